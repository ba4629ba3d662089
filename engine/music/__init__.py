"""Notes, melodies, metres and keys as values; MIDI files in and out."""
