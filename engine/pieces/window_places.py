"""Where windows may start: the bars of a piece, counted as bars that a model knows."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.music.clip import FASTEST_QPM, SLOWEST_QPM
from engine.music.melody import STEPS_PER_QUARTER
from engine.music.meter import FOUR_FOUR, MODEL_METERS, SIX_EIGHT, THREE_FOUR, Meter
from engine.music.timeline import Timeline
from engine.pieces.wanted import Wanted

# A written metre and the model metre that holds its bars: two bars of 2/4 make one of 4/4,
# a bar of 12/8 makes two of 6/8. 1/4 is what programs write that know the beats and not the bars.
_WRITTEN = {
    FOUR_FOUR: "4/4 2/2 2/4 4/2 8/8 4/8 8/4 2/1 1/1 1/2 1/4 2/8 16/16",
    THREE_FOUR: "3/4 6/4 3/2 12/4",
    SIX_EIGHT: "6/8 12/8 3/8 12/16 6/16",
}
MODEL_METER_OF = {
    Meter(*map(int, name.split("/"))): meter
    for meter, names in _WRITTEN.items()
    for name in names.split()
}


@dataclass(frozen=True, slots=True)
class Run:
    """Bars in one metre that follow each other without a gap.

    Attributes:
        meter: The written metre.
        bar: Index of the first one in the piece, from 0.
        start_step: Where it starts.
        bars: How many there are.
    """

    meter: Meter
    bar: int
    start_step: int
    bars: int

    @property
    def end_step(self) -> int:
        """Where the last bar ends, were it a whole one."""
        return self.start_step + self.bars * self.meter.steps_per_bar


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """Places where windows may start, in order; all columns of shape (count,).

    Attributes:
        bar: Index of the bar in the piece.
        start_step: Where the window starts.
        meter: Index into MODEL_METERS.
    """

    bar: NDArray[np.int64]
    start_step: NDArray[np.int64]
    meter: NDArray[np.int64]

    @classmethod
    def joined(cls, places: "Sequence[Places]") -> "Places":
        """Some places, and behind them others."""
        columns = zip(*((one.bar, one.start_step, one.meter) for one in places), strict=True)
        return cls(*map(np.concatenate, columns))

    def where(self, chosen: NDArray[np.bool_]) -> "Places":
        """Those that are chosen."""
        return Places(self.bar[chosen], self.start_step[chosen], self.meter[chosen])


def runs_of(timeline: Timeline) -> tuple[Run, ...]:
    """All bars up to the last note; a metre change starts a new bar where it stands."""
    runs: list[Run] = []
    at = [round(change.quarter * STEPS_PER_QUARTER) for change in timeline.meters]
    ends = [*at[1:], timeline.end_step]
    bar = 0
    for change, start, end in zip(timeline.meters, at, ends, strict=True):
        bars = -(-(end - start) // change.meter.steps_per_bar)
        if bars <= 0:
            continue
        before = runs[-1] if runs else None
        if before and before.meter == change.meter and before.end_step == start:
            runs[-1] = Run(before.meter, before.bar, before.start_step, before.bars + bars)
        else:
            runs.append(Run(change.meter, bar, start, bars))
        bar += bars
    return tuple(runs)


def main_meter(timeline: Timeline) -> Meter:
    """The metre of most of the music; a short first bar does not name a piece."""
    steps: Counter[Meter] = Counter()
    for run in runs_of(timeline):
        steps[run.meter] += run.bars * run.meter.steps_per_bar
    return steps.most_common(1)[0][0] if steps else timeline.meters[0].meter


def places_of(timeline: Timeline, wanted: Wanted) -> Places:
    """Every bar that has a usable metre; inside long bars wherever a bar of the model starts.

    Bars shorter than half a bar of the model count in groups of half a bar. A window ends before
    another metre begins, unless it is the only one of music that is shorter than a window; a bar
    of the same metre that is cut short, as some songs have one, may lie inside.
    """
    columns = [place for chain in _chains(timeline) for place in _in_chain(chain, wanted)]
    if not columns:
        none = np.zeros(0, np.int64)
        return Places(none, none, none)
    return Places(*(np.concatenate(column) for column in zip(*columns, strict=True)))


def tempos_at(timeline: Timeline, steps: NDArray[np.int64]) -> NDArray[np.float64]:
    """Quarter notes a minute at each step, as far as a clip can have them."""
    changes = np.array([(change.quarter, change.qpm) for change in timeline.tempos])
    at = np.searchsorted(changes[:, 0], steps / STEPS_PER_QUARTER + 1e-6, side="right") - 1
    tempos: NDArray[np.float64] = np.clip(changes[np.maximum(at, 0), 1], SLOWEST_QPM, FASTEST_QPM)
    return tempos


def _chains(timeline: Timeline) -> list[list[Run]]:
    """Runs in one metre that follow each other, each but the last ending with a bar cut short."""
    chains: list[list[Run]] = []
    for run in runs_of(timeline):
        before = chains[-1][-1] if chains else None
        if before and before.meter == run.meter and before.end_step >= run.start_step:
            chains[-1].append(run)
        else:
            chains.append([run])
    return chains


def _in_chain(
    chain: list[Run], wanted: Wanted
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]]:
    meter = MODEL_METER_OF.get(chain[0].meter)
    start, end = chain[0].start_step, chain[-1].end_step
    if meter is None or end - start < wanted.fewest_bars * meter.steps_per_bar:
        return
    written, counted = chain[0].meter.steps_per_bar, meter.steps_per_bar
    on_beat = counted % chain[0].meter.steps_per_beat == 0
    inner = np.arange(0, written, counted if on_beat else written)
    for run, behind in zip(chain, [*(run.start_step for run in chain[1:]), end], strict=True):
        bars = np.arange(0, run.bars, max(1, counted // 2 // written))
        steps = (run.start_step + bars[:, None] * written + inner).ravel()
        fits = (steps <= end - wanted.bars * counted) & (steps < behind) | (steps == start)
        steps, bar = steps[fits], (run.bar + np.repeat(bars, len(inner)))[fits]
        yield bar, steps, np.full(len(steps), MODEL_METERS.index(meter))
