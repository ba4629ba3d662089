"""Project files: whole, small, honest about what is wrong with them."""

import json
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine.converters.frame import Frame
from engine.converters.limits import Limits
from engine.errors import ProjectFormatError
from engine.music.chords import Chord, ChordSpan
from engine.music.clip import Clip
from engine.music.drums import DrumHit
from engine.music.key import Key
from engine.music.melody import Melody, Note
from engine.music.meter import FOUR_FOUR, SIX_EIGHT, THREE_FOUR
from engine.project.clip_json import items_from_json, items_to_json
from engine.project.map_work import MapPath, MapWork, Spot
from engine.project.playlist import Place, Playlist, PlaylistItem
from engine.project.project import Making, ModelRef, Project, Rolled, SeenMap
from engine.project.project_file import (
    DRAWN,
    KIND,
    LOOK,
    MAKING,
    ROLL,
    SESSION,
    Opened,
    Session,
    load_project,
    save_project,
)
from engine.storage.archive import ArchiveKind, ArchiveReader, NewerFormat, write_archive

FIXTURES = Path(__file__).parent / "fixtures"
SONG = Melody((Note(0, 3, 60), Note(3, 9, 64), Note(9, 12, 62)))
LULLABY = Clip(SONG, SIX_EIGHT, 1, 63.5, 46, "Wiegenlied")
TRIO = Clip(
    Melody((Note(0, 4, 72),)),
    bass=Melody((Note(0, 8, 40), Note(8, 16, 43))),
    drums=(DrumHit(0, 0, 96, 0.25), DrumHit(4, 1, 30, -0.5), DrumHit(4, 2)),
    chords=(ChordSpan(0, 16, Chord(9, "min")), ChordSpan(16, 32, Chord(8))),
)
PLAYLIST = Playlist(
    (
        PlaylistItem(TRIO, "Three together", "library", Key(0)),
        PlaylistItem(LULLABY, "Abend, leise ☾", "blend", Key(9, minor=True)),
        PlaylistItem(Clip(Melody(), FOUR_FOUR, 2, name=""), "Silence", "playlist", Key(0)),
    )
)

MODEL = ModelRef("Evening", "ab" * 32)
PLACED = PlaylistItem(
    LULLABY,
    "Placed",
    "sample",
    Key(2),
    Place.of(
        MODEL.sha256,
        np.linspace(-3, 3, 128, dtype=np.float32),
        Frame(SIX_EIGHT, Key(2), -10, (ChordSpan(0, 12, Chord(2)),)),
    ),
)
DOCUMENT = Project(
    Playlist((*PLAYLIST.items, PLACED)),
    Rolled((PLACED, PLAYLIST.items[0]), 1, (None, PLAYLIST.items[1]), (("mean_leap", 2.5),)),
    MapWork((MapPath("Morgenweg", "Evening", "directions", (Spot(0, 0), Spot(1, 0.1)), 5),)),
    SeenMap("neighbourhoods", "density", (-1.5, -0.1, 2.0, 1.25)),
    Making(3, 0.7, Key(9, minor=True), THREE_FOUR, 60.0, "Am E", 5, Limits("pentatonic")),
    MODEL,
    (MODEL,),
)


def test_a_document_comes_back_as_it_was(tmp_path: Path) -> None:
    save_project(tmp_path / "a.lentoproj", DOCUMENT)

    assert load_project(tmp_path / "a.lentoproj") == Opened(DOCUMENT)


def test_a_working_copy_knows_where_it_belongs(tmp_path: Path) -> None:
    session = Session("/somewhere/evening.lentoproj", "0" * 64, saved=True)
    save_project(tmp_path / "a.lentoproj", DOCUMENT, session)

    assert load_project(tmp_path / "a.lentoproj") == Opened(DOCUMENT, (), session)


def test_what_is_not_the_music_is_left_out_where_it_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "a.lentoproj"
    save_project(path, DOCUMENT)
    for word, part in ((b"pentatonic", MAKING), (b"Morgenweg", DRAWN), (b"density", LOOK)):
        whole = path.read_bytes()
        path.write_bytes(whole.replace(word, word[::-1]))
        opened = load_project(path)

        assert opened.lost == (part,)
        assert opened.project.playlist == DOCUMENT.playlist
        path.write_bytes(whole)


def test_a_file_of_the_version_that_keeps_everything_opens() -> None:
    assert load_project(FIXTURES / "everything.lentoproj") == Opened(DOCUMENT)


def test_a_file_of_the_version_that_kept_the_playlist_alone_still_opens() -> None:
    opened = load_project(FIXTURES / "playlist_only.lentoproj")

    assert opened == Opened(Project(Playlist(PLAYLIST.items[:2])))


def test_a_file_of_the_version_before_drums_still_opens() -> None:
    (item,) = load_project(FIXTURES / "before_drums.lentoproj").project.playlist.items

    assert item == PlaylistItem(LULLABY, "Abend, leise ☾", "blend", Key(9, minor=True))
    assert not item.clip.drums
    assert not item.clip.bass.notes
    assert not item.clip.chords


@pytest.mark.parametrize("version", [1, 2])
def test_an_older_lento_says_update_instead_of_dropping_what_it_does_not_know(
    tmp_path: Path, version: int
) -> None:
    save_project(tmp_path / "a.lentoproj", DOCUMENT)
    older = ArchiveKind(KIND.format, version)

    with (
        pytest.raises(NewerFormat),
        ArchiveReader.open(tmp_path / "a.lentoproj", older),
    ):
        pass


def test_equal_documents_give_equal_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        save_project(tmp_path / name, DOCUMENT)

    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_two_thousand_clips_are_no_problem(tmp_path: Path) -> None:
    many = replace(DOCUMENT, playlist=Playlist(PLAYLIST.items * 1000))
    save_project(tmp_path / "many.lentoproj", many)

    assert load_project(tmp_path / "many.lentoproj").project == many


def test_a_newer_file_says_update_and_a_missing_one_says_choose(tmp_path: Path) -> None:
    newer = tmp_path / "new.lentoproj"
    write_archive(newer, ArchiveKind(KIND.format, KIND.version + 1), {"playlist.json": b"{}"})

    with pytest.raises(ProjectFormatError, match="Update Lento"):
        load_project(newer)
    with pytest.raises(ProjectFormatError, match="Choose another file"):
        load_project(tmp_path / "nowhere.lentoproj")


def test_a_file_cut_anywhere_is_told_of_and_never_half_read(tmp_path: Path) -> None:
    path = tmp_path / "whole.lentoproj"
    save_project(path, DOCUMENT)
    whole = path.read_bytes()
    for length in range(0, len(whole), 37):
        path.write_bytes(whole[:length])
        with pytest.raises(ProjectFormatError, match=r"whole\.lentoproj"):
            load_project(path)


def test_another_kind_of_zip_is_not_a_project(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "other.lentoproj", "w") as archive:
        archive.writestr("hello.txt", "hello")

    with pytest.raises(ProjectFormatError, match="cannot be opened as a project"):
        load_project(tmp_path / "other.lentoproj")


GOOD = json.loads(items_to_json(PLAYLIST.items))["items"][1]
PLACE = json.loads(items_to_json([PLACED]))["items"][0]["place"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"notes": [[0, 4]]},
        {"notes": [[0, 4, 300]]},
        {"notes": [[0, 4, 60], [2, 6, 62]]},
        {"notes": [[0.5, 4, 60]]},
        {"notes": None},
        {"meter": [4, 3]},
        {"meter": "4/4"},
        {"bars": True},
        {"bars": 0},
        {"bars": 10**18},
        {"tempo_qpm": 10**400},
        {"tempo_qpm": "fast"},
        {"tempo_qpm": 1e9},
        {"program": 500},
        {"title": ""},
        {"title": 3},
        {"key": {"tonic": 14, "minor": False}},
        {"key": []},
        {"bass": [[0, 4]]},
        {"bass": 3},
        {"drums": [[0, 9, 80, 0.0]]},
        {"drums": [[0, 1, 80, 0.7]]},
        {"drums": [[0, 1, 80, "late"]]},
        {"drums": [[0, 1, 80, float("nan")]]},
        {"drums": [[4, 1, 80, 0.0], [0, 1, 80, 0.0]]},
        {"drums": [[0, 1, 80, 10**400]]},
        {"drums": [[]]},
        {"chords": [[0, 4, "H"]]},
        {"chords": [[0, 4, ""]]},
        {"chords": [[4, 4, "C"]]},
        {"chords": [[0, 4]]},
        {"place": 3},
        {"place": PLACE | {"model": "Evening"}},
        {"place": PLACE | {"z": ""}},
        {"place": PLACE | {"z": "AAA="}},
        {"place": PLACE | {"z": "AADAfw=="}},
        {"place": PLACE | {"z": "?"}},
        {"place": PLACE | {"meter": [5, 8]}},
        {"place": PLACE | {"shift": 0.5}},
        {"place": PLACE | {"chords": [[0, 4, "H"]]}},
    ],
)
def test_what_is_no_clip_is_refused_by_value(wrong: dict[str, object]) -> None:
    data = json.dumps({"items": [GOOD | wrong]}).encode()

    with pytest.raises(ValueError):  # noqa: PT011  (each says something else)
        items_from_json(data)


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"items": 3}', b"\xff", b"[" * 10_000])
def test_what_is_no_list_of_clips_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        items_from_json(data)


def test_a_full_disk_leaves_the_older_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.lentoproj"
    save_project(path, DOCUMENT)

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        save_project(path, Project())

    assert load_project(path).project == DOCUMENT
    assert [p.name for p in tmp_path.iterdir()] == ["a.lentoproj"]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (ROLL, b'"mean_leap": 2.5', b'"mean_leap": 1' + b"0" * 400),
        (ROLL, b'"current": 1', b'"current": 0.5'),
        (MAKING, b'"lowest": 0', b'"lowest": 0.5'),
        (MAKING, b'"most_onsets": null', b'"most_onsets": "4"'),
        (SESSION, b'"home": ""', b'"home": 7'),
    ],
)
def test_a_facet_with_a_value_of_another_kind_is_left_out(
    tmp_path: Path, name: str, old: bytes, new: bytes
) -> None:
    path = tmp_path / "a.lentoproj"
    save_project(path, DOCUMENT, Session())
    with ArchiveReader.open(path, KIND) as archive:
        members = {each: archive.read(each, 10**9) for each in archive.names}
    assert old in members[name]
    write_archive(path, KIND, {**members, name: members[name].replace(old, new)})

    opened = load_project(path)

    assert opened.lost == (name,)
    assert opened.project.playlist == DOCUMENT.playlist


def test_a_title_from_a_name_that_is_no_text_can_still_be_opened(tmp_path: Path) -> None:
    item = replace(PLAYLIST.items[0], title="caf\udce9")
    save_project(tmp_path / "a.lentoproj", Project(Playlist((item,))))

    (read,) = load_project(tmp_path / "a.lentoproj").project.playlist.items
    assert read.title == "caf?"


@pytest.mark.parametrize("semitones", [255, -255, 10**30])
def test_a_place_that_is_moved_beyond_all_music_is_none(semitones: int) -> None:
    written = items_to_json((PLACED,))
    assert b'"shift":-10' in written
    assert items_from_json(written) == (PLACED,)

    with pytest.raises(ValueError, match="semitones"):
        items_from_json(written.replace(b'"shift":-10', b'"shift":%d' % semitones))
