r"""Fit again where a trained model is at home, and measure it: nothing that it learned changes.

    python checkpoints/recipe/refit_home.py trained.lento EXAMPLES.npz --out shipped.lento \\
        --clouds 24 --spread 0.8 --half

EXAMPLES.npz is what train_shipped.py left beside the model. Of a training set of several corpora
the shares may be weighted, so that what is drawn leans to songs or to dances: with
--lean pop909=0.3 a third of all windows is drawn, one of that corpus .3 times as likely as another.
"""

import argparse
import sys
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from train_shipped import SPLIT_SEED

from engine.data.examples import ExampleSet, load_examples, split_by_piece
from engine.model.checkpoint import Checkpoint, load_checkpoint, save_checkpoint
from engine.model.music_model import MusicModel
from engine.training.home import HomeRecipe, fit_home
from engine.training.judging.measure import (
    active_units,
    free_running_accuracy,
    mean_kl_bits,
    posterior,
    some_of,
)

MOST_MEASURED = 1500


def leaned(examples: ExampleSet, weights: dict[str, float], seed: int) -> ExampleSet:
    """A third of the windows, drawn with the weight of their corpus; without weights all."""
    if not weights:
        return examples
    corpora = [name.partition("/")[0] for name in examples.names]
    unknown = set(weights) - set(corpora)
    if unknown:
        raise SystemExit(f"there is no corpus {', '.join(sorted(unknown))}")
    of_piece = np.array([weights.get(corpus, 1.0) for corpus in corpora])
    shares: NDArray[np.float64] = of_piece[examples.pieces]
    keys = np.random.default_rng(seed).random(len(examples)) ** (1.0 / shares)
    return examples.take(np.sort(np.argsort(-keys)[: len(examples) // 3]))


def measured(model: MusicModel, held_out: ExampleSet) -> dict[str, float | int]:
    """Accuracy and KL on what the model never learned."""
    aside = some_of(held_out, MOST_MEASURED, 0)
    mu, sigma = posterior(model, aside)
    return {
        "accuracy": round(free_running_accuracy(model, aside), 4),
        "held_out_windows_measured": len(aside),
        "kl_bits": round(mean_kl_bits(mu, sigma), 3),
        "active_units": active_units(mu),
    }


def weight(text: str) -> tuple[str, float]:
    """Read 'pop909=2'."""
    corpus, _, value = text.partition("=")
    return corpus, float(value)


def main() -> None:
    """Fit, measure and write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("model", type=Path)
    parser.add_argument("examples", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--clouds", type=int, default=24)
    parser.add_argument("--spread", type=float, default=0.8)
    parser.add_argument("--windows", type=int, default=12_000)
    parser.add_argument("--moved-share", type=float, default=0.0)
    parser.add_argument("--common-in", type=int, default=0)
    parser.add_argument("--lean", type=weight, action="append", default=[])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--half", action="store_true", help="store the weights as float16")
    args = parser.parse_args()
    trained = load_checkpoint(args.model)
    examples = load_examples(args.examples)
    training, held_out = split_by_piece(examples, held_out_share=0.05, seed=SPLIT_SEED)
    recipe = HomeRecipe(args.clouds, args.spread, args.windows, args.moved_share, args.common_in)
    training = leaned(training, dict(args.lean), args.seed)
    home = fit_home(MusicModel(trained), training, recipe, seed=args.seed)
    whole = Checkpoint(trained.config, trained.weights, trained.card, home.extras)
    save_checkpoint(args.out, whole, half=args.half)
    stored = load_checkpoint(args.out)  # Measured as it ships.
    figures = measured(MusicModel(stored), held_out)
    home_card = asdict(recipe) | {"lean": dict(args.lean), "seed": args.seed}
    card = dict(trained.card) | figures | {"home": home_card}
    save_checkpoint(args.out, replace(stored, card=card), half=args.half)
    print(args.out, figures)


if __name__ == "__main__":
    main()
