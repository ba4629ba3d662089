"""sample: new clips from a model."""

import argparse
from dataclasses import replace
from typing import Any

from engine.commands.limits import add_limit_arguments, checked_limits, key_name
from engine.commands.made_clips import (
    add_making_arguments,
    numbered,
    with_tempo,
    write_numbered,
)
from engine.commands.numbers import MOST_CLIPS, temperature_number, whole_number
from engine.commands.places import checked_folder
from engine.commands.telling import PATIENCE_S, TellingLink
from engine.converters.controls import CHORDS
from engine.converters.limits import ANY, Limits
from engine.errors import LentoError
from engine.model.music_model import MusicModel, load_model
from engine.model.registry import find_model
from engine.music.chord_text import WrittenChords, read_chords
from engine.music.chords import ChordSpan
from engine.music.key import Key
from engine.music.meter import MODEL_METERS
from engine.pieces.wanted import DRUMS, wanted_by
from engine.sampling.jobs import SampleJob
from engine.sampling.progression import key_of_chords, spread_chords

_STEM = "sample"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Flags of the command."""
    add_making_arguments(parser)
    parser.add_argument(
        "--count",
        type=whole_number(1, MOST_CLIPS),
        default=5,
        help="how many clips (default: %(default)s)",
    )
    parser.add_argument(
        "--temperature",
        type=temperature_number,
        default=0.5,
        help="how adventurous; .5 is careful, 1 is free (default: .5)",
    )
    parser.add_argument(
        "--key",
        type=key_name,
        help="such as 'A minor': clips heard in another are drawn "
        "again, up to eight times (default: that of --chords, or C major)",
    )
    parser.add_argument(
        "--chords",
        metavar="SYMBOLS",
        help="for models that are told chords: such as 'C Am F G', spread evenly over each clip "
        "and taken as they are, whatever --key says (default: I vi IV V of the key)",
    )
    parser.add_argument(
        "--meter", default="4/4", choices=[str(meter) for meter in MODEL_METERS], help="the metre"
    )
    add_limit_arguments(parser)


def run(args: argparse.Namespace) -> dict[str, Any]:
    """Make the clips and write them."""
    path = find_model(args.model)
    model = load_model(path)
    meter = next(meter for meter in MODEL_METERS if str(meter) == args.meter)
    written = _written(args.chords, model)
    chords = _spans(written, model.bars * meter.steps_per_bar)
    limits = checked_limits(args, model)
    job = SampleJob(
        path,
        args.count,
        args.temperature,
        args.seed,
        _key(args.key, model, chords, limits),
        meter,
        limits=limits,
        chords=chords,
        key_named=args.key is not None,
    )
    checked_folder(args.out, numbered(_STEM), (), overwrite=args.overwrite)
    made = job.run(TellingLink(PATIENCE_S))
    clips = with_tempo([replace(m.clip, name="Lento sample") for m in made], args.tempo)
    described = write_numbered(args.out, _STEM, clips, seeds=[m.seed for m in made])
    answer: dict[str, Any] = {"clips": described}
    return answer | ({"chords_heard_as": written.notes} if written and written.notes else {})


def describe(result: dict[str, Any]) -> str:
    """What was written, for a person."""
    paths = [clip["path"] for clip in result["clips"]]
    chords = result["clips"][0].get("chords")
    over = [f"Written over {chords}."] if chords else []
    return "\n".join([*paths, *over, *filter(None, [result.get("chords_heard_as")])])


def _written(text: str | None, model: MusicModel) -> WrittenChords | None:
    """--chords as they were read."""
    if text is None:
        return None
    if CHORDS not in model.config.controls:
        raise LentoError(
            f"The model {model.name} is not told chords, so it cannot keep to --chords; leave that "
            "out, or choose a model that writes melodies over chords."
        )
    return read_chords(text)


def _spans(written: WrittenChords | None, steps: int) -> tuple[ChordSpan, ...]:
    """--chords, spread over the steps of a clip."""
    if written is None:
        return ()
    try:
        spans = spread_chords(written.chords, steps)
    except ValueError as error:
        raise LentoError(
            f"The chords cannot be used: {error}; write fewer, like 'C Am F G'."
        ) from error
    if not spans:
        raise LentoError("There is no chord in --chords; write some, like 'C Am F G'.")
    return spans


def _key(key: Key | None, model: MusicModel, chords: tuple[ChordSpan, ...], limits: Limits) -> Key:
    """--key, where the model or a limit keeps to one; without it that of --scale or --chords."""
    if key is None:
        return limits.key or (key_of_chords(chords) if chords else Key(0))
    if wanted_by(model.config).parts == DRUMS:
        raise LentoError(
            f"The model {model.name} writes drums, which are in no key; leave out --key."
        )
    led = CHORDS in model.config.controls and not chords  # The gentle chords are those of the key.
    if not model.config.key_normalised and not led and limits.scale == ANY:
        raise LentoError(
            f"The model {model.name} writes in whatever key it likes, so it cannot keep to --key; "
            "leave that out, add --key-lock, or choose another model."
        )
    return key
