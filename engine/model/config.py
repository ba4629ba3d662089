"""What a model is: one value that drives the runtime, training and the file format.

A configuration says which arrays a model has and how large they are, under Magenta's variable
names, so that an imported model and a trained one are the same thing.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from math import prod
from typing import Any, Self

from engine.errors import CheckpointError
from engine.music.events import EVENT_COUNT
from engine.music.meter import MODEL_METERS

DIRECTIONS = ("fw", "bw")
OUTPUT_PROJECTION = "decoder/output_projection"
Z_TO_STATE = "decoder/z_to_initial_state"

Shape = tuple[int, ...]

_MOST_LAYERS = 8
_LARGEST = {"steps": 4096, "depth": 4096, "z_size": 4096, "control_size": 1024}
_MOST_UNITS = 8192


@dataclass(frozen=True, slots=True)
class ModelConfig:
    """A model's structure and sizes.

    Attributes:
        name: What the configuration is called, such as 'cat-mel_2bar_small'.
        family: How the parts are joined; a key of the shape table, so far 'flat'.
        steps: Longest sequence that the model was made for, in sixteenths.
        depth: Number of events that one step chooses from.
        z_size: Length of a latent vector.
        encoder_units: Cells per direction, one entry a layer, the first nearest the input.
        decoder_units: Cells, one entry a layer, the first nearest the input.
        control_size: Width of the control beside every encoder and decoder input; 0 for none.
            Lento's own models have the metre, one-hot in the order of MODEL_METERS.
        key_normalised: Whether the model hears melodies moved to C major or A minor.

    Raises:
        ValueError: A field is outside its range.
    """

    name: str
    family: str
    steps: int
    depth: int
    z_size: int
    encoder_units: tuple[int, ...]
    decoder_units: tuple[int, ...]
    control_size: int = 0
    key_normalised: bool = False

    def __post_init__(self) -> None:
        if not self.name:
            raise ValueError("a configuration has a name")
        if self.family not in _SHAPES_OF_FAMILY:
            raise ValueError(f"the model family {self.family!r} is not known")
        for field, largest in _LARGEST.items():
            lowest = 0 if field == "control_size" else 1
            if not lowest <= getattr(self, field) <= largest:
                raise ValueError(f"{field} is outside {lowest}..{largest}")
        for field in ("encoder_units", "decoder_units"):
            units = getattr(self, field)
            if not 1 <= len(units) <= _MOST_LAYERS:
                raise ValueError(f"{field} has no layer or more than {_MOST_LAYERS}")
            if not all(1 <= size <= _MOST_UNITS for size in units):
                raise ValueError(f"{field} has a layer outside 1..{_MOST_UNITS}")

    def to_json(self) -> str:
        """Write all fields as JSON text, the same text for equal configurations."""
        return json.dumps(asdict(self), indent=1, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Read what to_json wrote; fields that have a default may be missing.

        Raises:
            CheckpointError: The text is not a configuration that this Lento knows.
        """
        try:
            return cls(**_checked_fields(json.loads(text)))
        except (ValueError, TypeError, RecursionError) as error:
            raise CheckpointError(
                f"The description of this model cannot be used ({error}). "
                "The file is damaged or was made by another version of Lento."
            ) from error


def encoder_cell_name(layer: int, direction: str) -> str:
    """Where Magenta keeps the kernel and bias of one encoder layer, 'fw' or 'bw'."""
    return f"encoder/cell_{layer}/bidirectional_rnn/{direction}/multi_rnn_cell/cell_0/lstm_cell"


def decoder_cell_name(layer: int) -> str:
    """Where Magenta keeps the kernel and bias of one decoder layer."""
    return f"decoder/multi_rnn_cell/cell_{layer}/lstm_cell"


def expected_shapes(config: ModelConfig) -> dict[str, Shape]:
    """Every array of the model under Magenta's variable names, with its shape.

    Kernels are (inputs, outputs); an LSTM kernel has the rows of its input, then those of its
    own last output, and four column blocks in the order i, g, f, o.

    Source: magenta lstm_models.py, base_model.py.
    """
    return _SHAPES_OF_FAMILY[config.family](config)


def parameter_count(config: ModelConfig) -> int:
    """How many numbers the model has learned."""
    return sum(prod(shape) for shape in expected_shapes(config).values())


def _flat_shapes(config: ModelConfig) -> dict[str, Shape]:
    shapes: dict[str, Shape] = {}
    inputs = config.depth + config.control_size
    for layer, units in enumerate(config.encoder_units):
        for direction in DIRECTIONS:
            shapes |= _cell_shapes(encoder_cell_name(layer, direction), inputs, units)
        inputs = 2 * units
    shapes |= _dense_shapes("encoder/mu", inputs, config.z_size)
    shapes |= _dense_shapes("encoder/sigma", inputs, config.z_size)
    shapes |= _dense_shapes(Z_TO_STATE, config.z_size, 2 * sum(config.decoder_units))
    inputs = config.depth + config.z_size + config.control_size
    for layer, units in enumerate(config.decoder_units):
        shapes |= _cell_shapes(decoder_cell_name(layer), inputs, units)
        inputs = units
    return shapes | _dense_shapes(OUTPUT_PROJECTION, inputs, config.depth)


def _cell_shapes(name: str, inputs: int, units: int) -> dict[str, Shape]:
    return _dense_shapes(name, inputs + units, 4 * units)


def _dense_shapes(name: str, inputs: int, outputs: int) -> dict[str, Shape]:
    return {f"{name}/kernel": (inputs, outputs), f"{name}/bias": (outputs,)}


_SHAPES_OF_FAMILY: dict[str, Callable[[ModelConfig], dict[str, Shape]]] = {"flat": _flat_shapes}


def _checked_fields(value: Any) -> dict[str, Any]:
    """Turn parsed JSON into constructor arguments; ValueError names the field that is wrong."""
    if not isinstance(value, dict):
        raise ValueError("it is not a list of fields")
    kinds = {field.name: field.type for field in fields(ModelConfig)}
    checked: dict[str, Any] = {}
    for name, entry in value.items():
        if name not in kinds:
            raise ValueError(f"the field {name!r} is not known")
        checked[name] = tuple(entry) if isinstance(entry, list) else entry
        if not _is_a(checked[name], kinds[name]):
            raise ValueError(f"the field {name!r} has the wrong kind of value")
    return checked


def _is_a(value: object, kind: object) -> bool:
    if kind in (int, bool, str):
        return type(value) is kind  # True is an int to isinstance, and not a size.
    return isinstance(value, tuple) and all(type(entry) is int for entry in value)


def _flat_melody(name: str, z_size: int, encoder: Shape, decoder: Shape) -> ModelConfig:
    return ModelConfig(name, "flat", 32, EVENT_COUNT, z_size, encoder, decoder)


def _known() -> dict[str, ModelConfig]:
    own = ModelConfig(
        "lento-melody-2bar",
        family="flat",
        steps=32,
        depth=EVENT_COUNT,
        z_size=128,
        encoder_units=(256,),
        decoder_units=(256, 256),
        control_size=len(MODEL_METERS),
        key_normalised=True,
    )
    magenta = (
        _flat_melody("cat-mel_2bar_small", 256, (512,), (256, 256)),
        _flat_melody("cat-mel_2bar_big", 512, (2048,), (2048, 2048, 2048)),
    )
    return {config.name: config for config in (*magenta, own)}


KNOWN_CONFIGS: Mapping[str, ModelConfig] = _known()
