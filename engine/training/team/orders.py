"""What the process that leads a team says before each step, and what the others do then."""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.data.batches import Batch, BatchStream
from engine.data.examples import ExampleSet, example_arrays, examples_from
from engine.training.course.stream import stream_of
from engine.training.course.trained import TrainingData
from engine.training.network.built import RawNumbers, built_network, raw_numbers, set_raw_numbers
from engine.training.network.music_network import MusicNetwork
from engine.training.network.pieces import Pieces
from engine.training.network.step import make_step
from engine.training.plain import plain_recipe, read_recipe
from engine.training.recipe import TrainConfig
from engine.training.team.team import Team, TeamLost, packed, unpacked

_END, _BEGIN, _STEP, _RENEW = 0.0, 1.0, 2.0, 3.0
_RATES = 3
_NUMBERS, _STREAM, _TRAINING, _REHEARSAL = "numbers", "stream", "training", "rehearsal"

StepMaker = Callable[[MusicNetwork, Batch], float]
Arrays = dict[str, NDArray[Any]]


class Leader:
    """Tells the others of a team what to do, and does it at the same time."""

    def __init__(self, team: Team) -> None:
        self._team = team
        self._heard = True  # Nobody hears any more once another process is gone.

    @property
    def size(self) -> int:
        """How many processes there are."""
        return self._team.place.size

    def begin(
        self, config: TrainConfig, data: TrainingData, network: MusicNetwork, stream: BatchStream
    ) -> None:
        """Hand the recipe, the windows and all numbers to the others, and learn together."""
        arrays = _numbers(network) | _under(_TRAINING, _nameless(data.training))
        if data.rehearsal is not None:
            arrays |= _under(_REHEARSAL, _nameless(data.rehearsal))
        self._order(_BEGIN)
        self._team.handed(packed(plain_recipe(config), arrays | _under(_STREAM, stream.state())))
        network.optimizer.averaged = self._team.averaged

    def learn(self, network: MusicNetwork, batch: Batch, make: StepMaker = make_step) -> float:
        """Make a step together, at the rates of this network; the loss of the whole batch."""
        rates = (network.optimizer.learning_rate, network.beta, network.sampling)
        self._order(_STEP, *(float(rate.numpy()) for rate in rates))
        with self._unheard_if_it_fails():
            return _learned(self._team, network, batch, make)

    def renew(self, network: MusicNetwork) -> None:
        """Let the others have the numbers that this network was put back to."""
        self._order(_RENEW)
        self._team.handed(packed({}, _numbers(network)))

    def end(self) -> None:
        """Let the others go; nothing if they are gone."""
        with contextlib.suppress(TeamLost):
            self._order(_END)
        self._heard = False

    def _order(self, kind: float, *rates: float) -> None:
        if self._heard:
            with self._unheard_if_it_fails():
                self._team.told([kind, *rates, *[0.0] * (_RATES - len(rates))])

    @contextlib.contextmanager
    def _unheard_if_it_fails(self) -> Iterator[None]:
        self._heard = False
        yield
        self._heard = True


@dataclass(slots=True, eq=False)
class _Learner:
    """What a process that follows learns with."""

    network: MusicNetwork
    stream: BatchStream
    make: StepMaker


def follow(team: Team) -> int:
    """Do what the leading process says until it says that it is over; how many steps were made.

    Raises:
        TeamLost: Another process has ended.
    """
    learner: _Learner | None = None
    steps = 0
    while True:
        kind, *rates = team.told([_END] * (1 + _RATES))
        if kind == _END:
            return steps
        if kind == _BEGIN:
            learner = _begun(team)
        elif learner is not None and kind == _RENEW:
            _, arrays = unpacked(team.handed(b""))
            set_raw_numbers(learner.network, _raw(arrays))
        elif learner is not None:
            _set_rates(learner.network, rates)
            _learned(team, learner.network, next(learner.stream), learner.make)
            steps += 1


def _begun(team: Team) -> _Learner:
    recipe, arrays = unpacked(team.handed(b""))
    config = read_recipe(recipe)
    training, rehearsal = (_of(arrays, kind) for kind in (_TRAINING, _REHEARSAL))
    data = TrainingData(
        examples_from(training),
        examples_from(training).take(np.zeros(0, np.int64)),
        examples_from(rehearsal) if rehearsal else None,
    )
    network, stream = built_network(config, fresh=False), stream_of(config, data)
    set_raw_numbers(network, _raw(arrays))
    stream.restore(_of(arrays, _STREAM))
    network.optimizer.averaged = team.averaged
    return _Learner(network, stream, Pieces(config.micro_batch))


def _set_rates(network: MusicNetwork, rates: list[float]) -> None:
    network.optimizer.learning_rate, beta, sampling = rates
    network.beta.assign(beta)
    network.sampling.assign(sampling)


def _learned(team: Team, network: MusicNetwork, batch: Batch, make: StepMaker) -> float:
    """Learn one's part of a batch; loss and tally become those of the whole."""
    part = team.part_of(batch)
    with team.kept_together():
        loss = make(network, part)
    whole, *tally = team.mean([loss, *network.tally_now().tolist()]).tolist()
    network.tally.assign(np.array(tally, np.float32))
    return float(whole)


def _nameless(examples: ExampleSet) -> Arrays:
    """Examples as others get them: what their pieces are called is nobody's business there."""
    return example_arrays(replace(examples, names=()))


def _numbers(network: MusicNetwork) -> Arrays:
    return _under(_NUMBERS, {str(n): array for n, array in enumerate(raw_numbers(network))})


def _raw(arrays: Arrays) -> RawNumbers:
    listed = _of(arrays, _NUMBERS)
    return tuple(listed[str(n)] for n in range(len(listed)))


def _under(kind: str, arrays: Arrays) -> Arrays:
    return {f"{kind}/{name}": array for name, array in arrays.items()}


def _of(arrays: Arrays, kind: str) -> Arrays:
    start = f"{kind}/"
    return {name.removeprefix(start): a for name, a in arrays.items() if name.startswith(start)}
