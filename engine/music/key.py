"""Musical keys: naming them, hearing them, and moving music to C or A minor."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

MAJOR_SCALE = (0, 2, 4, 5, 7, 9, 11)
TONIC_NAMES = ("C", "Db", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")
_LETTERS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
# Albrecht and Shanahan 2013, 'The use of large corpora to train a new type of key-finding
# algorithm', Music Perception 31(1).
_MAJOR_PROFILE = np.array(
    [0.238, 0.006, 0.111, 0.006, 0.137, 0.094, 0.016, 0.214, 0.009, 0.080, 0.008, 0.081]
)
_MINOR_PROFILE = np.array(
    [0.220, 0.006, 0.104, 0.123, 0.019, 0.103, 0.012, 0.214, 0.062, 0.022, 0.061, 0.052]
)
_SCALE_WEIGHT = 2.0  # How much lying inside the scale counts beside fitting the profile (0..1).


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """A major or minor key.

    Attributes:
        tonic: Pitch class of the tonic, 0 (C) to 11 (B).
        minor: Whether it is minor.
    """

    tonic: int
    minor: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.tonic <= 11:
            raise ValueError(f"{self.tonic} is not a pitch class")

    @classmethod
    def parse(cls, name: str) -> Self:
        """Read 'A minor', 'Eb major', 'f#m' or 'G'; ValueError if it is no key."""
        words = name.strip().replace("♯", "#").replace("♭", "b").split()
        if not words or words[0][0].upper() not in _LETTERS:
            raise ValueError(f"{name!r} is not a key; write it like 'A minor' or 'Eb major'")
        head, mode = words[0], " ".join(words[1:]).lower()
        minor = mode.startswith("min") or (not mode and head.endswith("m"))
        accidentals = head[1:].removesuffix("m")
        if mode not in ("", "major", "minor", "maj", "min") or accidentals.strip("#b"):
            raise ValueError(f"{name!r} is not a key; write it like 'A minor' or 'Eb major'")
        shift = accidentals.count("#") - accidentals.count("b")
        return cls((_LETTERS[head[0].upper()] + shift) % 12, minor)

    @property
    def major_tonic(self) -> int:
        """Tonic of the major key with the same notes (C for A minor)."""
        return (self.tonic + 3) % 12 if self.minor else self.tonic

    @property
    def pitch_classes(self) -> frozenset[int]:
        """The seven pitch classes of the (natural) scale."""
        return frozenset((self.major_tonic + step) % 12 for step in MAJOR_SCALE)

    def with_major_tonic(self, major_tonic: int) -> Self:
        """The key of the same mode whose scale is that major scale."""
        tonic = (major_tonic - 3) % 12 if self.minor else major_tonic % 12
        return type(self)(tonic, self.minor)

    def __str__(self) -> str:
        return f"{TONIC_NAMES[self.tonic]} {'minor' if self.minor else 'major'}"


@dataclass(frozen=True, slots=True)
class KeyEstimate:
    """A heard key.

    Attributes:
        key: The best key.
        confidence: 0 to 1. Of detect_key its lead over the next one; of piece_key how often such a
            key is right.
        in_scale: Share of the sounding time inside its scale.
    """

    key: Key
    confidence: float
    in_scale: float


ALL_KEYS = tuple(Key(tonic, minor) for minor in (False, True) for tonic in range(12))


def key_profiles() -> NDArray[np.float64]:
    """How often each pitch class sounds in each of ALL_KEYS, shape (24, 12), mean 0, norm 1."""
    rows = [np.roll(_MINOR_PROFILE if key.minor else _MAJOR_PROFILE, key.tonic) for key in ALL_KEYS]
    centred = np.array(rows) - np.mean(rows, axis=1, keepdims=True)
    return np.asarray(centred / np.linalg.norm(centred, axis=1, keepdims=True))


def key_scales() -> NDArray[np.float64]:
    """1 for each pitch class in the scale of each of ALL_KEYS, else 0; shape (24, 12)."""
    return np.array([[float(pc in key.pitch_classes) for pc in range(12)] for key in ALL_KEYS])


def pitch_class_weights(notes: Iterable[tuple[int, float]]) -> NDArray[np.float64]:
    """Sum (pitch, duration) pairs into 12 pitch-class durations."""
    weights = np.zeros(12)
    for pitch, duration in notes:
        weights[pitch % 12] += duration
    return weights


def detect_key(weights: NDArray[np.float64], last_pitch: int | None = None) -> KeyEstimate:
    """Find the key of pitch-class durations, shape (12,).

    Correlates with the major and minor profiles and rewards time spent inside the scale, so that
    a modal or pentatonic tune lands on the scale it uses. A piece tends to end on its tonic:
    `last_pitch`, where given, breaks the tie between relatives.
    """
    total = float(weights.sum())
    if total <= 0:
        return KeyEstimate(Key(0), 0.0, 1.0)
    scores = {
        key: _score(weights / total, key, last_pitch)
        for key in (Key(tonic, minor) for tonic in range(12) for minor in (False, True))
    }
    best = max(scores, key=lambda key: scores[key])
    runner_up = max(score for key, score in scores.items() if key != best)
    inside = sum(weights[pitch_class] for pitch_class in best.pitch_classes) / total
    return KeyEstimate(best, float(min(1.0, scores[best] - runner_up)), float(inside))


def key_lead(weights: NDArray[np.float64], key: Key, last_pitch: int | None = None) -> float:
    """How far a key is ahead of the best other one, as detect_key hears it; below 0 behind it.

    Silence is heard in every key alike.
    """
    total = float(weights.sum())
    if total <= 0:
        return 0.0
    own = _score(weights / total, key, last_pitch)
    return own - max(_score(weights / total, k, last_pitch) for k in ALL_KEYS if k != key)


def local_key(weights: NDArray[np.float64], piece_key: Key) -> Key:
    """The key of a few bars: the piece's, or a neighbour that alone holds all their notes.

    Looks up to two fifths away, as songs that visit the dominant or subdominant do.
    """
    used = {pitch_class for pitch_class in range(12) if weights[pitch_class] > 0}
    for fifths in (0, 1, -1, 2, -2):
        key = piece_key.with_major_tonic((piece_key.major_tonic + 7 * fifths) % 12)
        if used <= key.pitch_classes:
            return key
    return piece_key


def _score(shares: NDArray[np.float64], key: Key, last_pitch: int | None) -> float:
    profile = _MINOR_PROFILE if key.minor else _MAJOR_PROFILE
    even = np.ptp(shares) == 0  # All twelve notes alike fit every key alike.
    fit = 0.0 if even else float(np.corrcoef(shares, np.roll(profile, key.tonic))[0, 1])
    inside = float(sum(shares[pitch_class] for pitch_class in key.pitch_classes))
    ending = 0.15 if last_pitch is not None and last_pitch % 12 == key.tonic else 0.0
    return fit + _SCALE_WEIGHT * inside + ending
