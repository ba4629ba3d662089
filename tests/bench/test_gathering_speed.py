"""How quickly music to learn from is gathered: 909 songs that the library knows, 20 it does not.

python -m pytest tests/bench/test_gathering_speed.py --benchmark-only
"""

from pathlib import Path

import pytest

from engine.data.folder import gather_places
from engine.importing.job import ImportJob
from engine.jobs import JobLink
from engine.model.known import KNOWN_CONFIGS

POP909 = Path(__file__).parents[2] / ".." / "shared" / "data" / "pop909"
MODEL = KNOWN_CONFIGS["lento-melody-2bar"]
KNOWN_S, FRESH_S = 5.0, 2.0

pytestmark = pytest.mark.skipif(not POP909.exists(), reason="needs ../shared/data/pop909")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    library = tmp_path_factory.mktemp("library") / "library.sqlite"
    ImportJob(library, (POP909,)).run(JobLink())
    return library


def test_songs_that_the_library_knows(benchmark, library):
    gathered = benchmark.pedantic(
        lambda: gather_places((POP909,), MODEL, JobLink(), library), rounds=3
    )

    assert len(gathered.sources) == 909
    assert benchmark.stats.stats.min < KNOWN_S


def test_twenty_songs_that_it_does_not(benchmark):
    songs = tuple(sorted(POP909.iterdir())[:20])

    gathered = benchmark.pedantic(lambda: gather_places(songs, MODEL, JobLink()), rounds=3)

    assert len(gathered.sources) == 20
    assert benchmark.stats.stats.min < FRESH_S
