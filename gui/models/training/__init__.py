"""A training as the window follows it."""
