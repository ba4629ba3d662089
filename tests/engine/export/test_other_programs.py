"""What is exported, as programs take it that we did not write: MuseScore and FluidSynth."""

import random
import shutil
import subprocess
import wave
from pathlib import Path

import numpy as np
import pytest

from engine.export.job import ExportClip, ExportJob
from engine.jobs import JobLink
from engine.midi.read import read_score
from engine.music.clip import Clip, steps_of
from engine.music.drums import DrumHit
from engine.music.key import Key
from engine.music.melody import STEPS_PER_QUARTER, Melody, Note
from engine.music.meter import Meter
from engine.music.part import Part, PlayedNote
from engine.music.parts import parts_of, with_parts
from engine.storage.places import resources_dir

MUSESCORE = next(filter(None, map(shutil.which, ("mscore3", "musescore3", "mscore"))), None)
FLUIDSYNTH = shutil.which("fluidsynth")
needs_musescore = pytest.mark.skipif(MUSESCORE is None, reason="MuseScore is not installed here")
needs_fluidsynth = pytest.mark.skipif(FLUIDSYNTH is None, reason="fluidsynth is not installed here")


def clips_of_all_kinds() -> tuple[ExportClip, ...]:
    chance = random.Random(4)
    clips = []
    for meter in (Meter(4, 4), Meter(3, 4), Meter(6, 8)):
        steps = 2 * meter.steps_per_bar
        places = sorted(chance.sample(range(steps), 9))
        notes = [
            Note(a, b, chance.randint(55, 80))
            for a, b in zip(places, [*places[1:], steps], strict=True)
        ]
        clips.append(Clip(Melody(tuple(notes)), meter, 2, name=f"In {meter}"))
    band = Clip(
        Melody((Note(0, 4, 72), Note(4, 16, 74))),
        bars=1,
        bass=Melody((Note(0, 16, 36),)),
        drums=(DrumHit(0, 0), DrumHit(0, 2), DrumHit(4, 1), DrumHit(8, 0)),
        name="Band",
    )
    hands = with_parts(
        Clip(Melody(), bars=2, name="Hands"),
        (
            Part("melody", (PlayedNote(0, 4, 72, 90), PlayedNote(4, 12, 76, 60)), "Right"),
            Part("chords", (PlayedNote(0, 16, 48), PlayedNote(0, 16, 55)), "Left", 48),
        ),
    )
    return tuple(ExportClip(clip, Key(0), clip.name) for clip in (*clips, band, hands))


def exported(folder: Path, suffix: str) -> Path:
    (path,) = ExportJob(
        clips_of_all_kinds(), folder / f"clips{suffix}", suffix, title="Evening"
    ).run(JobLink())
    return path


def expected() -> list[tuple[float, int]]:
    """Where each note of the clips begins, in quarters from the first one's start."""
    clips = tuple(each.clip for each in clips_of_all_kinds())
    return sorted(
        (round((start + note.start) / STEPS_PER_QUARTER, 3), note.pitch)
        for clip, start in zip(clips, steps_of(clips), strict=True)
        for part in parts_of(clip)
        for note in part.notes
    )


def onsets(path: Path) -> list[tuple[float, int]]:
    tracks = read_score(path).tracks
    return sorted((round(n.start_quarter, 3), n.pitch) for t in tracks for n in t.notes)


def musescore(*arguments: str | Path, home: Path) -> str:
    """What it complains of."""
    assert MUSESCORE is not None
    done = subprocess.run(
        [MUSESCORE, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=True,
        env={"QT_QPA_PLATFORM": "offscreen", "HOME": str(home), "XDG_RUNTIME_DIR": str(home)},
    )
    # A note to its own makers that its importer prints of every drum set, its own files' included.
    lines = (done.stdout + done.stderr).splitlines()
    said = [line for line in lines if line.strip() and "element already exists" not in line]
    return "\n".join(line for line in said if not line.startswith(("convert <", "\tto <", "...")))


@needs_musescore
def test_musescore_makes_a_page_of_a_score_without_complaint(tmp_path: Path) -> None:
    page = tmp_path / "page.pdf"

    assert musescore("-o", page, exported(tmp_path, ".musicxml"), home=tmp_path) == ""
    assert page.read_bytes().startswith(b"%PDF")


@needs_musescore
def test_musescore_plays_the_notes_that_were_exported_as_a_score(tmp_path: Path) -> None:
    played = tmp_path / "played.mid"
    musescore("-o", played, exported(tmp_path, ".musicxml"), home=tmp_path)

    assert onsets(played) == expected()


@needs_musescore
def test_musescore_makes_a_page_of_a_midi_file_without_complaint(tmp_path: Path) -> None:
    page = tmp_path / "page.pdf"

    assert musescore("-o", page, exported(tmp_path, ".mid"), home=tmp_path) == ""
    assert page.read_bytes().startswith(b"%PDF")


@needs_fluidsynth
def test_fluidsynths_own_command_plays_the_midi_file_without_complaint(tmp_path: Path) -> None:
    assert FLUIDSYNTH is not None
    soundfont = next(resources_dir().rglob("*.sf[23]"))
    sound = tmp_path / "out.wav"
    done = subprocess.run(
        [
            FLUIDSYNTH,
            "-ni",
            "-F",
            str(sound),
            "-T",
            "wav",
            str(soundfont),
            str(exported(tmp_path, ".mid")),
        ],
        capture_output=True,
        text=True,
        check=True,
    )

    assert "error" not in (done.stdout + done.stderr).lower()
    with wave.open(str(sound)) as file:
        samples = np.frombuffer(file.readframes(file.getnframes()), np.int16)
    assert np.abs(samples.astype(int)).max() > 500
