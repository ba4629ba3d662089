"""Keys that a person presses, heard at once: a synthesiser of their own, mixed to what plays.

With one synthesiser for both, the cut from one clip to the next would cut off a chord that
somebody holds.
"""

from engine.audio.instruments import FELT_PIANO
from engine.audio.ramp import Ramp
from engine.audio.room import Room
from engine.audio.synthesiser import Samples, Synthesiser

KEY_CHANNEL = 0
CUT_S = 0.008
TAIL_S = 6.0  # After the last key is let go, nothing is rendered any more.


class LiveKeys:
    """A synthesiser played by hand. Not thread-safe: the player's lock stands before it."""

    def __init__(self, synthesiser: Synthesiser, sound: int = FELT_PIANO) -> None:
        self._synthesiser = synthesiser
        self._sound = sound
        self._room = Room()
        self._held: set[int] = set()
        self._under_pedal: set[int] = set()
        self._pedal = False
        self._fade = Ramp(1.0)
        self._rings_for = 0  # Frames.
        synthesiser.program(KEY_CHANNEL, sound)

    def press(self, pitch: int, velocity: int) -> None:
        """Sound a key; one that sounds already is struck anew."""
        if not self._fade.resting:  # What is being cut dies away under the new key.
            self._synthesiser.all_notes_off()
            self._fade.go(1.0, round(CUT_S * self._synthesiser.sample_rate))
        if pitch in self._held or pitch in self._under_pedal:
            self._synthesiser.note_off(KEY_CHANNEL, pitch)
        self._under_pedal.discard(pitch)
        self._held.add(pitch)
        self._synthesiser.note_on(KEY_CHANNEL, pitch, velocity)
        self._rings_for = round(TAIL_S * self._synthesiser.sample_rate)

    def lift(self, pitch: int) -> None:
        """Let a key go; under the pedal it rings on."""
        if pitch not in self._held:
            return
        self._held.discard(pitch)
        if self._pedal:
            self._under_pedal.add(pitch)
        else:
            self._synthesiser.note_off(KEY_CHANNEL, pitch)

    def set_pedal(self, down: bool) -> None:
        """Press or lift the sustain pedal."""
        self._pedal = down
        if not down:
            for pitch in self._under_pedal:
                self._synthesiser.note_off(KEY_CHANNEL, pitch)
            self._under_pedal.clear()

    def set_sound(self, sound: int) -> None:
        """The instrument, from the next key on."""
        self._sound = sound
        self._synthesiser.program(KEY_CHANNEL, sound)

    def cut(self) -> None:
        """Fade everything away at once, whatever is held: an unplugged cable, a silence."""
        self._held.clear()
        self._under_pedal.clear()
        self._pedal = False
        if self._rings_for:
            self._fade.go(0.0, round(CUT_S * self._synthesiser.sample_rate))

    def mix_into(self, block: Samples) -> None:
        """Add what sounds to a block, shape (frames, 2)."""
        if not self._rings_for:
            return
        sound = self._room.around(self._synthesiser.render(len(block)))
        block += self._fade.over(sound)
        if self._fade.resting and self._fade.value == 0.0:
            self._silence()
        elif not self._held and not self._under_pedal:
            self._rings_for = max(0, self._rings_for - len(block))
            if not self._rings_for:
                self._silence()

    def close(self) -> None:
        """Free the synthesiser."""
        self._synthesiser.close()

    def _silence(self) -> None:
        self._synthesiser.cut()
        self._synthesiser.program(KEY_CHANNEL, self._sound)
        self._room.reset()
        self._fade = Ramp(1.0)
        self._rings_for = 0
