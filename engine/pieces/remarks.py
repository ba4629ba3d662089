"""What Lento says of a file: what happened and what it means, and apart from that what to do."""

from dataclasses import dataclass
from typing import Self

from engine.errors import MidiFormatError


@dataclass(frozen=True, slots=True)
class Remark:
    """A plain reason and a plain piece of advice.

    Attributes:
        reason: What happened and what it means, in whole sentences.
        advice: What to do about it, in a sentence; empty where there is nothing to do.
    """

    reason: str
    advice: str = ""

    @property
    def sentence(self) -> str:
        """Both together."""
        return f"{self.reason} {self.advice}".strip()

    @classmethod
    def of_error(cls, error: MidiFormatError) -> Self:
        """What an error says; its sentence has the advice behind the last semicolon, if at all."""
        if isinstance(error, FileNotRead):
            return cls(error.remark.reason, error.remark.advice)
        reason, _, advice = str(error).rpartition("; ")
        if not reason:
            return cls(advice)
        return cls(f"{reason.removesuffix('.')}.", advice[:1].upper() + advice[1:])


class FileNotRead(MidiFormatError):
    """A file's bytes could not be had; str() is the whole remark."""

    def __init__(self, remark: Remark) -> None:
        super().__init__(remark.sentence)
        self.remark = remark

    def __reduce__(self) -> tuple[type["FileNotRead"], tuple[Remark]]:
        return FileNotRead, (self.remark,)


def not_opened(name: str, error: OSError) -> Remark:
    """The remark on a file that the system would not open."""
    return Remark(
        f"{name} could not be opened ({error.strerror or error}), so it was left out.",
        "Check that you may read it and that its disk is connected.",
    )
