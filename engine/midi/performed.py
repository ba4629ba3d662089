"""A MIDI file as it sounds: with pedals, volumes and pitch bends, in seconds; for playing it."""

from pathlib import Path

import mido
import pretty_midi

from engine.errors import MidiFormatError


def performed(path: Path, midi: mido.MidiFile) -> pretty_midi.PrettyMIDI:
    """A file with its pedals, volumes and pitch bends, in seconds.

    Raises:
        MidiFormatError: It is damaged beyond use.
    """
    try:
        return pretty_midi.PrettyMIDI(mido_object=midi)
    except (ValueError, IndexError, KeyError, TypeError, OverflowError) as error:
        raise MidiFormatError(
            f"{path.name} is damaged and could not be read; try to save it again from the "
            f"program that made it."
        ) from error
