"""The playlist."""
