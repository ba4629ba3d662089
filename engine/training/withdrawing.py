"""A person says whether files may be learned from, and what is kept of trainings follows.

A model that learned from a file is only marked. A training that waits to go on holds the music
itself, or a model of it, so it goes with the file. Imports no Keras.
"""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from engine.errors import CheckpointError, TrainingFailed
from engine.jobs import JobLink
from engine.library.curated import ConsentJob
from engine.model.checkpoint import load_description
from engine.model.learned import learned_from
from engine.training.kept import base_file, forget, kept_folders, read_job
from engine.training.plain import read_sources
from engine.training.provenance import refused_now

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SayConsentJob:
    """Keep whether files may be learned from, and remove unfinished trainings that may not go on.

    Attributes:
        library: The library's file.
        consents: What was said, by content; None for nothing any more.
    """

    library: Path
    consents: Mapping[str, bool | None]

    def run(self, link: JobLink) -> int:
        """Keep it, and tell how many trainings were removed.

        Raises:
            LibraryError: The library cannot be written; nothing was changed.
        """
        ConsentJob(self.library, self.consents).run(link)
        if False in self.consents.values():
            return forget_refused(self.library)
        return 0


def forget_refused(library: Path) -> int:
    """Remove the unfinished trainings that hold what may not be learned from; tell how many.

    One that a process works on is left to it: its model will be marked. One that cannot be read
    could never go on, and may hold anything, so it goes too.

    Raises:
        LibraryError: The library cannot be read.
    """
    gone = [folder for folder in kept_folders() if _holds_refused(folder, library)]
    for folder in gone:
        forget(folder)
    return len(gone)


def _holds_refused(folder: Path, library: Path) -> bool:
    base = base_file(folder)
    try:
        sources = read_sources(read_job(folder)["gathered"])
        behind = learned_from(load_description(base)[1]) if base.exists() else ()
    except (TrainingFailed, CheckpointError, OSError, KeyError, TypeError) as error:
        _log.info("%s cannot be read: %s", folder.name, error)
        return True
    return bool(refused_now((*sources, *behind), library))
