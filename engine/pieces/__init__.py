"""One file as a person owns it: read, understood, corrected, cut into windows."""
