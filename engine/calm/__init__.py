"""How calm music is: measured features, and one figure with its reasons."""
