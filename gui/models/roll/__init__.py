"""Editing the notes of the roll."""
