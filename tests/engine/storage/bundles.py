"""Writes TensorFlow checkpoints by hand, with every choice that the reader must understand."""

import struct

import numpy as np

from engine.storage.crc32c import masked_crc32c

DTYPES = {"float32": 1, "float64": 2, "int32": 3, "int64": 9, "float16": 19, "bool": 10}
MAGIC = 0xDB4775248B80FB57


def varint(value):
    digits = bytearray()
    while value >= 0x80:
        digits.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*digits, value])


def field(number, value):
    """A protocol buffer field: a number, or bytes."""
    if isinstance(value, bytes):
        return varint(number << 3 | 2) + varint(len(value)) + value
    return varint(number << 3) + varint(value)


def fixed32(number, value):
    return varint(number << 3 | 5) + struct.pack("<I", value)


def entry(array, offset, *, shard=0, dtype=None):
    data = array.tobytes()
    dims = b"".join(field(2, field(1, size)) for size in array.shape)
    return (
        field(1, dtype or DTYPES[array.dtype.name])
        + field(2, dims)
        + field(3, shard)
        + field(4, offset)
        + field(5, len(data))
        + fixed32(6, masked_crc32c(data))
    )


def block(entries):
    """Entries with shared starts, and one restart."""
    out, last = bytearray(), b""
    for key, value in entries:
        shared = next((i for i, (a, b) in enumerate(zip(key, last, strict=False)) if a != b), None)
        shared = min(len(key), len(last)) if shared is None else shared
        out += varint(shared) + varint(len(key) - shared) + varint(len(value))
        out += key[shared:] + value
        last = key
    return bytes(out) + struct.pack("<II", 0, 1)


def table(entries, *, per_block=3, compression=0):
    """A whole table file with several data blocks."""
    out, index = bytearray(), []

    def add(content):
        handle = varint(len(out)) + varint(len(content))
        sealed = content + bytes([compression])
        out.extend(sealed + struct.pack("<I", masked_crc32c(sealed)))
        return handle

    items = sorted(entries.items())
    for start in range(0, len(items), per_block):
        part = items[start : start + per_block]
        index.append((part[-1][0], add(block(part))))
    handles = add(block([])) + add(block(index))
    return bytes(out) + handles.ljust(40, b"\0") + struct.pack("<Q", MAGIC)


def write_bundle(prefix, shards, *, extra_entries=(), endianness=0, index_suffix=".index"):
    """Write a checkpoint; shards is one dictionary of arrays per data file."""
    entries = {b"": field(1, len(shards)) + (field(2, endianness) if endianness else b"")}
    for number, arrays in enumerate(shards):
        data = b""
        for name, array in arrays.items():
            entries[name.encode()] = entry(array, len(data), shard=number)
            data += array.tobytes()
        path = prefix.with_name(f"{prefix.name}.data-{number:05d}-of-{len(shards):05d}")
        path.write_bytes(data)
    entries.update(extra_entries)
    prefix.with_name(prefix.name + index_suffix).write_bytes(table(entries))


def small_arrays():
    rng = np.random.default_rng(0)
    return {
        "decoder/cell_0/kernel": rng.standard_normal((3, 4)).astype(np.float32),
        "decoder/cell_0/bias": rng.standard_normal(4).astype(np.float32),
        "decoder/cell_1/kernel": rng.standard_normal((2, 2)),
        "encoder/half": rng.standard_normal(5).astype(np.float16),
        "flags": np.array([True, False]),
        "empty": np.zeros((0, 3), np.float32),
        "global_step": np.array(1234, np.int64),
    }
