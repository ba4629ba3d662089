"""All scores of the demo library, in the order in which they are written."""

from german_songs import GERMAN_SONGS
from notation import Score
from other_airs import OTHER_AIRS
from own_pieces import OWN_PIECES

SCORES: tuple[Score, ...] = (*GERMAN_SONGS, *OTHER_AIRS, *OWN_PIECES)
