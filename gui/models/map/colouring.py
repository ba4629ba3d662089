"""What the points of the map are coloured by, and what each colour then says.

Measured figures lie on one scale from blue to yellow; names (files, keys, tags) get a colour and a
shape each, the commonest twelve of them, and one grey for all others.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QLocale

from engine.library.contents import Library
from engine.library.curated import Curated
from engine.music.key import Key
from engine.music.pitch import pitch_name
from gui.key_names import key_name
from gui.wording import mood, piece_name, titled

ColourBy = Literal["arousal", "register", "density", "key", "file", "tag", "training"]
COLOURS: tuple[ColourBy, ...] = get_args(ColourBy)
MOST_NAMED = 12
OTHERS = MOST_NAMED  # The bin of what is not among the commonest.
NONE = MOST_NAMED + 1  # The bin of what has no name, such as a clip without a tag.
_OUTER_PART = 0.02  # At either end of a scale, so that one odd clip does not flatten all others.
_PLAY_CLASSES = (1, 3, 10)  # Plays from which on a point is a class larger.

translate = QCoreApplication.translate
Floats = NDArray[np.float32]
Tags = Mapping[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Category:
    """One line of the legend.

    Attributes:
        bin: Its colour: its place among the commonest, OTHERS or NONE.
        name: What it is.
        count: How many clips it has.
    """

    bin: int
    name: str
    count: int


@dataclass(frozen=True, slots=True, eq=False)
class Colouring:
    """How points are coloured.

    Attributes:
        by: What they are coloured by.
        values: 0..1 of each point, not-a-number where unknown, shape (placed,); on a scale only.
        bins: The category of each point, shape (placed,), uint8; of names only.
        ends: What the ends of the scale are, with their figures; of a scale only.
        categories: What each colour stands for; of names only.
        note: What the person should be told of it; may be empty.
        range: The figures at the ends of the scale.
    """

    by: ColourBy
    values: Floats
    bins: NDArray[np.uint8] | None = None
    ends: tuple[str, str] = ("", "")
    categories: tuple[Category, ...] = ()
    note: str = ""
    range: tuple[float, float] = (0.0, 1.0)

    def words(self, index: int) -> str:
        """What the colour of one point says."""
        if self.bins is not None:
            found = int(self.bins[index])
            name = next((c.name for c in self.categories if c.bin == found), "")
            return titled(colour_title(self.by), name) if name else ""
        value = float(self.values[index])
        if np.isnan(value):
            return translate("MapColours", "not measured")
        if self.by == "arousal":
            return mood(value)
        low, high = self.range
        return titled(colour_title(self.by), _figure(self.by, low + value * (high - low)))


def colour_title(by: ColourBy) -> str:
    """What a colouring is called where one chooses it."""
    return {
        "arousal": translate("MapColours", "Mood"),
        "register": translate("MapColours", "High or low"),
        "density": translate("MapColours", "Many or few notes"),
        "key": translate("MapColours", "Key"),
        "file": translate("MapColours", "Piece"),
        "tag": translate("MapColours", "Tag"),
        "training": translate("MapColours", "Learned by the model"),
    }[by]


def colour_tip(by: ColourBy) -> str:
    """What a colouring is, with the field's term."""
    return {
        "arousal": translate("MapColours", "From calm to lively (arousal)"),
        "register": translate("MapColours", "From low to high (register: the mean pitch)"),
        "density": translate("MapColours", "From few to many notes (density: onsets a second)"),
        "key": translate("MapColours", "The keys that most clips are in"),
        "file": translate("MapColours", "The pieces with the most clips"),
        "tag": translate("MapColours", "The words that you gave clips and pieces (tags)"),
        "training": translate(
            "MapColours", "Whether the model in use has learned from the piece (training set)"
        ),
    }[by]


def colouring_of(
    by: ColourBy,
    library: Library,
    curated: Curated,
    *,
    window_tags: Tags | None = None,
    learned: frozenset[str] = frozenset(),
) -> Colouring:
    """Colour the placed clips of a library.

    Args:
        by: What by.
        library: Its clips.
        curated: What the person noted of pieces.
        window_tags: Tags of single clips, by row id.
        learned: Contents that the model in use has learned from.
    """
    placed = len(library.plane)
    match by:
        case "arousal":
            values = np.array(library.arousal[:placed], np.float32)
            ends = translate("MapColours", "calm"), translate("MapColours", "lively")
            return Colouring(by, values, ends=ends)
        case "register":
            return _on_scale(by, library, "mean_pitch")
        case "density":
            return _on_scale(by, library, "onsets_per_s")
        case "key":
            keys = library.key_of[:placed].astype(np.int64)
            names = {n: key_name(Key(n % 12, n >= 12)) for n in range(24)}
            return _in_names(by, keys, names)
        case "file":
            files = library.file_of[:placed].astype(np.int64)
            names = {int(n): piece_name(library, int(n)) for n in np.unique(files)}
            return _in_names(by, files, names)
        case "tag":
            return _by_tag(library, curated, window_tags or {})
        case "training":
            return _by_training(library, learned)


def sizes_of(library: Library, curated: Curated) -> NDArray[np.uint8]:
    """How large points are by how often their pieces were played: a class 0..3 each."""
    plays = [curated.marks_of(file.content).plays for file in library.files]
    classes = np.searchsorted(_PLAY_CLASSES, np.array(plays, np.int64), side="right")
    return classes[library.file_of[: len(library.plane)]].astype(np.uint8)


def _on_scale(by: ColourBy, library: Library, feature: str) -> Colouring:
    """A figure between the ends of what most clips have."""
    placed = len(library.plane)
    figures = library.measured.get(feature)
    if figures is None or not placed:
        return Colouring(by, np.full(placed, np.nan, np.float32))
    shown = figures[:placed].astype(np.float64)
    if feature == "mean_pitch":
        shown[shown <= 0] = np.nan  # Drums alone have no pitch.
    if np.isnan(shown).all():
        return Colouring(by, np.full(placed, np.nan, np.float32))
    low, high = np.nanquantile(shown, (_OUTER_PART, 1 - _OUTER_PART)).tolist()
    values = np.clip((shown - low) / max(high - low, 1e-9), 0.0, 1.0)
    ends = _scale_words(by)
    said = tuple(
        f"{word} ({_figure(by, end)})" for word, end in zip(ends, (low, high), strict=True)
    )
    return Colouring(by, values.astype(np.float32), ends=(said[0], said[1]), range=(low, high))


def _scale_words(by: ColourBy) -> tuple[str, str]:
    if by == "register":
        return translate("MapColours", "low"), translate("MapColours", "high")
    return translate("MapColours", "few notes"), translate("MapColours", "many")


def _figure(by: ColourBy, value: float) -> str:
    """A figure as people write it: a note name, or how many notes a second."""
    if by == "register":
        return pitch_name(round(value))
    return translate("MapColours", "{0} a second").format(QLocale().toString(value, "f", 1))


def _in_names(
    by: ColourBy, numbers: NDArray[np.int64], names: Mapping[int, str], note: str = ""
) -> Colouring:
    """Colours for the commonest of names; a number without a name is NONE."""
    found, counts = np.unique(numbers, return_counts=True)
    known = [(int(n), int(c)) for n, c in zip(found, counts, strict=True) if int(n) in names]
    known.sort(key=lambda pair: (-pair[1], names[pair[0]].casefold()))
    bins = np.full(len(numbers), NONE, np.uint8)
    categories = []
    for place, (number, count) in enumerate(known[:MOST_NAMED]):
        bins[numbers == number] = place
        categories.append(Category(place, names[number], count))
    rest = known[MOST_NAMED:]
    if rest:
        bins[np.isin(numbers, [number for number, _ in rest])] = OTHERS
        words = translate("MapColours", "%n other(s)", None, len(rest))
        categories.append(Category(OTHERS, words, sum(count for _, count in rest)))
    without = int((bins == NONE).sum())
    if without:
        categories.append(Category(NONE, _without_words(by), without))
    unknown = np.full(len(numbers), np.nan, np.float32)
    return Colouring(by, unknown, bins, categories=tuple(categories), note=note)


def _without_words(by: ColourBy) -> str:
    if by == "tag":
        return translate("MapColours", "no tag")
    return translate("MapColours", "not known")


def _by_tag(library: Library, curated: Curated, window_tags: Tags) -> Colouring:
    """A clip's own first tag, else the first of its piece."""
    placed = len(library.plane)
    of_files = [curated.marks_of(file.content).tags for file in library.files]
    tags = sorted(
        {tag for some in (*of_files, *window_tags.values()) for tag in some}, key=str.casefold
    )
    number_of = {tag: number for number, tag in enumerate(tags)}
    first = np.array([number_of[some[0]] if some else -1 for some in of_files], np.int64)
    numbers = first[library.file_of[:placed]] if len(first) else np.full(placed, -1, np.int64)
    for row in np.flatnonzero(np.isin(library.row_ids[:placed], list(window_tags))).tolist():
        own = window_tags[int(library.row_ids[row])]
        if own:
            numbers[row] = number_of[own[0]]
    note = ""
    if not tags:
        note = translate("MapColours", "Nothing has a tag yet. Choose clips and press Tag.")
    return _in_names("tag", numbers, dict(enumerate(tags)), note)


def _by_training(library: Library, learned: frozenset[str]) -> Colouring:
    placed = len(library.plane)
    known = np.array([file.content in learned for file in library.files], bool)
    numbers = known[library.file_of[:placed]].astype(np.int64) if len(known) else np.zeros(0, int)
    names = {
        1: translate("MapColours", "learned by the model"),
        0: translate("MapColours", "new to the model"),
    }
    note = ""
    if placed and not numbers.any():
        note = translate("MapColours", "The model in use learned from none of these pieces.")
    return _in_names("training", np.asarray(numbers, np.int64), names, note)
