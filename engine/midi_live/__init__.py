"""Keyboards and other instruments that are connected now: keys in, notes out, recording."""
