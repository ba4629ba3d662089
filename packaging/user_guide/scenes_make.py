"""Pictures of what makes music: the Make panel, the roll, learning, models, and the dialogs."""

from dataclasses import replace

from frames import dialog, part, sized
from opened import Opened
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from scenes_window import ends

from engine.converters.limits import CALM, NO_LIMITS
from engine.training.device import Device
from engine.training.preflight.preflight import DeviceRate
from gui.dialogs.models import ModelsDialog
from gui.models.training.plan import Music

_TALL = (1280, 960)
_LAPTOP = DeviceRate(Device("Intel Core i5-1240P", "cpu", "TensorFlow"), 4.0, 64)


def sampling(held: Opened) -> QPixmap:
    """New clips."""
    held.act("sample")
    studio, make = held.window.studio, held.window.make
    held.wait_until(lambda: not make.model.is_running and bool(studio.results.value))
    held.be_silent()
    with sized(held, *_TALL):
        return part(held, held.window.docks.make)


def blending(held: Opened) -> QPixmap:
    """The Blend page with two clips in it."""
    model = held.window.make.model
    model.mode.set_value("blend")
    model.blend.set_value(replace(model.blend.value, ends=tuple(ends(held))))
    held.settle()
    with sized(held, *_TALL):
        return part(held, held.window.docks.make)


def keeping(held: Opened) -> QPixmap:
    """The form that says what new clips keep to, with the calm preset."""
    make = held.window.make
    make.model.mode.set_value("sample")
    held.window.studio.limits.set_value(CALM)
    make.keep.open_form()
    held.settle(0.2)
    picture = make.keep.form.grab()
    make.keep.form.hide()
    held.window.studio.limits.set_value(NO_LIMITS)
    held.settle(0.2)
    return picture


def shaping(held: Opened) -> QPixmap:
    """The sliders of the Shape page."""
    model = held.window.make.model
    model.mode.set_value("shape")
    held.wait_until(lambda: model.shaping.sliders.value is not None)
    held.settle()
    with sized(held, *_TALL):
        picture = part(held, held.window.docks.make)
    model.mode.set_value("sample")
    return picture


def roll(held: Opened) -> QPixmap:
    """The roll with a piece to edit, its loudness and its parts."""
    window = held.window
    window.studio.show_tracks(window.studio.library.value.files[held.piece("Wiegenlied")])
    held.settle(1.0)
    with sized(held, 1280, 1000):
        docks = [window.docks.roll, window.docks.playlist]
        window.resizeDocks(docks, [420, 420], Qt.Orientation.Vertical)
        window.roll.view.set_lane(True)
        held.settle()
        picture = part(held, window.docks.roll)
    return picture


def exporting(held: Opened) -> QPixmap:
    """The export dialog."""
    held.act("export")
    return dialog(held)


def learning(held: Opened) -> QPixmap:
    """The dialog that makes a model, with music in it, as on a common laptop: what this computer
    has and can do would make another picture each time.
    """
    plan = held.window.studio.training.plan
    plan.measure = lambda: None  # type: ignore[method-assign]
    held.window.commands.training.learn_from(Music("Lullabies", (held.music,)))
    held.wait_until(lambda: plan.preflight.value is not None)
    found = plan.preflight.value
    assert found is not None
    plan.preflight.set_value(replace(found, free_memory_bytes=None))
    plan.rates.set_value((_LAPTOP,))
    return dialog(held)


def learned(held: Opened) -> QPixmap:
    """What is said of a model that leaned to the music, which takes seconds."""
    training = held.window.studio.training
    held.window.commands.training.learn_from(Music("Lullabies", (held.music,)))
    held.wait_until(lambda: training.plan.preflight.value is not None)
    training.plan.change(way="personalise", name="Our lullabies")
    training.start()
    held.wait_until(lambda: training.state.value.phase in ("done", "failed"))
    held.wait_until(lambda: bool(training.new_clips.value))
    return dialog(held)


def models(held: Opened) -> QPixmap:
    """The models and what they learned from."""
    held.act("models")
    held.settle()
    shown = held.topmost(ModelsDialog)
    shown.choose(held.data / "models" / "Our lullabies.lento")
    return dialog(held)
