"""What Lento says of a file that it has read: status, plain reason and advice."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from engine.music.meter import Meter
from engine.music.timeline import Timeline
from engine.pieces.remarks import Remark
from engine.pieces.report import FileReport
from engine.pieces.wanted import DRUMS, Wanted, number_word
from engine.pieces.window_places import MODEL_METER_OF, runs_of

FAIRLY_SURE, SURE = 0.6, 0.85  # From here on an estimate of the beats is called so.
SURE_MELODY = 0.75  # A choice of the melody below this is said to be doubtful.

_OF_REPAIR = {
    "cut_off": Remark(
        "It ends in the middle of a track; what comes before is used.",
        "If you have the original, compare the two.",
    ),
    "skipped": Remark(
        "Some of its bytes are not music and were left out; the rest is used.",
        "Listen whether a note is missing.",
    ),
    "too_long": Remark(
        "It goes on for many hours, which looks like damage; the first hours are used.",
        "Save it again from the program that made it.",
    ),
    "frames": Remark(
        "Its time is counted in film frames and not in beats, so its bars are guessed at 120 "
        "beats a minute.",
        "Export it again with beats if they sound wrong.",
    ),
    "metre": Remark(
        "One of its metres cannot be counted in sixteenths, so the metre before it goes on (4/4 at "
        "the start).",
        "Correct the metre in a notation program if the bars sound wrong.",
    ),
}
SWUNG = Remark("Its notes are played with a swing, so they were made even for the model.")
SKYLINE = Remark(
    "No track is clearly the melody, so the highest line of all tracks that may have it was taken.",
    "Choose the melody yourself if it is the wrong one.",
)
IN_ONE_TRACK = Remark(
    "Melody and accompaniment are in one track, so its highest line was taken for the melody.",
    "Split the track at a note yourself if it is the wrong one.",
)
LEFT_OUT = Remark("You left this file out.", "Take it in again if you want it on the map.")


def of_repairs(repairs: Iterable[str]) -> list[Remark]:
    """What was mended while reading."""
    return [_OF_REPAIR[repair] for repair in repairs]


def on_bars(timeline: Timeline) -> list[Remark]:
    """On bars in metres that no model counts, where others are used."""
    counts = _bars_by_meter(timeline)
    unusable = Counter({m: n for m, n in counts.items() if m not in MODEL_METER_OF})
    if not unusable:
        return []
    count = unusable.total()
    return [
        Remark(
            f"{count} of its {counts.total()} bars {'is' if count == 1 else 'are'} in "
            f"{_listed(unusable)}, which the model cannot use yet; the others are used."
        )
    ]


def on_beats(confidence: float, meter: str) -> Remark:
    """On beats that were estimated; where that is sure there is nothing to do about it."""
    said = "sure" if confidence >= SURE else "fairly sure"
    if confidence < FAIRLY_SURE:
        said = "not sure"
    return Remark(
        f"Its written beat does not fit its notes, so the beats were estimated ({said}) and it is "
        f"counted in {meter}.",
        "Set its metre or its tempo yourself if the bars sound wrong." if said != "sure" else "",
    )


def on_melody(report: FileReport, melody: int, runner_up: int) -> Remark:
    """On a melody that may as well be in another track; the indices of both."""
    tune, other = (_called(report, index) for index in (melody, runner_up))
    return Remark(
        f"The melody was taken from {tune}, but it may be in {other}.",
        "Choose the melody yourself if it is the wrong one.",
    )


def _called(report: FileReport, index: int) -> str:
    (name,) = (track.name for track in report.tracks if track.index == index)
    return f"track {index + 1} ({name})" if name else f"track {index + 1}"


def said(report: FileReport, remarks: Sequence[Remark]) -> FileReport:
    """A report with remarks, the reasons of all and their advice."""
    advice = dict.fromkeys(remark.advice for remark in remarks if remark.advice)
    return replace(
        report,
        reason=" ".join(remark.reason for remark in remarks),
        advice=" ".join(advice),
    )


def why_no_window(report: FileReport, timeline: Timeline, wanted: Wanted) -> Remark:
    """Why a file that was read gives no window of a kind."""
    name, counts = report.path.name, _bars_by_meter(timeline)
    if not report.tracks:
        return Remark(
            f"{name} holds no notes, so there is nothing to hear.", "Choose another file."
        )
    if wanted.parts == DRUMS and not any(track.role == "drums" for track in report.tracks):
        return Remark(
            f"{name} has no drums, and the model learns drums.",
            "Choose a file that has some, or another model.",
        )
    if wanted.parts != DRUMS and report.melody_track is None:
        return _why_no_melody(report)
    if not any(meter in MODEL_METER_OF for meter in counts):
        return Remark(
            f"{name} is in {_listed(counts)}, which the model cannot use yet.",
            "Choose a piece in 4/4, 3/4 or 6/8.",
        )
    if wanted.fewest_bars > 1:
        return Remark(
            f"{name} is too short: the model hears {wanted.length} at once and needs at least "
            f"{number_word(wanted.fewest_bars)} in one metre.",
            "Choose a longer piece, or a model of two bars.",
        )
    return Remark(
        f"{name} holds no {wanted.music} in a bar that the model can use.",
        "Choose another file or another model.",
    )


def _why_no_melody(report: FileReport) -> Remark:
    name = report.path.name
    if all(track.is_drum for track in report.tracks):
        return Remark(
            f"{name} holds only drums, and the model needs a melody.",
            "Choose a file that has one, or a model that learns drums.",
        )
    return Remark(
        f"No track of {name} is taken for the melody, and the model needs one.",
        "Say which track has it.",
    )


def _bars_by_meter(timeline: Timeline) -> Counter[Meter]:
    counts: Counter[Meter] = Counter()
    for run in runs_of(timeline):
        counts[run.meter] += run.bars
    return counts


def _listed(counts: Counter[Meter]) -> str:
    names = [str(meter) for meter, _ in counts.most_common()]
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""
