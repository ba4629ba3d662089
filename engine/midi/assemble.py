"""The columns of a MIDI file as a Score: tracks as pretty_midi would make them, but all at once.

A track is what one channel of one track of the file plays. Its program is the last one that is set
before the channel's first note, so that a change of sound does not tear a melody apart.
"""

from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from engine.midi.chords import written_chords
from engine.midi.clock import Scale, meter_changes, seconds_at, tempo_changes, tick_scales
from engine.midi.events import Meta, MidiColumns, check_count
from engine.midi.links import Ints
from engine.midi.metas import KEY, METER, TEMPO, TEXT_KINDS, key_in, meter_in, tempo_in
from engine.midi.pairs import Pairs, pair_notes
from engine.midi.texts import decode_texts
from engine.midi.words import FileText, clean, title_in, words_in
from engine.music.notes import Notes
from engine.music.score import Score, Track

DRUM_CHANNEL = 9  # 10, as people count.
MOST_PLAYERS = 500
MOST_TEXT_BYTES = 1_000_000  # What is written behind them names and says nothing.
_NOTE_ON, _CONTROL, _PROGRAM, _BEND = 0x90, 0xB0, 0xC0, 0xE0
_MOST_BITS = 63
_LASTING = ("text", "lyrics")  # Texts that count for the length of a piece.


@dataclass(frozen=True, slots=True)
class _Events:
    """Columns, and what is asked of them more than once.

    Attributes:
        columns: What the file holds.
        keys: Track and channel of every event as one number.
        kinds: The upper half of every status.
        is_on: Which events begin a note.
        pairs: Their notes.
    """

    columns: MidiColumns
    keys: Ints
    kinds: NDArray[np.uint8]
    is_on: NDArray[np.bool_]
    pairs: Pairs

    @classmethod
    def of(cls, columns: MidiColumns) -> Self:
        """Find them."""
        kinds = np.bitwise_and(columns.statuses, 0xF0, dtype=np.uint8)
        keys = columns.tracks << 4 | columns.statuses & 0xF
        is_on = (kinds == _NOTE_ON) & (columns.second_data > 0)
        return cls(columns, keys, kinds, is_on, pair_notes(columns))


@dataclass(frozen=True, slots=True)
class _Players:
    """The channels of tracks that hold a note, in the order in which each ends its first one.

    Attributes:
        keys: Track and channel as one number, shape (count,).
        firsts: The index of the event that ends the first note, shape (count,).
        of_note: The player of every note, shape (notes,).
    """

    keys: Ints
    firsts: Ints
    of_note: Ints


def assembled(path: Path, columns: MidiColumns, repairs: tuple[str, ...] = ()) -> Score:
    """The piece that the columns hold.

    Args:
        path: What the file is called.
        columns: Its events.
        repairs: What was mended in them, words of engine.midi.parse.REPAIRS.
    """
    resolution, metas = columns.ticks_per_quarter, columns.metas
    events = _Events.of(columns)
    players = _players(events)
    texts = _texts(metas)
    scales = _scales(columns)
    in_order = sorted((m for m in metas if m.kind == METER), key=lambda m: m.tick)
    signatures = ((m.tick / resolution, meter_in(m.data)) for m in in_order)
    meters, countable = meter_changes((at, *meter) for at, meter in signatures if meter)
    return Score(
        path,
        _tracks(events, players, texts),
        tempo_changes(scales, resolution),
        meters,
        seconds_at(_last_tick(events, players, scales), scales),
        repairs if countable else (*repairs, "metre"),
        chords=written_chords(texts, resolution),
        title=title_in(texts, first_names_all=_names_piece(events)),
        words=words_in(texts),
        ticks_per_quarter=resolution,
    )


def _players(events: _Events) -> _Players:
    ons, offs = events.pairs.ons, events.pairs.offs
    firsts = np.full(int(events.keys.max()) + 1, len(events.keys))
    np.minimum.at(firsts, events.keys[ons], offs)
    keys = np.flatnonzero(firsts < len(events.keys))
    check_count(len(keys), MOST_PLAYERS, "instruments")
    keys = keys[np.argsort(firsts[keys])]
    ranks = np.zeros_like(firsts)
    ranks[keys] = np.arange(len(keys))
    return _Players(keys, firsts[keys], ranks[events.keys[ons]])


def _texts(metas: tuple[Meta, ...]) -> tuple[FileText, ...]:
    found = [meta for meta in metas if meta.kind in TEXT_KINDS]
    ends = accumulate(len(meta.data) for meta in found)
    found = [meta for meta, end in zip(found, ends, strict=True) if end <= MOST_TEXT_BYTES]
    decoded = decode_texts([meta.data for meta in found])
    return tuple(
        FileText(meta.track, meta.tick, TEXT_KINDS[meta.kind], text, meta.order)
        for meta, text in zip(found, decoded, strict=True)
    )


def _scales(columns: MidiColumns) -> list[Scale]:
    tempos = [(m.tick, tempo_in(m.data)) for m in columns.metas if m.kind == TEMPO]
    sound = [(tick, tempo) for tick, tempo in tempos if tempo]
    return tick_scales(sorted(sound, key=lambda entry: entry[0]), columns.ticks_per_quarter)


def _tracks(events: _Events, players: _Players, texts: tuple[FileText, ...]) -> tuple[Track, ...]:
    notes = _notes(events, players)
    programs = _programs(events)
    names = [text for text in texts if text.kind == "track_name"]
    tracks = []
    rows = zip(players.keys.tolist(), players.firsts.tolist(), notes, strict=True)
    for index, (key, first, own) in enumerate(rows):
        heard = [t.text for t in names if t.track == key >> 4 and t.order < first]
        name = clean(heard[-1]) if heard else ""
        is_drum = key & 0xF == DRUM_CHANNEL
        tracks.append(Track(index, name, programs.get(key, 0), is_drum, own))
    return tuple(tracks)


def _notes(events: _Events, players: _Players) -> list[Notes]:
    """The notes of each player, in the order of Notes."""
    columns, ons = events.columns, events.pairs.ons
    starts, ends = columns.ticks[ons], columns.ticks[events.pairs.offs]
    pitches, velocities = columns.first_data[ons], columns.second_data[ons]
    order = _order(players.of_note, starts, ends - starts, pitches, velocities)
    resolution = columns.ticks_per_quarter
    begins, stops = starts[order] / resolution, ends[order] / resolution
    heights, strengths = pitches[order].astype(np.int64), velocities[order].astype(np.int64)
    counts = np.bincount(players.of_note, minlength=len(players.keys))
    edges = np.concatenate([[0], np.cumsum(counts)]).tolist()
    return [
        Notes(begins[own], stops[own], heights[own], strengths[own])
        for own in map(slice, edges, edges[1:])
    ]


def _order(
    players: Ints,
    starts: Ints,
    lengths: Ints,
    pitches: NDArray[np.uint8],
    velocities: NDArray[np.uint8],
) -> Ints:
    """Notes by player, onset, length, pitch and velocity; as one number each where that fits."""
    columns = (players, starts, lengths, pitches, velocities)
    widths = [int(column.max(initial=0)).bit_length() for column in columns]
    if sum(widths) > _MOST_BITS:
        return np.lexsort(columns[::-1])
    packed = players
    for column, width in zip(columns[1:], widths[1:], strict=True):
        packed = np.left_shift(packed, width) | column
    return np.argsort(packed)


def _programs(events: _Events) -> dict[int, int]:
    """The program of every track and channel, as it is set before the first note there."""
    changes = np.flatnonzero(events.kinds == _PROGRAM)
    ons = np.flatnonzero(events.is_on)[::-1]
    first_ons = np.zeros(int(events.keys.max()) + 1, np.int64)
    first_ons[events.keys[ons]] = ons  # Of equal keys the last assigned stays: the first one.
    changes = changes[changes < first_ons[events.keys[changes]]]
    programs = events.columns.first_data[changes].tolist()
    return dict(zip(events.keys[changes].tolist(), programs, strict=True))


def _last_tick(events: _Events, players: _Players, scales: list[Scale]) -> int:
    """Where the piece ends: notes, pedals of those who play them, texts, metres, keys and tempi."""
    columns = events.columns
    plays = np.zeros(int(events.keys.max()) + 1, np.bool_)
    plays[players.keys] = True
    is_heard = (events.kinds == _CONTROL) | (events.kinds == _BEND)
    is_heard &= plays[events.keys]
    is_heard[events.pairs.offs] = True
    last = int(columns.ticks[is_heard].max(initial=0))
    return max([last, scales[-1][0], *(m.tick for m in columns.metas if _counts(m))])


def _counts(meta: Meta) -> bool:
    if meta.kind == METER:
        return meter_in(meta.data) is not None
    if meta.kind == KEY:
        return key_in(meta.data) is not None
    return TEXT_KINDS.get(meta.kind) in _LASTING


def _names_piece(events: _Events) -> bool:
    """Whether the name of the first track is that of the piece."""
    firsts = events.columns.firsts
    return len(firsts) == 2 or not events.is_on[: firsts[1]].any()
