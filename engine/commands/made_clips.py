"""What the commands that make clips have in common: flags, sources and written files."""

import argparse
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from engine.calm.features import calm_features
from engine.commands.numbers import seed_number, tempo_number
from engine.commands.places import add_overwrite, checked_source, named_in
from engine.commands.usage import model_name, place_name
from engine.errors import LentoError, NoMelodyError
from engine.midi.write import write_clips
from engine.model.music_model import MusicModel
from engine.music.chord_text import chords_text
from engine.music.chords import Chord
from engine.music.clip import Clip
from engine.pieces.inspect import read_file
from engine.pieces.wanted import wanted_by
from engine.pieces.windows import Window
from engine.sampling.rebuild import best_window
from engine.storage.written import explained_if_unwritable


def add_making_arguments(parser: argparse.ArgumentParser) -> None:
    """Flags that every clip-making command takes."""
    parser.add_argument(
        "--model", type=model_name, help="name or file of a model; Lento's own without it"
    )
    parser.add_argument(
        "--out", type=place_name, required=True, metavar="DIR", help="folder to write to"
    )
    parser.add_argument(
        "--seed",
        type=seed_number,
        default=0,
        help="same seed, same clips; another number for others (default: 0)",
    )
    parser.add_argument(
        "--tempo", type=tempo_number, metavar="QPM", help="tempo of what is written"
    )
    add_overwrite(parser)


def windows_of_file(path: Path, model: MusicModel) -> tuple[Window, ...]:
    """All windows of a file that a model can hear; NoMelodyError says why there is none."""
    wanted = wanted_by(model.config)
    inspected = read_file(checked_source(path), wanted)
    if not inspected.windows:
        raise NoMelodyError(inspected.report.sentence)
    known = tuple(w for w in inspected.windows if w.clip.meter in model.meters)
    if not known:
        meters = " and ".join(sorted({str(w.clip.meter) for w in inspected.windows}))
        raise NoMelodyError(
            f"{path.name} is in {meters}, which the model {model.name} does not know; choose "
            "another file or another model."
        )
    return known


def chosen_window(model: MusicModel, path: Path, bar: int | None) -> Window:
    """The window that starts at a bar, counted from 1, or the one that stands best for the file."""
    windows = windows_of_file(path, model)
    if bar is None:
        return best_window(model, windows)
    for window in windows:
        if window.bar == bar - 1:
            return window
    wanted = wanted_by(model.config)
    raise LentoError(
        f"{path.name} has no {wanted.length} of {wanted.music} that start at bar {bar}; "
        f"it has some from bar {windows[0].bar + 1} to {windows[-1].bar + 1}."
    )


def write_numbered(
    folder: Path, stem: str, clips: Sequence[Clip], *, seeds: Sequence[int | None]
) -> list[dict[str, Any]]:
    """Write each clip to a file of its own and describe it as the contract says.

    What an earlier run left under such names goes: the person said that it may.
    """
    width = max(3, len(str(len(clips))))
    described: list[dict[str, Any]] = []
    for number, (clip, seed) in enumerate(zip(clips, seeds, strict=True), start=1):
        path = folder / f"{stem}-{number:0{width}d}.mid"
        with explained_if_unwritable(path):
            write_clips(path, (clip,))
        features = calm_features(clip).as_dict()
        described.append({"path": str(path), "z_seed": seed, "features": features} | _chords(clip))
    written = {clip["path"] for clip in described}
    for path in named_in(folder, numbered(stem)):
        if str(path) not in written:
            with explained_if_unwritable(path):
                path.unlink()
    return described


def numbered(stem: str) -> str:
    """The names that write_numbered() gives, as a regular expression."""
    return rf"{re.escape(stem)}-\d{{3,}}\.mid"


def _chords(clip: Clip) -> dict[str, str]:
    """The chords a clip was written over, where there are any."""
    if not clip.chords:
        return {}
    said: list[Chord | None] = []
    at = 0
    for span in clip.chords:
        said += [None, span.chord] if span.start_step > at else [span.chord]
        at = span.end_step
    return {"chords": chords_text((*said, None) if at < clip.steps else tuple(said))}


def with_tempo(clips: Sequence[Clip], tempo_qpm: float | None) -> tuple[Clip, ...]:
    """The clips at one tempo, or as they are."""
    if tempo_qpm is None:
        return tuple(clips)
    return tuple(replace(clip, tempo_qpm=tempo_qpm) for clip in clips)
