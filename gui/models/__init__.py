"""Values that views follow."""
