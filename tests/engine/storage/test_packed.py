import io
import zipfile
import zlib

import pytest

from engine.storage.packed import MOST_MEMBERS, NotUnpacked, PackedFolder


def packed(members, compression=zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return file.getvalue()


def listed(data: bytes) -> PackedFolder:
    return PackedFolder.listed(lambda: io.BytesIO(data))


def renamed(old: bytes, new: bytes, data: bytes) -> PackedFolder:
    """A zip whose member's name was written in bytes that no flag explains."""
    assert len(old) == len(new)
    return listed(data.replace(old, new))


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_members_are_read_whole_and_by_their_heads(compression):
    folder = listed(packed([("a/one.mid", b"1" * 100_000), ("two.mid", b"2")], compression))

    assert list(folder.members) == ["a/one.mid", "two.mid"]
    assert folder.read("a/one.mid", 100_000) == b"1" * 100_000
    assert folder.head("a/one.mid", 3) == b"111"
    assert folder.read("two.mid", 100) == b"2"


def test_a_member_larger_than_the_limit_is_not_inflated_further():
    folder = listed(packed([("bomb.mid", bytes(50_000_000))]))

    with pytest.raises(NotUnpacked, match="too_large"):
        folder.read("bomb.mid", 1_000_000)


def test_what_the_headers_say_of_sizes_is_not_believed():
    data = packed([("bomb.mid", bytes(5_000_000))])
    data = data.replace((5_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    folder = listed(data)

    assert len(folder.read("bomb.mid", 6_000_000)) == 5_000_000
    with pytest.raises(NotUnpacked, match="too_large"):
        folder.read("bomb.mid", 1_000_000)


def test_damaged_bytes_are_noticed():
    data = bytearray(packed([("one.mid", b"some music" * 50)], zipfile.ZIP_STORED))
    data[60] ^= 1

    with pytest.raises(NotUnpacked, match="damaged"):
        listed(bytes(data)).read("one.mid", 1000)


def test_damaged_deflated_bytes_are_noticed():
    data = bytearray(packed([("one.mid", bytes(range(256)) * 50)]))
    data[37:60] = b"\xff" * 23

    with pytest.raises(NotUnpacked, match="damaged"):
        listed(bytes(data)).read("one.mid", 100_000)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"no zip", b"PK\x05\x06" + b"\xff" * 18])
def test_what_is_no_zip_is_refused(data):
    with pytest.raises(NotUnpacked, match="damaged"):
        listed(data)


def test_every_cut_and_every_changed_byte_is_read_or_refused():
    data = packed([("one.mid", b"some music" * 9), ("two.mid", b"more of it")])
    for at in range(len(data)):
        for changed in (data[:at], data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :]):
            try:
                folder = listed(changed)
                for name in folder.members:
                    folder.read(name, 1000)
            except NotUnpacked:
                continue


def test_a_directory_with_too_many_members_is_refused_before_it_is_read(monkeypatch):
    assert MOST_MEMBERS == 100_000
    monkeypatch.setattr("engine.storage.packed.MOST_MEMBERS", 2000)
    data = packed([(f"{number}.mid", b"") for number in range(2001)], zipfile.ZIP_STORED)

    with pytest.raises(NotUnpacked, match="too_many"):
        listed(data)


def test_a_locked_member_is_not_read():
    data = bytearray(packed([("one.mid", b"music")]))
    data[data.index(b"PK\x01\x02") + 8] |= 1

    with pytest.raises(NotUnpacked, match="locked"):
        listed(bytes(data)).read("one.mid", 100)


def test_a_member_packed_in_another_way_is_not_read():
    folder = listed(packed([("one.mid", b"music")], zipfile.ZIP_BZIP2))

    with pytest.raises(NotUnpacked, match="method"):
        folder.read("one.mid", 100)


def test_no_name_leads_out_of_the_zip_and_no_two_are_the_same():
    names = ["../../up.mid", "/root.mid", "C:\\win\\x.mid", "a/./b.mid", "a/b.mid", "a//b.mid"]

    folder = listed(packed([(name, name.encode()) for name in names]))

    assert list(folder.members) == [
        "up.mid", "root.mid", "C_/win/x.mid", "a/b.mid", "a/b (2).mid", "a/b (3).mid"
    ]  # fmt: skip
    assert folder.read("a/b (2).mid", 100) == b"a/b.mid"


@pytest.mark.parametrize(
    ("written", "encoding"),
    [
        ("ピアノ曲.mid", "utf-8"),
        ("ピアノ.mid", "cp932"),
        ("さくら.mid", "cp932"),
        ("浜辺の歌.mid", "cp932"),
        ("élève.mid", "cp437"),
        ("Für Elise, schön.mid", "cp437"),
        ("Pâques à Noël.mid", "cp437"),
        ("Für Élise à Noël.mid", "latin-1"),
        ("Žluťoučký.mid", "utf-8"),
    ],
)
def test_names_are_read_as_they_were_meant(written, encoding):
    raw = written.encode(encoding)
    folder = renamed(b"x" * len(raw), raw, packed([("x" * len(raw), b"music")]))

    assert list(folder.members) == [written]
    assert folder.read(written, 100) == b"music"


def test_names_in_marked_utf_8_are_read():
    assert list(listed(packed([("さくら.mid", b"")])).members) == ["さくら.mid"]


def test_the_checksum_is_that_of_the_bytes():
    assert listed(packed([("a.mid", b"music")])).members["a.mid"].crc == zlib.crc32(b"music")
