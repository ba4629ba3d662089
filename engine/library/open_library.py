"""Opening a collection: every file read, every window encoded, all of them on one map.

The engine process remembers what it read and encoded, so that adding a folder costs only the new
files. A file that changed on disk is read again.
"""

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from engine.calm.arousal import arousal_of
from engine.calm.heard import heard_clip
from engine.jobs import JobLink, Progress
from engine.latent.projection import fit_projection
from engine.library.contents import Entry, Library
from engine.model.latent_search import QUICK
from engine.model.music_model import MusicModel, load_model
from engine.pieces.inspect import read_file
from engine.pieces.report import FileReport
from engine.pieces.sources import find_files
from engine.pieces.wanted import Wanted, wanted_by
from engine.pieces.windows import Window

ENCODED_AT_ONCE = 256
FILES_REMEMBERED = 20_000

FloatArray = NDArray[np.float32]
FileKey = tuple[str, int, int, Wanted]  # Path, time of change in ns, size, kind of window.


@dataclass(frozen=True, slots=True)
class OpenLibraryJob:
    """Read files and folders, in the order given, and place every window on a map.

    Attributes:
        paths: Files and folders; a file that cannot be used gets a report and no entries.
        model: The model file whose latent space the map shows.
    """

    paths: tuple[Path, ...]
    model: Path

    def run(self, link: JobLink) -> Library:
        """Read, then encode; progress stages 'import' (files) and 'encode' (windows).

        Raises:
            CheckpointError: The model cannot be opened.
            JobCancelled: cancel() was called.
        """
        return open_library(self.paths, load_model(self.model), link)


@dataclass(frozen=True, slots=True)
class _ReadFile:
    report: FileReport
    windows: tuple[Window, ...]
    arousals: tuple[float, ...]


_read: OrderedDict[FileKey, _ReadFile] = OrderedDict()
_encoded: WeakKeyDictionary[MusicModel, dict[FileKey, FloatArray]] = WeakKeyDictionary()


def open_library(paths: Sequence[Path], model: MusicModel, link: JobLink) -> Library:
    """What OpenLibraryJob does, for a model that is open already."""
    keys: list[FileKey] = []
    files: list[_ReadFile] = []
    found = find_files(paths)
    wanted = wanted_by(model.config)
    for index, path in enumerate(found):
        link.raise_if_cancelled()
        link.report(Progress("import", index, len(found)))
        keys.append(_key_of(path, wanted))
        files.append(_for_model(_remembered(path, keys[-1]), model))
    link.report(Progress("import", len(found), len(found)))
    entries = tuple(_entries(files, model))
    z = _encode_all(keys, files, entries, model, link)
    projection = fit_projection(z)
    return Library(
        files=tuple(file.report for file in files),
        entries=entries,
        z=z,
        plane=projection.to_plane(z),
        projection=projection,
        model=model.name,
    )


def _key_of(path: Path, wanted: Wanted) -> FileKey:
    try:
        status = path.stat()
    except OSError:
        return (str(path), -1, -1, wanted)  # What cannot be looked at is not remembered.
    return (str(path.absolute()), status.st_mtime_ns, status.st_size, wanted)


def _remembered(path: Path, key: FileKey) -> _ReadFile:
    if key in _read:
        _read.move_to_end(key)
        known = _read[key]
        return replace(known, report=replace(known.report, path=path))
    inspected = read_file(path, key[3])
    arousals = tuple(arousal_of(heard_clip(w.clip, w.key)).value for w in inspected.windows)
    file = _ReadFile(inspected.report, inspected.windows, arousals)
    if inspected.score is not None and key[1] >= 0:
        _read[key] = file
        while len(_read) > FILES_REMEMBERED:
            _read.popitem(last=False)
    return file


def _for_model(file: _ReadFile, model: MusicModel) -> _ReadFile:
    """Leave out the windows in metres that the model does not know, and say so."""
    known = [window.clip.meter in model.meters for window in file.windows]
    if all(known):
        return file
    unknown = {str(w.clip.meter) for w, k in zip(file.windows, known, strict=True) if not k}
    count = sum(known)
    sentence = (
        f"The model {model.name} does not know {' or '.join(sorted(unknown))}, so "
        f"{len(known) - count} of its {len(known)} clips are not on the map; another model may."
    )
    report = replace(
        file.report,
        status="partial" if count else "refused",
        reason=f"{file.report.reason} {sentence}".strip(),
        windows=count,
    )
    return _ReadFile(
        report,
        tuple(w for w, k in zip(file.windows, known, strict=True) if k),
        tuple(a for a, k in zip(file.arousals, known, strict=True) if k),
    )


def _entries(files: Sequence[_ReadFile], model: MusicModel) -> Iterator[Entry]:
    for index, file in enumerate(files):
        for window, arousal in zip(file.windows, file.arousals, strict=True):
            clip = window.clip
            frame = model.frame_for(clip, window.key)
            yield Entry(clip, window.key, frame, index, window.bar, arousal)


def _encode_all(
    keys: Sequence[FileKey],
    files: Sequence[_ReadFile],
    entries: Sequence[Entry],
    model: MusicModel,
    link: JobLink,
) -> FloatArray:
    """Latent vectors of all entries, shape (entries, z_size); only new files are encoded."""
    remembered = _encoded.setdefault(model, {})
    z = np.zeros((len(entries), model.config.z_size), np.float32)
    if not model.can_place:
        return z  # All in one place: nothing tells where they lie, and they can still be heard.
    missing: list[int] = []
    spans: list[slice] = []
    for key, file in zip(keys, files, strict=True):
        first = spans[-1].stop if spans else 0
        spans.append(slice(first, first + len(file.windows)))
        if key in remembered:
            z[spans[-1]] = remembered[key]
        else:
            missing.extend(range(first, spans[-1].stop))
    for start in range(0, len(missing), ENCODED_AT_ONCE):
        link.raise_if_cancelled()
        link.report(Progress("encode", start, len(missing)))
        rows = missing[start : start + ENCODED_AT_ONCE]
        chosen = [entries[row] for row in rows]
        clips, frames = [e.clip for e in chosen], [e.frame for e in chosen]
        z[rows] = model.encode(clips, frames, link, QUICK)  # A model without encoder searches.
    link.report(Progress("encode", len(missing), len(missing)))
    for key, span in zip(keys, spans, strict=True):
        if key in _read:
            remembered[key] = z[span].copy()
    for forgotten in remembered.keys() - _read.keys():
        del remembered[forgotten]
    return z
