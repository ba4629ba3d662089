"""Learning from a person's music, and the models that came of it."""
