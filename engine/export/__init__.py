"""Clips out of Lento: MIDI, sound and scores that other programs open."""
