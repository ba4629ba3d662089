"""MIDI files in: the door to pretty_midi, behind bounds and plain sentences."""

from dataclasses import replace
from pathlib import Path

import mido
import pretty_midi

from engine.errors import MidiFormatError
from engine.midi.chords import written_chords
from engine.midi.metas import one_program_a_channel
from engine.midi.parse import ParsedMidi, parse_midi
from engine.music.meter import FOUR_FOUR, Meter
from engine.music.notes import Notes, TimedNote
from engine.music.score import Score, Track
from engine.music.timeline import MeterChange, TempoChange

LARGEST_FILE_BYTES = 20_000_000
MOST_NOTES = 200_000
_WRAPPER_BYTES = 256  # RIFF and MacBinary put this much at most before the music.
MIDI_SUFFIXES = (".mid", ".midi", ".kar", ".rmi")


def read_score(path: Path) -> Score:
    """Read a MIDI file, with what can be saved of a damaged one.

    Raises:
        MidiFormatError: It is not a MIDI file, is damaged beyond use, or is absurdly large.
        OSError: The disk failed.
    """
    parsed = _parsed(path)
    chords = written_chords(parsed.midi)  # Before pretty_midi, which changes the messages.
    score = _score(path, _performed(path, one_program_a_channel(parsed.midi)), parsed.repairs)
    return replace(score, chords=chords)


def read_performance(path: Path) -> pretty_midi.PrettyMIDI:
    """Read a MIDI file with its pedals, volumes and pitch bends, in seconds; for playing it.

    Raises:
        MidiFormatError: It is not a MIDI file, is damaged beyond use, or is absurdly large.
        OSError: The disk failed.
    """
    return _performed(path, _parsed(path).midi)


def _parsed(path: Path) -> ParsedMidi:
    if path.stat().st_size > LARGEST_FILE_BYTES:
        raise MidiFormatError(
            f"{path.name} is far larger than any piece of music in MIDI and was left out; if it "
            "is a collection, split it into single pieces and add those."
        )
    data = path.read_bytes()
    if not data:
        raise MidiFormatError(
            f"{path.name} is an empty file, so there is no music in it; copy or save it again."
        )
    try:
        return parse_midi(_unwrapped(data))
    except MidiFormatError as error:
        raise MidiFormatError(f"{path.name} {error}") from error


def _performed(path: Path, midi: mido.MidiFile) -> pretty_midi.PrettyMIDI:
    try:
        return pretty_midi.PrettyMIDI(mido_object=midi)
    except (ValueError, IndexError, KeyError, TypeError, OverflowError) as error:
        raise MidiFormatError(
            f"{path.name} is damaged and could not be read; try to save it again from the "
            f"program that made it."
        ) from error


def _unwrapped(data: bytes) -> bytes:
    """Take the standard MIDI file out of a RIFF (.rmi) wrapper or from behind a player's header."""
    at = data.find(b"MThd", 0, _WRAPPER_BYTES)
    return data[at:] if at > 0 else data


def _score(path: Path, midi: pretty_midi.PrettyMIDI, repairs: tuple[str, ...]) -> Score:
    if sum(len(i.notes) for i in midi.instruments) > MOST_NOTES:
        raise MidiFormatError(
            f"{path.name} holds more than {MOST_NOTES:,} notes, far more than a piece of music, "
            "and was left out; split it into single pieces and add those."
        )
    tracks = tuple(
        Track(index, _clean(i.name), int(i.program), bool(i.is_drum), _notes(midi, i))
        for index, i in enumerate(midi.instruments)
        if i.notes
    )
    times, tempos = midi.get_tempo_changes()
    changes = tuple(
        TempoChange(_quarter(midi, time), float(qpm))
        for time, qpm in zip(times.tolist(), tempos.tolist(), strict=True)
    )
    meters, countable = _meters(midi)
    return Score(
        path,
        tracks,
        changes or (TempoChange(0.0, 120.0),),
        meters,
        float(midi.get_end_time()),
        repairs if countable else (*repairs, "metre"),
        ticks_per_quarter=int(midi.resolution),
    )


def _quarter(midi: pretty_midi.PrettyMIDI, time_s: float) -> float:
    return float(midi.time_to_tick(time_s)) / float(midi.resolution)


def _notes(midi: pretty_midi.PrettyMIDI, instrument: pretty_midi.Instrument) -> Notes:
    return Notes.of(
        TimedNote(
            _quarter(midi, n.start), _quarter(midi, n.end), int(n.pitch), max(1, int(n.velocity))
        )
        for n in instrument.notes
        if n.end > n.start and 0 <= n.pitch <= 127
    )


def _meters(midi: pretty_midi.PrettyMIDI) -> tuple[tuple[MeterChange, ...], bool]:
    """Metre changes, the last one winning where several share a place; whether all can be counted.

    Under a metre that cannot be counted the one before goes on.
    """
    countable = True
    changes: dict[float, Meter] = {0.0: FOUR_FOUR}
    for signature in midi.time_signature_changes:
        try:
            meter = Meter(int(signature.numerator), int(signature.denominator))
        except ValueError:
            countable = False
            continue
        changes[_quarter(midi, signature.time)] = meter
    return tuple(MeterChange(quarter, changes[quarter]) for quarter in sorted(changes)), countable


def _clean(name: str) -> str:
    return "".join(c for c in name if c.isprintable()).strip()
