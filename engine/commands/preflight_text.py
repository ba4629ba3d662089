"""What a look at music before a training says, as text."""

from collections.abc import Iterable, Mapping
from typing import Any

from engine.commands.numbers import counted

_WAYS = {
    "personalise": "lean a model to it",
    "fine-tune": "let a model learn on",
    "scratch": "begin with nothing",
}
_HOUR = 60.0


def preflight_text(answer: Mapping[str, Any]) -> str:
    """The fields of a Preflight, and what looked() adds to them, for a person."""
    amount, suits = answer["amount"], answer["suits"]
    lines = [
        f"{counted(answer['files'], 'file', 'files')}, {amount.pieces} of them with music to learn "
        f"from: {counted(amount.windows, 'clip', 'clips')}, {amount.distinct} of them different, "
        f"{duration_words(_HOUR * amount.hours)}.",
        *_left_out(answer),
        *answer["warnings"],
        "",
    ]
    for way in answer["ways"]:
        mark = "*" if way.way == suits else " "
        told = f"{_cost(answer, way)} {way.words}" if way.possible else way.words
        lines.append(f"{mark} {way.way} ({_WAYS[way.way]}): {told}")
    lines += ["", f"'--way auto' chooses {suits}, which is marked.", *_asked(answer)]
    return "\n".join([*lines, *not_used(answer["skipped"])])


def not_used(skipped: Iterable[str]) -> list[str]:
    """Files as 'name: reason', a line a reason: what holds for many files is said once."""
    reasons: dict[str, list[str]] = {}
    for one in skipped:
        name, _, reason = one.partition(": ")
        reasons.setdefault(reason, []).append(name)
    return [
        f"not used: {names[0]}: {reason}"
        if len(names) == 1
        else f"not used: {len(names)} files, such as {names[0]}: {reason}"
        for reason, names in reasons.items()
    ]


def duration_words(minutes: float) -> str:
    """A length of time as a person says it: '20 seconds', '4 minutes', '2.5 hours'."""
    if minutes < 1.0:
        return counted(max(1, round(60 * minutes)), "second", "seconds")
    if minutes < 2 * _HOUR:
        return counted(round(minutes), "minute", "minutes")
    return f"{minutes / _HOUR:.1f} hours"


def _cost(answer: Mapping[str, Any], way: Any) -> str:
    rate = answer["measured"].get(way.way)
    where = f" on {rate['device']}" if rate else " on a small laptop"
    if way.way == "personalise":
        where = ""  # It takes as long anywhere.
    steps = counted(way.steps, "step", "steps")
    takes = duration_words(answer["minutes"][way.way])
    return f"about {steps}, {takes}{where}, {way.memory_bytes / 1e9:.1f} GB of memory."


def _asked(answer: Mapping[str, Any]) -> list[str]:
    """What the length that a training would have comes to."""
    asked = answer["asked"]
    if asked is None or asked["way"] == "personalise":
        return []
    way, made = asked["way"], asked["steps_made"]
    suit = next(one.steps for one in answer["ways"] if one.way == way)
    if asked["steps"]:
        share = 100 * made / suit
        return [f"With --steps {made}, {way} makes {share:.0f} % of the steps that suit the music."]
    if made >= suit:
        return [f"With --minutes {asked['minutes']:g}, {way} comes to its end by itself."]
    return [
        f"With --minutes {asked['minutes']:g}, {way} makes about {made} of the {suit} steps that "
        "suit the music."
    ]


def _left_out(answer: Mapping[str, Any]) -> list[str]:
    refused = answer["no_consent"]
    if not refused:
        return []
    are = "is" if refused == 1 else "are"
    return [f"{refused} may not be learned from and {are} left out."]
