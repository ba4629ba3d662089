"""What files are to a model: the reports of a library in its words."""

from collections.abc import Mapping
from dataclasses import replace

from engine.library.store import LibraryStore
from engine.model.music_model import MusicModel
from engine.music.timeline import Timeline
from engine.pieces import verdict
from engine.pieces.report import FileReport
from engine.pieces.wanted import DRUMS, KEPT_KINDS, Wanted

FIRST_KIND = KEPT_KINDS[0]  # What the reports that are kept speak of.


def for_kind(store: LibraryStore, report: FileReport, wanted: Wanted) -> FileReport:
    """A report of a file whose windows of a kind have been cut, for models of that kind."""
    if wanted.name == FIRST_KIND.name or report.status in ("missing", "excluded"):
        return report
    if report.windows and report.status != "refused":
        return report
    timeline = _timeline(store, report, wanted)
    if timeline is None:
        return report
    if report.windows:  # Nothing for the first kind, but something for this one.
        lost = verdict.on_bars(timeline)
        return verdict.said(replace(report, status="partial" if lost else "ok"), lost)
    remark = verdict.why_no_window(report, timeline, wanted)
    return verdict.said(replace(report, status="refused"), [remark])


def for_meters(report: FileReport, counts: Mapping[str, int], model: MusicModel) -> FileReport:
    """A report without the windows in metres that a model does not know.

    Args:
        report: The report.
        counts: How many windows the file has, by metre.
        model: The model.
    """
    known = {str(meter) for meter in model.meters}
    unknown = sorted(meter for meter, count in counts.items() if count and meter not in known)
    if not unknown:
        return report
    total = sum(counts.values())
    usable = sum(count for meter, count in counts.items() if meter in known)
    sentence = (
        f"The model {model.name} does not know {' or '.join(unknown)}, so {total - usable} of its "
        f"{total} clips are not on the map; another model may."
    )
    report = replace(report, reason=f"{report.reason} {sentence}".strip(), windows=usable)
    if not report.used:
        return report
    return replace(report, status="partial" if usable else "refused")


def _timeline(store: LibraryStore, report: FileReport, wanted: Wanted) -> Timeline | None:
    """The timeline of a file's piece; None where it has no piece. Read only where it matters."""
    if not report.windows and _lacks_part(report, wanted):
        return Timeline() if report.tracks else None
    piece = store.piece(report.content) if report.content else None
    return piece.timeline if piece else None


def _lacks_part(report: FileReport, wanted: Wanted) -> bool:
    if wanted.parts == DRUMS:
        return not any(track.role == "drums" for track in report.tracks)
    return report.melody_track is None
