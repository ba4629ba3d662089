"""Recipes and what was gathered as values that JSON can hold, there and back; imports no Keras."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from engine.data.augment import Augmentation
from engine.data.examples import ExampleSet
from engine.data.gathered import Gathered, Skipped
from engine.model.config import ModelConfig
from engine.model.learned import Source
from engine.training.home import HomeRecipe
from engine.training.recipe import TrainConfig
from engine.training.schedules import Schedules

Plain = dict[str, Any]
_COUNTED = ("no_consent", "windows", "distinct", "seconds")


def plain_recipe(config: TrainConfig) -> Plain:
    """A recipe with its model."""
    return config.to_dict() | {"model": config.model.to_json()}


def read_recipe(plain: Mapping[str, Any]) -> TrainConfig:
    """The way back; ValueError, KeyError or TypeError where that is no recipe of this Lento."""
    parts = {
        "model": ModelConfig.from_json(plain["model"]),
        "schedules": Schedules(**plain["schedules"]),
        "augmentation": Augmentation(**plain["augmentation"]),
        "home": HomeRecipe(**plain["home"]),
    }
    return TrainConfig(**{**plain, **parts})


def plain_gathered(gathered: Gathered) -> Plain:
    """What was gathered without its windows."""
    return {
        "sources": [asdict(source) for source in gathered.sources],
        "skipped": [asdict(skipped) for skipped in gathered.skipped],
        "unheard": dict(gathered.unheard),
        **{name: getattr(gathered, name) for name in _COUNTED},
    }


def read_sources(plain: Mapping[str, Any]) -> tuple[Source, ...]:
    """The files of what was gathered."""
    return tuple(Source(**source) for source in plain["sources"])


def read_gathered(plain: Mapping[str, Any], examples: ExampleSet) -> Gathered:
    """The way back, with its windows."""
    return Gathered(
        examples,
        read_sources(plain),
        tuple(Skipped(**skipped) for skipped in plain["skipped"]),
        unheard=Counter(plain["unheard"]),
        **{name: plain[name] for name in _COUNTED},
    )
