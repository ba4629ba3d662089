"""What a file holds and what became of it: one report for every file, whatever is wrong with it."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from engine.analysis.melody_track import MelodyChoice, choose_melody
from engine.errors import MidiFormatError
from engine.midi.read import read_score
from engine.music.meter import Meter
from engine.music.score import Score
from engine.pieces.report import FileReport, Status, TrackInfo
from engine.pieces.sources import find_files as find_files
from engine.pieces.sources import why_no_file
from engine.pieces.wanted import DRUMS, Wanted, number_word
from engine.pieces.windows import MODEL_METER_OF, Window, windows_of

TWO_BARS = Wanted()

_OF_REPAIR = {
    "cut_off": "It ends in the middle of a track; what comes before is used. "
    "If you have the original, compare the two.",
    "skipped": "Some of its bytes are not music and were left out; the rest is used. "
    "Listen whether a note is missing.",
    "too_long": "It goes on for many hours, which looks like damage; the first hours are used. "
    "Save it again from the program that made it.",
    "frames": "Its time is counted in film frames and not in beats, so its bars are guessed at "
    "120 beats a minute. Export it again with beats if they sound wrong.",
    "metre": "One of its metres cannot be counted in sixteenths, so the metre before it goes on "
    "(4/4 at the start). Correct the metre in a notation program if the bars sound wrong.",
}


@dataclass(frozen=True, slots=True)
class InspectedFile:
    """A file's report, and its music where it could be read."""

    report: FileReport
    score: Score | None = None
    windows: tuple[Window, ...] = ()


def inspect_file(path: Path, wanted: Wanted = TWO_BARS) -> FileReport:
    """Say what became of a file; never raises for what is wrong with the file."""
    return read_file(path, wanted).report


def read_file(path: Path, wanted: Wanted = TWO_BARS) -> InspectedFile:
    """Read a file once: its report, its score and all its windows of a kind."""
    remark = why_no_file(path)
    if remark:
        return _refused(path, remark.sentence)
    try:
        score = read_score(path)
    except MidiFormatError as error:
        return _refused(path, str(error))
    except OSError as error:
        return _refused(
            path,
            f"{path.name} could not be opened ({error.strerror or error}), so it was left out; "
            "check that you may read it and that its disk is connected.",
        )
    return _inspected(score, wanted)


def _inspected(score: Score, wanted: Wanted) -> InspectedFile:
    choice = choose_melody(score)
    windows = windows_of(score, wanted, choice)
    status, reason = (
        _verdict(score) if windows else ("refused", _why_no_window(score, wanted, choice))
    )
    report = FileReport(
        path=score.path,
        status=status,
        reason=reason,
        meter=str(_main_meter(score)),
        tempo_qpm=round(score.tempos[0].qpm, 3),
        duration_s=round(score.duration_s, 3),
        tracks=_tracks(score, choice),
        melody_track=choice.track.index if choice else None,
        windows=len(windows),
    )
    return InspectedFile(report, score, windows)


def _why_no_window(score: Score, wanted: Wanted, choice: MelodyChoice | None) -> str:
    name = score.path.name
    if not score.tracks:
        return f"{name} holds no notes, so there is nothing to hear; choose another file."
    if wanted.parts == DRUMS and not any(track.is_drum for track in score.tracks):
        return (
            f"{name} has no drums, and the model learns drums; choose a file that has some, or "
            "another model."
        )
    if wanted.parts != DRUMS and choice is None:
        return (
            f"{name} holds only drums, and the model needs a melody; choose a file that has one, "
            "or a model that learns drums."
        )
    if all(bar.meter not in MODEL_METER_OF for bar in score.bars()):
        return (
            f"{name} is in {_listed(_unusable_bars(score))}, which the model cannot use yet; "
            "choose a piece in 4/4, 3/4 or 6/8."
        )
    if wanted.fewest_bars > 1:
        return (
            f"{name} is too short: the model hears {wanted.length} at once and needs at least "
            f"{number_word(wanted.fewest_bars)} in one metre; choose a longer piece, or a model "
            "of two bars."
        )
    return (
        f"{name} holds no {wanted.music} in a bar that the model can use; choose another file or "
        "another model."
    )


def _verdict(score: Score) -> tuple[Status, str]:
    unusable = _unusable_bars(score)
    sentences = [_OF_REPAIR[repair] for repair in score.repairs]
    if unusable:
        sentences.insert(0, _partly_unusable(unusable, len(score.bars())))
    return ("partial" if sentences else "ok"), " ".join(sentences)


def _unusable_bars(score: Score) -> Counter[Meter]:
    return Counter(b.meter for b in score.bars() if b.meter not in MODEL_METER_OF)


def _partly_unusable(unusable: Counter[Meter], bars: int) -> str:
    count = unusable.total()
    are = "is" if count == 1 else "are"
    return (
        f"{count} of its {bars} bars {are} in {_listed(unusable)}, which the model cannot use "
        "yet; the others are used."
    )


def _listed(unusable: Counter[Meter]) -> str:
    names = [str(meter) for meter, _ in unusable.most_common()]
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""


def _main_meter(score: Score) -> Meter:
    """The metre of most of the music; a short first bar does not name a piece."""
    steps: Counter[Meter] = Counter()
    for bar in score.bars():
        steps[bar.meter] += bar.meter.steps_per_bar
    return steps.most_common(1)[0][0] if steps else score.meters[0].meter


def _tracks(score: Score, choice: MelodyChoice | None) -> tuple[TrackInfo, ...]:
    shares = choice.shares if choice else (0.0,) * len(score.tracks)
    return tuple(
        TrackInfo(t.index, t.name, t.program, t.is_drum, len(t.notes), round(share, 4))
        for t, share in zip(score.tracks, shares, strict=True)
    )


def _refused(path: Path, sentence: str) -> InspectedFile:
    return InspectedFile(FileReport(path, "refused", sentence))
