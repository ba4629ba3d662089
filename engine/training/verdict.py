"""What the figures of a training mean, in plain words."""

from dataclasses import dataclass

FEW_WINDOWS = 40
_NUMBERS = (
    *("No", "One", "Two", "Three", "Four", "Five", "Six"),
    *("Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"),
)
_COLLAPSED_UNITS, _COLLAPSED_BITS = 3, 2.0
_GOOD, _FAIR = 0.75, 0.5  # Of the way from silence_accuracy to 1.
_WIDE_GAP = 0.2
_MUCH_COPIED, _MUCH_SILENT = 0.5, 0.25
_MUSIC = {
    "melody": "melodies",
    "drums": "beats",
    "groove": "beats",
    "taps": "beats",
    "trio": "pieces",
}
_COLLAPSED = (
    "The model does not tell {music} apart yet: whatever it is given, it writes much the same. "
    "Train it for longer, or start from the model that comes with Lento."
)


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured after a training.

    Attributes:
        windows: Distinct windows that were learned.
        accuracy: Share of steps rebuilt free-running, 0..1.
        held_out: Whether accuracy is of pieces that were kept aside.
        training_accuracy: The same for windows that were learned.
        kl_bits: Mean information in z.
        active_units: Dimensions of z in use.
        silence_accuracy: What accuracy would be if nothing but held notes and rests were written.
        sounding: Share of sampled clips that have at least two notes.
        copied: Share of sampled clips that are a learned window, note for note.
        commonest_accuracy: What accuracy would be if the commonest thing were written always.
    """

    windows: int
    accuracy: float
    held_out: bool
    training_accuracy: float
    kl_bits: float
    active_units: int
    silence_accuracy: float = 0.0
    sounding: float = 1.0
    copied: float = 0.0
    commonest_accuracy: float = 0.0

    @property
    def skill(self) -> float:
        """How much of what silence would get wrong is right, at most 1."""
        return (self.accuracy - self.silence_accuracy) / max(1e-9, 1.0 - self.silence_accuracy)


def verdict_on(figures: Figures, content: str = "melody") -> str:
    """Say what a person can expect of the model and what would make it better.

    Args:
        figures: What was measured.
        content: What the model writes; one of engine.model.config.CONTENTS.
    """
    music = _MUSIC[content]
    few = _few(figures.windows) if figures.windows < FEW_WINDOWS else ""
    if figures.active_units <= _COLLAPSED_UNITS or figures.kl_bits < _COLLAPSED_BITS:
        return _join(few, _COLLAPSED.format(music=music))
    if few:
        return _join(few, _on_rebuilding(figures, music))
    rebuilding, memory = _on_rebuilding(figures, music), _on_memory(figures, music)
    return _join(rebuilding, memory, _on_samples(figures))


def _few(windows: int) -> str:
    count = _NUMBERS[windows] if windows < len(_NUMBERS) else str(windows)
    clips, them = ("clip is", "it") if windows == 1 else ("clips are", "them")
    can = f"repeat {them}" if windows == 1 else "repeat and blend them"
    return (
        f"{count} {clips} few: the model can {can}, but its new clips will sound alike. "
        "Add more music for more variety."
    )


def _on_rebuilding(figures: Figures, music: str) -> str:
    share = f"{100 * figures.accuracy:.0f} %"
    if not figures.held_out:
        longer = "" if figures.skill >= _FAIR else " Training for longer will raise that."
        return (
            f"It rebuilds {share} of the steps of the {music} it was trained with; there was too "
            f"little music to keep some aside and test it on that.{longer}"
        )
    said = f"It rebuilds {share} of the steps of {music} it has never seen"
    if figures.skill >= _GOOD:
        return f"{said}, which is good."
    if figures.skill >= _FAIR:
        return f"{said}: blends follow their originals, with changes."
    return (
        f"{said}, which is little, since silence alone would get "
        f"{100 * figures.silence_accuracy:.0f} %: train it for longer or add more music."
    )


def _on_memory(figures: Figures, music: str) -> str:
    gap = figures.training_accuracy - figures.accuracy
    if figures.held_out and gap > _WIDE_GAP:
        return (
            f"Its own {music} it knows by heart ({100 * figures.training_accuracy:.0f} %). "
            "More music would help it more than more time."
        )
    return ""


def _on_samples(figures: Figures) -> str:
    if 1.0 - figures.sounding > _MUCH_SILENT:
        return "Many of its new clips are nearly silent."
    if figures.copied > _MUCH_COPIED:
        return "Most of its new clips are copies of the music it was trained with."
    return ""


def _join(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)
