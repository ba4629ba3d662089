import numpy as np
import pytest

from engine.storage.crc32c import crc32c, masked_crc32c


def bit_by_bit(data):
    register = 0xFFFFFFFF
    for byte in data:
        register ^= byte
        for _ in range(8):
            register = (register >> 1) ^ (0x82F63B78 if register & 1 else 0)
    return register ^ 0xFFFFFFFF


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", 0),
        (b"123456789", 0xE3069283),
        (bytes(32), 0x8A9136AA),
        (b"\xff" * 32, 0x62A8AB43),
        (bytes(range(32)), 0x46DD794E),
    ],
)
def test_known_sums_come_out(data, expected):
    assert crc32c(data) == expected


@pytest.mark.parametrize("length", [4095, 4096, 4097, 8192, 12_345])
def test_long_data_summed_in_lanes_is_summed_like_short_data(length):
    data = np.random.default_rng(length).bytes(length)

    assert crc32c(data) == bit_by_bit(data)


def test_masked_sum_is_the_sum_rotated_and_moved():
    assert masked_crc32c(b"") == 0xA282EAD8
