"""A model to give away: the same in all that it plays; its card names no file of the person's."""

from dataclasses import dataclass
from pathlib import Path

from engine.jobs import JobLink
from engine.model.checkpoint import rewrite_card
from engine.model.learned import Card, without_names
from engine.storage.written import explained_if_unwritable


@dataclass(frozen=True, slots=True)
class GiveModelJob:
    """Write a copy of a model that somebody else may have.

    Attributes:
        model: The model's file.
        out: The file to write.
        names: Whether the names of the files that it learned from stay in it. They may be those of
            the people it was made for.
    """

    model: Path
    out: Path
    names: bool = False

    def run(self, link: JobLink) -> Path:
        """Copy; gives the file that was written.

        Raises:
            CheckpointError: The model cannot be opened.
            FileNotWritten: The copy cannot be written.
            OSError: The disk cannot be read.
        """
        with explained_if_unwritable(self.out):
            rewrite_card(self.model, self.out, self._given)
        return self.out

    def _given(self, card: Card) -> Card:
        card = {**card, "name": self.out.stem}
        return card if self.names else without_names(card)
