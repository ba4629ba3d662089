"""How the map draws few, many and very many points, and the ground under them."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QImage

from engine.latent.layout import Density
from gui.theme import LIGHT
from gui.views.map.camera import Camera
from gui.views.map.categories import category_colours
from gui.views.map.cloud import Cloud, colour_bins
from gui.views.map.crowd import crowds
from gui.views.map.ground import Ground
from gui.views.map.names import Names
from gui.views.map.points import PointIndex
from gui.views.map.view import MapView
from tests.gui.map_gestures import heard, move, named, open_map, pixel

MANY = 150_000


@pytest.fixture
def view(qtbot):
    with open_map(qtbot) as view:
        yield view


def scattered(count: int) -> tuple[np.ndarray, np.ndarray]:
    """Positions and values in a soft heap."""
    rng = np.random.default_rng(5)
    positions = rng.normal(size=(count, 2)).astype(np.float32)
    return positions, rng.random(count).astype(np.float32)


def square(side: float, middle: float = 0.0) -> np.ndarray:
    corners = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)], np.float32)
    return corners * np.float32(side) + np.float32(middle)


def density(*levels: tuple[np.ndarray, ...]) -> Density:
    return Density(np.zeros((2, 2), np.float32), -9.0, -9.0, 9.0, 9.0, 0.1, levels)


def show_all(view: MapView, count: int) -> None:
    """A map with everything on it."""
    positions, values = scattered(count)
    view.set_points(positions, values, named)
    view.set_density(density((square(2.5),), (square(1.0),)))
    view.set_names(((0.0, 0.0, "calm, low"), (1.5, 1.0, "A minor")))
    view.set_lit(values < 0.3)
    view.set_sizes((np.arange(count) % 4).astype(np.uint8))


def picture(view: MapView) -> QImage:
    view.canvas.viewport().repaint()
    return view.grab().toImage()


def changed(first: QImage, second: QImage, area: QRectF) -> int:
    """How many pixels of an area differ."""
    before, after = (dots(image.copy(area.toRect())) for image in (first, second))
    return int((before != after).sum())


def dots(image: QImage) -> np.ndarray:
    return np.frombuffer(image.constBits(), np.uint32).copy()


@pytest.mark.parametrize("count", [500, MANY])
def test_the_same_library_gives_the_same_picture(qtbot, count: int) -> None:
    pictures = []
    for _ in range(2):
        with open_map(qtbot) as view:
            show_all(view, count)
            pictures.append(dots(picture(view)).tobytes())

    assert pictures[0] == pictures[1]


def test_a_map_that_was_dragged_looks_as_if_it_were_drawn_there(view) -> None:
    show_all(view, 500)
    picture(view)
    for step in (QPointF(30, 0), QPointF(0, -21), QPointF(-64, 40), QPointF(5, 5)):
        view.canvas.pan(step)
        dragged = picture(view)
    view._scene.redraw()

    assert dragged == picture(view)


def test_a_drag_beyond_the_picture_draws_a_new_one(view) -> None:
    show_all(view, 500)
    picture(view)
    view.canvas.pan(QPointF(5000, 0))
    away = picture(view)
    view._scene.redraw()

    assert away == picture(view)


def test_many_points_are_a_haze_from_afar_and_points_from_nearby() -> None:
    positions, values = scattered(MANY)
    (crowd,) = crowds(Cloud(PointIndex.of(positions), colour_bins(values)), LIGHT)
    shares = [
        crowd.share(Camera(-200 / scale, 150 / scale, scale, 400, 300), 1.0)
        for scale in np.geomspace(40, 4000, 60)
    ]

    assert shares[0] == 0.0
    assert shares[-1] == 1.0
    assert shares == sorted(shares)
    assert any(0.0 < share < 1.0 for share in shares)


def test_few_points_are_always_drawn_one_by_one() -> None:
    positions, values = scattered(3000)
    (crowd,) = crowds(Cloud(PointIndex.of(positions), colour_bins(values)), LIGHT)

    assert crowd.share(Camera(-9, 9, 20.0, 400, 300), 2.0) == 1.0


def test_the_haze_has_the_colours_of_its_points(view) -> None:
    positions, _ = scattered(MANY)
    view.set_points(positions, (positions[:, 0] > 0).astype(np.float32), named)
    image = picture(view)
    calm, lively = (
        image.pixelColor(view.canvas.camera.point(x, 0.0).toPoint()) for x in (-0.8, 0.8)
    )

    assert calm.blue() > calm.red()
    assert lively.red() > lively.blue()


def test_a_haze_of_kinds_shows_the_commonest_and_no_mixture(view) -> None:
    positions, values = scattered(MANY)
    view.set_points(positions, values, named)
    kinds = (np.arange(MANY) % 3 == 0).astype(np.uint8)  # Two of three are of the first kind.
    view.set_categories(kinds, ("#ff0000", "#0000ff"), ("red", "blue"))
    colour = picture(view).pixelColor(view.canvas.camera.point(0.0, 0.0).toPoint())

    assert colour.red() > 200
    assert colour.blue() < 90


def test_what_does_not_stand_out_is_fainter(view) -> None:
    positions, values = scattered(MANY)
    view.set_points(positions, values, named)
    middle = view.canvas.camera.point(0.0, 0.0).toPoint()
    alike = picture(view).pixelColor(middle).lightness()
    view.set_lit(np.zeros(MANY, np.bool_))

    assert picture(view).pixelColor(middle).lightness() > alike + 30


def test_a_larger_point_covers_more(view) -> None:
    before = picture(view)
    areas = []
    for size in (1, 2, 3):
        view.set_sizes(np.array([size, 0, 0, 0, 0, 0, 0], np.uint8))
        areas.append(changed(before, picture(view), _around(view, 0)))

    assert 0 < areas[0] < areas[1] < areas[2]


def test_each_category_has_a_shape_of_its_own(view) -> None:
    pictures = []
    for kind in range(6):
        bins = np.full(7, kind, np.uint8)
        view.set_categories(bins, ("#808080",) * 6)
        area = _around(view, 0).toRect()
        pictures.append(dots(picture(view).copy(area)).tobytes())

    assert len(set(pictures)) == 6


def test_the_card_names_the_category_and_the_legend_lists_them(view) -> None:
    plain = picture(view)
    bins = np.array([0, 1, 2, 0, 1, 2, 9], np.uint8)
    view.set_categories(bins, category_colours(3), ("Morning", "Evening", "Night"))
    move(view, pixel(view, 1))
    known = view.hover_text()
    corner = QRectF(0, view.height() - 70, 120, 60)

    assert "Evening" in known
    assert "lively" not in known
    assert changed(plain, picture(view), corner) > 100
    view.set_categories(None)
    move(view, QPoint(3, 3))
    assert picture(view) == plain


def test_names_never_cover_each_other_and_the_first_wins() -> None:
    rng = np.random.default_rng(8)
    at = tuple((float(x), float(y), f"name {x:.2f}") for x, y in rng.random((60, 2)))
    font, camera = QFont(), Camera(0.0, 1.0, 400.0, 400, 400)
    places = Names(at).places(camera, font)
    boxes = [box for box, _ in places]

    assert places[0][1] == at[0][2]
    assert 5 < len(places) < 60
    assert not any(a.intersects(b) for i, a in enumerate(boxes) for b in boxes[:i])


def test_names_stay_where_they_are_on_the_map_while_it_is_dragged() -> None:
    rng = np.random.default_rng(8)
    at = tuple((float(x), float(y), f"name {x:.2f}") for x, y in rng.random((60, 2)))
    places = [Names(at).places(Camera(left, 1.0, 400.0, 400, 400), QFont()) for left in (0.0, 0.25)]

    assert [words for _, words in places[0]] == [words for _, words in places[1]]
    assert {round(a.x() - b.x(), 3) for (a, _), (b, _) in zip(*places, strict=True)} == {100.0}


def test_names_fade_away_from_nearby(view) -> None:
    view.set_names(((0.0, 0.0, "calm, low"),))
    named_area = _around(view, 0).adjusted(-20, -20, 20, 20)
    far = picture(view)
    view.set_names(())
    assert changed(far, picture(view), named_area) > 0

    view.canvas.zoom(14.0, QPointF(pixel(view, 0)))
    near = picture(view)
    view.set_names(((0.0, 0.0, "calm, low"),))
    assert picture(view) == near


def test_a_hole_in_the_home_is_hatched_too(view) -> None:
    view.set_scale_words(None)
    view.set_density(density((square(4.9), square(0.8, 1.7))))
    camera = view.canvas.camera
    ground = view._scene._ground

    def met(x: float, y: float) -> bool:
        spot = camera.point(x, y)
        return ground.meets_home(QRectF(spot.x() - 3, spot.y() - 3, 6, 6), camera)

    assert met(-2.0, 1.0)
    assert not met(1.7, 1.7)
    assert not met(8.0, 8.0)
    image = picture(view)
    assert _colours(image, camera, (1.7, 1.7)) > 1
    assert _colours(image, camera, (-2.0, 1.0)) == 1


def test_a_density_takes_the_place_of_the_hull_and_gives_it_back(view) -> None:
    view.set_home(square(5.5))
    hull = picture(view)
    view.set_density(density((square(3.0),)))
    assert picture(view) != hull
    view.set_density(None)

    assert picture(view) == hull


def test_a_density_without_contours_leaves_the_hull() -> None:
    hull = square(2.0)

    assert Ground.of(density(), hull).lines == ((hull,),)
    assert Ground.of(None, None).lines == ()


def test_a_stored_picture_is_drawn_and_is_silent(view, qtbot) -> None:
    view.set_points(np.zeros((0, 2), np.float32), np.zeros(0, np.float32), named)
    hovered, clicked, empty = heard(view.hovered), heard(view.clicked), heard(view.empty_clicked)
    positions, values = scattered(400)
    blank = picture(view)

    view.show_stored(Cloud(PointIndex.of(positions), colour_bins(values)), ((square(2.0),),))

    assert picture(view) != blank
    spot = view.canvas.camera.point(*positions[7].tolist()).toPoint()
    move(view, spot)
    qtbot.mouseClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.wait(300)
    assert hovered == clicked == empty == []


def test_the_map_settles_after_a_coarse_picture(view, qtbot) -> None:
    show_all(view, 500)
    picture(view)
    view._scene._picture._took_s = 1.0
    view.canvas.zoom(1.5, QPointF(200, 200))
    view.canvas.viewport().repaint()
    qtbot.wait(200)
    settled = picture(view)
    view._scene.redraw()

    assert settled == picture(view)


def _around(view: MapView, index: int) -> QRectF:
    spot = QPointF(view.pixel_of(index))
    return QRectF(spot.x() - 16, spot.y() - 16, 32, 32)


def _colours(image: QImage, camera: Camera, at: tuple[float, float]) -> int:
    spot = camera.point(*at).toPoint() + QPoint(2, 2)
    part = image.copy(spot.x() - 7, spot.y() - 7, 14, 14)
    return len(set(dots(part).tolist()))


def test_no_name_covers_what_is_chosen(view) -> None:
    view.set_selection(0)
    plain = picture(view)

    x, y = view.cloud.points.positions[0].tolist()
    view.set_names(((x, y, "calm, low"),))
    assert picture(view) == plain

    view.set_selection(None)
    assert picture(view) != plain
