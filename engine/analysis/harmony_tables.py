"""What engine.analysis.harmony knows of chords, in hundredths, counted in 793 songs of POP909.

Rows are the qualities in their order: major, minor, augmented, diminished. What was never or
hardly ever met has a small share all the same: nothing is impossible in other music.
"""

# Shares of sounding time by semitones above the root: major, minor, augmented, diminished.
IN_ACCOMPANIMENT = (
    (47, 0.4, 3, 0.4, 15, 2, 0.4, 29, 0.4, 1, 1, 1),
    (48, 0.4, 1, 19, 0.4, 1, 0.4, 30, 0.4, 0.4, 2, 0.4),
    (44, 1, 1, 1, 19, 1, 1, 1, 28, 1, 1, 1),
    (48, 1, 0.4, 19, 0.4, 1, 24, 1, 0.4, 2, 5, 0.4),
)
IN_LOWEST = (
    (78, 0.4, 2, 0.4, 6, 2, 0.4, 9, 0.4, 1, 1, 1),
    (82, 0.4, 1, 6, 0.4, 1, 0.4, 9, 0.4, 0.4, 1, 0.4),
    (72, 1, 1, 1, 10, 1, 1, 1, 8, 1, 1, 1),
    (87, 1, 0.4, 5, 0.4, 1, 4, 1, 0.4, 0.4, 1, 0.4),
)
IN_MELODY = (
    (22, 0.4, 9, 1, 21, 6, 1, 26, 1, 8, 2, 3),
    (35, 0.4, 6, 22, 0.4, 7, 0.4, 16, 2, 1, 11, 0.4),
    (17, 4, 6, 14, 20, 8, 4, 3, 18, 1, 2, 5),
    (8, 8, 1, 29, 2, 7, 19, 2, 9, 3, 11, 1),
)
# How common chords are by semitones above the tonic of the major scale, in major and in minor.
COMMON = (
    (
        (24, 0.8, 2, 0.3, 1.5, 15, 0.4, 22, 0.9, 2, 1, 0.1),
        (0.1, 0.1, 7, 0.2, 7, 0.9, 0.2, 0.3, 0.1, 12, 0.2, 0.2),
        (0.1,) * 12,
        (0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.3, 0.1, 0.1, 0.1, 0.1, 0.1),
    ),
    (
        (10, 0.2, 3, 0.2, 7, 12, 0.2, 14, 0.1, 6, 0.6, 0.2),
        (0.1, 0.2, 9, 0.1, 9, 0.3, 0.3, 0.1, 0.1, 27, 0.2, 0.4),
        (0.1,) * 12,
        (0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.3, 0.1, 0.1, 0.1, 0.1, 0.4),
    ),
)
MOTION = (3, 3, 17, 4, 4, 30, 0.4, 12, 6, 8, 10, 4)  # Semitones from root to root, upwards.
STAYS_AT_BAR_LINE, STAYS_WITHIN_BAR = 0.17, 0.55
