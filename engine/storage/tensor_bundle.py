"""TensorFlow checkpoints without TensorFlow: <prefix>.index and <prefix>.data-00000-of-0000N.

The index is a table from variable names to BundleEntryProto; the data files hold the arrays as
they lie in memory, little-endian.
Source: tensorflow/core/protobuf/tensor_bundle.proto, util/tensor_bundle/tensor_bundle.cc.
"""

import re
import struct
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.errors import CheckpointError
from engine.storage.crc32c import masked_crc32c
from engine.storage.sstable import read_table, read_varint

Message = dict[int, list[int | bytes]]

_LARGEST_INDEX = 4 * 2**20  # A thousand variables take a tenth of a megabyte.
_LARGEST_DIM = 2**31 - 1
_MOST_SHARDS = 10_000
_BFLOAT16, _STRING = 14, 7
# DataType of types.proto -> how NumPy reads it. bfloat16 is read as its bits and widened.
_DTYPES = {
    1: "<f4",
    2: "<f8",
    3: "<i4",
    4: "u1",
    5: "<i2",
    6: "i1",
    9: "<i8",
    10: "?",
    _BFLOAT16: "<u2",
    17: "<u2",
    19: "<f2",
    22: "<u4",
    23: "<u8",
}


@dataclass(frozen=True, slots=True)
class BundleEntry:
    """Where one array lies.

    Attributes:
        dtype: TensorFlow's number of the type.
        shape: The array's shape.
        shard: Index of the data file.
        offset: First byte in it.
        size: Length in bytes.
        crc: Masked CRC-32C of those bytes.
    """

    dtype: int
    shape: tuple[int, ...]
    shard: int
    offset: int
    size: int
    crc: int


def bundle_prefix(path: Path) -> Path:
    """The prefix of a checkpoint, given it or any of its files: 'model.ckpt.index' and so on."""
    return path.with_name(re.sub(r"\.(index|meta|data-\d{5}-of-\d{5})$", "", path.name))


def read_tensor_bundle(prefix: Path) -> dict[str, NDArray[Any]]:
    """Read every array of numbers in a checkpoint; text, such as an object graph, is left out.

    Args:
        prefix: The path without '.index' and '.data-...'.

    Returns:
        Arrays by variable name, in native byte order; bfloat16 becomes float32.

    Raises:
        CheckpointError: A file is missing, cut short or damaged.
    """
    index = prefix.with_name(prefix.name + ".index")
    try:
        shards, entries = _parse_index(_index_bytes(index))
    except ValueError as error:
        raise _damaged(index, error) from error
    by_shard: dict[int, list[tuple[str, BundleEntry]]] = defaultdict(list)
    for name, entry in entries.items():
        by_shard[entry.shard].append((name, entry))
    arrays: dict[str, NDArray[Any]] = {}
    for shard, members in by_shard.items():
        path = prefix.with_name(f"{prefix.name}.data-{shard:05d}-of-{shards:05d}")
        try:
            arrays |= _read_shard(path, members)
        except ValueError as error:
            raise _damaged(path, error) from error
    return {name: arrays[name] for name in entries}


def _index_bytes(path: Path) -> bytes:
    if not path.is_file():
        raise _missing(path)
    if path.stat().st_size > _LARGEST_INDEX:
        raise ValueError("it is far too large for an index")
    return path.read_bytes()


def _parse_index(data: bytes) -> tuple[int, dict[str, BundleEntry]]:
    """Number of data files, and the arrays by name; ValueError if anything is odd."""
    table = read_table(data)
    header = _message(table.pop(b"", b""))
    shards = _number(header, 1, 0)
    if not 1 <= shards <= _MOST_SHARDS:
        raise ValueError("it does not say how many data files there are")
    if _number(header, 2, 0):
        raise ValueError("it was written on a big-endian machine")
    entries = {name.decode("utf-8"): _entry(_message(value)) for name, value in table.items()}
    numbers = {name: entry for name, entry in entries.items() if entry.dtype != _STRING}
    for name, entry in numbers.items():
        _check(name, entry, shards)
    return shards, numbers


def _entry(message: Message) -> BundleEntry:
    if 7 in message:
        raise ValueError("it holds arrays in slices, which cannot be read")
    return BundleEntry(
        dtype=_number(message, 1, 0),
        shape=_shape(message),
        shard=_number(message, 3, 0),
        offset=_number(message, 4, 0),
        size=_number(message, 5, 0),
        crc=_number(message, 6, 0),
    )


def _shape(message: Message) -> tuple[int, ...]:
    """TensorShapeProto: field 2 is one Dim after the other, whose field 1 is the size."""
    (shape,) = message.get(2, [b""])[-1:]
    dims = _message(_bytes(shape)).get(2, [])
    return tuple(_number(_message(_bytes(dim)), 1, 0) for dim in dims)


def _check(name: str, entry: BundleEntry, shards: int) -> None:
    if entry.dtype not in _DTYPES:
        raise ValueError(f"{name} has the unknown type {entry.dtype}")
    if entry.shard >= shards:
        raise ValueError(f"{name} lies in a data file that does not exist")
    if any(dim > _LARGEST_DIM for dim in entry.shape):
        raise ValueError(f"{name} has an impossible shape")
    if prod(entry.shape) * np.dtype(_DTYPES[entry.dtype]).itemsize != entry.size:
        raise ValueError(f"{name} has a length that does not fit its shape")


def _read_shard(path: Path, members: Iterable[tuple[str, BundleEntry]]) -> dict[str, NDArray[Any]]:
    if not path.is_file():
        raise _missing(path)
    arrays: dict[str, NDArray[Any]] = {}
    ordered = sorted(members, key=lambda member: member[1].offset)
    end, length = 0, path.stat().st_size
    with path.open("rb") as file:
        for name, entry in ordered:
            if entry.size and entry.offset < end:
                raise ValueError(f"{name} overlaps another array")
            end = entry.offset + entry.size
            if end > length:
                raise ValueError(f"it ends before {name} does")
            file.seek(entry.offset)
            arrays[name] = _array(name, entry, file.read(entry.size))
    return arrays


def _array(name: str, entry: BundleEntry, data: bytes) -> NDArray[Any]:
    if len(data) != entry.size or masked_crc32c(data) != entry.crc:
        raise ValueError(f"the checksum of {name} is wrong")
    stored = np.frombuffer(data, dtype=_DTYPES[entry.dtype])
    if entry.dtype == _BFLOAT16:
        stored = (stored.astype(np.uint32) << 16).view(np.float32)
    return stored.astype(stored.dtype.newbyteorder("=")).reshape(entry.shape)


def _message(data: bytes) -> Message:
    """Parse a protocol buffer one level deep: field number -> values in order."""
    fields: Message = {}
    at = 0
    while at < len(data):
        tag, at = read_varint(data, at)
        value, at = _value(data, at, tag & 7)
        fields.setdefault(tag >> 3, []).append(value)
    return fields


def _value(data: bytes, at: int, wire_type: int) -> tuple[int | bytes, int]:
    if wire_type == 0:
        return read_varint(data, at)
    if wire_type == 2:
        size, at = read_varint(data, at)
    elif wire_type in (1, 5):
        size = 8 if wire_type == 1 else 4
    else:
        raise ValueError("a field has an unknown kind")
    if at + size > len(data):
        raise ValueError("a field runs past its end")
    part = data[at : at + size]
    if wire_type == 2:
        return part, at + size
    return struct.unpack("<Q" if size == 8 else "<I", part)[0], at + size


def _number(message: Message, field: int, default: int) -> int:
    value = message.get(field, [default])[-1]
    if isinstance(value, bytes):
        raise ValueError("a field has the wrong kind")
    return value


def _bytes(value: int | bytes) -> bytes:
    if not isinstance(value, bytes):
        raise ValueError("a field has the wrong kind")
    return value


def _missing(path: Path) -> CheckpointError:
    return CheckpointError(
        f"{path.name} is missing. A TensorFlow checkpoint is an .index file and its .data files "
        "side by side; put them into one folder and try again."
    )


def _damaged(path: Path, fact: ValueError) -> CheckpointError:
    return CheckpointError(
        f"{path.name} cannot be read as a TensorFlow checkpoint: {fact}. "
        "The file is damaged or incomplete; copy or download it again."
    )
