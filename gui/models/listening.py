"""Listening to one track of a card, and where the sound is in it."""

from PySide6.QtCore import QObject, QTimer, Signal

from engine.audio.solo import Solo
from engine.music.clip import FASTEST_QPM, SLOWEST_QPM, Clip
from engine.music.melody import STEPS_PER_QUARTER, Melody
from engine.music.meter import FOUR_FOUR
from engine.music.notes import Notes
from engine.pieces.card import Card, NoteColumns
from gui.models.state import Heard
from gui.stage import Stage

POLL_MS = 33
MELODY = -1  # Stands for the melody that results, beside the indices of tracks.
RINGS_S = 0.5


class Listening(QObject):
    """What of a card is heard.

    Signals:
        moved: Index of the track that is heard (MELODY for the melody) and the second it is at;
            None and 0 when it has ended.
    """

    moved = Signal(object, float)

    def __init__(self, stage: Stage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self._heard: Heard | None = None
        self._track: int | None = None
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._poll)
        stage.heard.changed.connect(self._follow)

    @property
    def track(self) -> int | None:
        """What is heard."""
        return self._track

    def listen(self, card: Card, track: int, from_s: float = 0.0) -> None:
        """Hear a track, or the melody that results, from a place in seconds."""
        solo = solo_of(card, track)
        if solo is None:
            return
        step = from_s / solo.frame.seconds_per_step
        heard = self._stage.listen(solo, step)
        self._heard, self._track = heard, track if heard is not None else None
        if heard is not None:
            self._timer.start()
            self.moved.emit(track, from_s)

    def silence(self) -> None:
        """Stop hearing it; what else is heard goes on."""
        if self._heard is not None:
            self._stage.silence()

    def _follow(self, heard: Heard | None) -> None:
        if self._heard is not None and heard is not self._heard:
            self._heard = self._track = None
            self._timer.stop()
            self.moved.emit(None, 0.0)

    def _poll(self) -> None:
        heard = self._heard
        if heard is None:
            return
        if not self._stage.player.position().playing:
            self._stage.sound_ended()
            return
        seconds = self._stage.position_step() * heard.clips[0].clip.seconds_per_step
        self.moved.emit(self._track, seconds)


def solo_of(card: Card, track: int) -> Solo | None:
    """A track of a card as something to play; None where it holds no note."""
    found = next((t for t in card.tracks if t.info.index == track), None)
    if track == MELODY:
        melody = next((t for t in card.tracks if t.info.index == card.report.melody_track), None)
        notes, program, is_drum = card.melody, melody.info.program if melody else 0, False
    elif found is None:
        return None
    else:
        notes, program, is_drum = found.notes, found.info.program, found.info.is_drum
    if not len(notes):
        return None
    tempo = min(max(card.report.tempo_qpm or 80.0, SLOWEST_QPM), FASTEST_QPM)
    length_s = max(card.duration_s, float(notes.ends.max())) + RINGS_S
    bars = int(length_s * tempo / 60 * STEPS_PER_QUARTER // FOUR_FOUR.steps_per_bar) + 1
    frame = Clip(Melody(), FOUR_FOUR, bars, tempo, program, card.report.path.stem)
    return Solo(frame, _in_quarters(notes, tempo), is_drum)


def _in_quarters(notes: NoteColumns, tempo_qpm: float) -> Notes:
    quarters = tempo_qpm / 60
    starts, ends = notes.starts.astype("f8") * quarters, notes.ends.astype("f8") * quarters
    return Notes(starts, ends, notes.pitches.astype("i8"), notes.velocities.astype("i8"))
