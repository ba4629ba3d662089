"""What a release is called, what it says is new, and the lists that go with it."""

import hashlib
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.release_scripts import PACKAGING, RELEASE, ROOT, script

version, notes = script("version"), script("notes")
checksums, filelist = script("checksums"), script("filelist")


def write_fragments(root: Path) -> None:
    folder = root / notes.FRAGMENTS
    folder.mkdir(parents=True)
    (folder / "README.md").write_text("How to write one.\n", "utf-8")
    (folder / "zebra.added.md").write_text("Zebras\nare here.\n", "utf-8")
    (folder / "apple.fixed.md").write_text("Apples keep: süß.\n", "utf-8")
    (folder / "map.added.md").write_text("A map.\n", "utf-8")


# --- versions --------------------------------------------------------------------------------


def test_a_tag_that_names_another_version_is_refused() -> None:
    version.check_tag("v1.2.3", "1.2.3")

    for tag in ("v1.2.4", "1.2.3", "v1.2.3rc1"):
        with pytest.raises(SystemExit, match=tag):
            version.check_tag(tag, "1.2.3")


@pytest.mark.parametrize(
    ("text", "preview"),
    [("1.2.3", False), ("1.2.3rc1", True), ("1.2.3.dev4", True), ("1.2.3.post1", False)],
)
def test_previews_are_told_from_releases(text: str, preview: bool) -> None:
    assert version.is_preview(text) is preview


def test_what_no_release_is_called_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "1.2"\n', "utf-8")

    with pytest.raises(ValueError, match=r"1\.2"):
        version.project_version(tmp_path)


def test_installers_of_windows_compare_as_releases_follow_each_other() -> None:
    number = runpy.run_path(str(PACKAGING / "windows" / "installed.py"))["version_number"]
    order = ["0.1.0", "0.2.0a1", "0.2.0b1", "0.2.0rc1", "0.2.0rc2", "0.2.0", "0.2.1", "0.10.0"]

    numbers = [tuple(map(int, number(text).split("."))) for text in order]

    assert numbers == sorted(numbers)
    assert all(len(each) == 4 for each in numbers)


# --- notes -----------------------------------------------------------------------------------


def test_notes_are_sorted_by_kind_and_name_and_have_a_line_each(tmp_path: Path) -> None:
    write_fragments(tmp_path)

    section = notes.section(notes.read_fragments(tmp_path), "0.2.0", "2026-11-23")

    assert section == (
        "## 0.2.0 (2026-11-23)\n\n### New\n\n- A map.\n- Zebras are here.\n\n### Fixed\n\n"
        "- Apples keep: süß.\n"
    )


def test_a_release_moves_its_fragments_into_the_changelog_before_older_ones(tmp_path: Path) -> None:
    write_fragments(tmp_path)
    older = "## 0.1.0 (2026-01-01)\n\n### New\n\n- All of it.\n"
    (tmp_path / notes.CHANGELOG).write_text(f"{notes.HEAD}\n{older}", "utf-8")

    gone = notes.release(tmp_path, "0.2.0", "2026-11-23")

    written = (tmp_path / notes.CHANGELOG).read_text("utf-8")
    assert written.startswith(f"{notes.HEAD}\n## 0.2.0")
    assert written.endswith(f"\n{older}")
    assert notes.section_of(written, "0.1.0") == "### New\n\n- All of it.\n"
    assert "Zebras" in notes.section_of(written, "0.2.0")
    assert len(gone) == 3
    assert [file.name for file in (tmp_path / notes.FRAGMENTS).iterdir()] == ["README.md"]


def test_a_version_is_released_once_and_only_with_something_new(tmp_path: Path) -> None:
    write_fragments(tmp_path)
    notes.release(tmp_path, "0.2.0", "2026-11-23")

    with pytest.raises(ValueError, match="nothing to release"):
        notes.release(tmp_path, "0.3.0", "2026-11-24")
    (tmp_path / notes.FRAGMENTS / "a.added.md").write_text("More.", "utf-8")
    with pytest.raises(ValueError, match="already"):
        notes.release(tmp_path, "0.2.0", "2026-11-24")


def test_a_version_without_a_section_cannot_be_shown() -> None:
    with pytest.raises(ValueError, match=r"no section for 0\.2\.0"):
        notes.section_of(f"{notes.HEAD}\n## 0.1.0 (2026-01-01)\n\n- A.\n", "0.2.0")


def test_fragments_that_are_named_or_written_wrongly_are_named(tmp_path: Path) -> None:
    write_fragments(tmp_path)
    wrong = tmp_path / notes.FRAGMENTS / "thing.improved.md"
    wrong.write_text("Better.", "utf-8")

    with pytest.raises(ValueError, match=r"thing\.improved\.md"):
        notes.read_fragments(tmp_path)


def test_all_fragments_of_this_checkout_can_be_released() -> None:
    assert notes.read_fragments(ROOT)


# --- lists -----------------------------------------------------------------------------------


def test_checksums_are_what_sha256sum_checks(tmp_path: Path) -> None:
    (tmp_path / "b.exe").write_bytes(b"b")
    (tmp_path / "a.deb").write_bytes(b"a")
    command = [sys.executable, str(RELEASE / "checksums.py"), str(tmp_path)]

    subprocess.run(command, check=True)

    digests = [hashlib.sha256(name).hexdigest() for name in (b"a", b"b")]
    lines = (tmp_path / "SHA256SUMS").read_bytes().decode()
    assert lines == f"{digests[0]}  a.deb\n{digests[1]}  b.exe\n"
    assert subprocess.run([*command, "--check"], check=False).returncode == 0
    (tmp_path / "a.deb").write_bytes(b"changed")
    assert subprocess.run([*command, "--check"], check=False).returncode == 1


def test_a_release_without_files_has_no_checksums(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no files"):
        checksums.checksums(tmp_path)


def test_a_list_of_files_tells_content_size_and_mode_and_nothing_of_the_place(
    tmp_path: Path,
) -> None:
    for name in ("one", "other"):
        (tmp_path / name / "sub folder").mkdir(parents=True)
        (tmp_path / name / "sub folder" / "a b.txt").write_bytes(b"x")
    lines = [[str(e) for e in filelist.entries(tmp_path / name)] for name in ("one", "other")]

    assert lines[0] == lines[1]
    assert filelist.Entry.parsed(lines[0][0]) == filelist.entries(tmp_path / "one")[0]
    (tmp_path / "other" / "sub folder" / "a b.txt").write_bytes(b"y")
    (tmp_path / "other" / "new").write_bytes(b"")
    found = [filelist.entries(tmp_path / name) for name in ("one", "other")]
    assert filelist.differing(*found) == ["new", "sub folder/a b.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="links and modes are those of POSIX")
def test_a_list_of_files_tells_links_and_modes(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    (tmp_path / "a").chmod(0o755)
    (tmp_path / "link").symlink_to("a")

    modes = {entry.path: (entry.mode, entry.content) for entry in filelist.entries(tmp_path)}

    assert modes["a"][0] == "0755"
    assert modes["link"] == ("link", "a")
