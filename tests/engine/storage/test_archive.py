import pytest

from engine.storage.archive import ArchiveKind, ArchiveReader, NewerFormat, write_archive

KIND = ArchiveKind("lento-something", version=3)


def test_bytes_do_not_depend_on_the_order_in_which_members_were_made(tmp_path):
    write_archive(tmp_path / "one", KIND, {"a": b"1", "b/c": b"2"})
    write_archive(tmp_path / "two", KIND, {"b/c": b"2", "a": b"1"})

    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_members_come_back_by_name(tmp_path):
    write_archive(tmp_path / "one", KIND, {"a": b"1", "b/c": b"{}"})

    with ArchiveReader.open(tmp_path / "one", KIND) as archive:
        assert archive.names == {"a", "b/c"}
        assert archive.version == 3
        assert archive.read("a", 10) == b"1"
        assert archive.read_json("b/c") == {}
        with pytest.raises(ValueError, match="larger than it can be"):
            archive.read("b/c", 1)


def test_an_older_version_is_told_and_a_newer_one_refused(tmp_path):
    write_archive(tmp_path / "one", KIND, {})

    with ArchiveReader.open(tmp_path / "one", ArchiveKind("lento-something", 4)) as archive:
        assert archive.version == 3
    with (
        pytest.raises(NewerFormat, match="version 3"),
        ArchiveReader.open(tmp_path / "one", ArchiveKind("lento-something", 2)),
    ):
        pass
