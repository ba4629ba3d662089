"""Two hundred power cuts in a row during an import into one library; the normal run has a dozen.

`pytest tests/bench/test_library_power_cuts.py --benchmark-only -s` prints what was survived.
"""

from collections.abc import Callable
from pathlib import Path

from tests.engine.library.killing import check_whole, kill_while_importing

CUTS = 200


def test_two_hundred_power_cuts_lose_nothing(tmp_path: Path, benchmark: Callable[..., int]) -> None:
    library = tmp_path / "library.sqlite"
    kept: set[int] = set()

    def cut_power_often() -> int:
        for seed in range(CUTS):
            kept.update(kill_while_importing(library, seed, first=seed * 10_000))
            found = check_whole(library, kept)
        return found

    found = benchmark.pedantic(cut_power_often, rounds=1)  # type: ignore[attr-defined]
    print(f"\n{CUTS} kills; {len(kept)} files reported done, {found} found, none of them damaged")
