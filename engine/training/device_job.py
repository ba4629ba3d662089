"""What training computes on, found in a process that may wake a framework for it."""

from dataclasses import dataclass

from engine.jobs import JobLink
from engine.training.device import Device, open_device


@dataclass(frozen=True, slots=True)
class DeviceJob:
    """Look which device training would take."""

    def run(self, link: JobLink) -> Device:
        """Wake the backend and ask it.

        Raises:
            TrainingFailed: Nothing to train with is installed.
        """
        return open_device()
