"""What a folder holds, before somebody trains on it."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from engine.errors import JobCancelled
from engine.jobs import JobLink, Progress
from engine.midi.write import write_clips
from engine.music.clip import Clip
from engine.music.melody import Melody, Note
from engine.pieces.survey import FolderSurvey, SurveyJob

SCORE = """<?xml version="1.0"?>
<score-partwise><part-list><score-part id="P1"><part-name>Tune</part-name></score-part></part-list>
<part id="P1"><measure number="1">
<attributes><divisions>1</divisions><time><beats>4</beats><beat-type>4</beat-type></time></attributes>
<note><pitch><step>C</step><octave>5</octave></pitch><duration>4</duration></note></measure>
<measure number="2"><note><pitch><step>G</step><octave>4</octave></pitch><duration>4</duration>
</note></measure></part></score-partwise>
"""
TUNE = Clip(Melody(tuple(Note(4 * n, 4 * n + 4, 60 + n) for n in range(16))), bars=4)


def test_files_clips_and_what_cannot_be_used_are_counted_in_all_folders(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    write_clips(tmp_path / "a.mid", [TUNE])
    write_clips(tmp_path / "deep" / "b.MID", [TUNE])
    (tmp_path / "broken.mid").write_bytes(b"not music")
    (tmp_path / "letter.txt").write_text("hello")

    survey = SurveyJob(tmp_path).run(JobLink())

    assert survey == FolderSurvey(files=3, clips=6, unusable=1)


def test_a_survey_can_be_cancelled_between_files(tmp_path: Path) -> None:
    write_clips(tmp_path / "a.mid", [TUNE])
    link = JobLink()
    link.cancel()

    with pytest.raises(JobCancelled):
        SurveyJob(tmp_path).run(link)


def test_progress_counts_files(tmp_path: Path) -> None:
    write_clips(tmp_path / "a.mid", [TUNE])
    link = JobLink()
    SurveyJob(tmp_path).run(link)

    assert link.latest == Progress("survey", 0, 1, {"clips": 0.0})


def test_an_empty_folder_is_a_finding_and_no_error(tmp_path: Path) -> None:
    assert SurveyJob(tmp_path).run(JobLink()) == FolderSurvey(0, 0, 0)


def test_files_in_zips_and_scores_in_musicxml_are_counted_too(tmp_path: Path) -> None:
    write_clips(tmp_path / "a.mid", [TUNE])
    with ZipFile(tmp_path / "pack.zip", "w") as pack:
        pack.write(tmp_path / "a.mid", "deep/b.mid")
        pack.writestr("notes.txt", "no music")
    (tmp_path / "c.musicxml").write_text(SCORE, "utf-8")

    assert SurveyJob(tmp_path).run(JobLink()) == FolderSurvey(files=3, clips=7, unusable=0)
