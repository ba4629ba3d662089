"""What can be heard in a piece: its melody, key, beats, chords and form."""
