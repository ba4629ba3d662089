"""magenta: what Lento leaves to Magenta itself, where that is installed."""

import argparse
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from engine.commands.made_clips import numbered
from engine.commands.numbers import (
    MOST_BLEND_STEPS,
    MOST_CLIPS,
    seed_number,
    temperature_number,
    whole_number,
)
from engine.commands.places import (
    add_overwrite,
    checked_folder,
    checked_output,
    checked_source,
)
from engine.commands.usage import place_name
from engine.errors import LentoError, MidiFormatError
from engine.jobs import JobLink
from engine.magenta_bridge.jobs import (
    CONFIGS,
    WITH_CHORDS,
    HelloJob,
    MagentaInterpolateJob,
    MagentaModel,
    MagentaReconstructJob,
    MagentaSampleJob,
    ReadRecordsJob,
    WriteRecordsJob,
)
from engine.magenta_bridge.place import (
    PYTHON_VARIABLE,
    MagentaMissing,
    find_python,
    install_lines,
)
from engine.midi.read import read_score
from engine.storage.written import explained_if_unwritable

Answer = dict[str, Any]
_MIDI = {".mid", ".midi"}
_TEMPERATURE = 0.5


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Flags of the command: one word says what to do, and each has its own."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    _add(actions, "status", "say whether Magenta is here, and how to get it")
    sample = _add(actions, "sample", "make new clips")
    _add_model(sample)
    sample.add_argument(
        "--count", type=whole_number(1, MOST_CLIPS), default=5, help="(default: %(default)s)"
    )
    blend = _add(actions, "interpolate", "blend a window of one file into one of another")
    blend.add_argument("files", nargs=2, type=place_name, metavar="FILE")
    _add_model(blend)
    blend.add_argument(
        "--steps",
        type=whole_number(2, MOST_BLEND_STEPS),
        default=5,
        help="(default: %(default)s)",
    )
    blend.add_argument("--bars", type=_bars, default=(None, None), help="such as 1,9")
    rebuild = _add(actions, "reconstruct", "send a file through the model and back")
    rebuild.add_argument("file", type=place_name, metavar="FILE")
    _add_model(rebuild, chord=False)
    read = _add(actions, "read-tfrecord", "write the NoteSequences of a collection as MIDI files")
    read.add_argument("file", type=place_name, metavar="FILE.tfrecord")
    read.add_argument("--out", type=place_name, required=True, metavar="DIR")
    add_overwrite(read)
    write = _add(actions, "write-tfrecord", "put a folder of MIDI files into one collection")
    write.add_argument("folder", type=place_name, metavar="FOLDER")
    write.add_argument("--out", type=place_name, required=True, metavar="FILE.tfrecord")
    add_overwrite(write)


def run(args: argparse.Namespace) -> Answer:
    """Do what the action says; without Magenta every action but status says how to get it."""
    return _ACTIONS[args.action](args)


def describe(result: Answer) -> str:
    """The answer for a person."""
    if "works" in result:
        return str(result["sentence"])
    refused = [
        f"left out: {item.get('path', item.get('record'))}: {item['reason']}"
        for item in result.get("refused", [])
    ]
    if "accuracy" in result:
        return f"{result['accuracy']:.0%} of the steps came back, in {result['windows']} windows."
    if "sequences" in result:
        return "\n".join([f"{result['sequences']} sequences in {result['path']}", *refused])
    return "\n".join([*(clip["path"] for clip in result["clips"]), *refused])


def _status(args: argparse.Namespace) -> Answer:
    try:
        python = find_python(args.python)
        versions = HelloJob(python).run(JobLink())
    except MagentaMissing as error:
        return _finding(False, str(error))
    except LentoError as error:
        return _finding(False, f"Magenta is here but does not work. {error}")
    named = f"Magenta {versions['magenta']} on TensorFlow {versions['tensorflow']}"
    sentence = f"{named} works, in {python}."
    return _finding(True, sentence) | {"python": str(python), "versions": versions}


def _finding(works: bool, sentence: str) -> Answer:
    return {"works": works, "sentence": sentence, "install": [] if works else install_lines()}


def _sample(args: argparse.Namespace) -> Answer:
    paths = _numbered(args, "sample", args.count)
    job = MagentaSampleJob(_model(args), paths, args.temperature, args.seed, _chord(args))
    _check_free(args, numbered("sample"))
    job.run(JobLink())
    return {"clips": [{"path": str(path), "z_seed": args.seed} for path in paths]}


def _interpolate(args: argparse.Namespace) -> Answer:
    start, end = (checked_source(file) for file in args.files)
    paths = _numbered(args, "blend", args.steps)
    job = MagentaInterpolateJob(
        _model(args), (start, end), args.bars, paths, args.temperature, args.seed, _chord(args)
    )
    _check_free(args, numbered("blend"), start, end)
    bars = job.run(JobLink())
    return {"clips": [{"path": str(path), "z_seed": args.seed} for path in paths], "bars": bars}


def _reconstruct(args: argparse.Namespace) -> Answer:
    model, source = _model(args), checked_source(args.file)
    _check_free(args, rf"{re.escape(source.stem)}-bar\d+-(heard|rebuilt)\.mid", source)
    job = MagentaReconstructJob(model, source, args.out, args.temperature, args.seed)
    return dict(job.run(JobLink()))


def _read_records(args: argparse.Namespace) -> Answer:
    if not args.file.is_file():
        raise LentoError(f"There is no file {args.file}; check its name.")
    python = find_python(args.python)
    _check_free(args, r".+\.mid")
    answer = ReadRecordsJob(python, args.file, args.out).run(JobLink())
    clips = [{"path": str(args.out / name)} for name in answer["files"]]
    return {"clips": clips, "refused": answer["refused"]}


def _write_records(args: argparse.Namespace) -> Answer:
    """Lento reads each file first: what it refuses is not given to Magenta, which checks less."""
    if not args.folder.is_dir():
        raise LentoError(f"There is no folder {args.folder}; check its name.")
    out, python = checked_output(args.out, overwrite=args.overwrite), find_python(args.python)
    names, refused = _readable(args.folder)
    if not names:
        raise LentoError(f"{args.folder} holds no MIDI file that can be read; nothing was written.")
    with explained_if_unwritable(out):
        answer = WriteRecordsJob(python, args.folder, names, out).run(JobLink())
    return {
        "path": str(out),
        "sequences": answer["sequences"],
        "refused": [*refused, *answer["refused"]],
    }


def _readable(folder: Path) -> tuple[tuple[str, ...], list[Mapping[str, str]]]:
    """MIDI files below a folder in order of their names, and what cannot be read, with reasons."""
    names: list[str] = []
    refused: list[Mapping[str, str]] = []
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() not in _MIDI or not path.is_file():
            continue
        name = path.relative_to(folder).as_posix()
        try:
            read_score(path)
            names.append(name)
        except MidiFormatError as error:
            refused.append({"path": name, "reason": str(error)})
    return tuple(names), refused


def _check_free(args: argparse.Namespace, names: str, *sources: Path) -> None:
    checked_folder(args.out, names, sources, overwrite=args.overwrite)


def _model(args: argparse.Namespace) -> MagentaModel:
    return MagentaModel(find_python(args.python), args.config, args.checkpoint)


def _chord(args: argparse.Namespace) -> str | None:
    chord: str | None = args.chord
    if chord is not None and args.config not in WITH_CHORDS:
        raise LentoError(
            f"{args.config} is told no chords, so it cannot keep to --chord; leave that out, or "
            f"choose {WITH_CHORDS[0]}."
        )
    return chord


def _numbered(args: argparse.Namespace, stem: str, count: int) -> tuple[Path, ...]:
    width = max(3, len(str(count)))
    return tuple(args.out / f"{stem}-{number:0{width}d}.mid" for number in range(1, count + 1))


def _bars(text: str) -> tuple[int, int]:
    parts = text.split(",")
    if len(parts) != 2 or not all(p.strip().isascii() and p.strip().isdigit() for p in parts):
        raise argparse.ArgumentTypeError("two bar numbers, please, such as 1,9")
    return int(parts[0]), int(parts[1])


def _add(
    actions: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, what: str
) -> argparse.ArgumentParser:
    """One action; --json and --verbose may stand before it or after."""
    parser = actions.add_parser(name, help=what, description=f"Lento: {what}.", allow_abbrev=False)
    for flag, told in (("--json", "print one JSON object"), ("--verbose", "tell more on stderr")):
        parser.add_argument(flag, action="store_true", default=argparse.SUPPRESS, help=told)
    parser.add_argument(
        "--python",
        type=place_name,
        metavar="FILE",
        help=f"the Python that has Magenta (also {PYTHON_VARIABLE})",
    )
    return parser


def _add_model(parser: argparse.ArgumentParser, *, chord: bool = True) -> None:
    parser.add_argument("--config", required=True, choices=CONFIGS)
    parser.add_argument(
        "--checkpoint",
        type=place_name,
        required=True,
        help="a file or folder of a TensorFlow checkpoint, or the .tar it was published as",
    )
    parser.add_argument("--out", type=place_name, required=True, metavar="DIR")
    add_overwrite(parser)
    parser.add_argument(
        "--temperature",
        type=temperature_number,
        default=_TEMPERATURE,
        help="(default: %(default)s)",
    )
    parser.add_argument("--seed", type=seed_number, default=0, help="same seed, same clips")
    if chord:
        parser.add_argument("--chord", help="for a model with chords, such as Am")


_ACTIONS: Mapping[str, Callable[[argparse.Namespace], Answer]] = {
    "status": _status,
    "sample": _sample,
    "interpolate": _interpolate,
    "reconstruct": _reconstruct,
    "read-tfrecord": _read_records,
    "write-tfrecord": _write_records,
}
