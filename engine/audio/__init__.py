"""Sound: synthesisers, offline rendering, the live player. Knows no Qt."""
