import os
import zipfile
from pathlib import Path

import pytest

from engine.errors import MidiFormatError
from engine.midi.read import LARGEST_FILE_BYTES
from engine.pieces.no_file import why_no_file
from engine.pieces.recordings import RECORDING_SUFFIXES
from engine.pieces.remarks import FileNotRead, Remark
from engine.pieces.sources import (
    content_hash,
    each_file,
    find_files,
    read_bytes,
    stat_of,
)

SCORE = b"<?xml version='1.0'?>\n<score-partwise/>"


def make(folder: Path, *names: str, data: bytes = b"x") -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


def make_zip(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def lock(path: Path) -> None:
    """Mark every member as locked with a password."""
    data = bytearray(path.read_bytes())
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)
    path.write_bytes(data)


def names_in(folder: Path, *paths: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in find_files(paths or (folder,))]


def test_folders_give_their_music_sorted_without_what_is_hidden(tmp_path):
    make(tmp_path, "b/Two.MID", "b/one.kar", "a.midi", "c.rmi", "d.mxl", "e.musicxml")
    make(tmp_path, "b/._one.mid", ".hidden.mid", ".trash/x.mid", "__MACOSX/x.mid", "cover.jpg")

    assert names_in(tmp_path) == [
        "a.midi",
        "b/one.kar",
        "b/Two.MID",
        "c.rmi",
        "d.mxl",
        "e.musicxml",
    ]


def test_recordings_of_sound_are_found_in_folders_and_zips_other_files_are_not(tmp_path):
    make(tmp_path, "a.mid", "b/Voice.MP3", "c.m4a", "._d.wav", "cover.jpg", "notes.txt", "x.py")
    make_zip(tmp_path / "z.zip", {"e.flac": b"fLaC", "f.mid": b"MThd", "g.png": b"x"})

    assert names_in(tmp_path) == ["a.mid", "b/Voice.MP3", "c.m4a", "z.zip/e.flac", "z.zip/f.mid"]


@pytest.mark.parametrize("suffix", RECORDING_SUFFIXES)
def test_a_recording_is_told_by_its_name_and_first_bytes_and_is_not_read(tmp_path, suffix):
    voice = tmp_path / f"voice{suffix.upper()}"
    with voice.open("wb") as file:
        file.write(b"\x00\x01 sound")
        file.truncate(LARGEST_FILE_BYTES + 2)  # Not said to be large: all recordings are.
    packed = make_zip(tmp_path / "z.zip", {f"in{suffix}": b"sound " * 100}) / f"in{suffix}"

    for path in (voice, packed):
        with pytest.raises(FileNotRead) as caught:
            read_bytes(path)
        assert caught.value.remark == Remark(
            f"{path.name} is a recording of sound; Lento reads notes: MIDI or MusicXML.",
            "Look for the piece as MIDI (.mid) or MusicXML.",
        )


def test_notes_with_the_name_of_a_recording_are_read(tmp_path):
    wrapped = b"RIFF\x00\x00\x00\x00RMIDdata\x00\x00\x00\x00MThd"
    for data in (wrapped, SCORE, b"PK\x03\x04", b""):
        make(tmp_path, "song.wav", data=data)

        assert read_bytes(tmp_path / "song.wav") == data


def test_xml_about_something_else_is_left_out_unless_it_was_named(tmp_path):
    make(tmp_path, "settings.xml", data=b"<settings/>")
    make(tmp_path, "song.xml", data=SCORE)
    make(tmp_path, "wide.xml", data=SCORE.decode().encode("utf-16"))

    assert names_in(tmp_path) == ["song.xml", "wide.xml"]
    assert names_in(tmp_path, tmp_path / "settings.xml") == ["settings.xml"]


def test_whatever_is_named_is_kept_once(tmp_path):
    make(tmp_path, ".hidden.mid", "cover.jpg", "a.mid")
    named = [tmp_path / name for name in ("gone.mid", "cover.jpg", ".hidden.mid", "a.mid")]

    assert find_files([*named, tmp_path, *named]) == tuple(named)


def test_files_are_found_one_after_the_other(tmp_path):
    make(tmp_path, "a/1.mid", "b/2.mid")
    files = each_file([tmp_path])

    assert next(files).name == "1.mid"
    make(tmp_path, "b/3.mid")
    assert [path.name for path in files] == ["2.mid", "3.mid"]


def test_links_that_lead_in_a_circle_end(tmp_path):
    make(tmp_path, "music/a.mid")
    (tmp_path / "music" / "again").symlink_to(tmp_path)
    (tmp_path / "music" / "itself.mid").symlink_to(tmp_path / "music" / "itself.mid")

    found = names_in(tmp_path)

    assert found == ["music/a.mid", "music/itself.mid"]
    assert why_no_file(tmp_path / "music" / "itself.mid") is not None


def test_a_linked_folder_is_looked_through(tmp_path):
    make(tmp_path, "elsewhere/a.mid")
    (tmp_path / "dropped").mkdir()
    (tmp_path / "dropped" / "songs").symlink_to(tmp_path / "elsewhere")

    assert names_in(tmp_path, tmp_path / "dropped") == ["dropped/songs/a.mid"]


def test_a_zip_is_walked_like_a_folder(tmp_path):
    members = {
        "b/two.mid": b"2", "a.kar": b"1", ".y.mid": b"3",
        "__MACOSX/b/._two.mid": b"", "b/.x.mid": b"",
        "readme.txt": b"", "song.xml": SCORE, "other.xml": b"<a/>", "inner.zip": b"PK",
    }  # fmt: skip
    pack = make_zip(tmp_path / "Pack.ZIP", members)

    expected = [f"Pack.ZIP/{name}" for name in ("a.kar", "b/two.mid", "inner.zip", "song.xml")]
    assert names_in(tmp_path) == names_in(tmp_path, pack) == expected
    assert names_in(tmp_path, pack / "b") == ["Pack.ZIP/b/two.mid"]
    assert read_bytes(pack / "b" / "two.mid") == b"2"
    assert why_no_file(pack / "b" / "two.mid") is None
    assert read_bytes(pack / ".y.mid") == b"3"
    assert stat_of(pack / "a.kar") == (pack.stat().st_size, pack.stat().st_mtime_ns)


def test_a_folder_that_is_named_like_a_zip_is_a_folder(tmp_path):
    make(tmp_path, "old.zip/a.mid")

    assert names_in(tmp_path) == ["old.zip/a.mid"]
    assert read_bytes(tmp_path / "old.zip" / "a.mid") == b"x"


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"PK\x03\x04", "damaged or cut short"), (b"", "damaged or cut short")],
)
def test_a_zip_that_cannot_be_read_stands_for_itself(tmp_path, data, words):
    make(tmp_path, "broken.zip", data=data)

    assert names_in(tmp_path) == ["broken.zip"]
    remark = why_no_file(tmp_path / "broken.zip")
    assert remark is not None
    assert words in remark.reason
    assert remark.advice == "Download or copy it again."


def test_a_locked_zip_stands_for_itself(tmp_path):
    pack = make_zip(tmp_path / "secret.zip", {"a.mid": b"1", "b.mid": b"2"})
    lock(pack)

    assert find_files([tmp_path]) == (pack,)
    assert "locked with a password" in str(why_no_file(pack))
    assert "locked with a password" in str(why_no_file(pack / "a.mid"))


def test_a_zip_without_music_is_told_only_to_who_named_it(tmp_path):
    pack = make_zip(tmp_path / "photos.zip", {"a.jpg": b"1"})

    assert find_files([tmp_path]) == ()
    assert find_files([pack]) == (pack,)
    assert "packed folder" in str(why_no_file(pack))


def test_a_zip_with_too_many_files_stands_for_itself(tmp_path, monkeypatch):
    monkeypatch.setattr("engine.storage.packed.MOST_MEMBERS", 1500)
    pack = make_zip(tmp_path / "all.zip", {f"{number}.mid": b"" for number in range(1501)})

    assert find_files([tmp_path]) == (pack,)
    assert "more files than" in str(why_no_file(pack))


def test_a_zip_inside_a_zip_gets_a_sentence(tmp_path):
    pack = make_zip(tmp_path / "outer.zip", {"inner.zip": b"PK\x03\x04"})

    (found,) = find_files([pack])

    with pytest.raises(FileNotRead, match="packed folder inside another"):
        read_bytes(found)


def test_a_bomb_is_refused_and_never_unpacked(tmp_path):
    pack = make_zip(tmp_path / "bomb.zip", {"bomb.mid": bytes(LARGEST_FILE_BYTES + 1)})

    with pytest.raises(FileNotRead, match="far larger than any piece"):
        read_bytes(pack / "bomb.mid")


def test_a_file_far_too_large_is_refused(tmp_path):
    path = tmp_path / "huge.mid"
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE_BYTES + 1)

    with pytest.raises(FileNotRead, match="far larger than any piece"):
        read_bytes(path)


def test_a_damaged_member_is_refused_in_a_sentence(tmp_path):
    pack = make_zip(tmp_path / "pack.zip", {"a.mid": bytes(range(256)) * 10})
    data = bytearray(pack.read_bytes())
    data[37:57] = b"\xff" * 20
    pack.write_bytes(data)

    with pytest.raises(FileNotRead, match=r"a\.mid is damaged inside its packed folder"):
        read_bytes(pack / "a.mid")


def test_a_zip_that_changed_is_listed_anew(tmp_path):
    pack = make_zip(tmp_path / "pack.zip", {"a.mid": b"1"})
    assert read_bytes(pack / "a.mid") == b"1"
    make_zip(pack, {"b.mid": b"22"})

    assert find_files([pack]) == (pack / "b.mid",)
    remark = why_no_file(pack / "a.mid")
    assert remark is not None
    assert "no longer in the packed folder pack.zip" in remark.reason


def test_missing_files_folders_and_pipes_are_no_files(tmp_path):
    os.mkfifo(tmp_path / "pipe.mid")
    os.mkfifo(tmp_path / "pipe.xml")

    assert names_in(tmp_path) == ["pipe.mid"]
    for path, words in (
        (tmp_path / "gone.mid", "not found"),
        (tmp_path, "is a folder"),
        (tmp_path / "pipe.mid", "is not a file"),
    ):
        with pytest.raises(MidiFormatError, match=words):
            read_bytes(path)


def test_equal_bytes_have_one_name():
    assert content_hash(b"a") == content_hash(bytes([97])) != content_hash(b"b")
    assert len(content_hash(b"")) == 32


def test_an_error_is_parted_into_reason_and_advice():
    error = MidiFormatError("a.mid is empty; there is no music; copy it again.")

    remark = Remark.of_error(error)

    assert remark == Remark("a.mid is empty; there is no music.", "Copy it again.")
    assert Remark.of_error(FileNotRead(remark)) == remark
    assert Remark.of_error(MidiFormatError("It broke.")) == Remark("It broke.")
