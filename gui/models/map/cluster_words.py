"""What clips of a group share, in words: "calm, low, in 3/4"."""

from PySide6.QtCore import QCoreApplication

from engine.latent.layout import Cluster
from gui.key_names import key_name

MOST_WORDS = 3

translate = QCoreApplication.translate


def cluster_words(cluster: Cluster) -> str:
    """The name of a group: what is most telling of what its clips share."""
    words = [_word(kind, value) for kind, value in cluster.shared]
    return ", ".join(word for word in words[:MOST_WORDS] if word)


def _word(kind: str, value: str) -> str:
    """One thing that they share; of what nobody has words for, its own."""
    match kind:
        case "meter":
            return translate("MapGroups", "in {0}").format(value)
        case "key":
            return translate("MapGroups", "in {0}").format(key_name(value))
        case "file" | "folder":
            return translate("MapGroups", "mostly {0}").format(value.replace("_", " "))
        case _:
            return _levels().get((kind, value), value)


def _levels() -> dict[tuple[str, str], str]:
    return {
        ("arousal", "low"): translate("MapGroups", "calm"),
        ("arousal", "middle"): translate("MapGroups", "balanced"),
        ("arousal", "high"): translate("MapGroups", "lively"),
        ("register", "low"): translate("MapGroups", "low"),
        ("register", "high"): translate("MapGroups", "high"),
        ("density", "low"): translate("MapGroups", "few notes"),
        ("density", "high"): translate("MapGroups", "many notes"),
        ("range", "low"): translate("MapGroups", "narrow range"),
        ("range", "high"): translate("MapGroups", "wide range"),
        ("leaps", "low"): translate("MapGroups", "in steps"),
        ("leaps", "high"): translate("MapGroups", "in leaps"),
        ("syncopation", "low"): translate("MapGroups", "on the beat"),
        ("syncopation", "high"): translate("MapGroups", "off the beat"),
        ("repetition", "low"): translate("MapGroups", "varied"),
        ("repetition", "high"): translate("MapGroups", "repeating"),
    }
