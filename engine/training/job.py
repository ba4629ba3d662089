"""The job that makes a model of a person's own music. Imports Keras only when it runs."""

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from engine.data.examples import split_by_piece
from engine.data.folder import Gathered, gather_places
from engine.errors import TrainingFailed
from engine.jobs import JobLink, Progress
from engine.model.checkpoint import Checkpoint, load_checkpoint, save_checkpoint
from engine.model.config import ModelConfig
from engine.model.known import KNOWN_CONFIGS
from engine.model.registry import SUFFIX
from engine.storage.written import prove_writable
from engine.training.device import Choice, open_device
from engine.training.finish import Origin, finish_model, model_card
from engine.training.news import Finding, Preview
from engine.training.recipe import SHIPPED_MODEL, Bounds, folder_recipe
from engine.training.remedies import Unfinished
from engine.training.trained import Start, TrainingData
from engine.training.verdict import verdict_on
from engine.training.ways import Way

LONGEST_MINUTES = 7 * 24 * 60.0
MOST_SOURCES_NAMED = 2000
OWN_FILES = "Made from your own files: what may be done with it is up to their rights."


@dataclass(frozen=True, slots=True)
class TrainResult:
    """A trained model and what is known of it; skipped names files that could not be used.

    commonest_accuracy is what accuracy would be if the commonest thing were written always,
    copied_of_100 how many of a hundred new clips copy eight notes from the files, no_consent how
    many files were left out because somebody said so, samples what new clips are like by name.
    """

    model: Path
    verdict: str
    accuracy: float
    held_out: bool
    kl_bits: float
    active_units: int
    windows: int
    steps: int
    seconds: float
    device: str
    skipped: tuple[str, ...]
    commonest_accuracy: float = 0.0
    way: Way = "scratch"
    findings: tuple[Finding, ...] = ()
    copied_of_100: int = 0
    previews: tuple[Preview, ...] = ()
    no_consent: int = 0
    samples: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TrainJob:
    """Learn the music of files and folders and write a model.

    Attributes:
        folder: A file or folder, or several.
        out: The .lento file to write, in a folder that exists.
        minutes: How long to train; reading and measuring come on top.
        base: A model to go on from, or None to begin with nothing.
        device: 'auto', 'cpu' or 'gpu'.
        seed: Decides every draw.
        steps: If given, how long to train instead of minutes; equal jobs then write equal files
            on one machine's CPU.
        config: Name of the configuration to begin with nothing with.

    Raises:
        ValueError: There is no length, or one outside a week, or no such configuration.
    """

    folder: Path | tuple[Path, ...]
    out: Path
    minutes: float = 10.0
    base: Path | None = None
    device: Choice = "auto"
    seed: int = 0
    steps: int | None = None
    config: str = SHIPPED_MODEL

    def __post_init__(self) -> None:
        if self.config not in KNOWN_CONFIGS:
            raise ValueError(f"there is no configuration {self.config!r}")
        if not (math.isfinite(self.minutes) and 0.0 < self.minutes <= LONGEST_MINUTES):
            raise ValueError("a training takes more than no time and at most a week")
        if self.steps is not None and self.steps < 1:
            raise ValueError("a training makes at least one step")

    def run(self, link: JobLink) -> TrainResult:
        """Gather, train, measure, write.

        stop() ends the training early and keeps it; cancel() leaves the disk as it was.

        Raises:
            JobCancelled: cancel() was called.
            TooLittleMusic: There is nothing to learn from.
            TrainingFailed: It cannot begin, or has gone wrong.
            FileNotWritten: Nothing can be written where the model shall be.
            CheckpointError: The model to go on from cannot be used.
            OSError: The disk cannot be read or written.
        """
        self._check_out()
        base = load_checkpoint(self.base) if self.base else None
        _check_trainable(base)
        model = base.config if base else KNOWN_CONFIGS[self.config]
        places = self.folder if isinstance(self.folder, tuple) else (self.folder,)
        gathered = gather_places(places, model, link)
        link.report(Progress("prepare", 0))
        return self._learn(gathered, base, model, link)

    def _learn(
        self, gathered: Gathered, base: Checkpoint | None, model: ModelConfig, link: JobLink
    ) -> TrainResult:
        device = open_device(self.device)
        from engine.training.loop import train  # Keras wakes up here, on the device just chosen.

        minutes = None if self.steps else self.minutes
        bounds = Bounds(minutes, self.steps, self.seed, fine_tune=base is not None)
        config = folder_recipe(model, gathered.examples, bounds)
        split = split_by_piece(
            gathered.examples, held_out_share=config.held_out_share, seed=config.seed
        )
        data = TrainingData(*split)
        trained = train(config, data, link, start=Start(base.weights if base else None))
        if not trained.steps:
            raise TrainingFailed(
                "The training was stopped before it had learned anything, so no model was written."
            )
        way: Way = "fine-tune" if base else "scratch"
        finished = finish_model(config, Unfinished(trained.weights, way), data, link)
        figures = finished.figures
        origin = _origin(self.out.stem, gathered, base)
        card = model_card(config, figures, trained, origin, device)
        verdict = verdict_on(figures, model.content)
        whole = finished.checkpoint
        save_checkpoint(
            self.out, Checkpoint(model, whole.weights, card | {"verdict": verdict}, whole.extras)
        )
        return TrainResult(
            self.out,
            verdict,
            accuracy=figures.accuracy,
            held_out=figures.held_out,
            kl_bits=figures.kl_bits,
            active_units=figures.active_units,
            windows=figures.windows,
            steps=trained.steps,
            seconds=trained.seconds,
            device=device.name,
            skipped=tuple(f"{s.file}: {s.reason}" for s in gathered.skipped),
            commonest_accuracy=figures.commonest_accuracy,
            way=way,
            findings=finished.findings,
            copied_of_100=figures.samples.copied_of_100 if figures.samples else 0,
            samples=figures.samples.to_dict() if figures.samples else {},
        )

    def _check_out(self) -> None:
        """Better now than after an hour of training."""
        if not self.out.parent.is_dir():
            raise TrainingFailed(
                f"There is no folder {self.out.parent} to write the model into. "
                "Make it first, or choose another place."
            )
        if self.out.is_dir():
            raise TrainingFailed(f"{self.out} is a folder. Give the model a file name.")
        if self.out.exists() and self.out.suffix.lower() != SUFFIX:
            raise TrainingFailed(
                f"{self.out.name} is there already and is no model, so it would be lost. "
                f"Choose a name that ends in {SUFFIX}."
            )
        prove_writable(self.out)


def _check_trainable(base: Checkpoint | None) -> None:
    """Only a model that can read music can learn more of it."""
    if base is not None and not base.can_encode:
        raise TrainingFailed(
            f"The model {base.card.get('name', base.config.name)} has no encoder: it can be played "
            "but not trained further. Start from another model, or from none."
        )


def _origin(name: str, gathered: Gathered, base: Checkpoint | None) -> Origin:
    sources: list[dict[str, Any]] = [asdict(s) for s in gathered.sources[:MOST_SOURCES_NAMED]]
    more = len(gathered.sources) - len(sources)
    if more > 0:
        sources.append({"file": f"and {more} more"})
    started_from = str(base.card.get("name", base.config.name)) if base else ""
    return Origin(name, sources, OWN_FILES, started_from)
