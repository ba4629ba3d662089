"""Jobs that stand in for a training: importable in a child, light to import."""

import os
import time
from dataclasses import dataclass
from pathlib import Path

from engine.errors import TrainingFailed
from engine.jobs import JobLink, Progress
from engine.training.job import TrainResult


@dataclass(frozen=True, slots=True)
class PretendTraining:
    """Reports like a training until it is stopped, then gives what a training gives."""

    out: Path
    steps: int | None = None

    def run(self, link: JobLink) -> TrainResult:
        link.report(Progress("prepare", 0))
        step = 0
        while not link.stop_requested and step != self.steps:
            link.raise_if_cancelled()
            step += 1
            metrics = {
                "steps": float(step),
                "loss": 2.0 / step,
                "accuracy": 1 - 1 / step,
                "kl_bits": 10.0,
                "steps_per_s": 100.0,
                "seconds_left": 61.0,
                "pid": float(os.getpid()),
            }
            link.report(Progress("train", step, 100_000, metrics))
            time.sleep(0.005)
        self.out.write_bytes(b"a model")
        return TrainResult(
            self.out, "It rebuilds most of it.", 0.91, True, 30.5, 44, 500, step, 63.0, "a CPU", ()
        )


@dataclass(frozen=True, slots=True)
class TooLittle:
    """Fails as a training does when there is nothing to learn from."""

    def run(self, link: JobLink) -> TrainResult:
        raise TrainingFailed("There is nothing to train on. Add music.")
