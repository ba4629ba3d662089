"""MusicXML files in."""
