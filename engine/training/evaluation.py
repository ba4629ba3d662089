"""What is measured of a model while it learns. Imports no Keras."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What the runtime that plays makes of a model in training.

    Attributes:
        training_accuracy: Share of the steps of learned windows rebuilt free-running, 0..1.
        held_out_accuracy: The same of pieces kept aside; None where there are none.
        kl_bits: Mean information in z; None where there are too few windows to say.
        active_units: Dimensions of z in use; None likewise.
        one_note_share: Share of the windows whose rebuilding has fewer than two notes or strokes.
    """

    training_accuracy: float
    held_out_accuracy: float | None = None
    kl_bits: float | None = None
    active_units: int | None = None
    one_note_share: float = 0.0
