"""The card of a piece: what Lento heard in it, and corrections."""
