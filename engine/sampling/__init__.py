"""New clips: drawn, blended, rebuilt, or taken from a place on the map."""
