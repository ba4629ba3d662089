"""A training before it begins: the music, the model, the way, and what was found out about them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import ceil
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QObject, Signal

from engine.errors import LentoError
from engine.export.names import safe_stem
from engine.jobs import Done, Failed, Job, Outcome
from engine.model.registry import SUFFIX
from engine.storage.places import user_models_dir
from engine.training.preflight.preflight import DeviceRate, Preflight, WayOutlook, minutes_for
from engine.training.ways import Way, WayChoice
from gui.models.training.tasks import TaskRunner
from gui.models.value import ValueModel

DeviceChoice = Literal["auto", "cpu", "gpu"]
SHORTEST_MINUTES, LONGEST_MINUTES = 1, 24 * 60
_Asked = tuple[Path | None, Way | None]


@dataclass(frozen=True, slots=True)
class Music:
    """What is learned from.

    Attributes:
        title: What it is called.
        places: Files and folders.
        contents: Pieces of the library, by content.
    """

    title: str = ""
    places: tuple[Path, ...] = ()
    contents: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.places or self.contents)


@dataclass(frozen=True, slots=True)
class TrainingRequest:
    """What is to be learned, from what, and for how long.

    Attributes:
        music: What is learned from; empty while nothing was chosen.
        name: What the model will be called.
        model: The model whose kind it will be, and that it begins with unless it begins with
            nothing.
        way: How it learns; 'auto' as suits the music.
        minutes: How long; None for as long as suits the music.
        device: What computes.
        seed: Same seed and machine, same model.
    """

    music: Music = Music()
    name: str = ""
    model: Path | None = None
    way: WayChoice = "auto"
    minutes: float | None = None
    device: DeviceChoice = "auto"
    seed: int = 0

    @property
    def out(self) -> Path:
        """A file of that name that does not exist yet."""
        stem, folder = safe_stem(self.name), user_models_dir()
        path, number = folder / f"{stem}{SUFFIX}", 2
        while path.exists():
            path, number = folder / f"{stem} {number}{SUFFIX}", number + 1
        return path


@dataclass(frozen=True, slots=True)
class PlanJobs:
    """Makes the jobs that find out what can be said before a training."""

    preflight: Callable[[TrainingRequest], Job[Any]]
    measure: Callable[[TrainingRequest], Job[Any]]


class TrainingPlan(QObject):
    """What is asked for, what its music holds, and how fast this computer would learn it.

    Attributes:
        request: What is asked for.
        preflight: What was found in the music; None until it was looked through.
        problem: Why it could not be looked through, as a sentence.
        rates: How fast each device is; empty until they were measured.
        unmeasured: Why they could not be measured, as a sentence.
        trains: Whether a network can learn here; where not, only leaning a model works.

    Signals:
        changed: Anything of it is another.
    """

    changed = Signal()

    def __init__(self, tasks: TaskRunner, jobs: PlanJobs, parent: QObject) -> None:
        super().__init__(parent)
        self.request = ValueModel(TrainingRequest(), self)
        self.preflight: ValueModel[Preflight | None] = ValueModel(None, self)
        self.rates: ValueModel[tuple[DeviceRate, ...]] = ValueModel((), self)
        self.problem = self.unmeasured = ""
        self.trains = True
        self.jobs = jobs
        self._tasks = tasks
        self._looking: int | None = None
        self._measuring: int | None = None
        self._measured: dict[_Asked, tuple[DeviceRate, ...]] = {}
        tasks.ended.connect(self._hear_end)
        for value in (self.request, self.preflight, self.rates):
            value.changed.connect(self.changed)

    # --- what is asked for -------------------------------------------------------------------

    def choose(self, music: Music) -> None:
        """Take music and look what is in it; what it is called names the model if nothing does."""
        request = self.request.value
        named = bool(request.name) and request.name != request.music.title
        name = request.name if named else music.title
        self.request.set_value(replace(request, music=music, name=name, way="auto", minutes=None))
        self.look()

    def begin_with(self, model: Path) -> None:
        """Make a model of another's kind; what the music holds for it is looked up anew."""
        if model != self.request.value.model:
            self.request.set_value(
                replace(self.request.value, model=model, way="auto", minutes=None)
            )
            self.look()

    def change(self, **fields: Any) -> None:
        """Ask for something else: a name, a way, minutes, a device, a seed."""
        self.request.set_value(replace(self.request.value, **fields))
        self.measure()

    # --- what follows from it ----------------------------------------------------------------

    @property
    def way(self) -> Way | None:
        """How it will learn: as chosen, else as suits the music and works here; None while that is
        not known.
        """
        chosen = self.request.value.way
        if chosen != "auto":
            return chosen
        found = self.preflight.value
        if found and not self.trains and found.outlook("personalise").possible:
            return "personalise"
        return found.suits if found else None

    @property
    def outlook(self) -> WayOutlook | None:
        """What that way would take and give."""
        found, way = self.preflight.value, self.way
        return found.outlook(way) if found and way else None

    @property
    def rate(self) -> DeviceRate | None:
        """The device that will compute, as it was measured."""
        return rate_of(self.rates.value, self.request.value.device)

    @property
    def minutes(self) -> float:
        """How long it will learn: as asked for, else as suits the music on this computer."""
        return self.request.value.minutes or self.suiting_minutes

    @property
    def longest_minutes(self) -> float:
        """When it ends at the latest: as asked for, else with room for a computer that gets busy,
        since the steps that suit the music end it by themselves.
        """
        asked = self.request.value.minutes
        return asked or min(1.5 * self.suiting_minutes + 1.0, float(LONGEST_MINUTES))

    @property
    def suiting_minutes(self) -> float:
        """Whole minutes for the steps that suit the music."""
        outlook = self.outlook
        if outlook is None:
            return float(SHORTEST_MINUTES)
        wanted = ceil(self.seconds_of(outlook) / 60)
        return float(min(max(wanted, SHORTEST_MINUTES), LONGEST_MINUTES))

    def seconds_of(self, outlook: WayOutlook) -> float:
        """How long a way takes, on what was measured or else on a small laptop."""
        return 60 * minutes_for(outlook, self.rate)

    @property
    def is_looking(self) -> bool:
        """Whether the music is still being looked through."""
        return self._looking is not None

    @property
    def is_measuring(self) -> bool:
        """Whether the devices are being measured."""
        return self._measuring is not None

    # --- finding out -------------------------------------------------------------------------

    def look(self) -> None:
        """Look through the music, in place of any look before."""
        request = self.request.value
        if self._looking is not None:
            self._tasks.abandon(self._looking)
            self._looking = None
        self.problem = ""
        self.preflight.set_value(None)
        if request.music and request.model:
            title = self.tr("Looking through {0}").format(request.music.title)
            self._looking = self._tasks.run(
                self.jobs.preflight(request), title, self._take, on_failed=self._take_problem
            )
        self.changed.emit()

    def measure(self) -> None:
        """Find out how fast each device is, once for each model and way that need it."""
        request = replace(self.request.value, way=self.way or "auto")
        self.rates.set_value(self._measured.get(self._asked, ()))
        if self.way in (None, "personalise") or self._asked in self._measured or self.unmeasured:
            return
        if self.is_measuring:
            return
        asked = self._asked
        try:
            job = self.jobs.measure(request)
        except LentoError as error:
            self.unmeasured = str(error)
            return
        self._measuring = self._tasks.run(
            job,
            "",
            lambda rates: self._take_rates(asked, rates),
            "trainer",
            quiet=True,
            on_failed=self._take_unmeasured,
        )
        self.changed.emit()

    def hear_of_part(self, *, trains: bool) -> None:
        """Take in whether a network can learn here now, and measure what could not be before."""
        self.trains = trains
        self.unmeasured = ""
        self.measure()
        self.changed.emit()

    def leave_off(self) -> None:
        """Measure no more: the trainer is needed, or nobody looks."""
        if self._measuring is not None:
            self._tasks.abandon(self._measuring)
            self._measuring = None
            self.changed.emit()

    def _take(self, found: Preflight) -> None:
        self._looking = None
        self.preflight.set_value(found)
        self.measure()

    def _take_problem(self, error: LentoError) -> None:
        self.problem = str(error)

    @property
    def _asked(self) -> _Asked:
        """What a speed belongs to."""
        return self.request.value.model, self.way

    def _take_rates(self, asked: _Asked, rates: tuple[DeviceRate, ...]) -> None:
        self._measuring = None
        self._measured[asked] = tuple(rates)
        self.measure()  # Shows them, or goes on to what is asked for by now.

    def _take_unmeasured(self, error: LentoError) -> None:
        self.unmeasured = str(error)

    def _hear_end(self, task: int, outcome: Outcome) -> None:
        if task == self._looking:
            self._looking = None
            if isinstance(outcome, Failed) and not self.problem:
                self.problem = str(outcome.error)
        elif task == self._measuring:
            self._measuring = None
            if isinstance(outcome, Failed) and not self.unmeasured:
                self.unmeasured = str(outcome.error)
        else:
            return
        if not isinstance(outcome, Done):
            self.changed.emit()


def rate_of(rates: Sequence[DeviceRate], device: DeviceChoice) -> DeviceRate | None:
    """The device that a choice comes to: the fastest sound one, or the one of that kind."""
    fitting = [r for r in rates if r.sound and device in ("auto", r.device.kind)]
    return max(fitting, key=lambda rate: rate.steps_per_s, default=None)
