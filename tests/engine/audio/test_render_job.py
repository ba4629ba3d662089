"""Rendering a playlist to a file: what is heard, nothing left when cancelled."""

import wave
from pathlib import Path

import numpy as np
import pytest

from engine.audio.render_job import RenderJob
from engine.audio.renderer import TAIL_S, render_clips, write_wav
from engine.audio.synthesiser import SAMPLE_RATE, open_synthesiser
from engine.errors import FileNotWritten, JobCancelled, LentoError
from engine.jobs import JobLink, Progress
from engine.music.clip import Clip
from engine.music.melody import Melody, Note

CLIPS = (
    Clip(Melody((Note(0, 8, 60), Note(8, 16, 64))), bars=1, tempo_qpm=120.0),
    Clip(Melody((Note(0, 16, 67),)), bars=1, tempo_qpm=120.0, program=46),
)

CHOIR = 52  # Sounds for as long as a note is held.


class CancelAtOnce(JobLink):
    """Asks to end as soon as half a second is written."""

    def report(self, progress: Progress) -> None:
        super().report(progress)
        if progress.done:
            self.cancel()


def samples_of(path: Path) -> "np.ndarray[tuple[int, ...], np.dtype[np.int16]]":
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (2, 2)
        assert file.getframerate() == SAMPLE_RATE
        data = file.readframes(file.getnframes())
    return np.frombuffer(data, np.int16).reshape(-1, 2)


def test_the_file_holds_what_the_renderer_gives(tmp_path: Path) -> None:
    seconds = RenderJob(CLIPS, tmp_path / "job.wav").run(JobLink())
    synthesiser = open_synthesiser()
    write_wav(tmp_path / "whole.wav", render_clips(CLIPS, synthesiser))
    synthesiser.close()

    job, whole = samples_of(tmp_path / "job.wav"), samples_of(tmp_path / "whole.wav")
    assert seconds == pytest.approx(4.0 + TAIL_S)
    assert len(job) == len(whole) == round(seconds * SAMPLE_RATE)
    assert np.abs(job.astype(int) - whole.astype(int)).max() <= 1
    assert np.abs(job).max() > 1000
    assert not job[-1].any()


def test_the_transports_tempo_and_instrument_are_followed(tmp_path: Path) -> None:
    seconds = RenderJob(CLIPS, tmp_path / "slow.wav", 60.0, CHOIR).run(JobLink())
    RenderJob(CLIPS, tmp_path / "slow-piano.wav", 60.0).run(JobLink())

    slow, piano = samples_of(tmp_path / "slow.wav"), samples_of(tmp_path / "slow-piano.wav")
    last_beat = slice(7 * SAMPLE_RATE, round(7.8 * SAMPLE_RATE))
    assert seconds == pytest.approx(8.0 + TAIL_S)
    assert len(slow) == round(seconds * SAMPLE_RATE)
    assert np.abs(slow[last_beat].astype(int)).max() > 500
    assert np.abs(slow.astype(int) - piano.astype(int)).max() > 500


def test_a_cancelled_rendering_leaves_the_older_file(tmp_path: Path) -> None:
    path = tmp_path / "old.wav"
    path.write_bytes(b"older")

    with pytest.raises(JobCancelled):
        RenderJob(CLIPS, path).run(CancelAtOnce())

    assert path.read_bytes() == b"older"
    assert [p.name for p in tmp_path.glob("*.wav*")] == ["old.wav"]


def test_progress_is_in_seconds_of_music(tmp_path: Path) -> None:
    link = JobLink()
    RenderJob(CLIPS, tmp_path / "a.wav").run(link)

    assert link.latest == Progress("render", 6, 6)


def test_what_cannot_be_rendered_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(LentoError, match="nothing to export"):
        RenderJob((), tmp_path / "a.wav").run(JobLink())
    with pytest.raises(FileNotWritten, match="could not be written"):
        RenderJob(CLIPS, tmp_path / "missing" / "a.wav").run(JobLink())
    with pytest.raises(LentoError, match="three hours"):
        RenderJob(CLIPS * 3000, tmp_path / "a.wav").run(JobLink())
