"""The columns cut the windows that were cut bar by bar before, on which shipped models learned."""

from itertools import groupby

import pytest

from engine.analysis.melody_track import choose_melody
from engine.midi.read import read_score
from engine.music.clip import FASTEST_QPM, SLOWEST_QPM
from engine.music.meter import FOUR_FOUR, SIX_EIGHT, THREE_FOUR, Meter
from engine.music.score import skyline
from engine.pieces.parts import bass_line, drum_hits
from engine.pieces.wanted import DRUMS, MELODY, TRIO, Wanted
from engine.pieces.window_places import MODEL_METER_OF
from engine.pieces.windows import windows_of
from tests.engine.scores import score, track

KINDS = (Wanted(2), Wanted(16), Wanted(2, DRUMS), Wanted(16, TRIO))


def runs(bars):
    """Bars that follow each other without gap in one metre, as Score.bars lists them."""
    previous, number = None, 0
    numbered = []
    for bar in bars:
        joins = (
            previous is not None
            and previous.meter == bar.meter
            and previous.start_step + previous.meter.steps_per_bar == bar.start_step
        )
        number += not joins
        numbered.append((number, bar))
        previous = bar
    return [[bar for _, bar in run] for _, run in groupby(numbered, key=lambda pair: pair[0])]


def starts(run, meter):
    written, counted = run[0].meter.steps_per_bar, meter.steps_per_bar
    inner = counted if counted % run[0].meter.steps_per_beat == 0 else written
    for bar in run[:: max(1, counted // 2 // written)]:
        for step in range(bar.start_step, bar.start_step + written, inner):
            yield step, bar.index


def one_by_one(piece, wanted, choice):
    """Bar, start, metre, tempo and parts of every window, looked for one after the other."""
    melody = skyline(choice.sounding) if choice and wanted.parts != DRUMS else None
    bass = bass_line(piece, choice.track) if choice and wanted.parts == TRIO else None
    drums = drum_hits(piece) if wanted.parts != MELODY else ()
    leading = [n.start_step for n in melody.notes] if melody else [hit.step for hit in drums]
    if melody is None and wanted.parts != DRUMS:
        return
    for run in runs(piece.bars()):
        meter = MODEL_METER_OF.get(run[0].meter)
        steps = len(run) * run[0].meter.steps_per_bar
        if meter is None or steps < wanted.fewest_bars * meter.steps_per_bar:
            continue
        length = wanted.bars * meter.steps_per_bar
        for start, bar in starts(run, meter):
            end = start + length
            if end > run[0].start_step + steps and start != run[0].start_step:
                break
            if any(start <= step < end for step in leading):
                yield (
                    bar,
                    start,
                    meter,
                    min(max(piece.tempo_at(start / 4), SLOWEST_QPM), FASTEST_QPM),
                    melody.between(start, end).notes if melody else (),
                    bass.between(start, end).notes if bass else (),
                    [(h.step - start, h.drum, h.velocity) for h in drums if start <= h.step < end],
                )


def in_columns(piece, wanted, choice):
    for window in windows_of(piece, wanted, choice):
        clip = window.clip
        yield (
            window.bar,
            window.start_step,
            clip.meter,
            clip.tempo_qpm,
            clip.melody.notes,
            clip.bass.notes,
            [(hit.step, hit.drum, hit.velocity) for hit in clip.drums],
        )


@pytest.mark.parametrize(
    "meters",
    [
        ((0.0, FOUR_FOUR),),
        ((0.0, Meter(2, 4)), (14.0, SIX_EIGHT), (26.0, Meter(12, 8))),
        ((0.0, Meter(5, 4)), (15.0, THREE_FOUR), (36.0, Meter(8, 4))),
        ((0.0, Meter(1, 4)), (16.0, Meter(3, 2)), (40.25, Meter(4, 8))),
    ],
)
@pytest.mark.parametrize("wanted", KINDS, ids=lambda wanted: wanted.name)
def test_windows_in_all_metres_are_those_of_before(meters, wanted):
    tune = track(0, [60, 62, 64, (65, 69), 67, 71, 72] * 9, length=1.25, start=0.5)
    bass = track(1, [36, 43, 40] * 7, length=3.0, program=33)
    drums = track(2, [36, 42, 38, 42] * 14, drum=True, start=3.0)
    piece = score(tune, bass, drums, meters=meters)
    choice = choose_melody(piece)

    found = list(in_columns(piece, wanted, choice))

    assert found == list(one_by_one(piece, wanted, choice))
    assert found


@pytest.mark.parametrize("pattern", ["data/pop909/*[05]0/*.mid", "data/seed/original_music/*.mid"])
def test_windows_of_real_songs_are_those_of_before(shared, pattern):
    paths = sorted(shared.glob(pattern))

    assert paths
    for path in paths:
        piece = read_score(path)
        choice = choose_melody(piece)
        for wanted in KINDS:
            found = list(in_columns(piece, wanted, choice))
            assert found == list(one_by_one(piece, wanted, choice)), (path.name, wanted.name)
