"""The folder of a training that is under way: all that it takes to go on after a crash.

job.json (what was asked for and decided; written last, so that a folder without it is none),
examples.npz, rehearsal.npz and base.lento where there are such, state.npz (course/state.py),
and a lock as long as a process works on it. Imports no Keras.
"""

import contextlib
import json
import shutil
import time
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from engine.data.examples import ExampleSet, load_examples, save_examples
from engine.errors import CheckpointError, TrainingFailed
from engine.storage.files import replacing
from engine.storage.locks import AlreadyLocked, is_locked, locked
from engine.storage.places import user_data_dir, user_data_place
from engine.training.plain import plain_gathered, plain_recipe, read_gathered, read_recipe
from engine.training.prepared import Base, Prepared

VERSION = 1
_FOLDER = "trainings"
_JOB, _EXAMPLES, _REHEARSAL, _BASE = "job.json", "examples.npz", "rehearsal.npz", "base.lento"
_STATE, _ENDED = "state.npz", "ended"
_YOUNG_S = 60.0  # A folder may be about to be locked.

Request = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class KeptTraining:
    """A training's folder, while its lock is held.

    Attributes:
        folder: Where it is; None for a training that is not kept.
    """

    folder: Path | None = None

    @property
    def state_file(self) -> Path | None:
        """Where the loop keeps its state."""
        return self.folder / _STATE if self.folder is not None else None

    @property
    def has_steps(self) -> bool:
        """Whether steps that were made are kept."""
        return self.state_file is not None and self.state_file.exists()

    @property
    def ended(self) -> bool:
        """Whether the person has ended the learning, so that only the model is to be made."""
        return self.folder is not None and (self.folder / _ENDED).exists()

    def forget(self) -> None:
        """Remove the folder: the training is over."""
        if self.folder is not None:
            forget(self.folder)

    def begin_anew(self) -> None:
        """Forget where the learning was, and keep all that it begins with."""
        if self.state_file is not None:
            self.state_file.unlink(missing_ok=True)

    def end(self) -> None:
        """Remember that the person has ended the learning."""
        if self.folder is not None:
            with contextlib.suppress(OSError):  # Then it would learn on, which loses nothing.
                (self.folder / _ENDED).touch()


def trainings_place() -> Path:
    """Where trainings are kept, made or not."""
    return user_data_place() / _FOLDER


@contextmanager
def begun(request: Request, prepared: Prepared) -> Iterator[KeptTraining]:
    """Keep a new training in a folder of its own, locked while the block runs.

    Raises:
        OSError, FileNotWritten: It cannot be written; nothing is left of it.
    """
    parent = user_data_dir() / _FOLDER
    parent.mkdir(exist_ok=True)
    _sweep(parent)
    folder = parent / uuid.uuid4().hex
    folder.mkdir()
    with locked(folder):
        try:
            _write(folder, request, prepared)
        except BaseException:
            forget(folder)
            raise
        yield KeptTraining(folder)


@contextmanager
def opened(folder: Path) -> Iterator[tuple[Request, Prepared, KeptTraining]]:
    """Take up a training that was kept, locked while the block runs.

    Raises:
        TrainingFailed: It is gone, damaged, another Lento's, or somebody works on it.
        OSError: The disk cannot be read.
    """
    if not (folder / _JOB).is_file():
        raise TrainingFailed(
            f"There is no unfinished training in {folder.name}; it was finished or removed."
        )
    try:
        with locked(folder):
            job = read_job(folder)
            yield job["request"], _prepared(folder, job), KeptTraining(folder)
    except AlreadyLocked as error:
        raise TrainingFailed(
            "Another Lento is at work on this training at this moment. Wait until it has ended."
        ) from error


def forget(folder: Path) -> None:
    """Remove what is kept of a training; what cannot be removed is no training any more."""
    with contextlib.suppress(OSError):
        (folder / _JOB).unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)


def kept_folders() -> tuple[Path, ...]:
    """The folders of trainings that nobody works on, in no order."""
    found = sorted(trainings_place().glob(f"*/{_JOB}"))
    return tuple(path.parent for path in found if not is_locked(path.parent))


def base_file(folder: Path) -> Path:
    """Where the model lies that a kept training goes on from, if it goes on from one."""
    return folder / _BASE


def read_job(folder: Path) -> dict[str, Any]:
    """What was asked for and decided.

    Raises:
        TrainingFailed: It is damaged or of another Lento.
        OSError: The disk cannot be read.
    """
    try:
        job = json.loads((folder / _JOB).read_bytes())
        if not isinstance(job, dict) or job["version"] != VERSION:
            raise ValueError("it is of another version")
    except (ValueError, KeyError) as error:
        raise TrainingFailed(_DAMAGED) from error
    return job


def _write(folder: Path, request: Request, prepared: Prepared) -> None:
    parts = {_EXAMPLES: prepared.gathered.examples, _REHEARSAL: prepared.rehearsal}
    for name, examples in parts.items():
        if examples is not None:
            save_examples(folder / name, examples)
    if prepared.base is not None:
        shutil.copyfile(prepared.base.file, folder / _BASE)
    job = {
        "version": VERSION,
        "began": datetime.now(UTC).isoformat(timespec="seconds"),
        "request": dict(request),
        "way": prepared.way,
        "recipe": plain_recipe(prepared.config),
        "gathered": plain_gathered(prepared.gathered),
        "sha256": {path.name: _digest(path) for path in sorted(folder.glob("*.npz"))},
        "base": prepared.base is not None,
    }
    with replacing(folder / _JOB) as file:
        file.write(json.dumps(job, indent=1).encode("utf-8"))


def _prepared(folder: Path, job: Mapping[str, Any]) -> Prepared:
    try:
        for name, digest in job["sha256"].items():
            if _digest(folder / name) != digest:
                raise ValueError(f"{name} is not what was written")
        examples = load_examples(folder / _EXAMPLES)
        rehearsal = _examples_if_kept(folder / _REHEARSAL)
        base = None
        if job["base"]:
            base = Base.opened(folder / _BASE)
        config = read_recipe(job["recipe"])
        gathered = read_gathered(job["gathered"], examples)
        return Prepared(job["way"], config, gathered, base, rehearsal)
    except (ValueError, KeyError, TypeError, FileNotFoundError, CheckpointError) as error:
        raise TrainingFailed(_DAMAGED) from error


def _examples_if_kept(path: Path) -> ExampleSet | None:
    return load_examples(path) if path.exists() else None


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def _sweep(parent: Path) -> None:
    """Remove what a crash left of trainings that had not begun, or had been removed."""
    for folder in parent.iterdir():
        young = time.time() - folder.stat().st_mtime < _YOUNG_S
        if young or not folder.is_dir() or (folder / _JOB).exists():
            continue
        if not is_locked(folder):
            shutil.rmtree(folder, ignore_errors=True)


_DAMAGED = (
    "What was kept of this training is damaged or of another Lento, so it cannot go on. "
    "Remove it and begin anew."
)
