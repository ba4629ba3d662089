"""Installing the training part from a zip that nobody vouches for."""

import errno
import json
import shutil
import stat
import zipfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from engine.errors import ComponentError, JobCancelled
from engine.jobs import JobLink
from engine.storage import component_install
from engine.storage.component_install import install_training
from engine.storage.component_parts import is_training_file
from tests.packaging.training_scripts import lay_part, zip_part

Members = dict[str, bytes]


@pytest.fixture
def part(tmp_path: Path) -> Path:
    return lay_part(tmp_path / "made")


@pytest.fixture
def file(tmp_path: Path, part: Path) -> Path:
    return zip_part(part, tmp_path / "Lento-Training.zip")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "data" / "training"


def changed(file: Path, change: Callable[[Members], None]) -> Path:
    """Pack the zip anew with other members."""
    with zipfile.ZipFile(file) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return file


def sealed_anew(members: Members) -> None:
    """List what is there as who wants to do harm would: all hashes are right."""
    others = {n: d for n, d in members.items() if n not in ("component.json", "files.txt")}
    lines = [f"{sha256(data).hexdigest()} {len(data)} {n}\n" for n, data in others.items()]
    members["files.txt"] = "".join(lines).encode()
    says = json.loads(members["component.json"])
    says["files_sha256"] = sha256(members["files.txt"]).hexdigest()
    members["component.json"] = json.dumps(says).encode()


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        f.relative_to(folder).as_posix(): f.read_bytes() for f in folder.rglob("*") if f.is_file()
    }


def assert_refused(file: Path, place: Path, words: str) -> None:
    with pytest.raises(ComponentError, match=words):
        install_training(file, place, JobLink())
    assert not place.exists()
    assert not place.with_name("training.new").exists()


def test_what_is_installed_is_what_was_made(part: Path, file: Path, place: Path) -> None:
    component = install_training(file, place, JobLink())

    assert files_of(place) == files_of(part)
    assert component.backend == "tensorflow"
    assert [f.name for f in place.parent.iterdir()] == ["training"]


def test_an_older_part_is_replaced_whole(file: Path, place: Path) -> None:
    place.mkdir(parents=True)
    (place / "left over.py").write_bytes(b"")

    install_training(file, place, JobLink())

    assert not (place / "left over.py").exists()
    assert [f.name for f in place.parent.iterdir()] == ["training"]


def test_what_a_crash_left_does_no_harm(file: Path, place: Path) -> None:
    left = place.with_name("training.new")
    left.mkdir(parents=True)
    (left / "half.py").write_bytes(b"")

    install_training(file, place, JobLink())

    assert not (place / "half.py").exists()


def test_progress_ends_at_the_whole(file: Path, place: Path) -> None:
    link = JobLink()
    install_training(file, place, link)

    assert link.latest is not None
    assert (link.latest.stage, link.latest.done) == ("install", link.latest.total)


def test_a_cancelled_installation_leaves_what_was_there(file: Path, place: Path) -> None:
    place.mkdir(parents=True)
    (place / "component.json").write_bytes(b"{}")
    link = JobLink()
    link.cancel()

    with pytest.raises(JobCancelled):
        install_training(file, place, link)

    assert files_of(place.parent) == {"training/component.json": b"{}"}


def test_a_changed_byte_is_found(file: Path, place: Path) -> None:
    def change(members: Members) -> None:
        members["site-packages/tiny_trainer/__init__.py"] = b"LOSS = 1.26\n"

    assert_refused(changed(file, change), place, "damaged")


def test_a_cut_off_file_is_damaged(file: Path, place: Path) -> None:
    file.write_bytes(file.read_bytes()[:-400])

    assert_refused(file, place, "damaged")


def test_a_list_that_was_not_sealed_is_not_believed(file: Path, place: Path) -> None:
    def change(members: Members) -> None:
        members["files.txt"] += b"\n"

    assert_refused(changed(file, change), place, "list of files")


def test_a_file_that_is_not_listed_is_refused(file: Path, place: Path) -> None:
    def change(members: Members) -> None:
        members["site-packages/more.py"] = b""

    assert_refused(changed(file, change), place, "other files")


@pytest.mark.parametrize(
    "name",
    ["../out.py", "/out.py", "a/../../out.py", "C:/out.py", "a\\..\\out.py", "a//b", "nul", "b. "],
)
def test_a_name_that_leads_out_or_is_none_on_windows_is_refused(
    tmp_path: Path, file: Path, place: Path, name: str
) -> None:
    def change(members: Members) -> None:
        members[name] = b"harm"
        sealed_anew(members)

    assert_refused(changed(file, change), place, "damaged")
    assert not list(tmp_path.rglob("out.py"))


def test_a_link_is_refused(file: Path, place: Path) -> None:
    with zipfile.ZipFile(file) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members["site-packages/link"] = b"/etc"
    sealed_anew(members)
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in members.items():
            info = zipfile.ZipInfo(name)
            info.create_system = 3
            info.external_attr = (stat.S_IFLNK if name.endswith("link") else 0) << 16
            archive.writestr(info, data)

    assert_refused(file, place, "a link")


@pytest.mark.parametrize(
    ("other", "words"),
    [
        ({"lento": "9.9.9"}, "belongs to Lento 9.9.9, and this is Lento"),
        ({"platform": "windows-x86_64"}, "is for Windows, and this is"),
        ({"platform": "macos-arm64"}, "is for Apple silicon, and this is"),
        ({"format": 2}, "damaged or is no training part"),
    ],
)
def test_a_part_that_does_not_fit_is_refused_in_words(
    tmp_path: Path, place: Path, monkeypatch: pytest.MonkeyPatch, other: dict[str, str], words: str
) -> None:
    monkeypatch.setattr("engine.storage.components.this_computer", lambda: "linux-x86_64")
    base = {"platform": "linux-x86_64"}
    file = zip_part(lay_part(tmp_path / "other", **(base | other)), tmp_path / "other.zip")

    assert_refused(file, place, words)


def test_too_little_room_is_said_before_anything_is_written(
    file: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10**9, 10**9, 5))

    assert_refused(file, place, "0 MB are free")


def test_a_disk_that_fills_up_is_said_and_leaves_nothing(
    file: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(component_install, "_unpack", full)

    assert_refused(file, place, "the disk is full")


def test_a_part_in_use_stays(file: Path, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place.mkdir(parents=True)
    (place / "component.json").write_bytes(b"{}")
    rename = Path.rename

    def in_use(path: Path, target: Path) -> Path:
        if path.name == "training.new":
            raise PermissionError(errno.EACCES, "in use")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", in_use)

    with pytest.raises(ComponentError, match="Close Lento"):
        install_training(file, place, JobLink())
    assert files_of(place.parent) == {"training/component.json": b"{}"}


def test_a_zip_of_music_is_no_training_part(tmp_path: Path, file: Path) -> None:
    music = tmp_path / "music.zip"
    with zipfile.ZipFile(music, "w") as archive:
        archive.writestr("a.mid", b"MThd")

    assert is_training_file(file)
    assert not is_training_file(music)
    assert not is_training_file(tmp_path)


def test_a_damaged_part_is_still_known_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "Lento-Training-0.1.0-linux-x86_64.zip").write_bytes(b"half of it")

    assert is_training_file(tmp_path / "Lento-Training-0.1.0-linux-x86_64.zip")


def test_a_folder_that_a_browser_unpacked_is_installed_as_the_zip_is(
    part: Path, place: Path
) -> None:
    made = files_of(part)
    (part / ".DS_Store").write_bytes(b"left by a file manager")

    for given in (part, part / "component.json"):
        assert is_training_file(given)
        install_training(given, place, JobLink())
        assert files_of(place) == made


def test_an_unpacked_folder_is_believed_no_more_than_a_zip(part: Path, place: Path) -> None:
    module = part / "site-packages" / "tiny_trainer" / "__init__.py"
    module.write_bytes(b"LOSS = 1.26\n")
    assert_refused(part, place, "not the file that was sealed")
    module.unlink()
    assert_refused(part, place, "other files")


def test_a_zip_of_music_with_odd_letters_is_no_training_part(tmp_path: Path) -> None:
    music = tmp_path / "music.zip"
    with zipfile.ZipFile(music, "w") as archive:
        archive.writestr("ü.mid", b"MThd")
    music.write_bytes(music.read_bytes().replace("ü".encode(), b"\xfc\xfc"))

    assert not is_training_file(music)
