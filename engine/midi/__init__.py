"""MIDI files in and out: the only door to mido and pretty_midi."""
