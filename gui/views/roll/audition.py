"""One note of the roll as a clip, so that it can be heard for a moment."""

from engine.music.clip import Clip
from engine.music.melody import Melody
from engine.music.part import Part, PlayedNote

_STEPS, _STROKE_STEPS = 3.0, 1.0
_TEMPO_QPM = 120.0


def note_clip(clip: Clip | None, part: Part | None, pitch: int) -> Clip:
    """A pitch as a part of a clip would play it, drums as drums."""
    program = clip.program if clip else 0
    role = part.role if part else "melody"
    steps = _STROKE_STEPS if role == "drums" else _STEPS
    played = Part(role, (PlayedNote(0.0, steps, pitch),), program=part.program if part else None)
    return Clip(Melody(), bars=1, tempo_qpm=_TEMPO_QPM, program=program, parts=(played,))
