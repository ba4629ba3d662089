"""The same training once more, without the files that may not be learned from any more.

Imports no Keras. The files are found by their content: in the library, and where they lay when the
model was made (engine.training.remembered). A model that went on from one that learned from such a
file begins again with the nearest model before it that did not.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.errors import CheckpointError, MidiFormatError, TrainingFailed
from engine.jobs import JobLink, Progress
from engine.library.database import open_to_read
from engine.library.store import LibraryStore
from engine.model.checkpoint import load_description
from engine.model.known import KNOWN_CONFIGS
from engine.model.learned import Card, ModelBefore, Source, models_before, sources_of, withdrawn
from engine.model.registry import free_name, model_paths
from engine.pieces.sources import content_hash, find_files, read_bytes
from engine.training.device import DEVICE_CHOICES
from engine.training.job import TrainJob
from engine.training.provenance import digest_of_file
from engine.training.recipe import SHIPPED_MODEL
from engine.training.remembered import Remembered, recall
from engine.training.ways import WAY_CHOICES

_USUAL_MINUTES = 10.0


@dataclass(frozen=True, slots=True)
class Retraining:
    """A training without what was withdrawn.

    Attributes:
        job: The training.
        without: The files that were withdrawn, and are left out.
        missing: Files that would be learned from again and were not found; they are left out too.
    """

    job: TrainJob
    without: tuple[Source, ...]
    missing: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class FindRetrainingJob:
    """Find what it takes to train a model again; progress stage 'gather' (files looked at).

    Attributes:
        model: The model's file, which stays as it is.
        library: The library, which says what was withdrawn and knows where files lie.
        out: The model to write; None for a free name beside the old one.
    """

    model: Path
    library: Path | None = None
    out: Path | None = None

    def run(self, link: JobLink) -> Retraining:
        """Find it.

        Raises:
            CheckpointError: The model cannot be opened.
            TrainingFailed: It does not say what it learned from, or nothing of that is left.
            LibraryError: The library cannot be read.
            JobCancelled: cancel() was called.
        """
        config, card = load_description(self.model)
        if not any(source.content for source in sources_of(card)):
            raise TrainingFailed(
                f"{self.model.stem} does not say which files it learned from, so it cannot be "
                "trained again by itself. Choose its music once more, and train a new model."
            )
        before, asked = models_before(card), recall(digest_of_file(self.model)) or Remembered()
        consents, known = _of_library(self.library)
        without = withdrawn(card, consents)
        base, passed = _clean_base(before, consents, asked.base)
        wanted = _to_learn(card, before[:passed], consents)
        contents = tuple(s.content for s in wanted if s.content in known)
        remembered = (asked, *filter(None, (recall(model.sha256) for model in before[:passed])))
        lost = {s.content for s in wanted} - known
        found = _found(lost, [place for one in remembered for place in one.places], link)
        missing = tuple(s for s in wanted if s.content in lost - set(found))
        if not contents and not found:
            raise TrainingFailed(self._nothing_left(without, missing))
        settings = _settings(card, asked)
        known_kind = KNOWN_CONFIGS.get(config.name) == config
        if base is None and (settings["way"] == "scratch" or not known_kind):
            settings["way"] = "scratch"
            base = None if known_kind else self.model  # Its structure, and nothing it learned.
        elif base is None:
            settings["way"] = "auto"
        job = TrainJob(
            tuple(found.values()),
            self.out or free_name(self.model),
            base=base,
            config=config.name if config.name in KNOWN_CONFIGS else SHIPPED_MODEL,
            contents=contents,
            library=self.library,
            **settings,
        )
        return Retraining(job, without, missing)

    def _nothing_left(self, without: Sequence[Source], missing: Sequence[Source]) -> str:
        if missing:
            return (
                f"None of the {len(missing)} files that {self.model.stem} learned from and that "
                "may be learned from could be found, so it cannot be trained again. Add their "
                "folder to the library and try once more."
            )
        return (
            f"{self.model.stem} learned from nothing but what was withdrawn "
            f"({len(without)} files), so there is nothing to train it with again. Delete it, or "
            "train a new one with other music."
        )


def retrain_request(
    model: Path, library: Path | None = None, out: Path | None = None, link: JobLink | None = None
) -> Retraining:
    """What FindRetrainingJob finds."""
    return FindRetrainingJob(model, library, out).run(link or JobLink())


def _of_library(library: Path | None) -> tuple[Mapping[str, bool], set[str]]:
    """What was said about learning from contents, and the contents whose music is there."""
    if library is None or not library.exists():
        return {}, set()
    with closing(open_to_read(library)) as connection:
        store = LibraryStore(connection)
        return store.consents(), set(store.contents_with_music())


def _clean_base(
    before: Sequence[ModelBefore], consents: Mapping[str, bool], remembered: Path | None
) -> tuple[Path | None, int]:
    """The nearest model before that withdrawn files have left no trace in and that is still there.

    Returns:
        Its file, or None; and how many nearer models are passed over, whose files have to be
        learned from anew.
    """
    for passed, model in enumerate(before):
        traces = (source for one in before[passed:] for source in one.sources)
        if any(consents.get(source.content) is False for source in traces):
            continue
        path = _file_of(model, remembered)
        if path is not None:
            return path, passed
    return None, len(before)


def _file_of(model: ModelBefore, remembered: Path | None) -> Path | None:
    """Where a model lies, by its bytes; one that ships may have become better since."""
    paths = model_paths() if remembered is None else (remembered, *model_paths())
    there = [path for path in paths if path.is_file()]
    for path in there:
        if digest_of_file(path) == model.sha256:
            return path
    named = (path for path in there if model.corpora and _name_of(path) == model.name)
    return next(named, None)


def _name_of(path: Path) -> str:
    try:
        return str(load_description(path)[1].get("name", ""))
    except (CheckpointError, OSError):
        return ""


def _to_learn(
    card: Card, passed: Iterable[ModelBefore], consents: Mapping[str, bool]
) -> tuple[Source, ...]:
    """The files of a model, and of those before it that are made anew, each once."""
    wanted: dict[str, Source] = {}
    for source in (*sources_of(card), *(s for model in passed for s in model.sources)):
        if source.content and consents.get(source.content) is not False:
            wanted.setdefault(source.content, source)
    return tuple(wanted.values())


def _found(contents: set[str], places: Sequence[Path], link: JobLink) -> dict[str, Path]:
    """Where contents lie, in places that may no longer be there."""
    found: dict[str, Path] = {}
    if not contents:
        return found
    files = find_files(dict.fromkeys(place for place in places if place.exists()))
    for index, path in enumerate(files):
        link.raise_if_cancelled()
        link.report(Progress("gather", index, len(files)))
        try:
            content = content_hash(read_bytes(path))
        except (OSError, MidiFormatError):
            continue
        if content in contents:
            found.setdefault(content, path)
    return found


def _settings(card: Card, asked: Remembered) -> dict[str, Any]:
    """How the training was asked for: as is remembered, else as its card tells."""
    recipe = card.get("recipe")
    told: Mapping[str, Any] = recipe if isinstance(recipe, Mapping) else {}
    if asked == Remembered():
        minutes, steps, seed = (told.get(name) for name in ("minutes", "steps", "seed"))
        steps = steps if minutes is None else None  # Those that a recipe ends with at the latest.
    else:
        minutes, steps, seed = asked.minutes, asked.steps, asked.seed
    return {
        "minutes": minutes if isinstance(minutes, int | float) else _USUAL_MINUTES,
        "steps": steps if isinstance(steps, int) else None,
        "seed": seed if isinstance(seed, int) else 0,
        "device": asked.device if asked.device in DEVICE_CHOICES else "auto",
        "way": card["way"] if card.get("way") in WAY_CHOICES else "auto",
    }
