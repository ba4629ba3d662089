"""The flags that say what new melodies keep to, for every command that makes some."""

import argparse
from collections.abc import Sequence
from dataclasses import replace

from engine.commands.numbers import whole_number
from engine.converters.limits import (
    CALM,
    FIVE_NOTES,
    IN_KEY,
    LONGEST_NOTE,
    MOST_ONSETS,
    NO_LIMITS,
    WIDEST_LEAP,
    Limits,
)
from engine.errors import LimitsError
from engine.model.kind import MELODIC
from engine.model.music_model import MusicModel
from engine.music.key import Key
from engine.music.pitch import parse_pitch

Scale = tuple[str, Key]


def add_limit_arguments(parser: argparse.ArgumentParser) -> None:
    """The flags of limits, in a group of their own."""
    group = parser.add_argument_group(
        "keep it", "what every new melody keeps to; held while it is written, at every note"
    )
    lock = group.add_mutually_exclusive_group()
    lock.add_argument(
        "--key-lock", action="store_true", help="only notes of the key that a clip is heard in"
    )
    lock.add_argument(
        "--scale",
        type=_scale,
        help="only notes of this key, such as 'A minor', or five of them: 'A minor pentatonic'",
    )
    for flag, words in (("--lowest", "no note below"), ("--highest", "no note above")):
        group.add_argument(flag, type=_pitch, metavar="NOTE", help=f"{words} it, such as C3 or 48")
    group.add_argument(
        "--longest-leap",
        type=whole_number(0, WIDEST_LEAP),
        metavar="SEMITONES",
        help="from one note to the next; 7 is a fifth",
    )
    group.add_argument(
        "--shortest-note",
        type=whole_number(1, LONGEST_NOTE),
        metavar="SIXTEENTHS",
        help="length of every note at least; 2 is an eighth",
    )
    group.add_argument(
        "--most-onsets",
        type=whole_number(1, MOST_ONSETS),
        metavar="N",
        help="notes that begin in a bar",
    )
    group.add_argument(
        "--forbid", type=_pitches, metavar="NOTES", help="notes that never come, such as C4,F#4"
    )
    group.add_argument(
        "--calm",
        action="store_true",
        help="in key, C3 to C5, leaps to a fifth, eighths or longer, four notes a bar at most; "
        "what other flags say goes before it",
    )


def checked_limits(args: argparse.Namespace, model: MusicModel) -> Limits:
    """The limits that the flags ask for, if a melody of the model can keep to them.

    Raises:
        LimitsError: They contradict each other, or the model writes no melody.
    """
    limits = _limits(args)
    sentence = limits.contradiction(steps=model.config.steps)
    if model.config.content not in MELODIC and not limits.none:
        sentence = (
            f"The model {model.name} writes drums, and limits are for melodies. Leave out --calm "
            "and the other limits, or choose a model that writes melodies."
        )
    if sentence:
        raise LimitsError(sentence)
    return limits


def _limits(args: argparse.Namespace) -> Limits:
    scale, key = args.scale or (IN_KEY if args.key_lock else None, None)
    given = {
        "scale": scale,
        "key": key,
        "lowest": args.lowest,
        "highest": args.highest,
        "longest_leap": args.longest_leap,
        "shortest_note": args.shortest_note,
        "most_onsets": args.most_onsets,
        "forbidden": args.forbid,
    }
    asked = {name: value for name, value in given.items() if value is not None}
    return replace(CALM if args.calm else NO_LIMITS, **asked)


def key_name(text: str) -> Key:
    """Read the name of a key; wrong usage where there is no such key."""
    try:
        return Key.parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _pitch(text: str) -> int:
    try:
        return parse_pitch(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _pitches(text: str) -> Sequence[int]:
    return tuple(sorted({_pitch(part) for part in text.split(",")}))


def _scale(text: str) -> Scale:
    words = text.split()
    five = bool(words) and words[-1].lower() == FIVE_NOTES
    try:
        return (FIVE_NOTES if five else IN_KEY, Key.parse(" ".join(words[:-1] if five else words)))
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
