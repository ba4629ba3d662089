"""Settings come back as what they were, and nonsense in the file counts as the default."""

from pathlib import Path

import pytest

from gui.settings import (
    ALL_SETTINGS,
    GEOMETRY,
    HEAR_ON_HOVER,
    HOVER_DWELL_MS,
    PROGRAM,
    REMEMBER_SOURCES,
    SOURCES,
    STARTED_BEFORE,
    THEME,
    VOLUME,
    Setting,
    Settings,
)
from gui.sources import demo_dir, keep_sources, library_place, sources_at_start


@pytest.mark.parametrize("setting", ALL_SETTINGS, ids=lambda setting: setting.key)
def test_a_setting_that_was_never_made_has_its_default(
    setting: Setting[object], tmp_path: Path
) -> None:
    assert Settings(tmp_path / "a.ini").get(setting) == setting.default


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        (SOURCES, ()),
        (SOURCES, ("/music/Schlaflieder",)),
        (SOURCES, ("/music/a, b; c", "/музыка/ä ö.mid", "C:\\Musik\\x")),
        (HEAR_ON_HOVER, False),
        (HOVER_DWELL_MS, 120),
        (VOLUME, 0.35),
        (PROGRAM, None),
        (PROGRAM, 0),
        (THEME, "dark"),
        (GEOMETRY, b"\x00\x01\xff\n"),
    ],
)
def test_a_kept_value_comes_back_with_its_type(
    setting: Setting[object], value: object, tmp_path: Path
) -> None:
    first = Settings(tmp_path / "a.ini")
    first.set(setting, value)
    first.save()

    assert Settings(tmp_path / "a.ini").get(setting) == value


@pytest.mark.parametrize(
    "line",
    ["[map]\nhear_on_hover=perhaps\n", "[sound]\nvolume=loud\n", "[map]\nhover_dwell_ms=\n"],
)
def test_nonsense_in_the_file_counts_as_the_default(line: str, tmp_path: Path) -> None:
    (tmp_path / "a.ini").write_text(line)
    settings = Settings(tmp_path / "a.ini")

    for setting in (HEAR_ON_HOVER, VOLUME, HOVER_DWELL_MS):
        assert settings.get(setting) == setting.default


def test_every_setting_has_a_key_of_its_own_and_a_sentence() -> None:
    assert len({setting.key for setting in ALL_SETTINGS}) == len(ALL_SETTINGS)
    assert all(setting.sentence.endswith(".") for setting in ALL_SETTINGS)


def test_the_first_start_has_the_demo_library_and_later_ones_what_was_there(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "a.ini")
    assert sources_at_start(settings) == (demo_dir(),)

    keep_sources(settings, (tmp_path, demo_dir()))
    assert sources_at_start(settings) == (tmp_path, demo_dir())
    assert str(demo_dir()) not in settings.get(SOURCES)

    keep_sources(settings, ())
    assert sources_at_start(settings) == ()


def test_nothing_is_remembered_where_that_is_switched_off(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "a.ini")
    settings.set(STARTED_BEFORE, True)
    settings.set(REMEMBER_SOURCES, False)
    keep_sources(settings, (tmp_path,))

    assert settings.get(SOURCES) == ()
    assert sources_at_start(settings) == ()


def test_a_library_is_kept_for_good_unless_that_is_switched_off(
    tmp_path: Path, data_dir: Path
) -> None:
    settings = Settings(tmp_path / "a.ini")
    with library_place(settings) as library:
        assert library.parent == data_dir

    settings.set(REMEMBER_SOURCES, False)
    with library_place(settings) as library:
        assert not library.is_relative_to(data_dir)
        library.write_bytes(b"music")
    assert not library.parent.exists()
