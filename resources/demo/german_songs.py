"""Traditional and art songs in German, as data. README.md says where each comes from."""

from notation import Part, Score, Turn
from voices import CHOIR, GUITAR, PAD, PIANO, STRINGS

WIEGENLIED = Score(
    "Wiegenlied",
    "Wiegenlied (Brahms' Lullaby)",
    "Eb",
    (3, 4),
    66,
    8,
    (PIANO, STRINGS),
    {
        "intro": Part("z:6 | z:6", "Eb | Eb"),
        "song": Part(
            """
            Bb4:3 G4 G4:2 | Bb4:4 G4 Bb4 | Eb5:2 D5:3 C5 | C5:2 Bb4:2 F4 G4
            Ab4:2 F4:2 F4 G4 | Ab4:4 F4 Ab4 | D5 C5 Bb4:2 D5:2 | Eb5:4 Eb4 Eb4
            Eb5:4 C5 Ab4 | Bb4:4 G4 Eb4 | Ab4:2 Bb4:2 C5:2 | Bb4:4 Eb4 Eb4
            Eb5:4 C5 Ab4 | Bb4:4 G4 Eb4 | Ab4:2 G4:2 F4:2 | Eb4:4
            """,
            """
            Eb | Eb | Eb:1 Bb:2 | Eb:2 Bb7:1
            Bb7 | Bb7 | Bb7 | Eb
            Ab | Eb | Bb7 | Eb
            Ab | Eb | Bb7 | Eb
            """,
            pickup="G4 G4",
        ),
        "end": Part("z:6 | z:6", "Eb | Eb"),
    },
    (
        Turn("intro", ("Piano",)),
        Turn("song", ("Piano",), 50),
        Turn("song", ("Piano", "Strings"), 54),
        Turn("end", ("Piano", "Strings"), 46),
    ),
)

SCHLAF_KINDLEIN = Score(
    "Schlaf Kindlein schlaf",
    "Schlaf, Kindlein, schlaf",
    "G",
    (4, 4),
    80,
    10,
    (PIANO, PAD),
    {
        "intro": Part("z:8 | z:8", "G | G"),
        "song": Part(
            """
            B4:4 A4:2 A4:2 | G4:6 D4:2 | B4:2 B4:2 A4:2 A4:2 | G4:6 G4:2
            C5:2 C5:2 A4:2 A4:2 | D5:2 D5:2 B4:2 B4:2 | C5:2 C5:2 A4:2 A4:2 | D5:2 D5:2 B4:4
            B4:4 A4:2 A4:2 | G4:8
            """,
            "G:2 D7:2 | G | G:2 D7:2 | G | C:2 D7:2 | G | C:2 D7:2 | G | G:2 D7:2 | G",
        ),
    },
    (
        Turn("intro", ("Piano",)),
        Turn("song", ("Piano",), 48),
        Turn("intro", ("Piano", "Warm pad"), 46),
        Turn("song", ("Piano", "Warm pad"), 50),
        Turn("intro", ("Piano", "Warm pad"), 44),
    ),
)

SILENT_NIGHT = Score(
    "Silent Night",
    "Silent Night",
    "Bb",
    (6, 8),
    66,
    0,
    (GUITAR, PAD),
    {
        "intro": Part("z:6 | z:6", "Bb | Bb"),
        "song": Part(
            """
            F4:1.5 G4:.5 F4 D4:3 | F4:1.5 G4:.5 F4 D4:3
            C5:2 C5 A4:3 | Bb4:2 Bb4 F4:3
            G4:2 G4 Bb4:1.5 A4:.5 G4 | F4:1.5 G4:.5 F4 D4:3
            G4:2 G4 Bb4:1.5 A4:.5 G4 | F4:1.5 G4:.5 F4 D4:3
            C5:2 C5 Eb5:1.5 C5:.5 A4 | Bb4:3 D5:3
            Bb4 F4 D4 F4:1.5 Eb4:.5 C4 | Bb3:6
            """,
            "Bb | Bb | F7 | Bb | Eb | Bb | Eb | Bb | F7 | Bb | Bb F7 | Bb",
        ),
    },
    (
        Turn("intro", ("Guitar",)),
        Turn("song", ("Guitar",), 48),
        Turn("song", ("Guitar", "Warm pad"), 52),
        Turn("intro", ("Guitar", "Warm pad"), 44),
    ),
)

DER_MOND_IST_AUFGEGANGEN = Score(
    "Der Mond ist aufgegangen",
    "Der Mond ist aufgegangen",
    "D",
    (4, 4),
    66,
    0,
    (CHOIR, GUITAR),
    {
        "intro": Part("z:8 | z:8", "D | D"),
        "song": Part(
            """
            E4:2 D4:2 G4:2 F#4:2 | E4:4 D4:2 F#4:2 | F#4:2 F#4:2 B4:2 A4:2 | G4:4 F#4:2 F#4:2
            F#4:2 F#4:2 G4:2 F#4:2 | E4:4 z:2 D4:2
            E4:2 D4:2 G4:2 F#4:2 | E4:4 D4:2 F#4:2 | F#4:2 F#4:2 B4:2 A4:2 | G4:4 F#4:2 F#4:2
            F#4:2 F#4:2 G4:2 F#4:2 | E4:2 E4:2 D4:2
            """,
            """
            A7:1 D:1 G:1 D:1 | A7:2 D:2 | D:2 G:1 D:1 | A7:2 D:2
            D:2 G:1 D:1 | A:3 D:1
            A7:1 D:1 G:1 D:1 | A7:2 D:2 | D:2 G:1 D:1 | A7:2 D:2
            D:2 G:1 D:1 | A7:2 D:2
            """,
            pickup="D4:2",
        ),
        "end": Part("z:8 | z:8", "G:2 D:2 | D"),
    },
    (
        Turn("intro", ("Guitar",)),
        Turn("song", ("Strings",), 49),
        Turn("song", ("Strings", "Guitar"), 52),
        Turn("end", ("Strings", "Guitar"), 44),
    ),
)

ACH_DU_LIEBER_AUGUSTIN = Score(
    "Lieber Augustin",
    "Ach, du lieber Augustin, slowly",
    "G",
    (3, 4),
    84,
    10,
    (PIANO, PAD),
    {
        "intro": Part("z:6 | z:6", "G | G"),
        "song": Part(
            """
            D5:3 E5 D5 C5 | B4:2 G4:2 G4:2 | A4:2 D4:2 D4:2 | B4:2 G4:2 G4:2
            D5:3 E5 D5 C5 | B4:2 G4:2 G4:2 | A4:2 D4:2 D4:2 | G4:6
            A4:2 D4:2 D4:2 | B4:2 G4:2 G4:2 | A4:2 D4:2 D4:2 | B4:2 G4:2 G4:2
            D5:3 E5 D5 C5 | B4:2 G4:2 G4:2 | A4:2 D4:2 D4:2 | G4:6
            """,
            "G | G | D7 | G | G | G | D7 | G | D7 | G | D7 | G | G | G | D7 | G",
        ),
    },
    (
        Turn("intro", ("Piano",)),
        Turn("song", ("Piano",), 47),
        Turn("song", ("Piano", "Warm pad"), 50),
        Turn("intro", ("Piano", "Warm pad"), 44),
    ),
)

GERMAN_SONGS = (
    WIEGENLIED,
    SCHLAF_KINDLEIN,
    SILENT_NIGHT,
    DER_MOND_IST_AUFGEGANGEN,
    ACH_DU_LIEBER_AUGUSTIN,
)
