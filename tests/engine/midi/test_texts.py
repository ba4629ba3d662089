import pytest

from engine.midi.texts import decode_text, decode_texts


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8", "Wiegenlied für Jörg"),
        ("utf-8", "荒城の月"),
        ("utf-8-sig", "Ménuet"),
        ("utf-16", "Für Elise"),
        ("utf-16", "荒城の月"),
        ("cp1252", "Wiegenlied für Jörg"),
        ("cp1252", "Ärger, Größe, Ångström"),
        ("cp1252", "“Déjà vu” – São João"),
        ("cp1252", "© 1997 Müller"),
        ("cp932", "メロディ"),
        ("cp932", "曲名"),
        ("cp932", "ﾋﾟｱﾉ と ドラム"),
        ("cp1251", "Подмосковные вечера"),
        ("cp1251", "ПЕСНЯ"),
        ("gbk", "月亮代表我的心"),
        ("gbk", "主旋律"),
        ("cp950", "青花瓷"),
        ("cp949", "아리랑 멜로디"),
        ("iso2022_jp", "荒城の月"),
    ],
)
def test_a_text_is_read_in_the_encoding_that_it_was_written_in(encoding, text):
    assert decode_text(text.encode(encoding)) == text


def test_the_long_texts_of_a_file_decide_for_its_short_ones():
    short, long = "心", "月亮代表我的心"

    assert decode_text(short.encode("gbk")) != short
    assert decode_texts([t.encode("gbk") for t in (short, long, "Piano")]) == [short, long, "Piano"]


def test_one_text_that_is_not_utf8_makes_none_of_them_utf8():
    assert decode_texts([b"J\xf6rg", "Jörg".encode()]) == ["Jörg", "JÃ¶rg"]


def test_a_tag_says_how_the_whole_file_is_written():
    assert decode_texts([b"{@JP}", b"\xb1\xb2"]) == ["{@JP}", "ｱｲ"]
    assert decode_texts([b"{@LATIN}", b"\xcc\xd3"]) == ["{@LATIN}", "ÌÓ"]


def test_a_mark_counts_for_its_own_text_alone():
    assert decode_texts(["Ü".encode("utf-16"), b"J\xf6rg"]) == ["Ü", "Jörg"]


def test_any_bytes_can_be_read():
    every = bytes(range(256))

    assert len(decode_text(every)) == 256
    assert decode_text(b"\xff\xfe\x41") == "\ufffd"
    assert decode_text(b"{@JP}\x81") == "{@JP}\ufffd"
    assert decode_texts([]) == []
