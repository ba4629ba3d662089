"""The user guide: what it says is in the window, what it links to is there, and it is built."""

import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest
from PySide6.QtWidgets import QMainWindow

from engine.pieces.inspect import inspect_file
from engine.pieces.verdict import SKYLINE
from gui.menus.actions import Actions
from tests.packaging.guide_scripts import BUILT, SCRIPTS, script

guide, labels, pages, keys = (script(name) for name in ("guide", "labels", "pages", "keys"))
PAGES = sorted(BUILT.glob("*.html"))
CHAPTERS = guide.chapters()
VOID = {"meta", "link", "img", "br", "hr"}


class Page(HTMLParser):
    """What a page holds, and whether its tags close in the order in which they open."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.pictures: list[dict[str, str | None]] = []
        self.tags: Counter[str] = Counter()
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        assert len(held) == len(attrs)
        self.tags[tag] += 1
        if tag not in VOID:
            self.open.append(tag)
        self.ids += [held["id"]] if held.get("id") else []
        self.links += [str(held[name]) for name in ("href", "src") if name in held]
        if tag == "img":
            self.pictures.append(held)

    def handle_endtag(self, tag: str) -> None:
        assert self.open
        assert self.open.pop() == tag


@pytest.fixture(scope="module")
def parsed() -> dict[str, Page]:
    return {file.name: Page(file.read_text("utf-8")) for file in PAGES}


def test_a_page_for_each_chapter_and_contents_and_an_index() -> None:
    assert {file.stem for file in PAGES} == {c.name for c in CHAPTERS} | {"index", pages.INDEX}
    assert 15 <= len(CHAPTERS) <= 22


def test_the_guide_begins_with_a_morning() -> None:
    assert CHAPTERS[0].name == "morning"


def test_what_is_kept_is_what_the_sources_give(tmp_path: Path) -> None:
    """`make guide` writes it; who changes a chapter, a key or a word of the window runs that."""
    pages.build_html(tmp_path)

    kept = {f.relative_to(BUILT) for f in BUILT.rglob("*") if f.suffix != ".pdf" and f.is_file()}
    assert {f.relative_to(tmp_path) for f in tmp_path.rglob("*") if f.is_file()} == kept
    assert [f for f in kept if _lines(tmp_path / f) != _lines(BUILT / f)] == []


def _lines(file: Path) -> bytes:
    """What a file holds; git may have ended its lines as Windows does."""
    held = file.read_bytes()
    return held if file.suffix == ".png" else held.replace(b"\r\n", b"\n")


def test_building_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("once", "twice"):
        pages.build_html(tmp_path / name)

    for file in (tmp_path / "once").rglob("*.*"):
        assert (
            file.read_bytes()
            == (tmp_path / "twice" / file.relative_to(tmp_path / "once")).read_bytes()
        )


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.name)
def test_what_stands_bold_stands_in_the_window(chapter) -> None:
    assert {label for label, _ in guide.labels(chapter) if labels.unknown(label)} == set()


def test_a_way_through_menus_begins_with_a_menu_and_goes_on_in_it(qtbot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    entries = {
        menu.accessibleName(): {labels.plain(action.text()) for action in menu.actions()}
        for menu in Actions(window).menus.values()
    }
    ways = {label for c in CHAPTERS for label, _ in guide.labels(c) if " > " in label}

    assert ways
    for way in ways:
        menu, entry, *_ = way.split(" > ")
        assert menu in entries, way
        elsewhere = {other for other, held in entries.items() if entry in held} - {menu}
        assert entry in entries[menu] or not elsewhere, way


def test_the_table_of_keys_is_the_programs(parsed: dict[str, Page]) -> None:
    page = (BUILT / "keys.html").read_text("utf-8")
    rows = re.findall(r"<tr><td>(.*?)</td><td>(.*?)</td></tr>", page)
    plain = [re.sub(r"<.*?>", "", f"{key}|{words}") for key, words in rows]

    told = [f"{key}|{words}" for _, group in keys.key_groups() for key, words in group]
    assert [line.replace("&amp;", "&").replace("&#x27;", "'") for line in plain] == told
    assert len(told) > 120


def test_every_link_and_picture_is_there(parsed: dict[str, Page]) -> None:
    for name, page in parsed.items():
        for link in page.links:
            file, _, anchor = unquote(link).partition("#")
            target = (BUILT / (file or name)).resolve()
            assert target.is_relative_to(BUILT.resolve()), link
            assert target.is_file(), f"{name}: {link}"
            assert not anchor or anchor in parsed[target.name].ids, f"{name}: {link}"


def test_no_page_asks_for_anything_elsewhere() -> None:
    for file in (*PAGES, BUILT / "style.css"):
        text = file.read_text("utf-8")
        assert re.findall(r"https?:|//[a-z]|@import|url\(|<script|<iframe| on\w+=", text) == []


def test_pages_are_well_formed(parsed: dict[str, Page]) -> None:
    for name, page in parsed.items():
        assert (BUILT / name).read_text("utf-8").startswith("<!DOCTYPE html>\n<html lang")
        assert page.tags["h1"] == page.tags["main"] == page.tags["title"] == 1, name
        assert len(page.ids) == len(set(page.ids)), name


def test_every_picture_says_what_is_on_it(parsed: dict[str, Page]) -> None:
    shown = [picture for page in parsed.values() for picture in page.pictures]

    assert len(shown) >= 20
    for picture in shown:
        assert len(str(picture["alt"])) > 20, picture
        assert int(str(picture["width"])) > 100
        assert int(str(picture["height"])) > 100


def test_no_picture_is_kept_that_no_page_shows(parsed: dict[str, Page]) -> None:
    shown = {str(picture["src"]) for page in parsed.values() for picture in page.pictures}

    assert {f"pictures/{file.name}" for file in (BUILT / "pictures").iterdir()} == shown
    assert {file.name for file in guide.PICTURES.iterdir()} == {s.partition("/")[2] for s in shown}


def test_every_picture_is_taken_by_a_script() -> None:
    listed = (SCRIPTS / "pictures.py").read_text("utf-8")

    scenes = set(re.findall(r'^    "([a-z-]+)": ', listed, re.MULTILINE))
    assert {file.stem for file in guide.PICTURES.iterdir()} == scenes


def test_no_claim_of_healing_is_made() -> None:
    text = " ".join(f.read_text("utf-8").lower() for f in guide.SOURCES.glob("*.md"))

    assert "supports relaxation" in text
    assert "not a medical device" in text
    for claim in ("cures", "heals", "treats ", "therapeutic effect", "clinically", "proven to"):
        assert claim not in text


def test_the_index_leads_from_each_word_of_the_window_to_where_it_is_spoken_of() -> None:
    index = (BUILT / f"{pages.INDEX}.html").read_text("utf-8")

    first = '<span class="word">Adventurous</span>: <a href="make.html#sample-out-of-nothing">'
    assert first in index
    assert index.count("<li>") > 100


def test_the_reasons_why_a_file_is_not_used_are_reasons_of_the_engine(tmp_path: Path) -> None:
    """A copy is fine, and so is a file of which no track is clearly the melody."""
    text = (guide.SOURCES / "15-trouble.md").read_text("utf-8")
    table = text.partition("| reason |")[2].partition("\n\n")[0]
    told = {row.split(" | ")[0].lstrip("| ") for row in table.splitlines()[2:]}
    files = {"voice.mp3": b"\x00 sound", "empty.mid": b"", "text.mid": b"words"}
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    said = {name: inspect_file(tmp_path / name).reason for name in files}

    for name, reason in {
        "voice.mp3": "is a recording of sound",
        "empty.mid": "is an empty file",
        "text.mid": "is not a MIDI file and not MusicXML",
    }.items():
        assert reason in said[name]
        assert any(reason in row for row in told), reason
    assert not [row for row in told if "copy" in row or row.startswith(SKYLINE.reason[:28])]


def test_a_piece_of_a_folder_is_forgotten_in_the_steps_that_work() -> None:
    text = (guide.SOURCES / "12-privacy.md").read_text("utf-8")
    steps = text.partition("## To be forgotten")[2].partition("belongs to its folder")[2]

    order = [
        steps.index(words) for words in ("out of the folder", "Forget what was", "missing fil")
    ]
    assert order == sorted(order)
