"""How long beats take: to keep written ones, to move them, and to hear them in free playing.

The mean over 45 songs of POP909, once as they are and once with the beat destroyed (the same
notes in seconds, tempo swelling by a tenth, written at 120). extra_info: ms_a_song, and found, the
share of beats of beat_midi.txt that have one within 50 ms.
"""

from pathlib import Path

import numpy as np
import pytest

from engine.analysis.beats import beats_of
from engine.analysis.regrid import regridded
from engine.analysis.time_map import TimeMap, Times
from engine.midi.read import read_score
from engine.music.score import Score
from tests.engine.analysis.songs import found, written

SAMPLE = slice(1, None, 20)  # Even and odd numbers; constants were fitted to odd ones.


def swelling(seconds: Times) -> Times:
    """Time at a tempo that swells and falls by a tenth in 20 seconds."""
    rate = 2 * np.pi / 20
    return seconds + 0.1 / rate * (1 - np.cos(rate * seconds))


def free(score: Score) -> Score:
    """The same music, played with rubato into a recorder at 120."""
    clock = TimeMap.of(score.tempos)
    notes = [
        note._replace(start_quarter=2 * start, end_quarter=2 * end)
        for track in score.tracks
        for note, start, end in zip(
            track.notes,
            swelling(clock.seconds_at(track.notes.starts)).tolist(),
            swelling(clock.seconds_at(track.notes.ends)).tolist(),
            strict=True,
        )
    ]
    return written(notes)


def beat_times(score: Score) -> tuple[float, ...]:
    quarters = np.arange(0.0, score.end_quarter + 1)
    written_s = TimeMap.of(score.tempos).seconds_at(quarters)
    return beats_of(score).times_s or tuple(written_s.tolist())


@pytest.mark.parametrize("kind", ["as it is", "free"])
def test_beats_of_a_song(benchmark, shared: Path, kind):
    paths = sorted((shared / "data/pop909").glob("*/*.mid"))[SAMPLE]
    truth = [np.loadtxt(path.parent / "beat_midi.txt")[:, 0] for path in paths]
    scores = [read_score(path) for path in paths]
    if kind == "free":
        scores, truth = [free(score) for score in scores], [swelling(beats) for beats in truth]

    def hear() -> None:
        for score in scores:
            regridded(score, beats_of(score))

    benchmark(hear)

    shares = [found(beat_times(s), t) for s, t in zip(scores, truth, strict=True)]
    benchmark.extra_info["ms_a_song"] = 1000 * benchmark.stats["min"] / len(scores)
    benchmark.extra_info["found"] = float(np.mean(shares))
