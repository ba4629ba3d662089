"""What a file holds and what became of it: one report for every file, whatever is wrong with it."""

from dataclasses import dataclass, replace
from pathlib import Path

from engine.analysis.regrid import main_tempo
from engine.errors import MidiFormatError
from engine.music.score import MOST_WORDS, Score
from engine.pieces import verdict
from engine.pieces.correction import NO_CORRECTION, Correction
from engine.pieces.piece import Piece
from engine.pieces.piece_codec import pack_piece
from engine.pieces.reading import score_of
from engine.pieces.record import PieceRecord
from engine.pieces.remarks import Remark, not_opened
from engine.pieces.report import FileReport, TrackInfo
from engine.pieces.sources import content_hash, read_bytes, stat_of
from engine.pieces.understand import Understood, understand
from engine.pieces.wanted import KEPT_KINDS, TWO_BARS, Wanted
from engine.pieces.window_places import main_meter
from engine.pieces.window_table import WindowTable
from engine.pieces.windows import Window, all_windows, table_of, tables_of


@dataclass(frozen=True, slots=True)
class InspectedFile:
    """A file's report, and its music where it could be read: the score as it was understood."""

    report: FileReport
    score: Score | None = None
    windows: tuple[Window, ...] = ()


@dataclass(frozen=True, slots=True)
class HeardPiece:
    """A file's report, and where it could be read its piece and where its windows lie."""

    report: FileReport
    piece: Piece | None = None
    table: WindowTable | None = None


def inspect_file(path: Path, wanted: Wanted = TWO_BARS) -> FileReport:
    """Say what became of a file; never raises for what is wrong with the file."""
    report, understood = _heard(path, None, NO_CORRECTION)
    if understood is None:
        return report
    return judged(report, understood, wanted, table_of(understood.piece, wanted))


def read_file(path: Path, wanted: Wanted = TWO_BARS) -> InspectedFile:
    """Read a file once: its report, its score and all its windows of a kind."""
    report, understood = _heard(path, None, NO_CORRECTION)
    if understood is None:
        return InspectedFile(report)
    table = table_of(understood.piece, wanted)
    report = judged(report, understood, wanted, table)
    return InspectedFile(report, understood.score, all_windows(understood.piece, wanted))


def heard_piece(
    path: Path, data: bytes | None, wanted: Wanted, correction: Correction = NO_CORRECTION
) -> HeardPiece:
    """Read a file, or its bytes, as a person has decided; never raises for what is wrong there."""
    report, understood = _heard(path, data, correction)
    if understood is None:
        return HeardPiece(report)
    table = table_of(understood.piece, wanted)
    return HeardPiece(judged(report, understood, wanted, table), understood.piece, table)


def record_of(
    path: Path, data: bytes | None = None, correction: Correction = NO_CORRECTION
) -> PieceRecord:
    """All that the library keeps of a file; never raises for what is wrong with the file.

    Args:
        path: The file; its name and its place.
        data: Its bytes; None to read them here.
        correction: What a person has decided about these bytes.
    """
    size, mtime_ns = _looked_at(path)
    report, understood = _heard(path, data, correction)
    if understood is None:
        return PieceRecord(report, size, mtime_ns)
    tables = tables_of(understood.piece, TWO_BARS.parts, tuple(kind.bars for kind in KEPT_KINDS))
    report = judged(report, understood, KEPT_KINDS[0], tables[0])
    if report.status == "excluded":
        tables = ()
    packed = pack_piece(understood.piece)
    return PieceRecord(report, size, mtime_ns, packed, tables, _words(understood.score))


def judged(
    report: FileReport, understood: Understood, wanted: Wanted, table: WindowTable
) -> FileReport:
    """A report with the windows of a kind, and what is to be said of them."""
    if report.status == "excluded":
        return report
    timeline = understood.piece.timeline
    report = replace(report, windows=len(table), distinct=table.distinct)
    if not len(table):
        remark = verdict.why_no_window(report, timeline, wanted)
        return verdict.said(replace(report, status="refused"), [remark])
    lost = [*verdict.on_bars(timeline), *verdict.of_repairs(understood.score.repairs)]
    remarks = [*lost, *_doubts(report, understood)]
    return verdict.said(replace(report, status="partial") if lost else report, remarks)


def _heard(
    path: Path, data: bytes | None, correction: Correction
) -> tuple[FileReport, Understood | None]:
    """What is heard in a file, with a report that does not speak of windows yet."""
    content = ""
    try:
        data = read_bytes(path) if data is None else data
        content = content_hash(data)
        score = score_of(path, data)
    except MidiFormatError as error:
        return _refused(path, content, Remark.of_error(error)), None
    except OSError as error:
        return _refused(path, content, not_opened(path.name, error)), None
    understood = understand(score, correction)
    report = _described(score, understood, content)
    if correction != NO_CORRECTION:
        report = replace(report, corrected=True)
    if correction.excluded:
        report = verdict.said(replace(report, status="excluded"), [verdict.LEFT_OUT])
    return report, understood


def _described(score: Score, understood: Understood, content: str) -> FileReport:
    """All that is known of a file but its windows.

    Args:
        score: As it was read: its tracks are those of the file.
        understood: As it was heard.
        content: Hash of its bytes.
    """
    choice, heard = understood.choice, understood.score
    sure = () if choice is None else zip(heard.tracks, choice.shares, strict=False)
    shares = {track.index: share for track, share in sure}
    tracks = tuple(
        TrackInfo(
            track.index,
            track.name,
            track.program,
            track.is_drum,
            len(track.notes),
            round(shares.get(track.index, 0.0), 4),
            understood.roles.get(track.index, "unused"),
        )
        for track in score.tracks
    )
    key = understood.key
    return FileReport(
        path=score.path,
        status="ok",
        content=content,
        title=score.title,
        meter=str(main_meter(understood.piece.timeline)),
        tempo_qpm=round(main_tempo(heard), 3),
        felt_bpm=round(understood.felt_bpm, 1),
        duration_s=round(heard.duration_s, 3),
        key=str(key.key) if understood.pitched else "",
        key_confidence=round(key.confidence, 4) if understood.pitched else 0.0,
        beat=understood.beat,
        beat_confidence=round(understood.beat_confidence, 4),
        form=understood.form,
        tracks=tracks,
        melody_track=choice.track.index if choice else None,
        runner_up=understood.runner_up,
    )


def _doubts(report: FileReport, understood: Understood) -> list[Remark]:
    """What Lento did that a person may want otherwise; nothing was lost by it."""
    doubts = []
    if understood.beat == "estimated":
        doubts.append(verdict.on_beats(report.beat_confidence, report.meter))
    if understood.swung:
        doubts.append(verdict.SWUNG)
    choice = understood.choice
    if choice is None:
        return doubts
    if choice.whole:
        alone = sum(not track.is_drum for track in report.tracks) == 1
        if not alone:
            doubts.append(verdict.SKYLINE)
        elif len(choice.sounding) < len(choice.notes):  # Notes that overlap hide nothing.
            doubts.append(verdict.IN_ONE_TRACK)
    elif choice.runner_up and choice.confidence < verdict.SURE_MELODY:
        doubts.append(verdict.on_melody(report, choice.track.index, choice.runner_up.index))
    return doubts


def _looked_at(path: Path) -> tuple[int, int]:
    """Size and time of the last change; -1 where unknown."""
    try:
        return stat_of(path)
    except OSError:
        return -1, -1


def _words(score: Score) -> str:
    names = (track.name for track in score.tracks if track.name)
    return " ".join((*names, score.words)).strip()[:MOST_WORDS]


def _refused(path: Path, content: str, remark: Remark) -> FileReport:
    return verdict.said(FileReport(path, "refused", content=content), [remark])
