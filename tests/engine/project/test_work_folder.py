"""Desks and what lies aside: one window each, and nothing is gone that a person made."""

import os
import subprocess
import sys
import time
from pathlib import Path

from engine.project.work_folder import (
    KEPT_LEFT,
    Desk,
    no_longer_lost,
    open_desk,
    put_aside,
    throw_away_left,
)

KILLED = """
import os, sys
from pathlib import Path
from engine.project.work_folder import open_desk
desk = open_desk(Path(sys.argv[1]))
desk.copy.write_bytes(b"work")
if sys.argv[2] == "changed":
    desk.unsettle()
os._exit(9)
"""


def killed(root: Path, how: str) -> None:
    """Another process opens a desk, writes to it and ends without a word."""
    subprocess.run([sys.executable, "-c", KILLED, str(root), how], check=False, timeout=60)


def written(root: Path, data: bytes, at_s: int) -> Desk:
    desk = open_desk(root)
    desk.copy.write_bytes(data)
    os.utime(desk.copy, (at_s, at_s))
    return desk


def test_what_was_left_in_order_is_taken_up_again(tmp_path: Path) -> None:
    desk = written(tmp_path, b"mine", 1)
    desk.unsettle()
    desk.settle()
    desk.close()

    again = open_desk(tmp_path)
    assert again.copy.read_bytes() == b"mine"
    assert put_aside(tmp_path) == ()
    again.close()


def test_two_windows_have_desks_of_their_own_and_the_newest_comes_back_first(
    tmp_path: Path,
) -> None:
    first, second = written(tmp_path, b"first", 1), written(tmp_path, b"second", 2)
    assert first.copy != second.copy
    first.close()
    second.close()

    again, other = open_desk(tmp_path), open_desk(tmp_path)
    assert [again.copy.read_bytes(), other.copy.read_bytes()] == [b"second", b"first"]
    again.close()
    other.close()


def test_of_a_killed_process_what_had_changed_is_lost_work(tmp_path: Path) -> None:
    killed(tmp_path, "changed")

    desk = open_desk(tmp_path)
    (lost,) = put_aside(tmp_path)
    assert (lost.kind, lost.path.read_bytes()) == ("lost", b"work")
    assert not desk.copy.exists()
    desk.close()


def test_of_a_killed_process_what_had_not_changed_just_comes_back(tmp_path: Path) -> None:
    killed(tmp_path, "as it was")

    desk = open_desk(tmp_path)
    assert desk.copy.read_bytes() == b"work"
    assert put_aside(tmp_path) == ()
    desk.close()


def test_lost_work_is_taken_by_one_window_alone(tmp_path: Path) -> None:
    killed(tmp_path, "changed")
    open_desk(tmp_path).close()
    (lost,) = put_aside(tmp_path)

    left = no_longer_lost(lost)
    assert left is not None
    assert left.path.read_bytes() == b"work"
    assert no_longer_lost(lost) is None
    assert [aside.kind for aside in put_aside(tmp_path)] == ["left"]


def test_the_newest_of_what_was_left_is_kept_and_can_be_thrown_away(tmp_path: Path) -> None:
    desk = open_desk(tmp_path)
    for number in range(KEPT_LEFT + 3):
        desk.copy.write_bytes(b"%d" % number)
        os.utime(desk.copy, (number + 1, number + 1))
        desk.put_aside()
    desk.close()

    left = put_aside(tmp_path)
    assert len(left) == KEPT_LEFT
    assert left[0].path.read_bytes() == b"%d" % (KEPT_LEFT + 2)
    assert throw_away_left(tmp_path) == KEPT_LEFT
    assert put_aside(tmp_path) == ()


OPENED_AT_ONCE = """
import sys, time
from pathlib import Path
from engine.project.work_folder import open_desk
while time.time() < float(sys.argv[2]):
    pass
desk = open_desk(Path(sys.argv[1]))
"""


def test_windows_that_start_at_once_take_no_lost_work_from_each_other(tmp_path: Path) -> None:
    desks = [written(tmp_path, str(number).encode(), 1_000_000_000) for number in range(8)]
    for desk in desks:
        desk.unsettle()
        desk.close()  # As the operating system does when it is killed.
    at = str(time.time() + 1.5)
    starts = [
        subprocess.Popen([sys.executable, "-c", OPENED_AT_ONCE, str(tmp_path), at])
        for _ in range(4)
    ]
    for start in starts:
        assert start.wait(timeout=60) == 0

    assert {aside.path.read_bytes() for aside in put_aside(tmp_path)} == {
        str(number).encode() for number in range(8)
    }


def test_a_name_that_another_window_is_about_to_use_is_left_to_it(tmp_path: Path) -> None:
    for data in (b"one", b"two"):
        desk = written(tmp_path, data, 1_000_000_000)
        desk.put_aside()
        desk.close()
        (aside, *_) = sorted((tmp_path / "aside").iterdir())
        name = aside.stem.removeprefix("left-").rsplit("-", 1)[0]
        (tmp_path / "aside" / f"{name}-2.taken").touch()

    numbers = sorted(aside.path.stem[-1] for aside in put_aside(tmp_path))
    assert numbers == ["1", "3"]
