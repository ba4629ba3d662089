"""What lies at a place of the roll, in words, for tooltips and screen readers."""

from PySide6.QtCore import QCoreApplication, QPointF

from engine.music.key import Key
from gui.views.roll.columns import GONE, KEPT, NEW, ROLES, NoteColumns
from gui.views.roll.geometry import RollGeometry
from gui.views.roll.hits import note_at
from gui.views.roll.painting import pitch_name
from gui.views.roll.parts import chord_at, row_name
from gui.views.roll.scene import RollScene

translate = QCoreApplication.translate
_ON_TIME = 0.05  # Steps that nobody hears.


def describe(scene: RollScene, place: QPointF) -> str:
    """The note, stroke or chord under a place of the view; empty over nothing."""
    chord = chord_at(scene.geometry, place)
    if chord is not None:
        return str(chord.chord)
    hit = note_at(scene.geometry, scene.columns, place)
    return "" if hit is None else note_words(scene, hit.row)


def note_words(scene: RollScene, row: int) -> str:
    """A note in a sentence's worth: what, where, how long, how loud, and in which clip."""
    columns, geometry = scene.columns, scene.geometry
    number = int(columns.clip[row])
    clip, key = geometry.clips[number], None
    if number < len(scene.keys):
        key = scene.keys[number]
    if columns.drums[row]:
        words = translate("RollWords", "{0}{1}, loudness {2} of 127, in {3}")
        what = row_name(int(columns.pitch[row]))
        said = words.format(what, _timing(columns, row), int(columns.velocity[row]), clip.name)
    else:
        seconds = float(columns.end[row] - columns.start[row]) * clip.seconds_per_step
        words = _pitched_words(ROLES[int(columns.role[row])])
        said = words.format(pitch_name(int(columns.pitch[row])), seconds, clip.name)
    extra = [_outside(columns, row, key), _mark(scene, row)]
    return ", ".join([said, *(words for words in extra if words)])


def _pitched_words(role: str) -> str:
    if role == "bass":
        return translate("RollWords", "{0} of the bass, {1:.1f} seconds, in {2}")
    if role == "chords":
        return translate("RollWords", "{0} of the chords, {1:.1f} seconds, in {2}")
    return translate("RollWords", "{0}, {1:.1f} seconds, in {2}")


def place_words(geometry: RollGeometry, step: float) -> str:
    """A place in time as bar and beat: 'bar 3, beat 2'."""
    number = geometry.clip_at(min(step, geometry.total_steps - 0.01))
    if number is None:
        return ""
    clip, inside = geometry.clips[number], step - geometry.starts[number]
    bars = sum(before.bars for before in geometry.clips[:number])
    bar, rest = divmod(inside, clip.meter.steps_per_bar)
    beat = rest / clip.meter.steps_per_beat + 1
    words = f"{beat:.2f}".rstrip("0").rstrip(".")
    return translate("RollWords", "bar {0}, beat {1}").format(bars + int(bar) + 1, words)


def _outside(columns: NoteColumns, row: int, key: Key | None) -> str:
    if key is None or columns.drums[row] or int(columns.pitch[row]) % 12 in key.pitch_classes:
        return ""
    return translate("RollWords", "outside {0}").format(key)


def _mark(scene: RollScene, row: int) -> str:
    if not scene.shown.changes:
        return ""
    words = {
        KEPT: translate("RollWords", "kept"),
        NEW: translate("RollWords", "new"),
        GONE: translate("RollWords", "gone"),
    }
    return words.get(int(scene.columns.mark[row]), "")


def _timing(columns: NoteColumns, row: int) -> str:
    offset = float(columns.start[row]) - round(float(columns.start[row]))
    if abs(offset) < _ON_TIME:
        return ""
    return (
        translate("RollWords", ", a little late")
        if offset > 0
        else translate("RollWords", ", a little early")
    )
