"""What is measured of a model while it learns. Imports no Keras."""

from dataclasses import dataclass

ONE_NOTE_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What the runtime that plays makes of a model in training.

    Attributes:
        training_accuracy: Share of the steps of learned windows rebuilt free-running, 0..1.
        held_out_accuracy: The same of pieces kept aside; None where there are none.
        kl_bits: Mean information in z; None where there are too few windows to say.
        active_units: Dimensions of z in use; None likewise.
        one_note_share: Share of the windows whose rebuilding has fewer than two notes or strokes.
        commonest_accuracy: What held_out_accuracy would be if the commonest thing were written
            always.
    """

    training_accuracy: float
    held_out_accuracy: float | None = None
    kl_bits: float | None = None
    active_units: int | None = None
    one_note_share: float = 0.0
    commonest_accuracy: float = 0.0

    @property
    def writes_one_note(self) -> bool:
        """Whether most of what is rebuilt has no music left."""
        return self.one_note_share > ONE_NOTE_SHARE

    @property
    def generalises(self) -> bool:
        """Whether what is kept aside is rebuilt better than the commonest would be."""
        aside = self.held_out_accuracy
        return aside is not None and aside > self.commonest_accuracy and not self.writes_one_note

    @property
    def merit(self) -> float | None:
        """What the weights to be kept have most of; None where nothing was kept aside.

        Accuracy on what is kept aside, as long as it says something: a model that rests all the
        time has much of it, and one that learns few pieces by heart never has. Of those that do
        not generalise the one that knows its own music best is better.
        """
        if self.held_out_accuracy is None:
            return None
        if self.generalises:
            return 1.0 + self.held_out_accuracy
        return self.training_accuracy - (1.0 if self.writes_one_note else 0.0)
