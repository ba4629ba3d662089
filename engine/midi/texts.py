"""Names and lyrics of MIDI files as text: the format does not say in which encoding they are.

All texts of a file are judged together, because a name of four bytes says little. What decides, in
this order, and conservatively: whatever is not plainly something else is Western.

1. A byte order mark or a tag of RP-026 ({@LATIN}, {@JP}) says it, and so does the escape of
   ISO-2022-JP. A mark counts for its own text, a tag for the whole file.
2. ASCII needs no decision. Texts that all are UTF-8 are UTF-8.
3. Every foreign byte stands alone between ASCII and is a letter or a sign of cp1252: Western.
4. Every run of foreign bytes is a Russian word: small letters, capitals, or one capital and small
   letters; one has three letters at least: cp1251.
5. Two-byte codes: the texts are valid in cp932, GBK, Big5 or EUC-KR, and nearly all characters lie
   where that code keeps its frequent ones (kana and kanji of the first level, hanzi of the first
   level, hangul). The one with the largest share wins; it needs two characters for cp932, three
   otherwise.
6. Anything else is cp1252; bytes that it does not know are Latin-1.

Source: MMA RP-017 'SMF Lyric Meta Event Definition', RP-026 'SMF Language and Display Extensions'.
"""

import codecs
import re
from collections.abc import Sequence
from typing import NamedTuple

_MOST_BYTES = 4_000  # Of a file's foreign texts are judged.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_TAGS = ((b"{@LATIN}", "cp1252"), (b"{@JP}", "cp932"))
_ISO_2022_JP = re.compile(rb"\x1b\$[@B]")
_FOREIGN = re.compile(rb"[\x80-\xff]+")
_WESTERN_LETTER = rb"[\x8a\x8c\x8e\x9a\x9c\x9e\x9f\xc0-\xd6\xd8-\xf6\xf8-\xff]"
_WESTERN_SIGN = rb"[\x85\x91-\x94\x96\x97\x99\xa0\xa1\xa9\xab\xae\xb0\xb4\xb7\xba\xbb\xbf]"
_WESTERN = re.compile(_WESTERN_LETTER + rb"|" + _WESTERN_SIGN)
_WESTERN_CODES = {
    byte: bytes((byte,)).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xA0)
}
_RUSSIAN = re.compile(rb"[\xc0-\xdf\xa8]+|[\xc0-\xdf\xa8]?[\xe0-\xff\xb8]+")


class _Code(NamedTuple):
    """A two-byte code: where its frequent characters are, and how many make it believable."""

    name: str
    leads: tuple[range, ...]
    first_trail: int
    fewest: int
    share: float


_CODES = (  # Of equals the first wins: hangul lie where GBK has frequent hanzi too.
    _Code("cp932", (range(0x81, 0x84), range(0x88, 0x98)), 0x40, 2, 0.85),
    _Code("cp949", (range(0xB0, 0xC9),), 0xA1, 3, 0.97),
    _Code("gbk", (range(0xB0, 0xD8), range(0xA1, 0xA4)), 0xA1, 3, 0.9),
    _Code("cp950", (range(0xA1, 0xC7),), 0x40, 3, 0.9),
)


def decode_text(data: bytes) -> str:
    """One text alone."""
    return decode_texts([data])[0]


def decode_texts(texts: Sequence[bytes]) -> list[str]:
    """All texts of a file, judged together; never fails."""
    if all(map(bytes.isascii, texts)) and not any(b"\x1b$" in text for text in texts):
        return [text.decode("ascii") for text in texts]
    unmarked = [text for text in texts if _marked(text) is None]
    encoding = _encoding(unmarked)
    return [_decoded(text, encoding) for text in texts]


def _decoded(text: bytes, encoding: str) -> str:
    marked = _marked(text)
    if marked is not None:
        mark, encoding = marked
        return text[len(mark) :].decode(encoding, "replace")
    if encoding == "cp1252":
        return text.decode("latin-1").translate(_WESTERN_CODES)
    return text.decode(encoding, "replace")


def _marked(text: bytes) -> tuple[bytes, str] | None:
    return next((mark for mark in _MARKS if text.startswith(mark[0])), None)


def _encoding(texts: Sequence[bytes]) -> str:
    whole = b"\n".join(texts)
    for tag, encoding in _TAGS:
        if tag in whole:
            return encoding
    if whole.isascii() and _ISO_2022_JP.search(whole):
        return "iso2022_jp"
    if all(_is_valid(text, "utf-8") for text in texts):
        return "utf-8"
    return _legacy([text for text in texts if not text.isascii()])


def _legacy(texts: Sequence[bytes]) -> str:
    sample = b"\n".join(texts)[:_MOST_BYTES]
    runs = _FOREIGN.findall(sample)
    if all(_WESTERN.fullmatch(run) for run in runs):
        return "cp1252"
    if all(_RUSSIAN.fullmatch(run) for run in runs) and max(map(len, runs)) >= 3:
        return "cp1251"
    shares = {
        code.name: share
        for code in _CODES
        if all(_is_valid(text, code.name) for text in texts)
        and (share := _share(sample, code)) >= code.share
    }
    return max(shares, key=lambda name: shares[name], default="cp1252")


def _share(sample: bytes, code: _Code) -> float:
    """Which share of the two-byte characters is frequent; 0 where there are too few to tell.

    Japanese of one byte, half-width katakana, speaks neither for nor against its code.
    """
    encoded = (c.encode(code.name, "ignore") for c in sample.decode(code.name, "ignore"))
    characters = [raw for raw in encoded if len(raw) == 2]
    frequent = sum(
        any(raw[0] in leads for leads in code.leads) and raw[1] >= code.first_trail
        for raw in characters
    )
    return frequent / len(characters) if frequent >= code.fewest else 0.0


def _is_valid(text: bytes, encoding: str) -> bool:
    try:
        text.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
