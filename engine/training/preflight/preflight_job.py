"""What can be said before a second of training is spent. Imports no Keras: it answers quickly."""

from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from engine.data.examples import ExampleSet
from engine.data.folder import Chosen, Gathered, gather_music, nothing_in
from engine.jobs import JobLink
from engine.model.checkpoint import PLAYS_ONLY, load_description
from engine.model.config import ModelConfig
from engine.model.known import KNOWN_CONFIGS
from engine.training.preflight.memory import Framework, free_memory, needed_memory
from engine.training.preflight.outlook import Beginning, outlooks
from engine.training.preflight.preflight import Preflight, WayOutlook
from engine.training.preparing import base_for
from engine.training.provenance import consents_of, withdrawn
from engine.training.recipe import (
    FEWEST_PIECES_TO_HOLD_OUT,
    FEWEST_WINDOWS_TO_HOLD_OUT,
    SHIPPED_MODEL,
    Bounds,
    folder_recipe,
)
from engine.training.ways import ENOUGH_TO_FINE_TUNE, MusicAmount, Way, suiting_way

_GIGABYTE = 1e9


@dataclass(frozen=True, slots=True)
class PreflightJob:
    """Look through music that somebody may want to train with; progress stage 'gather' (files).

    Attributes:
        places: Files, folders and packed folders.
        contents: Pieces of the library, by content.
        config: Name of the configuration that a training without a base would have.
        base: The model to go on from; None for the one of this configuration that ships.
        library: The library, whose corrections and refusals count, or None.
    """

    places: tuple[Path, ...] = ()
    contents: tuple[str, ...] = ()
    config: str = SHIPPED_MODEL
    base: Path | None = None
    library: Path | None = None

    def run(self, link: JobLink) -> Preflight:
        """Look; a choice without music is a finding and no error.

        Raises:
            TooLittleMusic: A place does not exist.
            CheckpointError: The model to go on from cannot be opened.
            LibraryError: The library is there and cannot be read.
            JobCancelled: cancel() was called.
        """
        model, beginning = self._beginning()
        chosen = Chosen(self.places, self.contents, self.library)
        found = gather_music(chosen, model, link)
        amount = MusicAmount(
            len(found.sources), found.windows, found.distinct, found.seconds / 3600
        )
        ways = tuple(
            _with_figures(outlook, model, found.examples)
            for outlook in outlooks(amount, model, beginning)
        )
        preflight = Preflight(
            files=found.files,
            unusable=len(found.skipped) - found.no_consent,
            no_consent=found.no_consent,
            amount=amount,
            suits=self._suits(amount, beginning),
            ways=ways,
            free_memory_bytes=free_memory(),
            warnings=(),
            skipped=tuple(f"{one.file}: {one.reason}" for one in found.skipped),
        )
        if not amount.pieces:
            return replace(preflight, warnings=(nothing_in(chosen, found.skipped),))
        return replace(preflight, warnings=_warnings(preflight, found, beginning))

    def _suits(self, amount: MusicAmount, beginning: Beginning) -> Way:
        """The way that a training would choose; a model that was named is gone on from."""
        suits = suiting_way(amount, has_base=beginning.usable)
        named = self.base is not None and beginning.usable
        return "fine-tune" if suits == "scratch" and named else suits

    def _beginning(self) -> tuple[ModelConfig, Beginning]:
        """The model that would be made, and what it would begin with."""
        fresh = KNOWN_CONFIGS[self.config]
        base = base_for(self.base, self.config, fresh)
        if base is None:
            return fresh, Beginning()
        model, card = load_description(base)
        name = str(card.get("name") or base.stem)
        gone = withdrawn(card, consents_of(self.library))
        return model, Beginning(name, card.get(PLAYS_ONLY) is not True, gone)


def _with_figures(outlook: WayOutlook, model: ModelConfig, examples: ExampleSet) -> WayOutlook:
    """The same with the steps and the batch of the recipe that a training would follow."""
    if not len(examples):
        return outlook
    bounds = Bounds(minutes=1.0, fine_tune=outlook.way == "fine-tune")  # Steps are the music's.
    recipe = folder_recipe(model, examples, bounds)
    leans = outlook.way == "personalise"
    framework: Framework = "NumPy" if leans else "TensorFlow"
    return replace(
        outlook,
        steps=outlook.steps if leans else recipe.steps or outlook.steps,
        memory_bytes=needed_memory(model, recipe.batch_size, framework),
    )


def _warnings(preflight: Preflight, found: Gathered, beginning: Beginning) -> tuple[str, ...]:
    """What a person should know before she starts."""
    said = (
        beginning.why_not if beginning.name else "",
        _on_withdrawn(beginning),
        _on_amount(preflight.amount, beginning),
        _on_pieces(preflight.amount, found),
        _on_meters(found.unheard),
        _on_memory(preflight),
    )
    return tuple(filter(None, said))


def _on_withdrawn(beginning: Beginning) -> str:
    if not beginning.withdrawn:
        return ""
    named = next((source.file for source in beginning.withdrawn if source.file), "")
    more = len(beginning.withdrawn) - 1
    others = f" and {more} more" if more else ""
    return (
        f"{beginning.name} learned from {named or 'a file'}{others}, which may not be learned from "
        "any more, and so would the new model have. Train it again without that first, or begin "
        "with another model."
    )


def _on_amount(amount: MusicAmount, beginning: Beginning) -> str:
    if amount.distinct >= ENOUGH_TO_FINE_TUNE:
        return ""
    clips = "one clip" if amount.distinct == 1 else f"{amount.distinct} different clips"
    if beginning.usable:
        return (
            f"This is little music to teach a model with: {clips}. Leaning {beginning.name} to it "
            "works from one piece on, and takes seconds."
        )
    return (
        f"This is little music for a model that knows nothing else: {clips}. Begin with a model "
        "that comes with Lento, which works from one piece on, or add more music."
    )


def _on_pieces(amount: MusicAmount, found: Gathered) -> str:
    if amount.pieces == 1:
        return (
            f"All of it is one piece, {found.sources[0].file}: new clips will sound like it, and "
            "there is no other to test the model on."
        )
    of_each = np.bincount(found.examples.pieces, minlength=amount.pieces)
    largest = int(of_each.argmax())
    if of_each[largest] > len(found.examples) / 2:
        return (
            f"Most of the clips come from one piece, {found.sources[largest].file}; new ones will "
            "sound like it."
        )
    windows = len(found.examples)
    if amount.pieces < FEWEST_PIECES_TO_HOLD_OUT or windows < FEWEST_WINDOWS_TO_HOLD_OUT:
        return (
            "There is too little music to keep some aside, so the model will be tested on what it "
            "has learned."
        )
    return ""


def _on_meters(unheard: Counter[str]) -> str:
    count = unheard.total()
    if not count:
        return ""
    clips = "1 clip is" if count == 1 else f"{count:,} clips are"
    return (
        f"{clips} in {' or '.join(sorted(unheard))}, which the model does not know, and left out; "
        "a model that comes with Lento knows it."
    )


def _on_memory(preflight: Preflight) -> str:
    needed, free = preflight.outlook(preflight.suits).memory_bytes, preflight.free_memory_bytes
    if free is None or needed <= free:
        return ""
    return (
        f"The training needs about {needed / _GIGABYTE:.1f} GB of memory and "
        f"{free / _GIGABYTE:.1f} GB are free: close other programs first, or it may become very "
        "slow or fail."
    )
