"""The key of a whole piece, also of one that changes its key on the way.

The durations of all notes laid together blur what happens one after the other: a song whose last
refrain is a semitone higher fits a third key as well as its own two. So each part of four bars
says by itself which scales hold it, and a key is as good as it fits the whole (a key profile) and
the share of parts that its scale holds; the melody's last note is likely the tonic. Three weights,
fitted to half of POP909, of OpenEWLD and of four books of airs; the key that comes out is the one
that most of the piece is in. docs/decisions/melody-key-form.md has the figures.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from engine.analysis.melody_track import MelodyChoice
from engine.music.key import ALL_KEYS, KeyEstimate, key_profiles, key_scales
from engine.music.notes import Notes
from engine.music.score import Score

Floats = NDArray[np.float64]

_PROFILE_WEIGHT, _PARTS_WEIGHT, _ENDING_WEIGHT = 8.0, 6.5, 0.85
_PART_QUARTERS = 16.0
_MOST_PARTS = 4096
_STRANGE_SHARE = 0.03  # A part with this share of notes outside a scale counts e times less.
_PROFILES, _SCALES = key_profiles(), key_scales()
_TONICS = np.array([key.tonic for key in ALL_KEYS])
_NOTHING = KeyEstimate(ALL_KEYS[0], 0.0, 1.0)


def piece_key(score: Score, choice: MelodyChoice | None) -> KeyEstimate:
    """The key of a piece; its confidence says how often such a key is right, relatives apart."""
    pitched = [track.notes for track in score.tracks if not track.is_drum]
    return key_of_notes(pitched, choice.sounding if choice else None)


def key_of_notes(tracks: Sequence[Notes], melody: Notes | None) -> KeyEstimate:
    """The key of the notes of all pitched tracks, the melody, which is among them, counted double.

    Without a sounding note it is C major, with no confidence.
    """
    doubled = [*tracks, melody] if melody else list(tracks)
    doubled = [notes for notes in doubled if len(notes)]
    if not doubled:
        return _NOTHING
    parts = _parts(doubled)
    whole = parts.sum(axis=0) / parts.sum()
    votes = _PROFILE_WEIGHT * _fit(whole) + _PARTS_WEIGHT * _parts_held(parts)
    if melody:
        votes += _ENDING_WEIGHT * (melody.pitches[-1] % 12 == _TONICS)
    shares = np.exp(votes - votes.max())
    best = int(votes.argmax())
    inside = min(1.0, float(_SCALES[best] @ whole))
    return KeyEstimate(ALL_KEYS[best], float(shares[best] / shares.sum()), inside)


def _parts(tracks: Sequence[Notes]) -> Floats:
    """How long each pitch class sounds in each part of the piece that sounds, shape (parts, 12)."""
    starts = np.concatenate([notes.starts for notes in tracks])
    ends = np.concatenate([notes.ends for notes in tracks])
    pitches = np.concatenate([notes.pitches for notes in tracks])
    last = max(0.0, float(starts.max()))
    places = np.maximum(0.0, starts / max(_PART_QUARTERS, last / _MOST_PARTS)).astype(np.int64)
    count = int(places.max()) + 1
    lengths = np.maximum(ends - starts, 1e-6)
    sums = np.bincount(places * 12 + pitches % 12, lengths, count * 12).reshape(count, 12)
    return np.asarray(sums[sums.any(axis=1)])


def _fit(whole: Floats) -> Floats:
    """How well each key's profile fits, -1..1; alike for all where all twelve notes are alike."""
    centred = whole - whole.mean()
    norm = float(np.linalg.norm(centred))
    return np.asarray(_PROFILES @ centred / norm) if norm > 1e-9 else np.zeros(len(_TONICS))


def _parts_held(parts: Floats) -> Floats:
    """Which share of the parts each scale holds; one that it nearly holds counts in part."""
    outside = 1.0 - parts @ _SCALES.T / parts.sum(axis=1, keepdims=True)
    return np.asarray(np.exp(-np.maximum(outside, 0.0) / _STRANGE_SHARE).mean(axis=0))
