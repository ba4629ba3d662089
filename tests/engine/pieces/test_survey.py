"""What a folder holds, before somebody trains on it."""

from pathlib import Path

import pytest

from engine.errors import JobCancelled
from engine.jobs import JobLink, Progress
from engine.midi.write import write_clips
from engine.music.clip import Clip
from engine.music.melody import Melody, Note
from engine.pieces.survey import FolderSurvey, SurveyJob

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
