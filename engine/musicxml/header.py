"""What a MusicXML score says before its music: titles, makers, parts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from engine.musicxml.elements import text_of, whole_in

HEADERS = ("work", "movement-title", "identification", "credit", "score-part")
MOST_PARTS = 500
_DRUM_CHANNEL = 10
_MOST_CREDITS = 100


@dataclass(frozen=True, slots=True)
class PartHead:
    """A part as the list of parts describes it.

    Attributes:
        name: For its tracks.
        program: General MIDI program, 0..127.
        drum_channel: Whether it plays on the channel of drums.
        drums: General MIDI drums by the ids of its instruments.
    """

    name: str = ""
    program: int = 0
    drum_channel: bool = False
    drums: Mapping[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class Header:
    """Titles and makers, gathered while a score is read.

    Attributes:
        work: Title of the work; may be empty.
        movement: Title of the movement; may be empty.
        makers: Composers and poets.
        credits: Words on the first page.
        parts: By their ids, in order.
    """

    work: str = ""
    movement: str = ""
    makers: list[str] = field(default_factory=list)
    credits: list[str] = field(default_factory=list)
    parts: dict[str, PartHead] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """What the piece is called; a movement's own name says more than its work's."""
        return self.movement or self.work

    def read(self, element: Element) -> None:
        """Take one of the elements that stand before the music."""
        match element.tag:
            case "work":
                self.work = self.work or clean(text_of(element, "work-title"))
            case "movement-title":
                self.movement = self.movement or clean(element.text or "")
            case "identification":
                self.makers += [clean(maker.text or "") for maker in element.iter("creator")]
            case "credit" if len(self.credits) < _MOST_CREDITS:
                self.credits += [clean(words.text or "") for words in element.iter("credit-words")]
            case "score-part" if len(self.parts) < MOST_PARTS:
                self.parts[element.get("id", "")] = _part_head(element)


def clean(text: str) -> str:
    """Text on one line."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _part_head(part: Element) -> PartHead:
    name = clean(text_of(part, "part-name"))
    programs: list[int] = []
    channels: set[int] = set()
    drums: dict[str, int] = {}
    for instrument in part.iter("midi-instrument"):
        programs.append(whole_in(text_of(instrument, "midi-program"), 1) - 1)
        channels.add(whole_in(text_of(instrument, "midi-channel")))
        drum = whole_in(text_of(instrument, "midi-unpitched")) - 1
        if 0 <= drum <= 127:
            drums[instrument.get("id", "")] = drum
    program = programs[0] if programs and 0 <= programs[0] <= 127 else 0
    name = name or clean(text_of(part, "score-instrument/instrument-name"))
    return PartHead(name, program, _DRUM_CHANNEL in channels, drums)
