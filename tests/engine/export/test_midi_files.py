"""MIDI files for other programs: names that every system takes, music that reads back the same."""

from pathlib import Path

import mido
import pytest

from engine.errors import FileNotWritten, LentoError
from engine.export.job import ExportClip, ExportJob
from engine.export.names import safe_stem
from engine.export.sound import HowHeard
from engine.jobs import JobLink
from engine.midi.read import read_score
from engine.music.clip import Clip
from engine.music.key import Key
from engine.music.melody import Melody, Note
from engine.music.meter import FOUR_FOUR, THREE_FOUR

UP = Clip(Melody((Note(0, 4, 60), Note(4, 8, 64))), FOUR_FOUR, 2, 60.0, name="Up")
DOWN = Clip(Melody((Note(0, 6, 67), Note(6, 12, 65))), THREE_FOUR, 1, 90.0, 46, "Down")


def titled(*clips: Clip) -> tuple[ExportClip, ...]:
    return tuple(ExportClip(clip, Key(0), clip.name) for clip in clips)


def onsets(path: Path) -> list[tuple[float, int]]:
    (track,) = read_score(path).tracks
    return [(note.start_quarter, note.pitch) for note in track.notes]


def test_one_file_holds_all_clips_one_after_the_other(tmp_path: Path) -> None:
    path = tmp_path / "all.mid"

    assert ExportJob(titled(UP, DOWN), path, ".mid").run(JobLink()) == (path,)
    score = read_score(path)
    assert [(n.start_quarter, n.pitch) for t in score.tracks for n in t.notes] == [
        (0.0, 60), (1.0, 64), (8.0, 67), (9.5, 65)
    ]  # fmt: skip
    assert [str(change.meter) for change in score.meters] == ["4/4", "3/4"]


def test_a_folder_holds_a_numbered_file_for_each(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "clips"
    clips = tuple(
        ExportClip(clip, Key(0), title)
        for clip, title in ((UP, "Same"), (DOWN, "a/b: c?"), (UP, "Same"))
    )

    written = ExportJob(clips, folder, ".mid", each=True).run(JobLink())

    assert [path.name for path in written] == ["01 Same.mid", "02 a b c.mid", "03 Same.mid"]
    assert onsets(written[1]) == [(0.0, 67), (1.5, 65)]


def test_files_that_are_in_a_folder_already_stay(tmp_path: Path) -> None:
    first = ExportJob(titled(UP), tmp_path, ".mid", each=True).run(JobLink())
    second, third = (
        ExportJob(titled(DOWN), tmp_path, ".mid", each=True).run(JobLink()) for _ in range(2)
    )
    again = ExportJob(titled(UP), tmp_path, ".mid", each=True).run(JobLink())

    assert [path.name for path in (*first, *second, *third, *again)] == [
        "01 Up.mid", "01 Down.mid", "01 Down (2).mid", "01 Up (2).mid"
    ]  # fmt: skip
    assert onsets(first[0]) == onsets(again[0]) == [(0.0, 60), (1.0, 64)]


def test_the_transports_tempo_is_written(tmp_path: Path) -> None:
    path = tmp_path / "slow.mid"
    ExportJob(titled(UP, DOWN), path, ".mid", heard=HowHeard(48.0, 46)).run(JobLink())

    score = read_score(path)
    assert [change.qpm for change in score.tempos] == [48.0]
    assert {track.program for track in score.tracks} == {46}


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("Morning", "Morning"),
        ("Schlaf, Kindlein – schlaf", "Schlaf, Kindlein – schlaf"),
        ("CON", "_CON"),
        ("lpt1.mid", "_lpt1.mid"),
        ("..", "clip"),
        ("a\x00b\nc", "a b c"),
        ("trailing. ", "trailing"),
        ("x" * 300, "x" * 80),
        ("夜" * 200, "夜" * 80),
    ],
)
def test_a_title_becomes_a_name_that_windows_takes(title: str, stem: str) -> None:
    assert safe_stem(title) == stem
    assert len(f"{safe_stem(title)}.lento".encode()) <= 255


def test_nothing_to_export_and_nowhere_to_write_are_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(LentoError, match="nothing to export"):
        ExportJob((), tmp_path / "a.mid", ".mid").run(JobLink())
    with pytest.raises(FileNotWritten, match=r"a\.mid could not be written"):
        ExportJob(titled(UP), tmp_path / "missing" / "a.mid", ".mid").run(JobLink())
    with pytest.raises(FileNotWritten, match="file could not be written"):
        ExportJob(titled(UP), tmp_path / "file", ".mid", each=True).run(JobLink())


def test_a_file_of_several_clips_bears_the_title_of_the_whole(tmp_path: Path) -> None:
    path, folder = tmp_path / "evening.mid", tmp_path / "each"
    ExportJob(titled(UP, DOWN), path, ".mid", title="Evening").run(JobLink())
    written = ExportJob(titled(UP, DOWN), folder, ".mid", each=True, title="Evening").run(JobLink())

    assert [mido.MidiFile(p).tracks[0].name for p in (path, *written)] == ["Evening", "Up", "Down"]
