"""Music gathered to learn from: files, folders, packed folders, and pieces of the library."""

import shutil
from collections import Counter
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import numpy as np
import pytest

from engine.data.examples import ExampleSet, gather
from engine.data.folder import Chosen, Gathered, gather_enough, gather_music, gather_places
from engine.data.gathering import COPY, NO_CONSENT, NO_CONSENT_BEFORE, ONE_NOTE, UNKNOWN
from engine.errors import JobCancelled, TooLittleMusic
from engine.importing.job import CorrectJob, ImportJob
from engine.jobs import JobLink
from engine.library.curated import ConsentJob
from engine.library.database import open_library_file
from engine.library.errors import LibraryError
from engine.library.store import LibraryStore
from engine.midi.write import write_clips
from engine.model.config import ModelConfig
from engine.music.clip import Clip
from engine.music.drums import DrumHit
from engine.music.melody import Melody, Note
from engine.music.meter import THREE_FOUR
from engine.pieces.correction import Correction
from engine.pieces.inspect import read_file
from engine.pieces.sources import content_hash
from engine.pieces.wanted import wanted_by
from tests.engine.scores import write_midi

MODEL = ModelConfig("tiny", "flat", 32, 90, 4, (4,), (4,), controls=("meter",), key_normalised=True)
IN_FOUR = replace(MODEL, controls=())
DRUMS = ModelConfig("drums", "flat", 32, 512, 4, (4,), (4,), content="drums")
CHORDS = replace(MODEL, controls=("meter", "chords"))


def write_tune(path: Path, *pitches: int, bars: int = 4) -> str:
    """A tune of quarters; gives the hash of its bytes."""
    notes = tuple(
        Note(4 * n, 4 * n + 4, pitches[n % len(pitches)] + n // len(pitches))
        for n in range(4 * bars)
    )
    write_clips(path, [Clip(Melody(notes), bars=bars)])
    return content_hash(path.read_bytes())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three tunes."""
    folder = tmp_path / "music"
    folder.mkdir()
    for number, name in enumerate(("a", "b", "c")):
        write_tune(folder / f"{name}.mid", 60, 62 + number, 64, 65)
    return folder


@pytest.fixture
def library(tmp_path: Path, folder: Path) -> Path:
    """A library that holds the tunes."""
    library = tmp_path / "library.sqlite"
    ImportJob(library, (folder,)).run(JobLink())
    return library


def hash_of(path: Path) -> str:
    return content_hash(path.read_bytes())


def names(gathered: Gathered) -> list[str]:
    return [source.file for source in gathered.sources]


def skipped(gathered: Gathered) -> dict[str, str]:
    return {one.file: one.reason for one in gathered.skipped}


def same(one: ExampleSet, other: ExampleSet) -> bool:
    arrays = ("events", "meters", "pieces", "chords", "heard")
    equal = (np.array_equal(getattr(one, name), getattr(other, name)) for name in arrays)
    return all(equal) and one.names == other.names


@pytest.mark.parametrize("model", [MODEL, IN_FOUR, CHORDS, DRUMS], ids=lambda m: m.name)
def test_what_is_gathered_is_what_the_windows_of_each_file_are(
    folder: Path, library: Path, model: ModelConfig
) -> None:
    hits = tuple(DrumHit(4 * n, n % 3) for n in range(16))
    write_clips(folder / "beat.mid", (Clip(Melody(), bars=4, drums=hits),))
    ImportJob(library, (folder,)).run(JobLink())
    files = sorted(folder.iterdir())
    windows = [(path.name, read_file(path, wanted_by(model)).windows) for path in files]
    expected = gather([(name, found) for name, found in windows if found], model)

    fresh = gather_places((folder,), model, JobLink())
    known = gather_places((folder,), model, JobLink(), library)

    assert same(fresh.examples, expected)
    assert same(known.examples, expected)
    assert known.sources == fresh.sources
    assert known.skipped == fresh.skipped
    assert (known.windows, known.seconds) == (fresh.windows, fresh.seconds)


def test_what_the_library_knows_is_not_read_again(
    folder: Path, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.data.gathering.heard_piece", lambda *_: pytest.fail("it was read"))

    assert names(gather_places((folder,), MODEL, JobLink(), library)) == ["a.mid", "b.mid", "c.mid"]


def test_a_file_that_may_not_be_learned_from_is_left_out_wherever_a_copy_of_it_lies(
    folder: Path, library: Path, tmp_path: Path
) -> None:
    ConsentJob(library, {hash_of(folder / "b.mid"): False}).run(JobLink())
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    shutil.copy(folder / "b.mid", elsewhere / "renamed.mid")
    with ZipFile(tmp_path / "pack.zip", "w") as pack:
        pack.write(folder / "b.mid", "deep/in a zip.mid")
        pack.write(folder / "c.mid", "deep/c.mid")

    gathered = gather_places((folder, elsewhere, tmp_path / "pack.zip"), MODEL, JobLink(), library)

    assert names(gathered) == ["a.mid", "c.mid"]
    assert gathered.no_consent == 3
    assert skipped(gathered) == {
        "b.mid": NO_CONSENT,
        "renamed.mid": NO_CONSENT,
        "in a zip.mid": NO_CONSENT,
        "c.mid": COPY,
    }
    assert gathered.files == 6


def test_a_file_that_the_library_never_held_can_be_refused_too(
    folder: Path, tmp_path: Path
) -> None:
    library = tmp_path / "empty.sqlite"
    ConsentJob(library, {hash_of(folder / "a.mid"): False}).run(JobLink())

    gathered = gather_places((folder,), MODEL, JobLink(), library)

    assert (names(gathered), gathered.no_consent) == (["b.mid", "c.mid"], 1)


def test_a_refused_file_that_was_edited_since_stays_refused_until_somebody_says_otherwise(
    folder: Path, library: Path
) -> None:
    ConsentJob(library, {hash_of(folder / "a.mid"): False}).run(JobLink())
    edited = write_tune(folder / "a.mid", 72, 74, 76)

    assert skipped(gather_places((folder,), MODEL, JobLink(), library))["a.mid"] == (
        NO_CONSENT_BEFORE
    )

    ConsentJob(library, {edited: True}).run(JobLink())
    gathered = gather_places((folder,), MODEL, JobLink(), library)
    assert [source.consent for source in gathered.sources] == [True, None, None]


def test_corrections_are_honoured_and_what_was_left_out_is(folder: Path, library: Path) -> None:
    before = gather_places((folder,), MODEL, JobLink(), library)
    in_three = Correction(meter=THREE_FOUR)
    a, b = hash_of(folder / "a.mid"), hash_of(folder / "b.mid")
    CorrectJob(library, {a: in_three, b: Correction(excluded=True)}).run(JobLink())

    gathered = gather_places((folder,), MODEL, JobLink(), library)

    assert names(gathered) == ["a.mid", "c.mid"]
    assert skipped(gathered)["b.mid"].startswith("You left this file out.")
    assert gathered.no_consent == 0
    assert set(before.examples.meters) == {0}
    assert set(gathered.examples.meters[gathered.examples.pieces == 0]) == {1}


def test_a_correction_that_no_reading_has_followed_yet_is_honoured_too(
    folder: Path, library: Path
) -> None:
    connection = open_library_file(library)
    store = LibraryStore(connection)
    store.set_correction(hash_of(folder / "a.mid"), Correction(meter=THREE_FOUR))
    connection.close()

    gathered = gather_places((folder,), MODEL, JobLink(), library)

    assert set(gathered.examples.meters[gathered.examples.pieces == 0]) == {1}


def test_pieces_of_the_library_are_chosen_by_their_content(folder: Path, library: Path) -> None:
    a, c = hash_of(folder / "a.mid"), hash_of(folder / "c.mid")
    (folder / "c.mid").unlink()

    gathered = gather_music(Chosen(contents=(c, a, "gone"), library=library), MODEL, JobLink())

    assert names(gathered) == ["c.mid", "a.mid"]
    assert [bool(source.sha256) for source in gathered.sources] == [False, True]
    assert [source.content for source in gathered.sources] == [c, a]
    assert [one.reason for one in gathered.skipped] == [UNKNOWN]


def test_pieces_of_the_library_need_consent_as_well(folder: Path, library: Path) -> None:
    a = hash_of(folder / "a.mid")
    ConsentJob(library, {a: False}).run(JobLink())

    gathered = gather_music(Chosen(contents=(a,), library=library), MODEL, JobLink())

    assert (len(gathered.examples), gathered.no_consent) == (0, 1)
    with pytest.raises(TooLittleMusic, match=r"The first, a\.mid: It may not be learned from"):
        gather_enough(Chosen(contents=(a,), library=library), MODEL, JobLink())


def test_files_and_pieces_together_count_once(folder: Path, library: Path) -> None:
    chosen = Chosen((folder / "a.mid", folder), (hash_of(folder / "a.mid"),), library)

    gathered = gather_music(chosen, MODEL, JobLink())

    assert names(gathered) == ["a.mid", "b.mid", "c.mid"]
    assert skipped(gathered) == {"a.mid": COPY}


def test_windows_are_counted_and_those_that_differ(folder: Path) -> None:
    shutil.copy(folder / "a.mid", folder / "d.mid")
    write_tune(folder / "long.mid", 60, 62, 64, 65, 67, 65, 64, 62, bars=4)
    notes = tuple(Note(8 * n, 8 * n + 8, 60) for n in range(8))
    write_clips(folder / "same.mid", [Clip(Melody(notes), bars=4)])

    gathered = gather_places((folder,), MODEL, JobLink())

    assert gathered.windows == 5 * 3
    assert gathered.distinct <= len(gathered.examples) < gathered.windows
    assert gathered.seconds > 0


def test_metres_that_a_model_does_not_know_are_counted(folder: Path) -> None:
    write_midi(folder / "waltz.mid", [60, 62, 64] * 6, meters=((0, 3, 4),))

    gathered = gather_places((folder,), IN_FOUR, JobLink())

    assert gathered.unheard == Counter({"3/4": 5})
    assert "metre that the model knows" in skipped(gathered)["waltz.mid"]


def test_a_file_of_single_long_notes_teaches_nothing(tmp_path: Path) -> None:
    notes = (Note(0, 32, 60), Note(64, 96, 62))
    write_clips(tmp_path / "drone.mid", [Clip(Melody(notes), bars=6)])

    gathered = gather_music(Chosen((tmp_path,)), MODEL, JobLink())

    assert skipped(gathered) == {"drone.mid": ONE_NOTE}


def test_an_empty_choice_is_empty_and_no_error_until_there_must_be_music(tmp_path: Path) -> None:
    gathered = gather_music(Chosen((tmp_path,)), DRUMS, JobLink())

    assert (gathered.files, len(gathered.examples), gathered.distinct) == (0, 0, 0)
    with pytest.raises(TooLittleMusic, match="There is no MIDI file"):
        gather_places((tmp_path,), DRUMS, JobLink())
    with pytest.raises(TooLittleMusic, match="There is no file or folder"):
        gather_music(Chosen((tmp_path / "nowhere",)), DRUMS, JobLink())


def test_a_library_that_cannot_be_read_is_no_reason_to_learn_what_it_may_refuse(
    folder: Path, tmp_path: Path
) -> None:
    library = tmp_path / "library.sqlite"
    library.write_bytes(b"damaged" * 999)

    with pytest.raises(LibraryError):
        gather_places((folder,), MODEL, JobLink(), library)
    assert len(gather_places((folder,), MODEL, JobLink(), tmp_path / "none yet").sources) == 3


def test_gathering_can_be_cancelled(folder: Path) -> None:
    link = JobLink()
    link.cancel()

    with pytest.raises(JobCancelled):
        gather_places((folder,), MODEL, link)


def test_files_that_cannot_be_read_say_why(folder: Path) -> None:
    (folder / "broken.mid").write_bytes(b"not music")
    (folder / "pages.xml").write_text("<html/>")

    gathered = gather_places((folder,), MODEL, JobLink())

    assert list(skipped(gathered)) == ["broken.mid"]
    assert "is not a MIDI file" in skipped(gathered)["broken.mid"]
