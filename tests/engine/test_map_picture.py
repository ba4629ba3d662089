"""The picture of a map that is kept beside a library."""

from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load, save

from engine.library.map_picture import MapPicture, keep_map_picture, kept_map_picture
from engine.model.registry import DEFAULT_MODEL, SUFFIX
from engine.storage.places import checkpoints_dir

MODEL = checkpoints_dir() / f"{DEFAULT_MODEL}{SUFFIX}"
OTHER_MODEL = checkpoints_dir() / f"lento-drums-2bar{SUFFIX}"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    file = tmp_path / "library.sqlite"
    file.write_bytes(b"a library")
    return file


def picture() -> MapPicture:
    rng = np.random.default_rng(3)
    square = np.array([(0, 0), (1, 0), (1, 1)], np.float32)
    return MapPicture(
        rng.normal(size=(40, 2)).astype(np.float32),
        rng.integers(17, size=40).astype(np.uint8),
        np.array([(1, 2, 3), (200, 100, 0)], np.uint8),
        ((square, square + 3), (square / 2,)),
    )


def file_beside(library: Path) -> Path:
    (found,) = (path for path in library.parent.iterdir() if path != library)
    return found


def test_what_is_kept_comes_back(library: Path) -> None:
    kept = picture()
    keep_map_picture(library, MODEL, kept)
    found = kept_map_picture(library, MODEL)

    assert found is not None
    for name in ("positions", "bins", "colours"):
        assert np.array_equal(getattr(found, name), getattr(kept, name))
    assert [len(level) for level in found.contours] == [2, 1]
    assert np.array_equal(found.contours[0][1], kept.contours[0][1])


def test_a_picture_without_lines_and_colours_comes_back(library: Path) -> None:
    plain = MapPicture(np.zeros((1, 2), np.float32), np.zeros(1, np.uint8), np.zeros((0, 3)))
    keep_map_picture(library, MODEL, plain)
    found = kept_map_picture(library, MODEL)

    assert found is not None
    assert found.contours == ()
    assert found.colours.shape == (0, 3)


def test_a_picture_of_another_model_or_library_is_not_given(library: Path) -> None:
    keep_map_picture(library, MODEL, picture())

    assert kept_map_picture(library, OTHER_MODEL) is None
    other = library.with_name("copy.sqlite")
    other.write_bytes(library.read_bytes())
    file_beside_other = other.with_name("copy-map.safetensors")
    file_beside_other.write_bytes(library.with_name("library-map.safetensors").read_bytes())
    assert kept_map_picture(other, MODEL) is None


def test_a_library_put_in_place_of_another_has_no_picture(library: Path) -> None:
    keep_map_picture(library, MODEL, picture())
    restored = library.with_name("restored")
    restored.write_bytes(b"another library")
    restored.replace(library)

    assert kept_map_picture(library, MODEL) is None


def test_nothing_kept_and_nothing_there_is_none(library: Path) -> None:
    assert kept_map_picture(library, MODEL) is None
    keep_map_picture(library, MODEL, picture())
    library.unlink()
    assert kept_map_picture(library, MODEL) is None


@pytest.mark.parametrize("cut", [0, 1, 7, 8, 60, 400, -1, -40])
def test_a_damaged_picture_is_none(library: Path, cut: int) -> None:
    keep_map_picture(library, MODEL, picture())
    file = file_beside(library)
    file.write_bytes(file.read_bytes()[:cut])

    assert kept_map_picture(library, MODEL) is None


@pytest.mark.parametrize(
    ("positions", "bins"),
    [
        (np.full((3, 2), np.nan, np.float32), np.zeros(3, np.uint8)),
        (np.zeros((3, 2), np.float32), np.zeros(4, np.uint8)),
        (np.zeros((3, 3), np.float32), np.zeros(3, np.uint8)),
    ],
)
def test_a_picture_that_does_not_fit_together_is_none(
    library: Path, positions: np.ndarray, bins: np.ndarray
) -> None:
    keep_map_picture(library, MODEL, MapPicture(positions, bins, np.zeros((0, 3), np.uint8)))

    assert kept_map_picture(library, MODEL) is None


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("corners", np.full((9, 2), np.nan, np.float32)),
        ("levels", np.full(3, np.nan, np.float32)),
        ("colours", np.full((2, 3), -1.0)),
        ("lengths", np.full(3, 3, np.int64)),
    ],
)
def test_a_picture_with_figures_that_are_none_is_none(
    library: Path, name: str, wrong: np.ndarray
) -> None:
    keep_map_picture(library, MODEL, picture())
    file = file_beside(library)
    arrays = load(file.read_bytes())
    assert arrays[name].shape == wrong.shape
    file.write_bytes(save(arrays | {name: wrong}))

    assert kept_map_picture(library, MODEL) is None


def test_a_picture_holds_no_name_of_a_file(library: Path) -> None:
    keep_map_picture(library, MODEL, picture())
    data = file_beside(library).read_bytes()

    assert str(library.parent).encode() not in data
    assert MODEL.stem.encode() not in data
