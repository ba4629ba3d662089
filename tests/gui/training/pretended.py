"""Jobs that stand in for a training: importable in a child, light to import."""

import os
import time
from dataclasses import dataclass, field
from pathlib import Path

from engine.errors import TooLittleMusic, TrainingFailed
from engine.jobs import JobLink, Progress
from engine.model.learned import Source
from engine.music.clip import Clip
from engine.music.melody import Melody, Note
from engine.training.device import Device
from engine.training.job import TrainResult
from engine.training.news import Finding, Preview, TrainingNews
from engine.training.preflight.preflight import DeviceRate, Preflight, WayOutlook
from engine.training.retrain import Retraining
from engine.training.ways import MusicAmount

CPU = DeviceRate(Device("AMD EPYC 9V74 80-Core Processor", "cpu", "TensorFlow"), 4.0, 64)
SLOW_GPU = DeviceRate(
    Device("NVIDIA T4", "gpu", "PyTorch"), 2.0, 64, sound=False, words="it is slower"
)


def clip(first_pitch: int, name: str = "") -> Clip:
    """Two bars of quarter notes that go up from a pitch."""
    notes = tuple(Note(4 * n, 4 * n + 4, first_pitch + n) for n in range(8))
    return Clip(Melody(notes), name=name)


def previews(now: int = 64) -> tuple[Preview, ...]:
    """Two clips of pieces and a new one."""
    return (
        Preview("Schlaf, Kindlein, schlaf", clip(60), clip(50), clip(now)),
        Preview("Der Mond ist aufgegangen", clip(62), clip(51), clip(now + 1)),
        Preview("new", None, clip(52), clip(now + 2)),
    )


COLLAPSED = Finding(
    "collapse",
    40,
    "The model had begun to write the same for every clip. Lento made it keep more of each and "
    "went on from where it was better.",
    True,
)
BY_HEART = Finding(
    "overfitting",
    90,
    "It began to learn your files by heart instead of how they go. More music would help.",
    False,
)


def preflight(windows: int = 412, *, suits: str = "fine-tune", files: int = 20) -> Preflight:
    """What is found in music of so many windows."""
    amount = MusicAmount(files - 2, windows, windows * 9 // 10, windows * 5 / 3600)
    ways = (
        WayOutlook(
            "personalise",
            windows > 0,
            3000,
            400_000_000,
            "New clips will lean towards your music, and sound as well made as Lento's own.",
        ),
        WayOutlook(
            "fine-tune",
            windows > 0,
            1440,
            1_200_000_000,
            "It will know your melodies and rebuild most clips that are like them.",
        ),
        WayOutlook(
            "scratch",
            windows > 0,
            30_000,
            1_200_000_000,
            "So little music is not enough: it would learn it by heart and write little else.",
        ),
    )
    return Preflight(
        files,
        1,
        1,
        amount,
        suits,  # type: ignore[arg-type]
        ways,
        5_800_000_000,
        ("Most of the clips come from one piece; new ones will sound like it.",),
        ("Waltz.mid: It ends in the middle of its first note.",),
    )


@dataclass(frozen=True, slots=True)
class PretendPreflight:
    """Finds what it is told to find."""

    found: Preflight = field(default_factory=preflight)

    def run(self, link: JobLink) -> Preflight:
        return self.found


@dataclass(frozen=True, slots=True)
class NoMusic:
    """Finds nothing at all."""

    def run(self, link: JobLink) -> Preflight:
        raise TooLittleMusic("There is no file or folder Lullabies. Choose one that exists.")


@dataclass(frozen=True, slots=True)
class PretendMeasure:
    """Measures what it is told to measure."""

    rates: tuple[DeviceRate, ...] = (CPU, SLOW_GPU)
    wait_s: float = 0.0

    def run(self, link: JobLink) -> tuple[DeviceRate, ...]:
        for _ in range(round(100 * self.wait_s)):
            link.raise_if_cancelled()
            time.sleep(0.01)
        return self.rates


@dataclass(frozen=True, slots=True)
class PretendTraining:
    """Reports like a training until it is stopped, then gives what a training gives."""

    out: Path
    steps: int | None = None
    steps_per_s: float = 100.0

    def run(self, link: JobLink) -> TrainResult:
        link.report(Progress("prepare", 0))
        step = 0
        while not link.stop_requested and step != self.steps:
            link.wait_while_paused()
            link.raise_if_cancelled()
            step += 1
            link.report(self._progress(step))
            time.sleep(0.005)
        self.out.write_bytes(b"a model")
        return TrainResult(
            self.out,
            "It rebuilds most of it. 2 of 100 new clips copy eight notes from your files.",
            0.91,
            True,
            30.5,
            44,
            500,
            step,
            63.0,
            "a CPU",
            (),
            way="fine-tune",
            findings=(COLLAPSED,),
            copied_of_100=2,
            previews=previews(),
            no_consent=1,
            samples={"diatonic": 0.99},
            base_accuracy=0.884,
            pieces_aside=2,
        )

    def _progress(self, step: int) -> Progress:
        metrics = {
            "steps": float(step),
            "loss": 2.0 / step,
            "accuracy": 1 - 1 / step,
            "held_out_accuracy": 0.9 - 0.9 / step,
            "kl_bits": 10.0,
            "active_units": 44.0,
            "steps_per_s": self.steps_per_s,
            "seconds_left": 61.0,
            "pid": float(os.getpid()),
        }
        kept = step - step % 50
        news = TrainingNews(previews(), kept, (COLLAPSED, BY_HEART), kept)
        return Progress("train", step, 100_000, metrics, news if step > 5 else None)


@dataclass(frozen=True, slots=True)
class TooLittle:
    """Fails as a training does when there is nothing to learn from."""

    def run(self, link: JobLink) -> TrainResult:
        raise TrainingFailed("There is nothing to train on. Add music.")


@dataclass(frozen=True, slots=True)
class PretendFinding:
    """Finds another job as what learns a model again."""

    job: object
    missing: tuple[Source, ...] = ()

    def run(self, link: JobLink) -> Retraining:
        return Retraining(self.job, (), self.missing)  # type: ignore[arg-type]
