"""What the figures of a training mean, in plain words. Imports no Keras."""

from dataclasses import dataclass

from engine.training.judging.samples import SampleCheck
from engine.training.judging.symptoms import COLLAPSED_BITS, COLLAPSED_UNITS
from engine.training.ways import Way

FEW_WINDOWS = 40
MUCH_COPIED, MUCH_SILENT = 0.05, 0.25
YOUR_FILES = "your files"
_NUMBERS = (
    *("No", "One", "Two", "Three", "Four", "Five", "Six"),
    *("Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"),
)
_FEW_UNITS = 8
_GOOD, _FAIR = 0.75, 0.5  # Of the way from silence_accuracy to 1.
_WIDE_GAP = 0.2
_AS_MANY = 0.002  # Less of a difference says nothing.
_ALL = 0.99  # More than this is not asked for.
_FEW_PIECES = 2
_MORE_LEAPS, _LESS_IN_KEY = 0.05, 0.05  # Than in the music that was learned.
_ONE = {"melody": "melody", "drums": "beat", "groove": "beat", "taps": "beat", "trio": "piece"}
_MANY = {"melody": "melodies", "trio": "pieces"}
_COLLAPSED = (
    "The model does not tell {music} apart yet: whatever it is given, it writes much the same. "
    "Train it for longer, or start from the model that comes with Lento."
)
_UNCHANGED = (
    "The model itself is as it was, since nothing better came of learning; only where it draws new "
    "clips from was moved to your music."
)
_MUCH_AS_IT_WAS = (
    "In what it rebuilds the model has hardly changed; where it draws new clips from was moved to "
    "your music."
)
_TEACH_MORE = "To teach it more, train it for longer or add more music."
_NEXT = "Make new clips with it, or blend two of your own."


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
        commonest_accuracy: What accuracy would be if the commonest thing were written always.
        samples: What new clips are like; None if none were drawn.
        way: How the model was made.
        pieces_aside: How many pieces accuracy was measured on, if it is of such kept aside.
        base_accuracy: What the model that it went on from has of accuracy; None from nothing.
        unchanged: Whether the weights are still those of that model.
    """

    windows: int
    accuracy: float
    held_out: bool
    training_accuracy: float
    kl_bits: float
    active_units: int
    silence_accuracy: float = 0.0
    commonest_accuracy: float = 0.0
    samples: SampleCheck | None = None
    way: Way = "scratch"
    pieces_aside: int = 0
    base_accuracy: float | None = None
    unchanged: bool = False

    @property
    def gained(self) -> float | None:
        """How much more is right than before it learned; None where nothing could change."""
        if self.base_accuracy is None or self.way == "personalise":
            return None
        return self.accuracy - self.base_accuracy

    @property
    def skill(self) -> float:
        """How much of what silence would get wrong is right, at most 1."""
        return (self.accuracy - self.silence_accuracy) / max(1e-9, 1.0 - self.silence_accuracy)

    @property
    def collapsed(self) -> bool:
        """Whether z tells nothing apart; of one window nobody can say."""
        few = self.active_units <= COLLAPSED_UNITS or self.kl_bits < COLLAPSED_BITS
        return self.windows > 1 and self.way != "personalise" and few


def verdict_on(figures: Figures, content: str = "melody", *, whose: str = YOUR_FILES) -> str:
    """Say what a person can expect of the model and what would make it better.

    Args:
        figures: What was measured.
        content: What the model writes; one of engine.model.config.CONTENTS.
        whose: What it learned from, in words.
    """
    few = _few(figures) if figures.windows < FEW_WINDOWS else ""
    if figures.collapsed:
        return _join(few, _COLLAPSED.format(music=_many(content)))
    said = f"{_on_rebuilding(figures, content)}{_on_copies(figures, content, whose)}."
    return _join(few, said, *_advice(figures, content, bool(few)))


def _few(figures: Figures) -> str:
    windows = figures.windows
    count = _NUMBERS[windows] if windows < len(_NUMBERS) else str(windows)
    clips, them = ("clip is", "it") if windows == 1 else ("clips are", "them")
    if figures.way == "personalise":
        return (
            f"{count} {clips} few: what the model makes anew will lie close to {them}. "
            "Add more music for more variety."
        )
    can = f"repeat {them}" if windows == 1 else "repeat and blend them"
    return (
        f"{count} {clips} few: the model can {can}, but its new clips will sound alike. "
        "Add more music for more variety."
    )


def _on_rebuilding(figures: Figures, content: str) -> str:
    share, music, aside = _percent(figures.accuracy), _many(content), _on_aside(figures)
    if figures.way == "personalise":
        kept = "The model that it builds on stays as it is"
        return f"{kept} and rebuilds {share} of your {music}{aside}"
    before = _on_before(figures)
    if before:
        share = _exactly(figures.accuracy)
    if figures.held_out:
        return f"It rebuilds {share} of unseen {music}{aside}{before}"
    return (
        f"It rebuilds {share} of the {music} it was trained with (there was too little music to "
        f"keep some aside and test it on that){before}"
    )


def _on_aside(figures: Figures) -> str:
    """On how little the figure rests; empty where it is on enough."""
    if not figures.held_out or not 0 < figures.pieces_aside <= _FEW_PIECES:
        return ""
    pieces = "one piece" if figures.pieces_aside == 1 else "two pieces"
    return f" (measured on {pieces} kept aside, so only roughly)"


def _on_before(figures: Figures) -> str:
    """The same figure before it learned; empty for what began with nothing."""
    if figures.gained is None or figures.base_accuracy is None:
        return ""
    before = _exactly(figures.base_accuracy)
    if abs(figures.gained) < _AS_MANY:
        return f", as many as before it learned ({before})"
    return f", {'more' if figures.gained > 0 else 'fewer'} than before it learned ({before})"


def _on_copies(figures: Figures, content: str, whose: str) -> str:
    """The second half of the sentence; empty where no clips were drawn."""
    if figures.samples is None:
        return ""
    if content in _MANY:
        count = figures.samples.copied_of_100
        copy = "copies" if count <= 1 else "copy"
        return f"; {count or 'none'} of 100 new clips {copy} eight notes from {whose}"
    count = round(100 * figures.samples.same)
    stand = "stands" if count <= 1 else "stand"
    return f"; {count or 'none'} of 100 new beats {stand} in {whose} already"


def _advice(figures: Figures, content: str, few: bool) -> list[str]:
    """What is remarkable, and what to do next; never nothing."""
    said = [
        *_on_skill(figures, content, few),
        *_on_memory(figures, content, few),
        *_on_samples(figures, content),
    ]
    gain = _on_gain(figures)
    if gain:
        more = _TEACH_MORE if figures.accuracy < _ALL else _NEXT
        return [*said, gain] if said else [gain, more]
    return said or [_NEXT]


def _on_gain(figures: Figures) -> str:
    """That learning has changed nothing, or next to nothing; empty where it has, or began anew."""
    if figures.gained is None or abs(figures.gained) >= _AS_MANY:
        return ""
    return _UNCHANGED if figures.unchanged else _MUCH_AS_IT_WAS


def _on_skill(figures: Figures, content: str, few: bool) -> list[str]:
    if figures.way == "personalise":
        return []
    if figures.accuracy <= figures.commonest_accuracy:
        return [f"That is no more than writing the commonest thing always would{_cure(figures)}"]
    if figures.skill < _FAIR:
        silence = _percent(figures.silence_accuracy)
        return [f"That is little, since silence alone would get {silence}{_cure(figures)}"]
    if figures.active_units < _FEW_UNITS and not few:
        return [
            f"It tells {_many(content)} apart by few things only, so that blends are coarse: "
            "train it for longer."
        ]
    if figures.skill < _GOOD and not few:
        return ["Blends follow their originals, with changes; more music would bring them nearer."]
    return []


def _cure(figures: Figures) -> str:
    """What helps a model that rebuilds little; where it knows its own music, no more time."""
    if _by_heart(figures):
        return "."
    return ": train it for longer, or start from the model that comes with Lento."


def _on_memory(figures: Figures, content: str, few: bool) -> list[str]:
    if few or not _by_heart(figures):
        return []
    return [
        f"Its own {_many(content)} it knows by heart ({_percent(figures.training_accuracy)}). "
        "More music would help it more than more time."
    ]


def _by_heart(figures: Figures) -> bool:
    gap = figures.training_accuracy - figures.accuracy
    return figures.held_out and gap > _WIDE_GAP and figures.way != "personalise"


def _on_samples(figures: Figures, content: str) -> list[str]:
    check = figures.samples
    if check is None:
        return []
    clips = check.figures
    if 1.0 - check.sounding > MUCH_SILENT:
        return ["Many of its new clips are nearly silent: train it for longer."]
    said = []
    if content in _MANY and check.copied > MUCH_COPIED:
        said.append("That is much: add more music, and look at new clips before you pass them on.")
    own = check.originals or clips
    if content in _MANY and (clips.big_leaps or 0.0) > (own.big_leaps or 0.0) + _MORE_LEAPS:
        said.append(f"Its new {_many(content)} leap more than those it knows: train it for longer.")
    elif content in _MANY and (clips.diatonic or 1.0) < (own.diatonic or 1.0) - _LESS_IN_KEY:
        said.append(
            f"Its new {_many(content)} leave their key more often than those it knows: "
            "train it for longer."
        )
    return said


def _many(content: str) -> str:
    return _MANY.get(content, f"{_ONE[content]}s")


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"


def _exactly(share: float) -> str:
    return f"{100 * share:.1f} %"


def _join(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)
