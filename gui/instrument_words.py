"""Instruments and their families, as they are called here."""

from functools import cache

from PySide6.QtCore import QCoreApplication

from engine.audio.instruments import FELT_PIANO

translate = QCoreApplication.translate
PROGRAMS_OF_FAMILY = 8


def sound_word(sound: int) -> str:
    """A sound by its own name where it has one here, else by its family's."""
    return _sounds().get(sound) or family_word(sound)


def family_word(program: int) -> str:
    """The family of a General MIDI program."""
    return _families()[program % 128 // PROGRAMS_OF_FAMILY]


@cache
def _sounds() -> dict[int, str]:
    return {
        FELT_PIANO: translate("Instruments", "Felt piano"),
        0: translate("Instruments", "Grand piano"),
        4: translate("Instruments", "Electric piano"),
        46: translate("Instruments", "Harp"),
        24: translate("Instruments", "Nylon guitar"),
        8: translate("Instruments", "Celesta"),
        10: translate("Instruments", "Music box"),
        11: translate("Instruments", "Vibraphone"),
        108: translate("Instruments", "Kalimba"),
        73: translate("Instruments", "Flute"),
        71: translate("Instruments", "Clarinet"),
        42: translate("Instruments", "Cello"),
        48: translate("Instruments", "Strings"),
        49: translate("Instruments", "Slow strings"),
        52: translate("Instruments", "Choir"),
        89: translate("Instruments", "Warm pad"),
    }


@cache
def _families() -> tuple[str, ...]:
    return (
        translate("Instruments", "Piano"),
        translate("Instruments", "Bells"),
        translate("Instruments", "Organ"),
        translate("Instruments", "Guitar"),
        translate("Instruments", "Bass"),
        translate("Instruments", "Strings"),
        translate("Instruments", "Ensemble"),
        translate("Instruments", "Brass"),
        translate("Instruments", "Reeds"),
        translate("Instruments", "Flutes"),
        translate("Instruments", "Synth lead"),
        translate("Instruments", "Synth pad"),
        translate("Instruments", "Synth effect"),
        translate("Instruments", "Folk instrument"),
        translate("Instruments", "Percussion"),
        translate("Instruments", "Sound effect"),
    )
