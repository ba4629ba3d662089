"""What a training gives: a model's file, and what is known of it. Imports no Keras."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from engine.jobs import JobLink
from engine.model.checkpoint import Checkpoint
from engine.training.finish import Finished, Origin, finish_model, model_card
from engine.training.judging.verdict import verdict_on
from engine.training.learning import Learned
from engine.training.news import Finding, Preview
from engine.training.prepared import Prepared
from engine.training.provenance import provenance
from engine.training.ways import Way

OWN_FILES = "Made from your own files: what may be done with it is up to their rights."


@dataclass(frozen=True, slots=True)
class TrainResult:
    """A trained model and what is known of it; skipped names files that could not be used.

    accuracy is the share of steps rebuilt free-running, of pieces kept aside (pieces_aside says how
    many) if held_out, and base_accuracy that of the model it went on from, on the same windows;
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
    base_accuracy: float | None = None
    pieces_aside: int = 0


def made_model(
    prepared: Prepared, learned: Learned, out: Path, link: JobLink
) -> tuple[Checkpoint, TrainResult]:
    """Measure what was learned, and give the model as it is written, with its card.

    Raises:
        JobCancelled: cancel() was called.
    """
    base = prepared.base.checkpoint.weights if prepared.base is not None else None
    finished = finish_model(prepared.config, learned.made, prepared.data(), link, base=base)
    verdict = verdict_on(finished.figures, prepared.config.model.content)
    card = _card(prepared, learned, finished, out.stem) | {"verdict": verdict}
    whole = finished.checkpoint
    checkpoint = Checkpoint(whole.config, whole.weights, card, whole.extras)
    return checkpoint, _result(prepared, learned, finished, (out, verdict))


def _card(prepared: Prepared, learned: Learned, finished: Finished, name: str) -> dict[str, object]:
    origin = Origin(name, (), OWN_FILES)
    config, figures, trained = prepared.config, finished.figures, learned.trained
    card = model_card(config, figures, trained, origin, learned.device)
    base = prepared.base.told if prepared.base is not None else None
    return card | provenance(prepared.gathered.sources, prepared.way, base)


def _result(
    prepared: Prepared, learned: Learned, finished: Finished, written: tuple[Path, str]
) -> TrainResult:
    gathered, trained, figures = prepared.gathered, learned.trained, finished.figures
    out, verdict = written
    samples = figures.samples
    return TrainResult(
        out,
        verdict,
        accuracy=figures.accuracy,
        held_out=figures.held_out,
        kl_bits=figures.kl_bits,
        active_units=figures.active_units,
        windows=figures.windows,
        steps=trained.steps,
        seconds=trained.seconds,
        device=learned.device.name,
        skipped=tuple(f"{s.file}: {s.reason}" for s in gathered.skipped),
        commonest_accuracy=figures.commonest_accuracy,
        way=prepared.way,
        findings=(*trained.findings, *finished.findings),
        copied_of_100=samples.copied_of_100 if samples else 0,
        previews=trained.previews,
        no_consent=gathered.no_consent,
        samples=samples.to_dict() if samples else {},
        base_accuracy=figures.base_accuracy,
        pieces_aside=figures.pieces_aside,
    )
