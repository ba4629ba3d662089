"""How a model is trained: everything that decides the result, as one value. Imports no Keras."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from math import ceil
from typing import Any

from engine.converters.controls import CHORDS
from engine.data.augment import Augmentation
from engine.data.examples import ExampleSet
from engine.model.config import PHRASES, ModelConfig
from engine.model.known import KNOWN_CONFIGS
from engine.training.home import HomeRecipe
from engine.training.schedules import Schedules
from engine.training.ways import TaughtWay, Way

SHIPPED_MODEL = "lento-melody-2bar"
LARGEST_BATCH = 128
FEWEST_PIECES_TO_HOLD_OUT, FEWEST_WINDOWS_TO_HOLD_OUT = 5, 50
_SHARES = ("word_dropout", "held_out_share", "cooldown_share", "rehearsal_share", "base_share")


@dataclass(frozen=True, slots=True)
class TrainConfig:
    """A training.

    Attributes:
        model: What is trained.
        schedules: Rates by step.
        augmentation: How windows vary each time they are used.
        batch_size: Windows a step.
        free_bits: KL bits of a window that cost nothing.
        word_dropout: Share of the events that the decoder does not get to hear.
        held_out_share: Share of the pieces kept aside to measure with.
        seed: Decides every draw.
        steps: Where to end, or None.
        minutes: When to end, or None; the earlier of the two counts.
        cooldown_share: Last share of the run, in which the learning rate falls to a twentieth.
        evaluate_every: Steps between two measurements on what is held out.
        keep_best: Whether the best measured weights are kept instead of the last.
        home: How what the model draws from is fitted after training.
        rehearsal_share: Share of every batch that is music the model knew before, drawn from the
            model that it begins with, so that it does not forget.
        base_share: Share of the weights that it began with in those that are measured and kept:
            half way between them and what was learned lies a model that knows both; 0 for what was
            learned alone. Source: Wortsman et al. 2022, arXiv:2109.01903.
        patience: Measurements without a better one after which more training would only teach it
            its own music by heart, so that it ends; 0 for never.
        micro_batch: Most windows that are computed at once; gradients of a larger batch are added
            up. None for all.

    Raises:
        ValueError: The training would never end, or a share is none.
    """

    model: ModelConfig
    schedules: Schedules = field(default_factory=Schedules)
    augmentation: Augmentation = field(default_factory=Augmentation)
    batch_size: int = LARGEST_BATCH
    free_bits: float = 0.0
    word_dropout: float = 0.0
    held_out_share: float = 0.05
    seed: int = 0
    steps: int | None = None
    minutes: float | None = None
    cooldown_share: float = 0.0
    evaluate_every: int = 500
    keep_best: bool = False
    home: HomeRecipe = field(default_factory=HomeRecipe)
    rehearsal_share: float = 0.0
    base_share: float = 0.0
    patience: int = 0
    micro_batch: int | None = None

    def __post_init__(self) -> None:
        if self.steps is None and self.minutes is None:
            raise ValueError("a training ends after some steps or minutes")
        if min(self.batch_size, self.evaluate_every) < 1 or (self.steps or 1) < 1:
            raise ValueError("batch_size, evaluate_every and steps are at least 1")
        if self.patience < 0 or (self.micro_batch or 1) < 1:
            raise ValueError("patience is at least 0, micro_batch at least 1")
        for name in _SHARES:
            if not 0.0 <= getattr(self, name) < 1.0:
                raise ValueError(f"{name} is a share, 0..1")
        if CHORDS in self.model.controls and self.augmentation.moves_pitches:
            raise ValueError("melodies that move would leave their chords behind")

    def learning_rate_at(self, step: int, share_done: float) -> float:
        """Learning rate before a step, with share_done (0..1) of the run behind it."""
        rate = self.schedules.learning_rate_at(step)
        if not self.cooldown_share:
            return rate
        left = min(1.0, (1.0 - share_done) / self.cooldown_share)
        return rate * (0.05 + 0.95 * max(0.0, left))

    def to_dict(self) -> dict[str, Any]:
        """All fields but the model's as plain values, for a model's card."""
        fields = asdict(self)
        return {name: value for name, value in fields.items() if name != "model"}


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a person decides of a training: its length, its seed, and whether from a model."""

    minutes: float | None = None
    steps: int | None = None
    seed: int = 0
    fine_tune: bool = False


# Measured on eight clips in 300 steps: with a beta_rate of .998 no unit of z stays in use (62 % of
# the steps rebuilt, all of them rests and held notes), with .9998 and a higher rate all do (100 %).
_FROM_NOTHING = Schedules(
    learning_rate=3e-3,
    learning_rate_decay=0.9998,
    max_beta=0.03,
    beta_rate=0.9998,
    sampling_rate=0.0,
)
# Measured on fifteen songs: at 3e-4 the model forgets songs that it never hears again, see
# docs/decisions/fine-tuning.md.
_GENTLE = Schedules(
    learning_rate=1e-4,
    learning_rate_decay=1.0,
    max_beta=0.03,
    beta_rate=0.0,
    sampling_rate=0.0,
)
_GENTLE_CROSS, _GENTLE_MOVES, _GENTLE_REHEARSAL, _GENTLE_BASE = 0.6, 0.5, 0.5, 0.5
_GENTLE_HOME = HomeRecipe(spread=0.35, relevance=32.0)
_NEW_HOME = HomeRecipe(clouds=24, spread=0.7)
_LARGEST_GENTLE_BATCH, _FEWEST_IN_BATCH = 64, 16
_STEPS_IN_BATCH = 4096  # Of music; so many fit, and no more are worth while.
_PATIENCE = 10
_LEAST_EVERY, _MOST_EVERY, _EVALUATIONS = 25, 250, 8
_USEFUL: Mapping[
    TaughtWay, tuple[int, int, int]
] = {  # Fewest steps, most, passes through the music.
    "fine-tune": (200, 6000, 12),
    "scratch": (3000, 60_000, 20),
}


def shipped_recipe(*, steps: int, seed: int = 1, name: str = SHIPPED_MODEL) -> TrainConfig:
    """How a model that ships is trained, first phase; see docs/training-recipe.md."""
    model = KNOWN_CONFIGS[name]
    schedules = Schedules(
        learning_rate=1.5e-3,
        learning_rate_decay=0.99985,
        learning_rate_floor=2e-5,
        max_beta=0.03,
        beta_rate=0.999,
        sampling_rate=0.0,
    )
    config = TrainConfig(
        model,
        schedules,
        augmentation_for(model),
        word_dropout=0.2,
        seed=seed,
        steps=steps,
        evaluate_every=1000,
    )
    if model.family != PHRASES:
        return config
    # Segments stand side by side: each is told what it needs and hears little of itself.
    gentle = replace(schedules, learning_rate=2e-3, learning_rate_decay=1.0, max_beta=0.01)
    return replace(config, schedules=gentle, word_dropout=0.1, cooldown_share=0.5)


def augmentation_for(model: ModelConfig) -> Augmentation:
    """How windows may vary without ceasing to be what the model is told of them."""
    if model.content == "drums":
        return Augmentation(mix_share=0.5, turn_share=0.2)
    if model.content != "melody" or CHORDS in model.controls:
        return Augmentation()
    if model.key_normalised:
        return Augmentation(diatonic_share=0.2)
    return Augmentation(transpose_semitones=5)


def folder_recipe(model: ModelConfig, examples: ExampleSet, bounds: Bounds) -> TrainConfig:
    """How a model learns a person's own music, of whatever amount.

    It ends when more steps would be of no use, or with the minutes. A model that has learned
    before starts gently, so that it keeps what it knows.
    """
    way: TaughtWay = "fine-tune" if bounds.fine_tune else "scratch"
    steps = bounds.steps or useful_steps(way, len(examples), model)
    config = TrainConfig(
        model,
        _FROM_NOTHING,
        augmentation_for(model),
        batch_size=min(largest_batch(way, model), ceil(len(examples) / (1.0 - _rehearsed(way)))),
        word_dropout=0.2,
        held_out_share=_held_out_share(examples),
        seed=bounds.seed,
        steps=steps,
        minutes=bounds.minutes,
        cooldown_share=0.25,
        evaluate_every=min(_MOST_EVERY, max(_LEAST_EVERY, steps // _EVALUATIONS)),
        keep_best=True,
        home=_NEW_HOME,
        patience=_PATIENCE,
    )
    return _gentle(config) if bounds.fine_tune else config


def useful_steps(way: TaughtWay, windows: int, model: ModelConfig) -> int:
    """After how many steps more would be of no use, for so many windows."""
    fewest, most, passes = _USEFUL[way]
    rows = largest_batch(way, model) * (1.0 - _rehearsed(way))
    return min(most, max(fewest, ceil(passes * windows / rows)))


def _gentle(config: TrainConfig) -> TrainConfig:
    """The same for a model that shall keep what it knows."""
    moves = _GENTLE_MOVES if config.augmentation.diatonic_share else 0.0
    varied = replace(config.augmentation, diatonic_share=moves, cross_share=_GENTLE_CROSS)
    return replace(
        config,
        schedules=_GENTLE,
        augmentation=varied,
        cooldown_share=0.5,
        rehearsal_share=_GENTLE_REHEARSAL,
        base_share=_GENTLE_BASE,
        home=_GENTLE_HOME,
    )


def _rehearsed(way: Way) -> float:
    return _GENTLE_REHEARSAL if way == "fine-tune" else 0.0


def largest_batch(way: Way, model: ModelConfig) -> int:
    """Windows a step; fewer of long ones, whose steps say as much."""
    most = _LARGEST_GENTLE_BATCH if way == "fine-tune" else LARGEST_BATCH
    return min(most, max(_FEWEST_IN_BATCH, _STEPS_IN_BATCH // model.steps))


def _held_out_share(examples: ExampleSet) -> float:
    """A tenth of the pieces and at least one; none where that would say little and cost much."""
    pieces = len(examples.names)
    if pieces < FEWEST_PIECES_TO_HOLD_OUT or len(examples) < FEWEST_WINDOWS_TO_HOLD_OUT:
        return 0.0
    return max(0.1, 1.0 / pieces)
