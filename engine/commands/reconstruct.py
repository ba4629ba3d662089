"""reconstruct: a whole piece through the model and back."""

import argparse
import re
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.commands.made_clips import (
    add_making_arguments,
    windows_of_file,
    with_tempo,
)
from engine.commands.places import checked_folder
from engine.commands.telling import PATIENCE_S, TellingLink
from engine.commands.usage import place_name
from engine.midi.write import write_clips
from engine.model.music_model import load_model
from engine.model.registry import find_model
from engine.pieces.parts import last_steps
from engine.pieces.reading import score_of
from engine.pieces.sources import read_bytes
from engine.pieces.wanted import Wanted, wanted_by
from engine.pieces.windows import Window
from engine.sampling.jobs import RebuildJob, SourceClip
from engine.sampling.rebuild import event_accuracy
from engine.storage.written import explained_if_unwritable

_ALL = 0.98  # From here on a piece is called whole.


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Flags of the command."""
    parser.add_argument("file", type=place_name, help="a MIDI or MusicXML file")
    add_making_arguments(parser)


def run(args: argparse.Namespace) -> dict[str, Any]:
    """Rebuild the piece window by window; write what went in and what came out."""
    path = find_model(args.model)
    model = load_model(path)
    pieces = _once_through(windows_of_file(args.file, model))
    sources = tuple(SourceClip(piece.window.clip, piece.window.key) for piece in pieces)
    stem, heard = args.file.stem, wanted_by(model.config).parts
    taken = rf"{re.escape(stem)}-({heard}|rebuilt)\.mid"
    checked_folder(args.out, taken, [args.file], overwrite=args.overwrite)
    made = RebuildJob(path, sources).run(TellingLink(PATIENCE_S))
    originals = [last_steps(p.window.clip, p.steps) for p in pieces]
    rebuilt = [last_steps(m.clip, p.steps) for m, p in zip(made, pieces, strict=True)]
    for kind, clips in ((heard, originals), ("rebuilt", rebuilt)):
        out = args.out / f"{stem}-{kind}.mid"
        with explained_if_unwritable(out):
            write_clips(out, with_tempo(clips, args.tempo))
    content = model.config.content
    accuracies = [
        event_accuracy(old, new, content) for old, new in zip(originals, rebuilt, strict=True)
    ]
    return {
        "accuracy": round(float(np.average(accuracies, weights=[p.steps for p in pieces])), 4),
        "windows": len(pieces),
        "bars": model.bars,
        "original": str(args.out / f"{stem}-{heard}.mid"),
        "rebuilt": str(args.out / f"{stem}-rebuilt.mid"),
        "rebuilt_s": round(sum(clip.duration_s for clip in rebuilt), 3),
        "piece_s": round(score_of(args.file, read_bytes(args.file)).duration_s, 3),
    }


def describe(result: dict[str, Any]) -> str:
    """What came back, for a person."""
    return (
        f"{result['accuracy']:.0%} of the steps came back as they were, "
        f"in {result['windows']} windows of {Wanted(result['bars']).length}. {_share(result)}\n"
        f"{result['original']}\n{result['rebuilt']}"
    )


def _share(result: dict[str, Any]) -> str:
    """How much of the piece the windows are."""
    piece = round(result["piece_s"])
    rebuilt = min(round(result["rebuilt_s"]), piece)  # The last bar may end after the last note.
    if rebuilt >= _ALL * piece:
        return "That is the whole piece."
    return (
        f"That is {rebuilt} of {piece} seconds of the piece: what the model does not hear, such as "
        "bars without notes of its kind, is left out and not waited for."
    )


@dataclass(frozen=True, slots=True)
class _Piece:
    """A window, and how many of its last steps stand for the piece."""

    window: Window
    steps: int

    @property
    def end_step(self) -> int:
        return self.window.start_step + self.window.clip.steps


def _once_through(windows: tuple[Window, ...]) -> list[_Piece]:
    """Windows side by side, from the first on; where less than a window is left, its end."""
    taken: list[_Piece] = []
    for index, window in enumerate(windows):
        if not taken or window.start_step >= taken[-1].end_step:
            taken.append(_Piece(window, window.clip.steps))
            continue
        piece = _Piece(window, window.start_step + window.clip.steps - taken[-1].end_step)
        following = windows[index + 1 : index + 2]
        is_last = not following or following[0].start_step >= piece.end_step
        whole = piece.steps % window.clip.meter.steps_per_bar == 0
        if is_last and whole and last_steps(window.clip, piece.steps).sounds:
            taken.append(piece)
    return taken
