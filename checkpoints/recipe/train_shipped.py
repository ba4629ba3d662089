r"""Train a model that ships, from the folders that prepare_corpora.py writes to a .lento file.

A training has phases, one after the other, each with rates of its own; sessions may end and go on
(the state lies beside the output). Example, see docs/training-recipe.md:

    python checkpoints/recipe/train_shipped.py --corpora CORPORA --out lento-melody-2bar.lento \
        --phase steps=16000 --phase steps=6000,learning_rate=4e-4,max_beta=0.12

    python checkpoints/recipe/train_shipped.py --config lento-melody-16bar --corpora CORPORA \
        --out lento-melody-16bar.lento --begin lento-melody-2bar.lento --phase steps=8000

What another model has learned is carried over where --begin names one of another structure that
grow.py knows.
"""

import argparse
import json
import multiprocessing
import signal
import sys
import threading
from collections import Counter
from dataclasses import replace
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from grow import fits, grown

from engine.converters.controls import CHORDS
from engine.data.examples import ExampleSet, gather, load_examples, save_examples, split_by_piece
from engine.errors import LentoError
from engine.jobs import JobLink, Progress
from engine.model.checkpoint import Checkpoint, load_checkpoint, save_checkpoint
from engine.model.config import ModelConfig
from engine.model.known import KNOWN_CONFIGS
from engine.model.weights import Weights
from engine.pieces.windows import Window, windows_for
from engine.training.course.trained import Start, Trained, TrainingData
from engine.training.device import DEVICE_CHOICES, open_device
from engine.training.finish import Origin, finish_model, model_card
from engine.training.judging.verdict import verdict_on
from engine.training.recipe import SHIPPED_MODEL, TrainConfig, shipped_recipe
from engine.training.remedies import Unfinished

SPLIT_SEED = 7  # The same pieces are kept aside in every phase and every session.
OF_SCHEDULES = (
    *("learning_rate", "learning_rate_decay", "learning_rate_floor"),
    *("max_beta", "beta_rate", "sampling_rate", "most_sampling"),
)
OF_CONFIG = ("word_dropout", "free_bits", "cooldown_share")
OF_AUGMENTATION = ("diatonic_share", "mix_share", "turn_share")
OWN_MODELS = [name for name in KNOWN_CONFIGS if name.startswith("lento-")]


class TellingLink(JobLink):
    """Prints a line every so many reports."""

    def __init__(self, every: int = 50) -> None:
        super().__init__()
        self._every = every

    def report(self, progress: Progress) -> None:
        super().report(progress)
        if progress.stage != "train" or progress.done % self._every == 0:
            shown = " ".join(f"{name} {value:.4g}" for name, value in progress.metrics.items())
            print(f"{progress.stage} {progress.done}/{progress.total} {shown}", flush=True)


def phase(text: str) -> dict[str, float]:
    """Read 'steps=16000,learning_rate=1e-3': what a phase changes of a model's recipe."""
    values = {name: float(value) for name, value in (part.split("=") for part in text.split(","))}
    if "steps" not in values:
        raise argparse.ArgumentTypeError("a phase says its steps")
    known = {"steps", "batch_size", *OF_SCHEDULES, *OF_CONFIG, *OF_AUGMENTATION}
    unknown = [name for name in values if name not in known]
    if unknown:
        raise argparse.ArgumentTypeError(f"a phase has no {', '.join(unknown)}")
    return values


def phase_recipe(values: dict[str, float], name: str) -> TrainConfig:
    """The recipe of a model as a phase changes it."""
    config = shipped_recipe(steps=int(values["steps"]), name=name)
    moved = {key: values[key] for key in OF_AUGMENTATION if key in values}
    rates = {key: values[key] for key in OF_SCHEDULES if key in values}
    others: dict[str, Any] = {key: values[key] for key in OF_CONFIG if key in values}
    return replace(
        config,
        schedules=replace(config.schedules, **rates),
        augmentation=replace(config.augmentation, **moved),  # type: ignore[arg-type]
        batch_size=int(values.get("batch_size", config.batch_size)),
        **others,
    )


def windows_of(path: Path, model: ModelConfig) -> tuple[str, tuple[Window, ...]]:
    """The windows of one file, none if it cannot be used; its name is corpus/stem."""
    try:
        return f"{path.parent.name}/{path.stem}", windows_for(path, model)
    except LentoError as error:
        print(f"{path.name}: {error}", file=sys.stderr)
        return f"{path.parent.name}/{path.stem}", ()


def corpus_files(corpora: Path) -> list[Path]:
    """Every prepared file, in order."""
    return sorted(corpora.glob("*/*.mid"))


def gathered(corpora: Path, cache: Path, model: ModelConfig) -> ExampleSet:
    """Examples of all corpora that are for such a model, from the cache if it is there.

    Raises:
        LentoError: The cache was gathered for a model of another kind.
    """
    if not cache.exists():
        with multiprocessing.get_context("spawn").Pool() as pool:
            read = pool.map(
                partial(windows_of, model=without_chords(model)), corpus_files(corpora), 20
            )
        save_examples(cache, gather(of_its_kind(read), model))
    examples = load_examples(cache)
    if not made_for(model, examples):
        raise LentoError(
            f"{cache.name} holds the windows of another kind of model than {model.name}. "
            "Choose another --out, or remove that file so that they are gathered anew."
        )
    return examples


def made_for(model: ModelConfig, examples: ExampleSet) -> bool:
    """Whether examples are of the length and of what a model hears."""
    wanted = gather((), model)
    return (
        examples.events.shape[1:] == wanted.events.shape[1:]
        and examples.events.dtype == wanted.events.dtype
        and (examples.chords is None) == (wanted.chords is None)
    )


def without_chords(model: ModelConfig) -> ModelConfig:
    """The same for pieces whose chords nobody wrote down."""
    return replace(model, controls=tuple(name for name in model.controls if name != CHORDS))


def of_its_kind(
    read: list[tuple[str, tuple[Window, ...]]],
) -> list[tuple[str, tuple[Window, ...]]]:
    """The pieces of every corpus that gave a window.

    All its pieces are named, also those of no use, so that models of one kind of music keep the
    same pieces aside: one may grow from another that has never heard them either.
    """
    corpora = {name.partition("/")[0] for name, windows in read if windows}
    return [(name, windows) for name, windows in read if name.partition("/")[0] in corpora]


def corpora_facts(corpora: Path, examples: ExampleSet) -> list[dict[str, Any]]:
    """Name, licence, size and hash of each corpus, for the card."""
    windows = Counter(examples.names[i].partition("/")[0] for i in examples.pieces.tolist())
    facts = []
    for manifest in sorted(corpora.glob("*/manifest.json")):
        if not windows[manifest.parent.name]:
            continue
        told = json.loads(manifest.read_text("utf-8"))
        files = sorted(manifest.parent.glob("*.mid"))
        digest = sha256(b"".join(sha256(f.read_bytes()).digest() for f in files)).hexdigest()
        name = manifest.parent.name
        facts.append(
            {
                "corpus": name,
                "licence": told["licence"],
                "files": len(files),
                "windows": windows[name],
                "sha256": digest,
            }
        )
    return facts


def weights_from(path: Path) -> Weights:
    """The weights of a .lento file, or of an .npz under Magenta's names."""
    if path.suffix == ".lento":
        return load_checkpoint(path).weights
    with np.load(path, allow_pickle=False) as stored:
        named = {name.removeprefix("weights/"): stored[name] for name in stored.files}
    return {n: a for n, a in named.items() if n.startswith(("encoder/", "decoder/", "core_"))}


def weights_to_begin(args: argparse.Namespace, data: TrainingData) -> Weights | None:
    """What --begin names, grown where it is of the two-bar model."""
    if args.begin is None:
        return None
    weights, model = weights_from(args.begin), KNOWN_CONFIGS[args.config]
    if fits(weights, model):
        return weights
    print(f"{args.begin.name} grows into {model.name}", flush=True)
    return grown(weights, KNOWN_CONFIGS[SHIPPED_MODEL], model, data.training)


def run_phases(args: argparse.Namespace, data: TrainingData, link: JobLink) -> Trained | None:
    """Run every phase that is not over; None if the session ended before the last one did."""
    from engine.training.course.loop import train

    weights = weights_to_begin(args, data)
    steps, seconds, trained = args.steps_before, 0.0, None
    for number, config in enumerate(args.recipes, start=1):
        state = args.out.with_suffix(f".phase{number}.npz")
        print(f"phase {number}: {config.to_dict()}", flush=True)
        trained = train(config, data, link, start=Start(weights, state))
        if link.stop_requested and trained.steps < (config.steps or 0):
            print(f"ended early; {state.name} goes on from step {trained.steps}")
            return None
        weights, steps, seconds = trained.weights, steps + trained.steps, seconds + trained.seconds
    if weights is None:
        raise SystemExit("give at least one --phase, or weights with --begin")
    return Trained(dict(weights), steps, seconds, trained.curve if trained else ())


def write_model(
    args: argparse.Namespace, trained: Trained, data: TrainingData, facts: list[dict[str, Any]]
) -> None:
    """Measure, fit the prior and write the model with its card."""
    phases: list[TrainConfig] = args.recipes or [
        shipped_recipe(steps=max(1, trained.steps), name=args.config)
    ]
    config = phases[-1]
    finished = finish_model(config, Unfinished(trained.weights), data, JobLink())
    origin = Origin(args.config, facts, args.licence)
    card = model_card(config, finished.figures, trained, origin, open_device(args.device))
    card["phases"] = [one.to_dict() for one in phases]
    card["pieces"] = len(set(data.training.pieces.tolist()))
    card["held_out_pieces"] = len(set(data.held_out.pieces.tolist()))
    card["split_seed"] = SPLIT_SEED
    whose = "the music it learned from"
    card["verdict"] = verdict_on(finished.figures, config.model.content, whose=whose)
    whole = finished.checkpoint
    save_checkpoint(
        args.out, Checkpoint(config.model, whole.weights, card, whole.extras), half=args.half
    )
    print(f"{args.out}: {finished.figures}")


def parse_arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--config", choices=OWN_MODELS, default=SHIPPED_MODEL, help="what to train")
    parser.add_argument("--corpora", type=Path, required=True, help="what prepare_corpora.py wrote")
    parser.add_argument("--out", type=Path, required=True, help="the .lento file; state beside it")
    parser.add_argument("--phase", type=phase, action="append", default=[], help="steps=N,name=v,…")
    parser.add_argument("--begin", type=Path, help="weights to begin with: .lento or .npz")
    parser.add_argument("--steps-before", type=int, default=0, help="steps that made --begin")
    parser.add_argument("--minutes", type=float, help="end this session then, and keep its state")
    parser.add_argument("--device", choices=DEVICE_CHOICES, default="auto")
    parser.add_argument("--half", action="store_true", help="store the weights as float16")
    parser.add_argument("--licence", default="Apache-2.0, as Lento itself")
    args = parser.parse_args()
    args.recipes = [phase_recipe(values, args.config) for values in args.phase]
    return args


def main() -> None:
    """Train what the command line asks for."""
    args = parse_arguments()
    link = TellingLink()
    signal.signal(signal.SIGINT, lambda *_: link.stop())
    device = open_device(args.device)
    print(device)
    cache = args.out.with_suffix(".examples.npz")
    try:
        examples = gathered(args.corpora, cache, KNOWN_CONFIGS[args.config])
    except LentoError as error:
        raise SystemExit(str(error)) from error
    data = TrainingData(*split_by_piece(examples, held_out_share=0.05, seed=SPLIT_SEED))
    print(f"{len(data.training)} windows, {len(data.held_out)} held out", flush=True)
    if args.minutes:
        timer = threading.Timer(60.0 * args.minutes, link.stop)
        timer.daemon = True
        timer.start()
    trained = run_phases(args, data, link)
    if trained is not None:
        write_model(args, trained, data, corpora_facts(args.corpora, examples))


if __name__ == "__main__":
    main()
