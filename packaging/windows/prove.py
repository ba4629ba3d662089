"""Builds the installers for Windows, and tries them under wine, without a display:

python packaging/windows/prove.py --payload build/windows/payload --out build/windows/proof

Nothing is believed for its exit code: files are compared byte by byte, the registry is read.
"""

import argparse
import sys
import tempfile
from pathlib import Path
from time import perf_counter

import installed
import prove_msi
import prove_setup
import trial
import wine


def main(arguments: list[str]) -> int:
    """Prove everything and say so; 1 when a claim does not hold."""
    parser = argparse.ArgumentParser(description="Prove Lento's installers for Windows.")
    parser.add_argument("--payload", type=Path, required=True, help="the program's folder")
    parser.add_argument("--training", type=Path, help="the training component's folder")
    parser.add_argument("--out", type=Path, required=True, help="where the installers are left")
    parser.add_argument("--built", action="store_true", help="take those that OUT holds already")
    args = parser.parse_args(arguments)
    if missing := wine.missing_tools():
        raise SystemExit(f"This machine has no {', '.join(missing)}.")
    try:
        _prove(args)
    except trial.Failed as failure:
        sys.stdout.write(f"FAILED: {failure}\n")
        return 1
    return 0


def _prove(args: argparse.Namespace) -> None:
    args.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="lento-proof-") as folder:
        old = trial.make_small(trial.OLD_VERSION, Path(folder))
        version = installed.lento_version()
        training = args.training or trial.small_training(Path(folder) / "training", version)
        new = trial.named(version, args.payload, training, args.out)
        if not args.built:
            started = perf_counter()
            trial.make(new)
            _say("built", f"{perf_counter() - started:.0f} s")
        for file in (new.setup, new.package, new.training_setup):
            _say(file.name, f"{file.stat().st_size / 1e6:.1f} MB")
        _say("unpacked", f"{trial.installed_size(args.payload) / 1e6:.1f} MB")
        for proof in (prove_setup.prove, prove_msi.prove):
            with trial.fresh_wine() as windows:
                for claim, found in proof(windows, old, new):
                    _say(claim, found)


def _say(what: str, found: str) -> None:
    sys.stdout.write(f"{what}: {found}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
