"""MusicVAE built of Keras layers under Magenta's names, and the optimiser it learns with."""
