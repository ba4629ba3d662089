"""The list of the person's pieces."""
