"""From what a person asks for to a training that can begin: base, music, way, recipe, rehearsal.

Imports no Keras.
"""

from pathlib import Path

from engine.data.examples import ExampleSet
from engine.data.folder import Chosen, gather_enough
from engine.data.gathered import Gathered
from engine.errors import CheckpointError, TrainingFailed
from engine.jobs import JobLink, Progress
from engine.model.checkpoint import PLAYS_ONLY, load_description
from engine.model.config import ModelConfig
from engine.model.music_model import MusicModel
from engine.model.registry import SUFFIX
from engine.storage.places import checkpoints_dir
from engine.training.prepared import Base, Prepared
from engine.training.provenance import consents_of, withdrawn
from engine.training.recipe import Bounds, TrainConfig, folder_recipe
from engine.training.rehearsal import rehearse, windows_to_rehearse
from engine.training.remembered import Remembered
from engine.training.ways import MusicAmount, Way, suiting_way


def prepare(asked: Remembered, fresh: ModelConfig, library: Path | None, link: JobLink) -> Prepared:
    """Open the base, gather the music, choose the way.

    Args:
        asked: What a person asked for.
        fresh: The configuration of a model that begins with nothing.
        library: What the person keeps, whose corrections and refusals count.
        link: Told how far the gathering is.

    Raises:
        TooLittleMusic: There is nothing to learn from.
        TrainingFailed: The way cannot be gone, or the base learned from what was withdrawn.
        CheckpointError: The model to go on from cannot be used.
        JobCancelled: cancel() was called.
        OSError: The disk cannot be read.
    """
    base = _opened_base(asked, fresh)
    model = base.checkpoint.config if base is not None else fresh
    gathered = gather_enough(Chosen(asked.places, asked.contents, library), model, link)
    link.report(Progress("prepare", 0))
    way = _way(asked, gathered, base)
    if way == "scratch":
        base = None
    if base is not None:
        _refuse_withdrawn(base, library)
    bounds = Bounds(
        None if asked.steps else asked.minutes, asked.steps, asked.seed, fine_tune=base is not None
    )
    config = folder_recipe(model, gathered.examples, bounds)
    rehearsal = _rehearsal(base, way, config, gathered, link)
    return Prepared(way, config, gathered, base, rehearsal)


def base_for(base: Path | None, config: str, fresh: ModelConfig) -> Path | None:
    """The model to go on from: the one that is named, else the one of the kind that ships.

    None where none ships, or where it has another structure or cannot read music.
    """
    if base is not None:
        return base
    shipped = checkpoints_dir() / f"{config}{SUFFIX}"
    try:
        found, card = load_description(shipped)
    except (CheckpointError, OSError):
        return None
    return shipped if found == fresh and not card.get(PLAYS_ONLY) else None


def _opened_base(asked: Remembered, fresh: ModelConfig) -> Base | None:
    """The base, also for a model from nothing, whose structure it then gives."""
    if asked.way == "scratch" and asked.base is None:
        return None
    path = base_for(asked.base, asked.config, fresh)
    if path is None:
        return None
    base = Base.opened(path)
    if asked.way != "scratch" and not base.checkpoint.can_encode:
        raise TrainingFailed(
            f"The model {base.told.name} has no encoder: it can be played but not trained "
            "further. Start from another model, or from none."
        )
    return base


def _way(asked: Remembered, gathered: Gathered, base: Base | None) -> Way:
    for way in ("personalise", "fine-tune", "scratch"):
        if asked.way == way:
            if base is None and way != "scratch":
                raise TrainingFailed(
                    f"There is no model of the kind {asked.config} to go on from. "
                    "Choose one to start from, or train from nothing."
                )
            return way
    amount = MusicAmount(
        len(gathered.sources), gathered.windows, gathered.distinct, gathered.seconds / 3600
    )
    suits = suiting_way(amount, has_base=base is not None)
    return "fine-tune" if suits == "scratch" and asked.base is not None else suits


def _refuse_withdrawn(base: Base, library: Path | None) -> None:
    """Raise where the base learned from a file that may not be learned from any more."""
    gone = withdrawn(base.told.card, consents_of(library))
    if gone:
        name = base.told.name
        raise TrainingFailed(
            f"{name} learned from {gone[0].file or 'a file'}, which may not be learned from any "
            f"more, and so would the new model have. Train {name} again without it first, or "
            "begin with another model."
        )


def _rehearsal(
    base: Base | None, way: Way, config: TrainConfig, gathered: Gathered, link: JobLink
) -> ExampleSet | None:
    if base is None or way != "fine-tune" or not config.rehearsal_share:
        return None
    count = windows_to_rehearse(config.model)
    model = MusicModel(base.checkpoint)
    return rehearse(model, count, config.seed, like=gathered.examples, link=link)
