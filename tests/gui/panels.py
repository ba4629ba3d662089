"""What the tests of panels share: a studio with a tiny model and a silent player, and clips."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from engine.audio.player import Player
from engine.audio.sink import FakeSink
from engine.music.clip import Clip
from engine.music.key import Key
from engine.music.melody import Melody, Note
from gui.jobs import JobRunner
from gui.models.state import Origin, ShownClip
from gui.sound import SilentSynthesiser
from gui.studio import Studio
from tests.engine.tiny_model import make_tiny_model

PATIENCE_MS = 60_000  # Only a hang is ever this slow.


@contextmanager
def open_studio(folder: Path) -> Iterator[Studio]:
    """A studio whose children end with the test; what it tells of as failed is kept."""
    model = make_tiny_model(folder / "tiny.lento")
    studio = Studio(Player(SilentSynthesiser(), FakeSink()), JobRunner(), model)
    try:
        yield studio
    finally:
        studio.close()


def shown(name: str, *, first_pitch: int = 60, origin: Origin = "sample") -> ShownClip:
    """Two bars of quarter notes that go up from a pitch."""
    notes = tuple(Note(4 * n, 4 * n + 4, first_pitch + n) for n in range(8))
    return ShownClip(Clip(Melody(notes), name=name), origin, Key(0))


def several(letters: str) -> tuple[ShownClip, ...]:
    """A clip for each letter, no two alike."""
    return tuple(shown(letter, first_pitch=48 + n) for n, letter in enumerate(letters))
