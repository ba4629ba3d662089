"""Clips as sound files: what is heard, in each format, and nothing left when cancelled."""

import shutil
import subprocess
import wave
from pathlib import Path

import numpy as np
import pytest
import soundfile

from engine.audio.renderer import TAIL_S, render_clips, write_wav
from engine.audio.synthesiser import SAMPLE_RATE, open_synthesiser
from engine.errors import FileNotWritten, JobCancelled, LentoError
from engine.export.job import ExportClip, ExportJob
from engine.export.sound import SOUND_SUFFIXES, HowHeard
from engine.jobs import JobLink, Progress
from engine.music.clip import Clip
from engine.music.key import Key
from engine.music.melody import Melody, Note

CLIPS = (
    Clip(Melody((Note(0, 8, 60), Note(8, 16, 64))), bars=1, tempo_qpm=120.0),
    Clip(Melody((Note(0, 16, 67),)), bars=1, tempo_qpm=120.0, program=46),
)
SECONDS = 4.0 + TAIL_S

CHOIR = 52  # Sounds for as long as a note is held.


class CancelAtOnce(JobLink):
    """Asks to end as soon as half a second is written."""

    def report(self, progress: Progress) -> None:
        super().report(progress)
        if progress.done:
            self.cancel()


def write(path: Path, clips: tuple[Clip, ...] = CLIPS, heard: HowHeard | None = None) -> Path:
    titled = tuple(ExportClip(clip, Key(0), f"Clip {i}") for i, clip in enumerate(clips))
    job = ExportJob(titled, path, path.suffix, heard=heard or HowHeard())
    (written,) = job.run(JobLink())
    return written


def samples_of(path: Path) -> "np.ndarray[tuple[int, ...], np.dtype[np.int16]]":
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (2, 2)
        assert file.getframerate() == SAMPLE_RATE
        data = file.readframes(file.getnframes())
    return np.frombuffer(data, np.int16).reshape(-1, 2)


def test_the_file_holds_what_the_renderer_gives(tmp_path: Path) -> None:
    job = samples_of(write(tmp_path / "job.wav"))
    synthesiser = open_synthesiser()
    write_wav(tmp_path / "whole.wav", render_clips(CLIPS, synthesiser))
    synthesiser.close()

    whole = samples_of(tmp_path / "whole.wav")
    assert len(job) == len(whole) == round(SECONDS * SAMPLE_RATE)
    assert np.abs(job.astype(int) - whole.astype(int)).max() <= 1
    assert np.abs(job).max() > 1000
    assert not job[-1].any()


def test_flac_holds_the_samples_of_the_wav(tmp_path: Path) -> None:
    wav, _ = soundfile.read(write(tmp_path / "a.wav"))
    flac, rate = soundfile.read(write(tmp_path / "a.flac"))

    assert rate == SAMPLE_RATE
    assert np.abs(wav - flac).max() < 1 / 32000
    assert (tmp_path / "a.flac").stat().st_size < (tmp_path / "a.wav").stat().st_size


def test_mp3_sounds_like_the_wav(tmp_path: Path) -> None:
    wav, _ = soundfile.read(write(tmp_path / "a.wav"))
    mp3, rate = soundfile.read(write(tmp_path / "a.mp3"))
    both = min(len(wav), len(mp3))

    assert rate == SAMPLE_RATE
    assert len(mp3) / rate == pytest.approx(SECONDS, abs=0.1)
    apart = np.sqrt(np.mean((wav[:both] - mp3[:both]) ** 2))
    assert apart < 0.03 * np.sqrt(np.mean(wav[:both] ** 2))
    assert (tmp_path / "a.mp3").stat().st_size < (tmp_path / "a.wav").stat().st_size / 4


@pytest.mark.parametrize("suffix", SOUND_SUFFIXES)
def test_the_same_clips_give_the_same_bytes(suffix: str, tmp_path: Path) -> None:
    first, again = write(tmp_path / f"a{suffix}"), write(tmp_path / f"b{suffix}")

    assert first.read_bytes() == again.read_bytes()


@pytest.mark.parametrize("suffix", SOUND_SUFFIXES)
def test_another_program_plays_the_whole_file(suffix: str, tmp_path: Path) -> None:
    ffprobe = shutil.which("ffprobe")
    if ffprobe is None:
        pytest.skip("ffprobe is not installed here")
    asked = ["-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0"]
    done = subprocess.run(
        [ffprobe, *asked, str(write(tmp_path / f"a{suffix}"))],
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stderr == ""
    assert float(done.stdout) == pytest.approx(SECONDS, abs=0.1)


def test_the_transports_tempo_and_instrument_are_followed(tmp_path: Path) -> None:
    slow = samples_of(write(tmp_path / "slow.wav", heard=HowHeard(60.0, CHOIR)))
    piano = samples_of(write(tmp_path / "slow-piano.wav", heard=HowHeard(60.0)))

    last_beat = slice(7 * SAMPLE_RATE, round(7.8 * SAMPLE_RATE))
    assert len(slow) == round((8.0 + TAIL_S) * SAMPLE_RATE)
    assert np.abs(slow[last_beat].astype(int)).max() > 500
    assert np.abs(slow.astype(int) - piano.astype(int)).max() > 500


def test_each_clip_can_have_a_file_of_its_own(tmp_path: Path) -> None:
    titled = tuple(ExportClip(clip, Key(0), f"Clip {i}") for i, clip in enumerate(CLIPS))
    written = ExportJob(titled, tmp_path / "new", ".flac", each=True).run(JobLink())

    assert [path.name for path in written] == ["01 Clip 0.flac", "02 Clip 1.flac"]
    assert [soundfile.info(path).duration for path in written] == pytest.approx([2 + TAIL_S] * 2)


def test_a_cancelled_rendering_leaves_the_older_file(tmp_path: Path) -> None:
    path = tmp_path / "old.wav"
    path.write_bytes(b"older")
    titled = tuple(ExportClip(clip, Key(0), "A") for clip in CLIPS)

    with pytest.raises(JobCancelled):
        ExportJob(titled, path, ".wav").run(CancelAtOnce())

    assert path.read_bytes() == b"older"
    assert [p.name for p in tmp_path.glob("*.wav*")] == ["old.wav"]


def test_progress_is_in_seconds_of_music(tmp_path: Path) -> None:
    link = JobLink()
    titled = tuple(ExportClip(clip, Key(0), "A") for clip in CLIPS)
    ExportJob(titled, tmp_path / "a.wav", ".wav").run(link)

    assert link.latest == Progress("export", 6, 6)


def test_what_cannot_be_rendered_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(FileNotWritten, match="could not be written"):
        write(tmp_path / "missing" / "a.wav")
    with pytest.raises(LentoError, match="three hours"):
        write(tmp_path / "a.wav", CLIPS * 3000)
