"""Write the demo library: every score of scores.py as a MIDI file.

Run it from anywhere: `python resources/demo/compose.py [FOLDER]`. The same scores give the same
bytes. `--show` prints every melody bar by bar with its chords, for proof-reading, and writes
nothing.
"""

import math
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import mido
from figures import figure_notes, overlaps, voice_chords
from notation import Passage, Score, Stretch, TimedPitch, Turn, read_part
from proofread import proof
from scores import SCORES

TICKS_PER_QUARTER = 480
TICKS_PER_STEP = TICKS_PER_QUARTER // 4
BREATH_TICKS = 12  # Lifts a note off before the same pitch is struck again.
SOFTEST, LOUDEST = 35, 65


@dataclass(frozen=True, slots=True)
class Sound:
    """A note with its loudness."""

    note: TimedPitch
    velocity: int


def lay_out(score: Score) -> tuple[tuple[Passage, ...], int]:
    """Join the turns of a score; a pickup sounds at the end of the bar before its part.

    Returns:
        The passages, and the length of the piece in bars.
    """
    stretches = [read_part(score.parts[turn.part], score) for turn in score.form]
    at = score.steps_per_bar if stretches[0].pickup else 0
    free = at
    passages = []
    for turn, stretch in zip(score.form, stretches, strict=True):
        assert stretch.pickup_steps <= free, (
            f"{score.file_name}: no room for the pickup of {turn.part}"
        )
        passages.append(_placed(turn, stretch, at))
        free = stretch.bars * score.steps_per_bar - stretch.end_step
        if not stretch.notes:  # A part of rests leaves its whole last bar to the pickup.
            free = score.steps_per_bar
        at += stretch.bars * score.steps_per_bar
    return tuple(passages), at // score.steps_per_bar


def _placed(turn: Turn, stretch: Stretch, at: int) -> Passage:
    pickup = tuple(_shifted(note, at - stretch.pickup_steps) for note in stretch.pickup)
    notes = tuple(_shifted(note, at) for note in stretch.notes)
    chords = tuple(
        replace(c, start_step=c.start_step + at, end_step=c.end_step + at) for c in stretch.chords
    )
    return Passage(turn, at, (*pickup, *notes), chords)


def _shifted(note: TimedPitch, steps: int) -> TimedPitch:
    return replace(note, start_step=note.start_step + steps, end_step=note.end_step + steps)


def melody_sounds(passages: tuple[Passage, ...], score: Score) -> list[Sound]:
    """The melody with its phrasing: every phrase swells to its middle and falls again."""
    sounds = []
    for passage in passages:
        for note in passage.notes:
            phrase = [n for n in passage.notes if n.phrase == note.phrase]
            swell = 6 * math.sin(math.pi * phrase.index(note) / max(1, len(phrase) - 1))
            weight = 2 if note.start_step % score.steps_per_bar == 0 else 0
            sounds.append(_sound(note, passage.turn.velocity - 4 + swell + weight))
    return sounds


def voice_sounds(passages: tuple[Passage, ...], score: Score) -> dict[str, list[Sound]]:
    """The accompaniment of every voice, softer than the melody, bass notes a shade stronger."""
    melody = tuple(note for passage in passages for note in passage.notes)
    chords = tuple(chord for passage in passages for chord in passage.chords)
    voicings = voice_chords(chords, melody)
    sounds: dict[str, list[Sound]] = {voice.name: [] for voice in score.voices}
    for passage in passages:
        inside = [v for v in voicings if passage.chords[0].start_step <= v.start_step]
        inside = [v for v in inside if v.start_step < passage.chords[-1].end_step]
        for voice in score.voices:
            if voice.name in passage.turn.voices:
                notes = [n for v in inside for n in figure_notes(voice.figure, v, score)]
                soft = passage.turn.velocity - (11 if voice.figure in ("held", "fifths") else 8)
                sounds[voice.name] += [
                    _sound(n, soft + (2 if n.start_step % score.steps_per_bar == 0 else 0))
                    for n in notes
                ]
    return sounds


def _sound(note: TimedPitch, velocity: float) -> Sound:
    return Sound(note, max(SOFTEST, min(LOUDEST, round(velocity))))


def midi_file(score: Score) -> mido.MidiFile:
    """Build the MIDI file of a score: a track of metas, the melody, the voices."""
    passages, bars = lay_out(score)
    end_tick = bars * score.steps_per_bar * TICKS_PER_STEP
    file = mido.MidiFile(type=1, ticks_per_beat=TICKS_PER_QUARTER)
    file.tracks.append(_conductor(score, end_tick))
    melody = melody_sounds(passages, score)
    file.tracks.append(_track("Melody", score.melody_program, 0, melody, end_tick))
    accompaniment = voice_sounds(passages, score)
    for channel, voice in enumerate(score.voices, start=1):
        sounds = accompaniment[voice.name]
        assert not overlaps([sound.note for sound in sounds]), (score.file_name, voice.name)
        file.tracks.append(_track(voice.name, voice.program, channel, sounds, end_tick))
    return file


def _conductor(score: Score, end_tick: int) -> mido.MidiTrack:
    numerator, denominator = score.meter
    clicks = 24 * 4 // denominator * (3 if score.meter == (6, 8) else 1)
    return mido.MidiTrack(
        [
            mido.MetaMessage("track_name", name=score.title),
            mido.MetaMessage(
                "time_signature",
                numerator=numerator,
                denominator=denominator,
                clocks_per_click=clicks,
            ),
            mido.MetaMessage("key_signature", key=score.key),
            mido.MetaMessage("set_tempo", tempo=mido.bpm2tempo(score.tempo_qpm)),
            mido.MetaMessage("end_of_track", time=end_tick),
        ]
    )


def _track(
    name: str, program: int, channel: int, sounds: list[Sound], end_tick: int
) -> mido.MidiTrack:
    track = mido.MidiTrack([mido.MetaMessage("track_name", name=name)])
    track.append(mido.Message("program_change", channel=channel, program=program))
    now = 0
    for tick, _, pitch, velocity in _events(sounds):
        kind = "note_on" if velocity else "note_off"
        track.append(
            mido.Message(kind, channel=channel, note=pitch, velocity=velocity, time=tick - now)
        )
        now = tick
    track.append(mido.MetaMessage("end_of_track", time=end_tick - now))
    return track


def _events(sounds: list[Sound]) -> list[tuple[int, int, int, int]]:
    """Tick, off before on, pitch and velocity (0 for an end), in the order of time."""
    struck = {(sound.note.start_step, sound.note.pitch) for sound in sounds}
    events = []
    for sound in sounds:
        note = sound.note
        lift = BREATH_TICKS if (note.end_step, note.pitch) in struck else 0
        start, end = note.start_step * TICKS_PER_STEP, note.end_step * TICKS_PER_STEP - lift
        events += [(start, 1, note.pitch, sound.velocity), (end, 0, note.pitch, 0)]
    return sorted(events)


def compose(folder: Path) -> list[Path]:
    """Write every score into a folder; returns the files in the order of the scores."""
    paths = []
    for score in SCORES:
        path = folder / f"{score.file_name}.mid"
        midi_file(score).save(path)
        paths.append(path)
    return paths


def main(arguments: list[str]) -> int:
    """Write the library, or show it."""
    if arguments == ["--show"]:
        sys.stdout.write("\n".join(proof(score, lay_out(score)[0]) for score in SCORES) + "\n")
        return 0
    folder = Path(arguments[0]) if arguments else Path(__file__).parent
    for path in compose(folder):
        sys.stdout.write(f"{path.name}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
