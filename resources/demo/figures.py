"""The accompaniment: chords become voicings that move little, voicings become gentle figures."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

from notation import Score, TimedChord, TimedPitch

BASS_LOW, BASS_HIGH = 36, 47
VOICE_LOW, VOICE_HIGH, VOICE_CENTRE = 48, 67, 56
WIDEST_VOICING = 14
EIGHTH = 2


@dataclass(frozen=True, slots=True)
class Voicing:
    """A chord laid out: its span, a bass note, and three voices from low to high."""

    start_step: int
    end_step: int
    bass: int
    upper: tuple[int, ...]


def voice_chords(
    chords: tuple[TimedChord, ...], melody: tuple[TimedPitch, ...]
) -> tuple[Voicing, ...]:
    """Lay chords out under the melody, each voice moving as little as it can."""
    bass = 43
    upper: tuple[int, ...] = (52, 55, 60)
    voicings = []
    for chord in chords:
        sounding = [
            n.pitch
            for n in melody
            if n.start_step < chord.end_step and n.end_step > chord.start_step
        ]
        ceiling = min([VOICE_HIGH, *sounding])
        bass = _nearest_bass(chord.pitch_classes[0], bass)
        upper = _nearest_upper(chord, upper, ceiling=ceiling, bass=bass)
        voicings.append(Voicing(chord.start_step, chord.end_step, bass, upper))
    return tuple(voicings)


def figure_notes(figure: str, voicing: Voicing, score: Score) -> list[TimedPitch]:
    """Play one voicing in a figure: broken, rocking, held, hymn or fifths."""
    if figure == "held":
        return _held(voicing, voicing.upper)
    if figure == "hymn":
        return _held(voicing, (voicing.bass, *voicing.upper))
    if figure == "fifths":
        fifth = voicing.bass + 7
        return _held(voicing, (voicing.bass, fifth))
    stride = EIGHTH if figure == "broken" else 2 * EIGHTH
    return _rung(voicing, list(_strokes(voicing, stride, score)))


def _nearest_bass(pitch_class: int, previous: int) -> int:
    choices = [p for p in range(BASS_LOW, BASS_HIGH + 1) if p % 12 == pitch_class]
    return min(choices, key=lambda pitch: (abs(pitch - previous), pitch))


def _nearest_upper(
    chord: TimedChord, previous: tuple[int, ...], *, ceiling: int, bass: int
) -> tuple[int, ...]:
    classes = chord.pitch_classes
    wanted = set(classes[1:] if len(classes) == 4 else classes)  # The bass has a seventh's root.
    pitches = [p for p in range(bass + 3, ceiling + 1) if p % 12 in wanted]
    fitting = [
        voices
        for voices in combinations(pitches, 3)
        if {p % 12 for p in voices} == wanted and voices[-1] - voices[0] <= WIDEST_VOICING
    ]
    assert fitting, f"no room for {chord} under {ceiling} over {bass}"
    return min(fitting, key=lambda voices: (_effort(voices, previous), voices))


def _effort(voices: tuple[int, ...], previous: tuple[int, ...]) -> float:
    moved = sum(abs(a - b) for a, b in zip(voices, previous, strict=True))
    low = sum(max(0, VOICE_LOW - pitch) for pitch in voices)
    return moved + 2.0 * low + 0.4 * abs(sum(voices) / 3 - VOICE_CENTRE)


def _held(voicing: Voicing, pitches: tuple[int, ...]) -> list[TimedPitch]:
    return [TimedPitch(voicing.start_step, voicing.end_step, pitch) for pitch in pitches]


def _strokes(voicing: Voicing, stride: int, score: Score) -> Iterator[tuple[int, int]]:
    """Onset and pitch of every stroke: the bass first, then up and down the voices."""
    low, middle, high = voicing.upper
    wave: tuple[int, ...] = (voicing.bass, low, middle, high, middle, low)
    if score.meter[0] == 4 and stride == EIGHTH:
        wave = (voicing.bass, low, middle, high, low, high, middle, low)
    if stride > EIGHTH:
        wave = (
            (voicing.bass, middle, high) if score.meter[0] == 3 else (voicing.bass, *voicing.upper)
        )
    for index, step in enumerate(range(voicing.start_step, voicing.end_step, stride)):
        yield step, wave[index % len(wave)]


def _rung(voicing: Voicing, strokes: list[tuple[int, int]]) -> list[TimedPitch]:
    """Let every stroke ring until its string is struck again or the chord ends."""
    ends: dict[int, int] = {}
    notes = []
    for step, pitch in reversed(strokes):
        notes.append(TimedPitch(step, ends.get(pitch, voicing.end_step), pitch))
        ends[pitch] = step
    return notes[::-1]


def overlaps(notes: list[TimedPitch]) -> bool:
    """Whether any pitch is struck while it still sounds."""
    ordered = sorted(notes, key=lambda n: (n.pitch, n.start_step))
    return any(a.pitch == b.pitch and a.end_step > b.start_step for a, b in pairwise(ordered))
