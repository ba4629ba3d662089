"""What each way would make of so much music, in plain words. Imports no Keras."""

from dataclasses import dataclass

from engine.model.config import ModelConfig
from engine.model.learned import Source
from engine.training.personal.personalise import STEPS
from engine.training.preflight.preflight import WayOutlook
from engine.training.recipe import useful_steps
from engine.training.ways import (
    ENOUGH_FOR_SCRATCH,
    ENOUGH_TO_FINE_TUNE,
    WAYS,
    MusicAmount,
    Way,
)

CLOSE_CLIPS = 20  # So few clips that new ones can only lie close to them.
MUCH_MUSIC = 2000
_MANY = {"melody": "melodies", "trio": "pieces"}


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a training may begin with.

    Attributes:
        name: What the model that it would go on from is called; empty for none.
        can_encode: Whether that model can read music.
        withdrawn: Files that have left a trace in it and may not be learned from any more.
    """

    name: str = ""
    can_encode: bool = True
    withdrawn: tuple[Source, ...] = ()

    @property
    def usable(self) -> bool:
        """Whether there is a model that can learn more."""
        return bool(self.name) and self.can_encode

    @property
    def why_not(self) -> str:
        """Why no model can be taught more, in a sentence; empty where one can."""
        if not self.name:
            return "There is no model to begin with; choose one of those that come with Lento."
        if not self.can_encode:
            return (
                f"{self.name} can be played but not taught: it has no encoder to read music with. "
                "Choose another model to begin with."
            )
        return ""


def outlooks(
    amount: MusicAmount, model: ModelConfig, beginning: Beginning
) -> tuple[WayOutlook, ...]:
    """What every way would take and give, in the order of WAYS; memory is left to whoever knows,
    and the steps are those of the different windows alone.
    """
    return tuple(_outlook(way, amount, model, beginning) for way in WAYS)


def _outlook(way: Way, amount: MusicAmount, model: ModelConfig, beginning: Beginning) -> WayOutlook:
    why_not = _why_not(way, amount, beginning)
    words = why_not or _words(way, amount.distinct, model, beginning.name)
    steps = STEPS if way == "personalise" else useful_steps(way, amount.distinct, model)
    return WayOutlook(way, not why_not, steps, 0, words)


def _why_not(way: Way, amount: MusicAmount, beginning: Beginning) -> str:
    if not amount.distinct:
        return "There is no music to learn from in it."
    return "" if way == "scratch" else beginning.why_not


def _words(way: Way, clips: int, model: ModelConfig, base: str) -> str:
    music = _MANY.get(model.content, "beats")
    if way == "personalise":
        return _of_personalise(clips, music, base)
    return _of_fine_tune(clips, music, base) if way == "fine-tune" else _of_scratch(clips, music)


def _of_personalise(clips: int, music: str, base: str) -> str:
    said = f"It will sound like the {music} of {base}, leaning to yours."
    if clips < CLOSE_CLIPS:
        them = "one clip" if clips == 1 else f"{clips} clips"
        return f"{said} With {them} to lean to, what it makes anew will lie close to them."
    if clips >= ENOUGH_TO_FINE_TUNE:
        return f"{said} There is enough music to teach it more than that."
    return said


def _of_fine_tune(clips: int, music: str, base: str) -> str:
    if clips < ENOUGH_TO_FINE_TUNE:
        them = "the one clip" if clips == 1 else f"the {clips} clips"
        return (
            f"It would learn {them} by heart rather than their manner. Leaning the model to them "
            "suits so little music better."
        )
    said = f"It will take on the turns and rhythms of your {music} and keep what {base} knows."
    if clips < MUCH_MUSIC:
        return f"{said} It should rebuild most {music} that are like them."
    return f"{said} It should rebuild nearly all {music} that are like them."


def _of_scratch(clips: int, music: str) -> str:
    if clips < MUCH_MUSIC:
        them = "this one clip" if clips == 1 else f"these {clips:,} clips"
        return f"It would know nothing but {them}, learn them by heart and write little else."
    if clips < ENOUGH_FOR_SCRATCH:
        return (
            f"It would know nothing but your {music}; with {clips:,} clips new ones will be "
            "rougher than those of a model that knew music before."
        )
    return f"It will know your {music} and nothing else, and write in their manner."
