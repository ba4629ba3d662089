"""Training examples from a person's own files and folders, with word of every file."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from engine.converters.controls import CHORDS, known_meters
from engine.data.examples import ExampleSet, gather, harmony_known
from engine.errors import TooLittleMusic
from engine.jobs import JobLink, Progress
from engine.model.config import ModelConfig
from engine.pieces.inspect import read_file
from engine.pieces.sources import find_files
from engine.pieces.wanted import wanted_by
from engine.pieces.windows import Window


@dataclass(frozen=True, slots=True)
class Source:
    """A file that a model learned from."""

    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that could not be used, and why, in one sentence."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True, eq=False)
class Gathered:
    """What a collection gave: a piece a file, in the order of the files."""

    examples: ExampleSet
    sources: tuple[Source, ...]
    skipped: tuple[Skipped, ...]


def gather_places(places: tuple[Path, ...], model: ModelConfig, link: JobLink) -> Gathered:
    """Read every file and make its windows into examples for a model.

    A file that cannot be read is skipped, and one that is there twice counts once.

    Raises:
        TooLittleMusic: A place does not exist, or there is no window at all.
        JobCancelled: cancel() was called.
        OSError: The disk cannot be read.
    """
    for place in places:
        if not place.exists():
            raise TooLittleMusic(f"There is no file or folder {place}. Choose one that exists.")
    pieces: dict[str, tuple[Window, ...]] = {}
    sources: list[Source] = []
    skipped: list[Skipped] = []
    files, wanted = find_files(places), wanted_by(model)
    for index, path in enumerate(files):
        link.raise_if_cancelled()
        link.report(Progress("gather", index, len(files)))
        found = read_file(path, wanted)
        windows = tuple(window for window in found.windows if _teaches(window, model))
        digest = sha256(path.read_bytes()).hexdigest() if windows else ""
        if not windows:
            harmony = " and with chords named" if wanted.chords else ""
            reason = found.report.sentence or (
                f"It holds no {wanted.music} in a metre that the model knows{harmony}."
            )
            skipped.append(Skipped(path.name, reason))
        elif digest in pieces:
            skipped.append(Skipped(path.name, "It is a copy of another file."))
        else:
            pieces[digest] = windows
            sources.append(Source(path.name, digest))
    named = [(s.file, pieces[s.sha256]) for s in sources]
    examples = gather(named, model)
    if not len(examples):
        raise TooLittleMusic(_nothing(places, skipped))
    return Gathered(examples, tuple(sources), tuple(skipped))


def _teaches(window: Window, model: ModelConfig) -> bool:
    """Whether a window is in a metre that the model knows, and has the chords that it is told."""
    told = CHORDS not in model.controls or harmony_known(window.clip)
    return told and window.clip.meter in known_meters(model.controls)


def _nothing(places: tuple[Path, ...], skipped: list[Skipped]) -> str:
    where = places[0].name if len(places) == 1 else "what was chosen"
    if not skipped:
        return f"There is no MIDI file in {where}. Choose a folder that holds .mid files."
    return (
        f"Nothing can be learned from {where}: of {len(skipped)} files none could be used. "
        f"The first, {skipped[0].file}: {skipped[0].reason}"
    )
