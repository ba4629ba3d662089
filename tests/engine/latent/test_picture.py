import struct
import zlib

import numpy as np
import pytest

from engine.latent.picture import PictureStyle, cividis, draw_map, write_png

SMALL = PictureStyle(width=120, height=90, margin=10)


def read_png(path):
    """Size and pixels of a PNG without filters; checks every checksum."""
    data, chunks, at = path.read_bytes(), {}, 8
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    while at < len(data):
        length = int.from_bytes(data[at : at + 4])
        name, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        assert int.from_bytes(data[at + 8 + length : at + 12 + length]) == zlib.crc32(name + body)
        chunks[name] = body
        at += 12 + length
    width, height, depth, colour, *_ = struct.unpack(">IIBBBBB", chunks[b"IHDR"])
    assert (depth, colour) == (8, 2)
    rows = np.frombuffer(zlib.decompress(chunks[b"IDAT"]), np.uint8).reshape(height, -1)
    assert not rows[:, 0].any()
    return rows[:, 1:].reshape(height, width, 3)


def test_what_is_written_is_what_was_drawn(tmp_path):
    plane = np.random.default_rng(0).normal(size=(50, 2)).astype(np.float32)
    pixels = draw_map(plane, np.linspace(0, 1, 50), SMALL)

    write_png(tmp_path / "map.png", pixels)

    assert np.array_equal(read_png(tmp_path / "map.png"), pixels)


def test_points_fill_the_picture_within_its_margins_and_up_is_up():
    plane = np.array([(0, 0), (10, 0), (10, 7)], np.float32)
    pixels = draw_map(plane, np.array([0.0, 0.5, 1.0]), SMALL)
    dark = np.argwhere((pixels != SMALL.background).any(axis=-1))

    assert dark.min(axis=0).tolist() >= [3, 3]
    assert dark[:, 0].max() <= 86
    assert dark[:, 1].max() <= 116
    assert pixels[10, 110, 0] > 200  # The yellow point is at the top on the right.
    assert pixels[80, 10, 2] > pixels[80, 10, 0]  # The blue one at the bottom on the left.


@pytest.mark.parametrize("count", [0, 1, 2])
def test_hardly_any_points_draw_too(count):
    pixels = draw_map(np.zeros((count, 2), np.float32), np.zeros(count), SMALL)

    assert pixels.shape == (90, 120, 3)
    assert (pixels != SMALL.background).any() == (count > 0)


def test_cividis_runs_from_blue_to_yellow_and_gets_ever_lighter():
    colours = cividis(np.linspace(0, 1, 33))
    lightness = colours @ (0.2126, 0.7152, 0.0722)

    assert colours[0].tolist() == [0, 32, 77]
    assert colours[-1].tolist() == [255, 234, 70]
    assert (np.diff(lightness) > 0).all()
