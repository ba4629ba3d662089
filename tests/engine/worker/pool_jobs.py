"""A job that has a pool of its own, as an import has."""

from contextlib import closing
from dataclasses import dataclass

from engine.jobs import JobLink
from engine.worker.pool import Pool
from engine.worker.pool_child import PoolSettings
from tests.engine.worker.sample_calls import double


@dataclass(frozen=True, slots=True)
class DoubleManyJob:
    """Doubles many numbers with two processes, and adds them up."""

    count: int

    def run(self, link: JobLink) -> int:
        total = 0
        with closing(Pool(PoolSettings(2))) as pool:
            for number in range(self.count):
                pool.submit(number, double, number)
            while pool.in_flight:
                total += sum(answer.value for answer in pool.answers())
        return total
