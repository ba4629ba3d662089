"""XML as elements, a measure at a time: nothing is fetched, expanded or nested without end.

A score is never held whole: its measures and the few headers that matter are handed on one by one,
and what no reader looks at is never built.
"""

import codecs
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from xml.etree.ElementTree import Element
from xml.parsers import expat

MOST_ELEMENTS = 1_000_000
DEEPEST = 64
_CHUNK = 1 << 16
_LARGEST_TAG = 1 << 20  # Bytes.
_LARGEST_NUMBER = 16  # Characters.
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})[\"']")
# What expat does not know, and Python does without surprises.
_MULTIBYTE = {"shift_jis", "cp932", "euc_jp", "iso2022_jp", "gb2312", "gbk", "gb18030", "big5"}
_UNREAD = frozenset(
    (
        *("print", "defaults", "beam", "stem", "accidental", "clef", "slur", "tuplet", "type"),
        *("articulations", "ornaments", "technical", "staff-details", "measure-style", "fermata"),
        *("normal-type", "footnote", "level", "play", "frame", "miscellaneous", "arpeggiate"),
        *("glissando", "slide", "part-group", "figured-bass", "bookmark", "link", "grouping"),
    )
)

Handler = Callable[[Element], None]


class UnsafeXml(ValueError):
    """The XML declares entities, nests without end or has far too many elements."""


class CutOffXml(ValueError):
    """The XML breaks off or is damaged somewhere; what came before was handed on."""


class Elements:
    """Builds the elements of some names and hands each on when it is complete.

    Attributes:
        path: Names and attributes of the elements around the one that is handed on.
    """

    def __init__(self, handlers: Mapping[str, Handler]) -> None:
        self.path: list[tuple[str, dict[str, str]]] = []
        self._handlers = handlers
        self._building: list[Element] = []
        self._text: list[str] = []
        self._unread = 0
        self._count = 0

    def read(self, data: bytes) -> None:
        """Read a document.

        Raises:
            UnsafeXml: It is an attack, or as large as one.
            CutOffXml: It is damaged; what could be read of the element under way was handed on.
        """
        data, encoding = _decodable(data)
        parser = expat.ParserCreate(encoding)
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text.append
        parser.EntityDeclHandler = _refuse_entity
        try:
            for at in range(0, len(data), _CHUNK):
                parser.Parse(data[at : at + _CHUNK], False)
                if at - parser.CurrentByteIndex > _LARGEST_TAG:
                    raise UnsafeXml("a tag without end")
            parser.Parse(b"", True)
        except (expat.ExpatError, LookupError) as error:
            self._hand_on_incomplete()
            raise CutOffXml(str(error)) from error

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > MOST_ELEMENTS:
            raise UnsafeXml("too many elements")
        if self._unread or name in _UNREAD:
            self._unread += 1
            if self._unread > DEEPEST:
                raise UnsafeXml("nested too deep")
            return
        if ":" in name:
            name = name.rpartition(":")[2]
        self._text.clear()
        if self._building:
            element = Element(name, attributes)
            self._building[-1].append(element)
            self._building.append(element)
        elif name in self._handlers:
            self._building.append(Element(name, attributes))
        else:
            self.path.append((name, attributes))
        if len(self._building) + len(self.path) > DEEPEST:
            raise UnsafeXml("nested too deep")

    def _end(self, _name: str) -> None:
        if self._unread:
            self._unread -= 1
        elif self._building:
            element = self._building.pop()
            if not len(element):
                element.text = "".join(self._text).strip()
            if not self._building:
                self._handlers[element.tag](element)
        else:
            self.path.pop()
        self._text.clear()

    def _hand_on_incomplete(self) -> None:
        """Hand on what is under way, without the child that broke off."""
        if self._building:
            root, *broken = self._building[:2]
            for child in broken:
                root.remove(child)
            self._handlers[root.tag](root)


def text_of(element: Element, path: str) -> str:
    """Text of the first element under a path; empty where there is none."""
    found = element.find(path)
    return found.text or "" if found is not None else ""


def number_in(text: str | None) -> float | None:
    """A finite decimal number; None for anything else."""
    if not text or len(text) > _LARGEST_NUMBER:
        return None
    with suppress(ValueError):
        number = float(text)
        if abs(number) < 1e12:  # Also false for what is no number.
            return number
    return None


def whole_in(text: str | None, default: int = 0) -> int:
    """A whole number of ordinary size; the default for anything else."""
    number = number_in(text)
    return int(number) if number is not None else default


def _refuse_entity(*_declared: object) -> None:
    raise UnsafeXml("declares entities")


def _decodable(data: bytes) -> tuple[bytes, str | None]:
    """The document and its encoding, where the one it declares is not to be left to expat."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data, None
    declared = _DECLARED.match(data.removeprefix(codecs.BOM_UTF8))
    name = declared[1].decode().lower() if declared else "utf-8"
    if name.replace("-", "_") in _MULTIBYTE:
        return data.decode(name, "replace").encode(), "utf-8"
    if name in ("utf-8", "utf8") and not _is_utf8(data):
        return data, "iso-8859-1"
    return data, None


def _is_utf8(data: bytes) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        decoder.decode(data)  # A last letter that is cut in two is none that is wrong.
    except UnicodeDecodeError:
        return False
    return True
