"""CRC-32C (Castagnoli), the checksum of TensorFlow's files, fast enough for whole models.

A checksum is linear over GF(2): long data is cut into lanes that are summed side by side in
NumPy, and neighbouring sums are joined by a matrix that stands for 'as many zero bytes follow'.
Source: RFC 3720 B.4 for the polynomial; LevelDB's crc32c.h for the mask.
"""

import numpy as np
from numpy.typing import NDArray

_POLYNOMIAL = 0x82F63B78  # 0x1EDC6F41 with its bits reversed.
_ALL_ONES = 0xFFFFFFFF
_MASK_DELTA = 0xA282EAD8
_LANES = 4096  # A power of two, so that neighbours can be joined in pairs.
_BITS = np.arange(32, dtype=np.uint32)

_Words = NDArray[np.uint32]


def crc32c(data: bytes | memoryview) -> int:
    """The checksum of data."""
    values = np.frombuffer(data, dtype=np.uint8)
    per_lane = len(values) // _LANES
    register = _ALL_ONES
    if per_lane:
        lanes = np.ascontiguousarray(values[: per_lane * _LANES].reshape(_LANES, per_lane).T)
        register = _joined(_lane_sums(lanes, register), per_lane)
    for value in values[per_lane * _LANES :].tolist():
        register = int(_TABLE[(register ^ value) & 0xFF]) ^ (register >> 8)
    return register ^ _ALL_ONES


def masked_crc32c(data: bytes | memoryview) -> int:
    """The checksum as it is stored beside data, so that a sum over sums stays sound."""
    crc = crc32c(data)
    return (((crc >> 15) | (crc << 17)) + _MASK_DELTA) & _ALL_ONES


def _table() -> _Words:
    entries = np.arange(256, dtype=np.uint32)
    for _ in range(8):
        entries = np.where(entries & 1, (entries >> 1) ^ np.uint32(_POLYNOMIAL), entries >> 1)
    return entries


_TABLE = _table()


def _lane_sums(lanes: NDArray[np.uint8], first: int) -> _Words:
    """Sum every column; only the first lane starts from the given register, the others from 0."""
    registers = np.zeros(lanes.shape[1], dtype=np.uint32)
    registers[0] = first
    for values in lanes:
        registers = _TABLE[(registers ^ values) & 0xFF] ^ (registers >> 8)
    return registers


def _joined(sums: _Words, lane_bytes: int) -> int:
    """Join the sums of lanes that follow each other and are equally long."""
    shift = _zero_bytes(lane_bytes)
    while len(sums) > 1:
        sums = _applied(shift, sums[::2]) ^ sums[1::2]
        shift = _applied(shift, shift)
    return int(sums[0])


def _applied(matrix: _Words, vectors: _Words) -> _Words:
    """Multiply bit vectors by a matrix over GF(2) whose 32 columns are words."""
    chosen = np.where((vectors[:, None] >> _BITS) & 1, matrix, np.uint32(0))
    return np.asarray(np.bitwise_xor.reduce(chosen, axis=1), dtype=np.uint32)


def _zero_bytes(count: int) -> _Words:
    """The matrix that lets `count` zero bytes pass through the register."""
    unit = np.left_shift(np.uint32(1), _BITS)
    power = _TABLE[unit & 0xFF] ^ (unit >> 8)
    result = unit
    while count:
        if count & 1:
            result = _applied(power, result)
        power = _applied(power, power)
        count >>= 1
    return result
