"""The piano roll."""
