"""Colours and shapes for points that are of a kind, such as a key, a file or a tag."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

# After Okabe and Ito 2008, told apart by every eye; a little darkened or lightened so that each
# stands at 2:1 or better on light and on dark ground. Beyond them shapes go on with the first.
CATEGORY_COLOURS = (
    "#0f7bbd",
    "#d9800f",
    "#129a76",
    "#c9629b",
    "#46a6d9",
    "#c8501a",
    "#8a7bd1",
    "#a59a20",
    "#7c8f96",
    "#a8705a",
)
MOST_CATEGORIES = 20  # More are no longer told apart; the rest belongs to 'others'.


@dataclass(frozen=True, slots=True, eq=False)
class Categories:
    """What each point is.

    Attributes:
        bins: Shape (N,), index into colours, others where it is not known; None for no categories.
        colours: '#rrggbb' of each.
        names: What the legend calls each; none for no legend.
    """

    bins: NDArray[np.uint8] | None = None
    colours: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    def name_of(self, index: int) -> str:
        """What a point is; empty where that is not known."""
        number = -1 if self.bins is None else int(self.bins[index])
        return self.names[number] if 0 <= number < len(self.names) else ""


NO_CATEGORIES = Categories()


def category_colours(count: int) -> tuple[str, ...]:
    """Colours for so many categories; after the tenth they come again, with other shapes."""
    return tuple(CATEGORY_COLOURS[number % len(CATEGORY_COLOURS)] for number in range(count))
