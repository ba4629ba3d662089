"""Windows as training arrays."""
