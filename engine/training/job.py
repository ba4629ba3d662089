"""The job that makes a model of a person's own music. Imports Keras only when it runs."""

import logging
import math
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Self

from engine.errors import FileNotWritten, JobCancelled, TrainingFailed
from engine.jobs import JobLink
from engine.model.checkpoint import Checkpoint, save_checkpoint
from engine.model.known import KNOWN_CONFIGS
from engine.model.registry import SUFFIX, free_name
from engine.storage.places import user_data_place
from engine.storage.written import prove_writable
from engine.training.course.keeping import FULL
from engine.training.course.state import StateUnreadable
from engine.training.device import Choice, Device
from engine.training.kept import KeptTraining, begun
from engine.training.learning import device_for, learn
from engine.training.news import Finding
from engine.training.prepared import Prepared
from engine.training.preparing import prepare
from engine.training.provenance import digest_of_file
from engine.training.recipe import SHIPPED_MODEL
from engine.training.remembered import Remembered, remember
from engine.training.result import OWN_FILES, TrainResult, made_model
from engine.training.ways import WAY_CHOICES, WayChoice

__all__ = ["LONGEST_MINUTES", "OWN_FILES", "TrainJob", "TrainResult"]

LONGEST_MINUTES = 7 * 24 * 60.0
_PATHS = ("out", "base", "library")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class TrainJob:
    """Learn the music of files and folders and write a model.

    Attributes:
        folder: A file or folder, or several; none where there are contents.
        out: The .lento file to write, in a folder that exists.
        minutes: How long to train; reading and measuring come on top.
        base: A model to go on from; None for the one of this configuration that ships, if the way
            needs one.
        device: 'auto', 'cpu' or 'gpu'.
        seed: Decides every draw.
        steps: If given, how long to train instead of minutes; equal jobs then write equal files
            on one machine's CPU.
        config: Name of the configuration to begin with nothing with.
        way: How the model is made; 'auto' for what suits the music.
        library: The person's library, whose corrections and refusals count.
        keep_state: Whether it can go on after a crash.
        contents: Hashes of pieces that the library holds, to be learned as well.
        replaces: SHA-256 of the model at `out` that may be replaced, empty for none; None for
            what lies there when the training begins. What is written there meanwhile, as by
            another training, stays: this model then gets a free name beside it.

    Raises:
        ValueError: There is no length, or one outside a week, or no such configuration or way.
    """

    folder: Path | tuple[Path, ...]
    out: Path
    minutes: float = 10.0
    base: Path | None = None
    device: Choice = "auto"
    seed: int = 0
    steps: int | None = None
    config: str = SHIPPED_MODEL
    way: WayChoice = "auto"
    library: Path | None = None
    keep_state: bool = True
    contents: tuple[str, ...] = ()
    replaces: str | None = None

    def __post_init__(self) -> None:
        if self.config not in KNOWN_CONFIGS:
            raise ValueError(f"there is no configuration {self.config!r}")
        if self.way not in WAY_CHOICES:
            raise ValueError(f"there is no way {self.way!r} to train")
        if not (math.isfinite(self.minutes) and 0.0 < self.minutes <= LONGEST_MINUTES):
            raise ValueError("a training takes more than no time and at most a week")
        if self.steps is not None and self.steps < 1:
            raise ValueError("a training makes at least one step")

    @property
    def places(self) -> tuple[Path, ...]:
        """The files and folders, however many."""
        return self.folder if isinstance(self.folder, tuple) else (self.folder,)

    def run(self, link: JobLink) -> TrainResult:
        """Gather, train, measure, write.

        stop() ends the training early and keeps it; cancel() leaves the disk as it was; leave(),
        a crash or a full disk leave what engine.training.trainings can go on with.

        Raises:
            JobCancelled: cancel() was called.
            TooLittleMusic: There is nothing to learn from.
            TrainingFailed: It cannot begin, or has gone wrong.
            FileNotWritten: Nothing can be written where the model shall be.
            CheckpointError: The model to go on from cannot be used.
            OSError: The disk cannot be read or written.
        """
        self.check_out()
        if self.replaces is None:
            return replace(self, replaces=_digest_at(self.out)).run(link)
        prepared = prepare(self._asked(), KNOWN_CONFIGS[self.config], self.library, link)
        device = device_for(prepared, self.device, link)  # One that is refused leaves nothing.
        with ExitStack() as stack:
            kept, findings = self._kept(prepared, stack)
            result = self.go_on(prepared, device, kept, link)
        return replace(result, findings=(*findings, *result.findings))

    def go_on(
        self, prepared: Prepared, device: Device, kept: KeptTraining, link: JobLink
    ) -> TrainResult:
        """Do what is left to do of a training: all of it, or what a crash has left undone."""
        try:
            learned = learn(prepared, device, kept, link, or_processor=self.device == "auto")
            whole = not any(map(_lost_on_disk, learned.trained.findings))
            if link.stop_requested and whole:
                kept.end()
            out = self._free_out()
            checkpoint, result = made_model(prepared, learned, out, link)
        except (JobCancelled, TrainingFailed, KeyboardInterrupt) as error:
            if not _can_go_on(error, kept, link):
                kept.forget()
            raise
        _write(out, checkpoint, kept, whole=whole)
        kept.forget()
        remember(out, self._asked())
        return result

    def check_out(self) -> None:
        """Prove that the model can be written: better now than after an hour of training.

        Raises:
            TrainingFailed: There is no such folder, or what would be replaced is no model.
            FileNotWritten: Nothing can be written there.
        """
        if not self.out.parent.is_dir():
            raise TrainingFailed(
                f"There is no folder {self.out.parent} to write the model into. "
                "Make it first, or choose another place."
            )
        if self.out.is_dir():
            raise TrainingFailed(f"{self.out} is a folder. Give the model a file name.")
        if self.out.exists() and self.out.suffix.lower() != SUFFIX:
            raise TrainingFailed(
                f"{self.out.name} is there already and is no model, so it would be lost. "
                f"Choose a name that ends in {SUFFIX}."
            )
        prove_writable(self.out)

    def to_plain(self) -> dict[str, Any]:
        """The job as values that JSON can hold; a folder that moves with the work is absolute."""
        plain = asdict(self) | {"folder": [str(path.absolute()) for path in self.places]}
        for name in _PATHS:
            path: Path | None = getattr(self, name)
            plain[name] = str(path.absolute()) if path is not None else None
        return plain | {"contents": list(self.contents)}

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> Self:
        """The way back; ValueError, KeyError or TypeError where that is no job."""
        paths = {name: Path(plain[name]) if plain[name] else None for name in _PATHS}
        folder = tuple(map(Path, plain["folder"]))
        told = {**plain, **paths, "folder": folder, "contents": tuple(plain["contents"])}
        return cls(**told)

    def _asked(self) -> Remembered:
        return Remembered(
            self.places,
            self.contents,
            self.base,
            self.config,
            self.way,
            self.minutes,
            self.steps,
            self.device,
            self.seed,
        )

    def _kept(
        self, prepared: Prepared, stack: ExitStack
    ) -> tuple[KeptTraining, tuple[Finding, ...]]:
        """A folder to go on from, or none where none is wanted or the disk has no place for it."""
        if not self.keep_state or prepared.way == "personalise":  # Which takes seconds.
            return KeptTraining(), ()
        try:
            return stack.enter_context(begun(self.to_plain(), prepared)), ()
        except (OSError, FileNotWritten) as error:
            words = _not_kept(error)
            _log.warning("%s", words)
            return KeptTraining(), (Finding("disk_full", 0, words, repaired=False),)

    def _free_out(self) -> Path:
        """Where the model can be written without losing another that was not there before."""
        lies = _digest_at(self.out)
        return (
            self.out
            if self.replaces is None or lies in ("", self.replaces)
            else free_name(self.out)
        )


def _digest_at(path: Path) -> str:
    """The SHA-256 of what lies there; empty for nothing."""
    try:
        return digest_of_file(path)
    except FileNotFoundError:
        return ""


def _lost_on_disk(finding: Finding) -> bool:
    """Whether the newest steps are not kept."""
    return finding.trouble == "disk_full" and not finding.repaired


def _not_kept(error: OSError | FileNotWritten) -> str:
    """Why a training cannot be kept, and what to do, as sentences."""
    if isinstance(error, FileNotWritten):
        return f"{error} Until then a crash would lose a training that is under way."
    then = "Free some space" if error.errno in FULL else f"Allow writing in {user_data_place()}"
    return _NOT_KEPT.format(why=error.strerror or error, then=then)


def _can_go_on(error: BaseException, kept: KeptTraining, link: JobLink) -> bool:
    """Whether a training that ended so is kept: not where a person gave it up, or it is spoiled."""
    match error:
        case JobCancelled():
            return link.leave_requested
        case KeyboardInterrupt():
            return kept.has_steps
        case StateUnreadable():
            return True
    return False


def _write(out: Path, checkpoint: Checkpoint, kept: KeptTraining, *, whole: bool) -> None:
    """Write the model; whole says whether all that was learned is kept until then."""
    try:
        save_checkpoint(out, checkpoint)
    except OSError as error:
        if whole:
            kept.end()
        why = error.strerror or str(error)
        left = (_STAYS if whole else _BEHIND) if kept.folder is not None else _GONE
        raise FileNotWritten(f"{out.name} could not be written ({why}). {left}") from error


_NOT_KEPT = (
    "Where this training is cannot be kept on the disk ({why}), so a crash would lose it. "
    "{then} before the next one."
)
_HOW_ON = (
    "free some space, or make its folder again if that is gone, and go on with this training "
    "('train --resume last', or Learn > Go on with a training in the window)"
)
_STAYS = f"What was learned is kept: {_HOW_ON}, which then only writes the model."
_BEHIND = (
    f"Not all that was learned could be kept either: {_HOW_ON}, which makes the steps that are "
    "missing again."
)
_GONE = "What was there before is untouched; choose another folder or free some space."
