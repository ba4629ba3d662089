"""Files that once broke the reader, made as small as they would go."""

FINDINGS: dict[str, bytes] = {
    "a header alone": b"MThd\0\0\0\6\0\1\0\1\0\x60",
    "a track of nothing": b"MThd\0\0\0\6\0\1\0\1\0\x60MTrk\0\0\0\0",
}
