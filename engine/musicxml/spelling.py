"""How pitches and chords are spelled in a key: which letter, and how it is altered.

Names lie on the line of fifths (... Bb F C G D ...); in a key those near its tonic are written.
Source: Temperley 2001, 'The Cognition of Basic Musical Structures', chapter 5.
"""

from engine.music.key import Key

_LETTERS = "FCGDAEB"  # Along the line of fifths; F lies at -1, C at 0.
_FIFTHS_OF_TONIC = {0: 0, 7: 1, 2: 2, 9: 3, 4: 4, 11: 5, 6: 6, 5: -1, 10: -2, 3: -3, 8: -4, 1: -5}
_BELOW_MAJOR, _BELOW_MINOR = 4, 3  # Minor keys raise their leading note: G# in A minor, not Ab.


def fifths(key: Key) -> int:
    """Sharps (above 0) or flats (below) of a key's signature."""
    return _FIFTHS_OF_TONIC[key.major_tonic]


def spelled_class(pitch_class: int, key: Key) -> tuple[str, int]:
    """Letter and alteration in semitones of a pitch class, such as ('F', 1)."""
    lowest = fifths(key) - (_BELOW_MINOR if key.minor else _BELOW_MAJOR)
    place = lowest + (7 * pitch_class - lowest) % 12
    alteration, letter = divmod(place + 1, 7)
    return _LETTERS[letter], alteration


def spelled_pitch(pitch: int, key: Key) -> tuple[str, int, int]:
    """Letter, alteration and octave of a MIDI note number; 60 is ('C', 0, 4)."""
    letter, alteration = spelled_class(pitch % 12, key)
    return letter, alteration, (pitch - alteration) // 12 - 1
