"""What a training shows while it runs, besides figures. Imports no Keras: the window reads it."""

from dataclasses import dataclass
from typing import Literal

from engine.music.clip import Clip

Trouble = Literal[
    "collapse",
    "divergence",
    "not_a_number",
    "one_note",
    "overfitting",
    "memorising",
    "learns_nothing",
    "out_of_memory",
    "disk_full",
]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that went wrong with a training.

    Attributes:
        trouble: What it is.
        step: When it was seen.
        words: What happened, what it means, and what was or can be done, in plain sentences.
        repaired: Whether something was changed, so that the training could go on or be kept.
    """

    trouble: Trouble
    step: int
    words: str
    repaired: bool


@dataclass(frozen=True, slots=True)
class Preview:
    """One clip to listen to, before and now.

    Attributes:
        name: What it is: the piece it comes from, or 'new' for one that was drawn.
        original: As it stands in the piece; None for a new one.
        before: What the model made of it when the training began.
        now: What it makes of it now.
    """

    name: str
    original: Clip | None
    before: Clip
    now: Clip


@dataclass(frozen=True, slots=True)
class TrainingNews:
    """What can be shown of a training that runs.

    Attributes:
        previews: Clips to compare; empty before the first were made.
        previews_step: The step at which they were made.
        findings: What went wrong so far.
        kept_step: The step that a crash would lead back to.
    """

    previews: tuple[Preview, ...] = ()
    previews_step: int = 0
    findings: tuple[Finding, ...] = ()
    kept_step: int = 0
