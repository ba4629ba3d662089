"""What a person puts together: a playlist, and the way back through its changes."""
