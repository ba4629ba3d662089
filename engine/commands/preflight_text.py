"""What a look at music before a training says, as text."""

from collections.abc import Mapping
from typing import Any

_WAYS = {
    "personalise": "lean a model to it",
    "fine-tune": "let a model learn on",
    "scratch": "begin with nothing",
}


def preflight_text(answer: Mapping[str, Any]) -> str:
    """The fields of a Preflight for a person."""
    amount, suits = answer["amount"], answer["suits"]
    lines = [
        f"{answer['files']} files, {amount.pieces} of them with music to learn from: "
        f"{amount.windows} clips, {amount.distinct} of them different, {amount.hours:.1f} hours.",
        *_left_out(answer),
        *answer["warnings"],
        "",
    ]
    for way in answer["ways"]:
        mark = "*" if way.way == suits else " "
        cost = f"about {way.steps} steps, {way.memory_bytes / 1e9:.1f} GB of memory. "
        told = f"{cost}{way.words}" if way.possible else way.words
        lines.append(f"{mark} {way.way} ({_WAYS[way.way]}): {told}")
    lines += ["", f"'--way auto' chooses {suits}, which is marked."]
    return "\n".join([*lines, *(f"not used: {why}" for why in answer["skipped"])])


def _left_out(answer: Mapping[str, Any]) -> list[str]:
    refused = answer["no_consent"]
    return [f"{refused} may not be learned from and are left out."] if refused else []
