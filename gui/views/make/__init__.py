"""Making new clips."""
