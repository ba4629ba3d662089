"""MIDI files in: the door to pretty_midi, behind bounds and plain sentences."""

import io
import warnings
from pathlib import Path

import pretty_midi

from engine.errors import MidiFormatError
from engine.music.meter import FOUR_FOUR, Meter
from engine.music.score import MeterChange, Score, TempoChange, TimedNote, Track

LARGEST_FILE_BYTES = 20_000_000
MOST_NOTES = 200_000
MIDI_SUFFIXES = (".mid", ".midi", ".kar", ".rmi")


def read_score(path: Path) -> Score:
    """Read a MIDI file.

    Raises:
        MidiFormatError: It is not a MIDI file, is damaged beyond use, or is absurdly large.
        OSError: The disk failed.
    """
    return _score(path, read_performance(path))


def read_performance(path: Path) -> pretty_midi.PrettyMIDI:
    """Read a MIDI file with its pedals, volumes and pitch bends, in seconds; for playing it.

    Raises:
        MidiFormatError: It is not a MIDI file, is damaged beyond use, or is absurdly large.
        OSError: The disk failed.
    """
    data = path.read_bytes()
    if not data:
        raise MidiFormatError(f"{path.name} is an empty file; there is nothing in it to use.")
    if len(data) > LARGEST_FILE_BYTES:
        raise MidiFormatError(f"{path.name} is far larger than any MIDI file; it was left out.")
    return _parse(path, _unwrapped(data))


def _unwrapped(data: bytes) -> bytes:
    """Take the standard MIDI file out of a RIFF (.rmi) wrapper."""
    if data[:4] == b"RIFF" and data[8:12] == b"RMID":
        at = data.find(b"MThd")
        return data[at:] if at >= 0 else data
    return data


def _parse(path: Path, data: bytes) -> pretty_midi.PrettyMIDI:
    if data[:4] != b"MThd":
        raise MidiFormatError(f"{path.name} is not a MIDI file; it was left out.")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Tempo events outside track 0 are common and harmless.
        try:
            return pretty_midi.PrettyMIDI(io.BytesIO(data))
        except (
            ValueError,
            EOFError,
            OSError,
            IndexError,
            KeyError,
            TypeError,
            OverflowError,
        ) as error:
            raise MidiFormatError(
                f"{path.name} is damaged and could not be read; try to save it again from the "
                f"program that made it."
            ) from error
        except Exception as error:  # mido raises its own kinds from deep inside
            if type(error).__module__.split(".")[0] not in ("mido", "pretty_midi"):
                raise
            raise MidiFormatError(f"{path.name} is damaged and could not be read.") from error


def _score(path: Path, midi: pretty_midi.PrettyMIDI) -> Score:
    if sum(len(i.notes) for i in midi.instruments) > MOST_NOTES:
        raise MidiFormatError(f"{path.name} holds more than {MOST_NOTES} notes; it was left out.")
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
    return Score(
        path,
        tracks,
        changes or (TempoChange(0.0, 120.0),),
        _meters(midi),
        float(midi.get_end_time()),
    )


def _quarter(midi: pretty_midi.PrettyMIDI, time_s: float) -> float:
    return float(midi.time_to_tick(time_s)) / float(midi.resolution)


def _notes(
    midi: pretty_midi.PrettyMIDI, instrument: pretty_midi.Instrument
) -> tuple[TimedNote, ...]:
    return tuple(
        sorted(
            TimedNote(
                _quarter(midi, n.start),
                _quarter(midi, n.end),
                int(n.pitch),
                max(1, int(n.velocity)),
            )
            for n in instrument.notes
            if n.end > n.start and 0 <= n.pitch <= 127
        )
    )


def _meters(midi: pretty_midi.PrettyMIDI) -> tuple[MeterChange, ...]:
    """Metre changes with the last one winning where several share a place."""
    changes: dict[float, Meter] = {0.0: FOUR_FOUR}
    for signature in midi.time_signature_changes:
        try:
            meter = Meter(int(signature.numerator), int(signature.denominator))
        except ValueError:
            continue
        changes[_quarter(midi, signature.time)] = meter
    return tuple(MeterChange(quarter, changes[quarter]) for quarter in sorted(changes))


def _clean(name: str) -> str:
    return "".join(c for c in name if c.isprintable()).strip()
