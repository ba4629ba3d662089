"""Clips that a hand has changed, played: loudness, free time, channels, what is left out."""

from dataclasses import replace

import numpy as np
import pytest

from engine.audio.events import clicks_of, events_of, sounds_of, voices_of
from engine.audio.instruments import DRUM_KIT
from engine.audio.renderer import render_clips
from engine.audio.transport import Transport
from engine.music.clip import Clip
from engine.music.drums import DrumHit
from engine.music.melody import Melody, Note
from engine.music.meter import Meter
from engine.music.part import Part, PlayedNote

FRAMES_PER_STEP = 5512.5  # At 120 qpm and 44.1 kHz.


def clip(*parts, **fields):
    return Clip(Melody(), **{"bars": 1, "tempo_qpm": 120.0, "parts": parts} | fields)


def part(role, *notes, **fields):
    return Part(role, tuple(sorted(PlayedNote(*note) for note in notes)), **fields)


def play(transport, frames, block=512):
    for at in range(0, frames, block):
        transport.render(min(block, frames - at))


def starts(clips):
    return [(e.step, e.channel, e.pitch, e.velocity) for e in events_of(clips) if e.velocity]


def test_a_part_is_played_with_its_own_loudness_at_its_own_time(sine):
    free = clip(part("melody", (0.37, 2.0, 60, 33), (2.5, 4.0, 64, 121)))
    transport = Transport([free], sine, start_step=0, loop=False)

    play(transport, 30_000)

    assert starts([free]) == [(0.37, 0, 60, 33), (2.5, 0, 64, 121)]
    frames = [frame for frame, _ in sine.started()]
    assert frames == pytest.approx([0.37 * FRAMES_PER_STEP, 2.5 * FRAMES_PER_STEP], abs=1)


def test_parts_take_the_place_of_the_lines_that_they_come_to_on_the_grid():
    written = Clip(Melody((Note(0, 4, 60),)), bars=1, parts=(part("melody", (0.2, 4.0, 60, 90)),))

    assert starts([written]) == [(0.2, 0, 60, 90)]


def test_each_part_has_a_channel_and_drums_share_theirs():
    parts = [
        part(role, (0.0, 1.0, 50, 80))
        for role in ("chords", "melody", "melody", "bass", "drums", "drums", "other")
    ]

    assert [voice.channel for voice in voices_of(clip(*parts))] == [2, 0, 3, 1, 9, 9, 4]


def test_more_parts_than_midi_has_channels_stay_off_the_drums():
    many = clip(*(part("other", (0.0, 1.0, 50, 80)) for _ in range(20)))
    channels = [voice.channel for voice in voices_of(many)]

    assert len(set(channels)) == 20
    assert 9 not in channels


def test_a_part_sounds_like_its_program_and_the_chosen_instrument_is_the_melodys():
    mixed = clip(
        part("melody", (0.0, 1.0, 60, 80), program=10),
        part("bass", (0.0, 1.0, 40, 80)),
        part("chords", (0.0, 1.0, 50, 80), program=48),
        part("other", (0.0, 1.0, 50, 80)),
        part("drums", (0.0, 1.0, 36, 80)),
        program=4,
    )

    assert sounds_of(mixed, None) == {0: 10, 1: 33, 2: 48, 3: 4, 9: DRUM_KIT}
    assert sounds_of(mixed, 52) == {0: 52, 1: 33, 2: 48, 3: 52, 9: DRUM_KIT}


def test_muted_parts_are_left_out_and_a_solo_leaves_out_all_others():
    melody, bass = part("melody", (0.0, 1.0, 60, 80)), part("bass", (0.0, 1.0, 40, 80))

    muted = clip(replace(melody, muted=True), bass)
    solo = clip(replace(melody, solo=True), bass)

    assert [pitch for _, _, pitch, _ in starts([muted])] == [40]
    assert [pitch for _, _, pitch, _ in starts([solo])] == [60]


def test_a_part_muted_while_it_sounds_is_let_go_and_comes_back_with_its_next_note(sine):
    long = clip(part("melody", (0.0, 8.0, 60, 80), (8.0, 12.0, 62, 80)), part("bass", (0, 16, 40)))
    transport = Transport([long], sine, start_step=0, loop=False)
    play(transport, 5_000)
    transport.set_muted(frozenset({0}))
    assert list(sine.notes) == [(1, 40)]
    transport.set_muted(frozenset())
    play(transport, 45_000)

    assert set(sine.notes) == {(0, 62), (1, 40)}


def test_a_note_ends_where_its_pitch_is_struck_again_and_with_the_clip():
    twice = clip(part("melody", (0.0, 10.0, 60, 80), (4.0, 99.0, 60, 70)))

    assert [(e.step, e.velocity) for e in events_of([twice])] == [(0, 80), (4, 0), (4, 70), (16, 0)]


def test_drums_of_a_part_ring_until_they_are_struck_again():
    beat = clip(part("drums", (0.0, 0.5, 36, 90), (8.0, 8.5, 36, 60), (4.0, 4.5, 38, 80)))
    ends = [(e.step, e.pitch) for e in events_of([beat]) if not e.velocity]

    assert sorted(ends) == [(8.0, 36), (16.0, 36), (16.0, 38)]


def test_a_drum_before_the_bar_of_the_next_clip_still_comes_before_it():
    second = Clip(Melody(), bars=1, drums=(DrumHit(0, 0, offset=-0.25),))

    assert starts([Clip(Melody(), bars=1), second])[0][0] == 15.75


def test_a_file_is_rendered_from_the_same_parts(sine):
    free = clip(part("melody", (0.5, 2.0, 60, 33), (2.5, 4.0, 64, 121)))
    soft = clip(part("melody", (0.5, 2.0, 60, 20), (2.5, 4.0, 64, 40)))

    loud = np.abs(render_clips([free], sine)).max()
    frames = [frame for frame, _ in sine.started()]

    assert frames == pytest.approx([0.5 * FRAMES_PER_STEP, 2.5 * FRAMES_PER_STEP], abs=1)
    assert loud > 2 * np.abs(render_clips([soft], sine)).max()


def test_twenty_thousand_notes_come_to_events_in_order():
    notes = tuple(sorted(PlayedNote(n * 0.25, n * 0.25 + 0.2, 40 + n % 40) for n in range(20_000)))
    long = Clip(Melody(), bars=313, parts=(Part("other", notes),))

    events = events_of([long])

    assert len(events) == 40_000
    assert list(events) == sorted(events)


def test_a_metronome_clicks_on_felt_beats_and_brighter_on_bars():
    six = Clip(Melody(), bars=2, meter=Meter(6, 8))
    clicks = [(c.step, c.velocity) for c in clicks_of([six]) if c.velocity]

    assert [step for step, _ in clicks] == [0, 6, 12, 18]
    assert clicks[0][1] == clicks[2][1] > clicks[1][1] == clicks[3][1]
