"""Whether bytes are MusicXML, from how they begin."""

import codecs
import re

_ROOT = re.compile(
    rb"<(?:[\w.-]+:)?score-(?:partwise|timewise)\b|<!DOCTYPE\s+score-(?:part|time)wise\b"
)
_MOST_BYTES = 65_536
PACKED_START = b"PK\x03\x04"


def looks_like_musicxml(data: bytes) -> bool:
    """Whether a file that begins like this is an uncompressed score in MusicXML."""
    head = data[:_MOST_BYTES]
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, b"<\0", b"\0<")):
        head = head.replace(b"\0", b"")  # The root's name is ASCII in every encoding.
    return b"<" in head[:64] and _ROOT.search(head) is not None
