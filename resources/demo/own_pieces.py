"""The pieces written for Lento, as data."""

from notation import Part, Score, Turn
from voices import GUITAR, HARP, PAD, PIANO, STRINGS

STILL_WATER = Score(
    "Still Water",
    "Still Water",
    "D",
    (6, 8),
    66,
    0,
    (HARP, PAD),
    {
        "intro": Part("z:6 | z:6", "D | D"),
        "first": Part(
            """
            F#4:3 A4:3 | B4:2 A4 F#4:3 | G4:2 F#4 E4:2 D4 | E4:6
            F#4:3 A4:3 | B4:2 C#5 D5:3 | B4:2 A4 G4:2 E4 | D4:6
            """,
            "D | G D | Em A | A | D | G D | G A7 | D",
        ),
        "second": Part(
            """
            D5:3 C#5:2 B4 | A4:3 F#4:3 | G4:2 A4 B4:2 G4 | A4:6
            D5:3 C#5:2 B4 | A4:2 F#4 D4:3 | E4:2 F#4 G4:2 E4 | D4:6
            """,
            "Bm A | D | Em | A | Bm A | D | Em A7 | D",
        ),
    },
    (
        Turn("intro", ("Harp",)),
        Turn("first", ("Harp",), 48),
        Turn("second", ("Harp", "Warm pad"), 52),
        Turn("first", ("Harp", "Warm pad"), 50),
        Turn("intro", ("Harp", "Warm pad"), 44),
    ),
)

SNOW_LANTERN = Score(
    "Snow Lantern",
    "Snow Lantern",
    "Am",
    (3, 4),
    69,
    8,
    (PIANO, STRINGS),
    {
        "intro": Part("z:6 | z:6 | z:6 | z:6", "Am | Am | F | Am"),
        "open": Part(
            """
            E4:4 A4:2 | C5:4 B4:2 | A4:4 G4:2 | E4:6
            F4:4 G4:2 | A4:4 C5:2 | B4:4 A4:2 | G4:6
            """,
            "Am | Am | F | C | Dm | F | Em | Em",
        ),
        "closed": Part(
            """
            E4:4 A4:2 | C5:4 B4:2 | A4:4 G4:2 | E4:6
            F4:4 G4:2 | A4:4 C5:2 | B4:4 G4:2 | A4:6
            """,
            "Am | Am | F | C | Dm | F | Em | Am",
        ),
        "bridge": Part(
            """
            C5:4 D5:2 | E5:4 D5:2 | C5:4 A4:2 | G4:6
            A4:4 B4:2 | C5:4 A4:2 | G4:4 F4:2 | E4:6
            """,
            "F | C | F | C | Dm | Am | C | Em",
        ),
    },
    (
        Turn("intro", ("Piano",)),
        Turn("open", ("Piano",), 48),
        Turn("closed", ("Piano",), 50),
        Turn("bridge", ("Piano", "Strings"), 53),
        Turn("closed", ("Piano", "Strings"), 49),
        Turn("intro", ("Piano", "Strings"), 44),
    ),
)

CRADLE_BOAT = Score(
    "Cradle Boat",
    "Cradle Boat",
    "Bb",
    (4, 4),
    60,
    46,
    (GUITAR, STRINGS),
    {
        "intro": Part("z:8 | z:8", "Bb | Bb"),
        "first": Part(
            """
            D4:4 F4:4 | G4:3 F4 D4:4 | Eb4:4 G4:4 | F4:8
            D4:4 F4:4 | Bb4:3 A4 G4:4 | F4:2 Eb4:2 C4:2 D4:2 | Bb3:8
            """,
            "Bb | Eb:2 Bb:2 | Cm | Bb:2 F:2 | Bb | Gm | F7 | Bb",
        ),
        "second": Part(
            """
            G4:4 Bb4:4 | A4:3 G4 F4:4 | Eb4:4 G4:4 | F4:2 D4:2 F4:4
            G4:4 Bb4:4 | C5:3 Bb4 A4:4 | Bb4:4 G4:4 | F4:8
            """,
            "Eb | F:2 Dm:2 | Cm | Bb | Eb | F | Gm | F",
        ),
    },
    (
        Turn("intro", ("Guitar",)),
        Turn("first", ("Guitar",), 47),
        Turn("second", ("Guitar", "Strings"), 51),
        Turn("first", ("Guitar", "Strings"), 48),
        Turn("intro", ("Guitar", "Strings"), 43),
    ),
)

HILL_AT_DUSK = Score(
    "Hill at Dusk",
    "Hill at Dusk",
    "C",
    (4, 4),
    72,
    24,
    (PIANO, PAD),
    {
        "intro": Part("z:8 | z:8", "C | C"),
        "open": Part(
            """
            C5:4 A4:2 G4:2 | E4:6 G4:2 | A4:4 G4:2 E4:2 | D4:6 E4:2
            G4:4 E4:2 D4:2 | C4:6 D4:2 | E4:3 D4 E4:2 G4:2 | D4:6
            """,
            "F:2 C:2 | C | Am:2 C:2 | G | C | Am | C | G",
            pickup="G4:2",
        ),
        "closed": Part(
            """
            C5:4 A4:2 G4:2 | E4:6 G4:2 | A4:4 G4:2 E4:2 | D4:6 E4:2
            G4:4 E4:2 D4:2 | C4:6 E4:2 | D4:4 E4:2 D4:2 | C4:6
            """,
            "F:2 C:2 | C | Am:2 C:2 | G | C | Am | G | C",
            pickup="G4:2",
        ),
        "bridge": Part(
            """
            A4:4 C5:2 A4:2 | G4:6 E4:2 | A4:4 C5:2 D5:2 | C5:6 A4:2
            G4:4 A4:2 G4:2 | E4:6 D4:2 | C4:2 D4:2 E4:2 G4:2 | D4:6
            """,
            "F | C | F | Am | C | Am | C | G",
            pickup="G4:2",
        ),
    },
    (
        Turn("intro", ("Piano",)),
        Turn("open", ("Piano",), 49),
        Turn("closed", ("Piano",), 50),
        Turn("bridge", ("Piano", "Warm pad"), 53),
        Turn("closed", ("Piano", "Warm pad"), 50),
        Turn("intro", ("Piano", "Warm pad"), 44),
    ),
)

OWN_PIECES = (STILL_WATER, SNOW_LANTERN, CRADLE_BOAT, HILL_AT_DUSK)
