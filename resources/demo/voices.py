"""The accompanying voices that the scores choose from."""

from notation import Voice

HARP = Voice("Harp", 46, "broken")
GUITAR = Voice("Guitar", 24, "broken")
PIANO = Voice("Piano", 0, "rocking")
STRINGS = Voice("Strings", 48, "held")
PAD = Voice("Warm pad", 89, "held")
CHOIR = Voice("Strings", 48, "hymn")
DRONE = Voice("Drone", 48, "fifths")
