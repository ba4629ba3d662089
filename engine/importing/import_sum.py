"""What an import came to: every file that was found is accounted for."""

from dataclasses import dataclass, replace
from typing import Self

from engine.importing.scan import Scan
from engine.pieces.report import FileReport


@dataclass(frozen=True, slots=True)
class ImportSum:
    """The sum of an import; `accounted` is always `found`.

    Attributes:
        found: Files that were found.
        ok: Of those, files that were read now and are used.
        partial: Files read now of which some could not be used.
        refused: Files read now that hold nothing to use, each with its reason in the library.
        excluded: Files read now that the person does not want.
        unchanged: Files that were known and are as they were.
        left: Files that were not reached, because the import was stopped.
        new: Of those that were read now, files that were not known before.
        missing: Files that are known and no longer there; they are not among those found.
        found_again: Of the unchanged, files that had been missing.
        placed: Pieces that were placed on the model's map now.
    """

    found: int = 0
    ok: int = 0
    partial: int = 0
    refused: int = 0
    excluded: int = 0
    unchanged: int = 0
    left: int = 0
    new: int = 0
    missing: int = 0
    found_again: int = 0
    placed: int = 0

    @classmethod
    def of(cls, scanned: Scan) -> Self:
        """Before anything is read."""
        return cls(
            found=scanned.found,
            unchanged=scanned.unchanged,
            left=len(scanned.to_read),
            new=len(scanned.new),
            missing=len(scanned.missing),
            found_again=len(scanned.found_again),
        )

    def with_report(self, report: FileReport) -> Self:
        """One more file is kept."""
        status = report.status
        if status == "missing":  # It was there when it was found, and has gone meanwhile.
            status = "refused"
        return replace(self, left=self.left - 1, **{status: getattr(self, status) + 1})

    @property
    def read(self) -> int:
        """Files that were read now."""
        return self.ok + self.partial + self.refused + self.excluded

    @property
    def accounted(self) -> int:
        """Files of which it is said what became of them."""
        return self.read + self.unchanged + self.left
