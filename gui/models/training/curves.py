"""The curves of a training as they grow, kept short enough to draw at every moment."""

from collections.abc import Iterable, Mapping

MOST_POINTS = 2000
STEPS = "steps"


class Curves:
    """Figures by step; every second point goes when there are too many."""

    def __init__(self) -> None:
        self._points: dict[str, list[tuple[float, float]]] = {}

    def add(self, metrics: Mapping[str, float]) -> None:
        """Take the newest figures; those of a step that is known already are left out."""
        step = metrics.get(STEPS)
        if step is None:
            return
        for name, value in metrics.items():
            points = self._points.setdefault(name, [])
            if points and points[-1][0] >= step:
                continue
            points.append((step, value))
            if len(points) > MOST_POINTS:
                del points[1:-1:2]

    def line(self, name: str) -> tuple[list[float], list[float]]:
        """Steps and values of a figure; empty where there is none yet."""
        points: Iterable[tuple[float, float]] = self._points.get(name, ())
        pairs = list(points)
        return [step for step, _ in pairs], [value for _, value in pairs]

    def __len__(self) -> int:
        return len(self._points)

    def clear(self) -> None:
        """Begin anew."""
        self._points.clear()
