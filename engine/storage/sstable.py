"""Sorted string tables as LevelDB and TensorFlow write them: keys and values in checked blocks.

Read only, whole file in memory, uncompressed blocks. Everything wrong is a ValueError whose text
is the technical fact; the caller knows the file and words the rest.
Source: LevelDB doc/table_format.md; tensorflow/core/lib/io/format.h.
"""

import struct
from collections.abc import Iterator
from itertools import pairwise

from engine.storage.crc32c import masked_crc32c

_MAGIC = 0xDB4775248B80FB57
_FOOTER_BYTES = 48
_TRAILER_BYTES = 5  # One for the compression, four for the checksum.
_LONGEST_VARINT = 10
_LONGEST_KEY = 1024


def read_varint(data: bytes, at: int) -> tuple[int, int]:
    """Read one base-128 number; returns it and where it ends."""
    value = 0
    for count in range(_LONGEST_VARINT):
        if at + count >= len(data):
            raise ValueError("a number runs past the end")
        byte = data[at + count]
        value |= (byte & 0x7F) << (7 * count)
        if byte < 0x80:
            return value, at + count + 1
    raise ValueError("a number has too many digits")


def read_table(data: bytes) -> dict[bytes, bytes]:
    """Read all entries of a table file, in their order.

    Raises:
        ValueError: The bytes are not a whole and undamaged table.
    """
    if len(data) < _FOOTER_BYTES:
        raise ValueError("it is too short to be a table")
    footer = data[-_FOOTER_BYTES:]
    if struct.unpack_from("<Q", footer, 40) != (_MAGIC,):
        raise ValueError("the mark at its end is missing")
    at = 0
    for _ in range(2):  # Skip the handle of the meta index, which TensorFlow leaves empty.
        _, at = read_varint(footer, at)
    index = dict(_entries(_block(data, footer, at)))
    entries: dict[bytes, bytes] = {}
    for handle in index.values():
        entries.update(_entries(_block(data, handle, 0)))
    if any(later <= earlier for earlier, later in pairwise(entries)):
        raise ValueError("its keys are out of order")
    return entries


def _block(data: bytes, handle: bytes, at: int) -> bytes:
    """Cut out the block that a handle (offset, size) points to, and check its sum."""
    offset, at = read_varint(handle, at)
    size, _ = read_varint(handle, at)
    end = offset + size
    if end + _TRAILER_BYTES > len(data) - _FOOTER_BYTES:
        raise ValueError("a block lies outside the file")
    compression, stored = struct.unpack_from("<BI", data, end)
    if masked_crc32c(data[offset : end + 1]) != stored:
        raise ValueError("the checksum of a block is wrong")
    if compression:
        raise ValueError("it is compressed, which TensorFlow does not do")
    return data[offset:end]


def _entries(block: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Read the entries of a block; a key shares its start with the key before it."""
    if len(block) < 4:
        raise ValueError("a block is too short")
    (restarts,) = struct.unpack_from("<I", block, len(block) - 4)
    end = len(block) - 4 - 4 * restarts
    if end < 0:
        raise ValueError("a block is too short for its restarts")
    key, at = b"", 0
    while at < end:
        shared, at = read_varint(block, at)
        unshared, at = read_varint(block, at)
        value_bytes, at = read_varint(block, at)
        value_at = at + unshared
        if shared > len(key) or value_at + value_bytes > end:
            raise ValueError("an entry runs past its block")
        if (
            shared + unshared > _LONGEST_KEY
        ):  # Shared starts could unfold into any amount of memory.
            raise ValueError("a name is too long")
        key = key[:shared] + block[at:value_at]
        at = value_at + value_bytes
        yield key, block[value_at:at]
