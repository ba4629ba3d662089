"""Which note-off ends which note-on, for all tracks of a file at once.

A note-off ends all notes of its pitch that began earlier (pretty_midi's rule). Notes that began in
the same tick go on if it ended others, and else have no length and are left out.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.midi.events import MidiColumns, voices_of
from engine.midi.links import Ints

_ORDER_BITS = 24  # Room for more events than a file may hold.


@dataclass(frozen=True, slots=True)
class Pairs:
    """Notes: the indices of the events that begin and end each, in no particular order."""

    ons: Ints
    offs: Ints


def pair_notes(columns: MidiColumns) -> Pairs:
    """Find the notes of all tracks."""
    high = columns.statuses & 0xF0
    events = np.flatnonzero((high == 0x90) | (high == 0x80))
    voices = voices_of(columns, events)
    by_voice = np.sort(voices << _ORDER_BITS | events)  # Events of one voice, in order.
    events, voices = by_voice & (1 << _ORDER_BITS) - 1, by_voice >> _ORDER_BITS
    is_on = (high[events] == 0x90) & (columns.second_data[events] > 0)
    following = _next_off(voices, is_on)
    begins = np.flatnonzero(is_on & (following >= 0))
    ons, offs = events[begins], events[following[begins]]
    lasts = columns.ticks[offs] > columns.ticks[ons]
    # Where a note is as long as nothing while others of its pitch sound, the order of all matters.
    doubtful = begins[~lasts]
    doubtful = doubtful[(doubtful > 0) & is_on[doubtful - 1]]
    if not len(doubtful):
        return Pairs(ons[lasts], offs[lasts])
    keep = lasts & ~np.isin(voices[begins], voices[doubtful])
    rest = np.isin(voices, voices[doubtful])
    more_ons, more_offs = _one_by_one(events[rest], voices[rest], is_on[rest], columns.ticks)
    return Pairs(np.concatenate([ons[keep], more_ons]), np.concatenate([offs[keep], more_offs]))


def _next_off(voices: Ints, is_on: NDArray[np.bool_]) -> Ints:
    """For every event the index of the next note-off of its voice; -1 where there is none."""
    count = len(voices)
    places = np.where(is_on, count, np.arange(count))
    following = np.minimum.accumulate(places[::-1])[::-1]
    of_same = following < count
    of_same &= voices[np.minimum(following, count - 1)] == voices
    return np.where(of_same, following, -1)


def _one_by_one(
    events: Ints, voices: Ints, is_on: NDArray[np.bool_], ticks: Ints
) -> tuple[Ints, Ints]:
    """The rule, event by event."""
    pairs: list[tuple[int, int]] = []
    sounding: list[tuple[int, int]] = []
    sounding_voice = -1
    rows = (events, voices, is_on, ticks[events])
    for event, voice, begins, tick in zip(*(row.tolist() for row in rows), strict=True):
        if voice != sounding_voice:
            sounding, sounding_voice = [], voice
        if begins:
            sounding.append((event, tick))
            continue
        ended = [on for on, since in sounding if since != tick]
        pairs += ((on, event) for on in ended)
        sounding = [entry for entry in sounding if entry[1] == tick] if ended else []
    table = np.array(pairs, np.int64).reshape(-1, 2)
    return table[:, 0], table[:, 1]
