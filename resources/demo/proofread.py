"""A score on paper: note names bar by bar under their chords, strong beats that clash marked."""

from collections.abc import Iterator

from notation import Passage, Score, TimedPitch

NAMES = ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "G#", "A", "Bb", "B")


def proof(score: Score, passages: tuple[Passage, ...]) -> str:
    """Write every part once: chords, then the melody; `!` marks a strong note outside its chord."""
    lines = [f"== {score.title}: {score.key} {score.meter[0]}/{score.meter[1]} {score.tempo_qpm}"]
    seen = set()
    for passage in passages:
        if passage.notes and passage.turn.part not in seen:
            seen.add(passage.turn.part)
            lines += [f"-- {passage.turn.part}", *_bars(score, passage)]
    return "\n".join(lines)


def clashes(score: Score, passages: tuple[Passage, ...]) -> list[bool]:
    """For every melody note on a felt beat and over a chord: whether it is outside the chord."""
    found = []
    for passage in passages:
        for note in passage.notes:
            for chord in passage.chords:
                inside = chord.start_step <= note.start_step < chord.end_step
                if inside and note.start_step % score.steps_per_beat == 0:
                    found.append(note.pitch % 12 not in chord.pitch_classes)
    return found


def _bars(score: Score, passage: Passage) -> Iterator[str]:
    length, last = score.steps_per_bar, passage.chords[-1].end_step
    for bar in range(passage.start_step - length, last, length):
        chords = [c.name for c in passage.chords if bar <= c.start_step < bar + length]
        words = [
            _word(note, score, passage)
            for note in passage.notes
            if bar <= note.start_step < bar + length
        ]
        if words:
            yield f"{bar // length + 1:3} {' '.join(chords):16} {' '.join(words)}"


def _word(note: TimedPitch, score: Score, passage: Passage) -> str:
    length = (note.end_step - note.start_step) / 2
    clash = any(clashes(score, (Passage(passage.turn, 0, (note,), passage.chords),)))
    return f"{NAMES[note.pitch % 12]}{note.pitch // 12 - 1}:{length:g}{'!' if clash else ''}"
