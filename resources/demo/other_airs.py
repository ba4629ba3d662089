"""Airs, hymns and children's songs of other countries, as data; sources in README.md."""

from notation import Part, Score, Turn
from voices import DRONE, GUITAR, HARP, PAD, PIANO, STRINGS

GREENSLEEVES = Score(
    "Greensleeves",
    "Greensleeves",
    "Em",
    (6, 8),
    72,
    73,
    (GUITAR, STRINGS),
    {
        "intro": Part("z:6 | z:6", "Em | Em"),
        "verse": Part(
            """
            G4:2 A4 B4:1.5 C5:.5 B4 | A4:2 F#4 D4:1.5 E4:.5 F#4
            G4:2 E4 E4:1.5 D#4:.5 E4 | F#4:2 D#4 B3:2 E4
            G4:2 A4 B4:1.5 C5:.5 B4 | A4:2 F#4 D4:1.5 E4:.5 F#4
            G4:1.5 F#4:.5 E4 D#4:1.5 C#4:.5 D#4 | E4:5
            """,
            "Em | D | C | B | Em | D | Em B7 | Em",
            pickup="E4",
        ),
        "refrain": Part(
            """
            D5:3 D5:1.5 C#5:.5 B4 | A4:2 F#4 D4:1.5 E4:.5 F#4
            G4:2 E4 E4:1.5 D#4:.5 E4 | F#4:2 D#4 B3:3
            D5:3 D5:1.5 C#5:.5 B4 | A4:2 F#4 D4:1.5 E4:.5 F#4
            G4:1.5 F#4:.5 E4 D#4:1.5 C#4:.5 D#4 | E4:5
            """,
            "G | D | C | B | G | D | Em B7 | Em",
        ),
        "end": Part("z:6 | z:6", "Em | Em"),
    },
    (
        Turn("intro", ("Guitar",)),
        Turn("verse", ("Guitar",), 48),
        Turn("refrain", ("Guitar", "Strings"), 53),
        Turn("verse", ("Guitar",), 48),
        Turn("refrain", ("Guitar", "Strings"), 53),
        Turn("end", ("Guitar", "Strings"), 44),
    ),
)

AMAZING_GRACE = Score(
    "Amazing Grace",
    "Amazing Grace (New Britain)",
    "G",
    (3, 4),
    66,
    73,
    (PIANO, STRINGS),
    {
        "intro": Part("z:6 | z:6", "G | G"),
        "song": Part(
            """
            G4:4 B4 G4 | B4:4 A4:2 | G4:4 E4:2 | D4:4 D4:2
            G4:4 B4 G4 | B4:4 A4:2 | D5:6~ | D5:4 B4:2
            D5:3 B4 D5 B4 | G4:4 D4:2 | E4:3 G4 G4 E4 | D4:4 D4:2
            G4:4 B4 G4 | B4:4 A4:2 | G4:6~ | G4:4
            """,
            """
            G | G | C | G
            G | Em:2 D:1 | D | D7:2 G:1
            G | G | C | G
            G | Em:2 D7:1 | G | G
            """,
            pickup="D4:2",
        ),
        "end": Part("z:6 | z:6", "C | G"),
    },
    (
        Turn("intro", ("Piano",)),
        Turn("song", ("Piano",), 48),
        Turn("song", ("Piano", "Strings"), 53),
        Turn("end", ("Piano", "Strings"), 44),
    ),
)

LONDONDERRY_AIR = Score(
    "Londonderry Air",
    "Londonderry Air",
    "D",
    (4, 4),
    76,
    73,
    (PIANO, STRINGS),
    {
        "first": Part(
            """
            F#4:6 E4:2 | F#4:2 B4:2 A4:2 F#4:2 | E4:2 D4:2 B3:4 | z:2 D4:2 F#4:2 G4:2
            A4:6 B4:2 | A4:2 F#4:2 D4:2 F#4:2 | E4:8 | z:2 C#4:2 D4:2 E4:2
            F#4:6 E4:2 | F#4:2 B4:2 A4:2 F#4:2 | E4:2 D4:2 B3:4 | z:2 C#4:2 D4:2 E4:2
            F#4:6 G4:2 | F#4:2 E4:2 D4:2 E4:2 | D4:8 | z:2
            """,
            """
            D | D7 | G | D
            D | Bm | Em | A7
            D | D7 | G | A7
            D | D:3 A7:1 | D | D
            """,
            pickup="C#4:2 D4:2 E4:2",
        ),
        "second": Part(
            """
            D5:6 C#5:2 | C#5:2 B4:2 A4:2 B4:2 | A4:2 F#4:2 D4:4 | z:2 A4:2 B4:2 C#5:2
            D5:6 C#5:2 | C#5:2 B4:2 A4:2 F#4:2 | E4:8 | z:2 A4:2 A4:2 A4:2
            F#5:6 E5:2 | E5:2 D5:2 B4:2 D5:2 | A4:2 F#4:2 D4:4 | z:2 C#4:2 D4:2 E4:2
            F#4:2 B4:2 A4:2 F#4:2 | E4:2 D4:2 B3:2 C#4:2 | D4:8
            """,
            """
            D | Bm:2 G:2 | D | D:2 A7:2
            Bm | Bm:2 D:2 | Em:2 A:2 | A7
            D | G | D | A7
            D | Em:3 A7:1 | D
            """,
            pickup="A4:2 B4:2 C#5:2",
        ),
        "end": Part("z:8 | z:8", "G:2 D:2 | D"),
    },
    (
        Turn("first", ("Piano",), 48),
        Turn("second", ("Piano", "Strings"), 54),
        Turn("end", ("Piano", "Strings"), 44),
    ),
)

SKYE_BOAT_SONG = Score(
    "Skye Boat Song",
    "Skye Boat Song",
    "F",
    (6, 8),
    69,
    73,
    (HARP, STRINGS),
    {
        "intro": Part("z:6 | z:6", "F | F"),
        "refrain": Part(
            """
            C4:1.5 D4:.5 C4 F4:2 F4 | G4:1.5 A4:.5 G4 C5:3 | A4:1.5 G4:.5 A4 D4:2 D4 | C4:6
            C4:1.5 D4:.5 C4 F4:2 F4 | G4:1.5 A4:.5 G4 C5:3 | A4:1.5 G4:.5 A4 D4:2 D4 | C4:3 F4:3
            """,
            "F Dm | Gm C7 | F Bb | F | F Dm | Gm C7 | F Bb | F",
        ),
        "verse": Part(
            """
            A4:1.5 F4:.5 A4 A4:2 A4 | G4:1.5 D4:.5 G4 G4:2 G4 | F4:1.5 D4:.5 F4 F4:2 E4 | D4:6
            A4:1.5 F4:.5 A4 A4:2 A4 | G4:1.5 D4:.5 G4 G4:2 G4 | F4:1.5 D4:.5 F4 F4:2 E4 | D4:3 C4:3
            """,
            "Dm | Gm | Dm | Dm | Dm | Gm | Dm | Dm C",
        ),
    },
    (
        Turn("intro", ("Harp",)),
        Turn("refrain", ("Harp",), 50),
        Turn("verse", ("Harp", "Strings"), 48),
        Turn("refrain", ("Harp", "Strings"), 53),
        Turn("intro", ("Harp", "Strings"), 44),
    ),
)

AR_HYD_Y_NOS = Score(
    "Ar Hyd y Nos",
    "Ar Hyd y Nos (All Through the Night)",
    "F",
    (4, 4),
    72,
    46,
    (PIANO, STRINGS),
    {
        "intro": Part("z:8 | z:8", "F | F"),
        "song": Part(
            """
            F4:3 E4 D4:2 F4:2 | G4:3 F4 E4:2 C4:2 | D4:4 E4:3 E4 | F4:8
            F4:3 E4 D4:2 F4:2 | G4:3 F4 E4:2 C4:2 | D4:4 E4:3 E4 | F4:8
            Bb4:2 A4:2 Bb4:2 C5:2 | D5:2 C5:2 Bb4:2 A4:2
            Bb4:2 A4:2 G4:2 F4:2 | A4:2 G4:2 F4:2 E4:2
            F4:3 E4 D4:2 F4:2 | G4:3 F4 E4:2 C4:2 | D4:4 E4:3 E4 | F4:8
            """,
            """
            F:2 Dm:2 | Gm:2 C:2 | Bb:2 C7:2 | F
            F:2 Dm:2 | Gm:2 C:2 | Bb:2 C7:2 | F
            Bb | Bb | Gm | F:3 C7:1
            F:2 Dm:2 | Gm:2 C:2 | Bb:2 C7:2 | F
            """,
        ),
    },
    (
        Turn("intro", ("Piano",)),
        Turn("song", ("Piano",), 49),
        Turn("song", ("Piano", "Strings"), 53),
        Turn("intro", ("Piano", "Strings"), 44),
    ),
)

AU_CLAIR_DE_LA_LUNE = Score(
    "Au clair de la lune",
    "Au clair de la lune",
    "A",
    (4, 4),
    80,
    10,
    (PIANO, DRONE),
    {
        "intro": Part("z:8 | z:8", "A | A"),
        "song": Part(
            """
            A4:2 A4:2 A4:2 B4:2 | C#5:4 B4:4 | A4:2 C#5:2 B4:2 B4:2 | A4:8
            A4:2 A4:2 A4:2 B4:2 | C#5:4 B4:4 | A4:2 C#5:2 B4:2 B4:2 | A4:8
            B4:2 B4:2 B4:2 B4:2 | F#4:4 F#4:4 | B4:2 A4:2 G#4:2 F#4:2 | E4:8
            A4:2 A4:2 A4:2 B4:2 | C#5:4 B4:4 | A4:2 C#5:2 B4:2 B4:2 | A4:8
            """,
            """
            A | A:2 E:2 | A:2 E7:2 | A
            A | A:2 E:2 | A:2 E7:2 | A
            Bm | Bm | E | E
            A | A:2 E:2 | A:2 E7:2 | A
            """,
        ),
    },
    (
        Turn("intro", ("Piano",)),
        Turn("song", ("Piano",), 48),
        Turn("song", ("Piano", "Drone"), 51),
        Turn("intro", ("Piano", "Drone"), 44),
    ),
)

AH_VOUS_DIRAI_JE = Score(
    "Twinkle Twinkle",
    "Ah ! vous dirai-je, maman (Twinkle, Twinkle)",
    "C",
    (4, 4),
    76,
    8,
    (GUITAR, PAD),
    {
        "intro": Part("z:8 | z:8", "C | C"),
        "song": Part(
            """
            C4:2 C4:2 G4:2 G4:2 | A4:2 A4:2 G4:4 | F4:2 F4:2 E4:2 E4:2 | D4:2 D4:2 C4:4
            G4:2 G4:2 F4:2 F4:2 | E4:2 E4:2 D4:4 | G4:2 G4:2 F4:2 F4:2 | E4:2 E4:2 D4:4
            C4:2 C4:2 G4:2 G4:2 | A4:2 A4:2 G4:4 | F4:2 F4:2 E4:2 E4:2 | D4:2 D4:2 C4:4
            """,
            """
            C | F:2 C:2 | F:2 C:2 | G7:2 C:2
            C:2 F:2 | C:2 G:2 | C:2 F:2 | C:2 G:2
            C | F:2 C:2 | F:2 C:2 | G7:2 C:2
            """,
        ),
    },
    (
        Turn("intro", ("Guitar",)),
        Turn("song", ("Guitar",), 49),
        Turn("song", ("Guitar", "Warm pad"), 52),
        Turn("intro", ("Guitar", "Warm pad"), 44),
    ),
)

SAKURA = Score(
    "Sakura",
    "Sakura, Sakura",
    "Am",
    (4, 4),
    69,
    73,
    (HARP, DRONE),
    {
        "intro": Part("z:8 | z:8", "A5 | A5"),
        "song": Part(
            """
            A4:2 A4:2 B4:4 | A4:2 A4:2 B4:4
            A4:2 B4:2 C5:2 B4:2 | A4:2 B4 A4 F4:4 | E4:2 C4:2 E4:2 F4:2 | E4:2 E4 C4 B3:4
            A4:2 B4:2 C5:2 B4:2 | A4:2 B4 A4 F4:4 | E4:2 C4:2 E4:2 F4:2 | E4:2 E4 C4 B3:4
            A4:2 A4:2 B4:4 | A4:2 A4:2 B4:4
            E4:2 F4:2 B4 A4 F4:2 | E4:8
            """,
            """
            A5:2 E5:2 | A5:2 E5:2
            Am | Am:2 F:2 | Am | Am:2 E5:2
            Am | Am:2 F:2 | Am | Am:2 E5:2
            A5:2 E5:2 | A5:2 E5:2
            E5 | E5
            """,
        ),
        "end": Part("z:8 | z:8", "E5 | E5"),
    },
    (
        Turn("intro", ("Harp",)),
        Turn("song", ("Harp",), 48),
        Turn("song", ("Harp", "Drone"), 52),
        Turn("end", ("Harp", "Drone"), 44),
    ),
)

OTHER_AIRS = (
    GREENSLEEVES,
    AMAZING_GRACE,
    LONDONDERRY_AIR,
    SKYE_BOAT_SONG,
    AR_HYD_Y_NOS,
    AU_CLAIR_DE_LA_LUNE,
    AH_VOUS_DIRAI_JE,
    SAKURA,
)
