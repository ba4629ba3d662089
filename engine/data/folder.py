"""Training examples from a person's own files, folders and library, with word of every file.

What the library knows is taken from there, as the person has corrected it, and is not read again.
What may not be learned from is not: by its content, by the place where such a file lay, and in
whatever folder a copy of it lies.
"""

from functools import partial
from pathlib import Path

from engine.data.choosing import Chosen, opened
from engine.data.gathered import Gathered, Skipped
from engine.data.gathering import Gathering
from engine.errors import TooLittleMusic
from engine.jobs import JobLink, Progress
from engine.model.config import ModelConfig
from engine.model.learned import Source
from engine.pieces.sources import find_files
from engine.pieces.zips import inside

__all__ = [
    "Chosen",
    "Gathered",
    "Skipped",
    "Source",
    "gather_enough",
    "gather_music",
    "gather_places",
    "nothing_in",
]


def gather_places(
    places: tuple[Path, ...], model: ModelConfig, link: JobLink, library: Path | None = None
) -> Gathered:
    """What gather_music does, for files and folders; there is music, or an error.

    Raises:
        TooLittleMusic: A place does not exist, or there is no window at all.
    """
    return gather_enough(Chosen(places, library=library), model, link)


def gather_enough(chosen: Chosen, model: ModelConfig, link: JobLink) -> Gathered:
    """What gather_music does; TooLittleMusic also where there is no window at all."""
    gathered = gather_music(chosen, model, link)
    if not len(gathered.examples):
        raise TooLittleMusic(nothing_in(chosen, gathered.skipped))
    return gathered


def gather_music(chosen: Chosen, model: ModelConfig, link: JobLink) -> Gathered:
    """Make the windows of all that was chosen into examples for a model.

    A file that cannot be read is skipped, one that is there twice counts once, and one that may
    not be learned from is not used, whatever else is said of it.

    Raises:
        TooLittleMusic: A place does not exist.
        LibraryError: The library is there and cannot be read.
        JobCancelled: cancel() was called.
    """
    for place in chosen.places:
        if not (place.exists() or inside(place)):
            raise TooLittleMusic(f"There is no file or folder {place}. Choose one that exists.")
    with opened(chosen) as known:
        gathering = Gathering(model, known)
        paths = find_files(chosen.places)
        steps = [
            *(partial(gathering.take_file, path) for path in paths),
            *(partial(gathering.take_content, content) for content in chosen.contents),
        ]
        for index, take in enumerate(steps):
            link.raise_if_cancelled()
            link.report(Progress("gather", index, len(steps)))
            take()
    return gathering.gathered()


def nothing_in(chosen: Chosen, skipped: tuple[Skipped, ...]) -> str:
    """Why there is nothing to learn from in what was chosen."""
    alone = chosen.places[0].name if len(chosen.places) == 1 and not chosen.contents else ""
    where = alone or "what was chosen"
    if not skipped:
        return f"There is no MIDI file in {where}. Choose a folder that holds .mid files."
    count = "1 file" if len(skipped) == 1 else f"{len(skipped)} files"
    return (
        f"Nothing can be learned from {where}: of {count} none could be used. "
        f"The first, {skipped[0].file}: {skipped[0].reason}"
    )
