"""What can be said of a training before it begins. Imports no Keras until a device is measured."""

from dataclasses import dataclass

from engine.training.device import Device
from engine.training.ways import MusicAmount, Way

PERSONALISE_SECONDS = 20.0  # Of a laptop, its music encoded; no framework wakes for it.
UNMEASURED_STEPS_PER_S = 2.0  # A small laptop, until a device was measured.


@dataclass(frozen=True, slots=True)
class WayOutlook:
    """What one way would take and give.

    Attributes:
        way: The way.
        possible: Whether it can be gone; where not, words say why.
        steps: How many steps suit the music.
        memory_bytes: What the training would need, the framework included.
        words: What the model will probably be able to do, in a plain sentence or two.
    """

    way: Way
    possible: bool
    steps: int
    memory_bytes: int
    words: str


@dataclass(frozen=True, slots=True)
class Preflight:
    """What was found in the music, and what the ways would make of it.

    Attributes:
        files: Music files that were found.
        unusable: How many of them give nothing, with `skipped` naming each and why.
        no_consent: How many are left out because somebody said they may not be used.
        amount: What the others hold.
        suits: The way that suits so much music.
        ways: All three, in the order of WAYS.
        free_memory_bytes: What this computer has free, or None where it does not say.
        warnings: What a person should know before she starts, each a plain sentence.
        skipped: Files that give nothing, as 'name: reason'.
    """

    files: int
    unusable: int
    no_consent: int
    amount: MusicAmount
    suits: Way
    ways: tuple[WayOutlook, ...]
    free_memory_bytes: int | None
    warnings: tuple[str, ...]
    skipped: tuple[str, ...]

    def outlook(self, way: Way) -> WayOutlook:
        """What was said of a way."""
        return next(outlook for outlook in self.ways if outlook.way == way)


@dataclass(frozen=True, slots=True)
class DeviceRate:
    """How fast a device makes the real step.

    Attributes:
        device: What computed.
        steps_per_s: Steps a second at the batch size that the training would use.
        batch_size: Windows of a step.
        sound: Whether it came to the same losses as the CPU; one that does not is not used.
        words: Why it is not used, as half a sentence, if it is not; else empty.
        fused: Whether cuDNN ran its LSTMs.
    """

    device: Device
    steps_per_s: float
    batch_size: int
    sound: bool = True
    words: str = ""
    fused: bool = False


def minutes_for(outlook: WayOutlook, rate: DeviceRate | None = None) -> float:
    """How long a way takes on a device, or on a small laptop where none was measured.

    What a step takes does not depend on the music; leaning a model to it takes seconds anywhere.
    """
    if outlook.way == "personalise":
        return PERSONALISE_SECONDS / 60
    return outlook.steps / (rate.steps_per_s if rate else UNMEASURED_STEPS_PER_S) / 60
