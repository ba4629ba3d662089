"""What every test gets: a home of its own, no thread left behind, and the shared material if there.

Settings, recent files and caches of the person who runs the tests are never touched: home and the
data folders point into a temporary folder before anything reads them.
"""

import os
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
_THREAD_GRACE_S = 3.0
_SCREEN = pytest.StashKey["subprocess.Popen[bytes]"]()


@pytest.fixture(scope="session", autouse=True)
def _home_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Point home and the XDG folders elsewhere, once: Qt and platformdirs keep what they saw."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "USERPROFILE"):
            patch.setenv(name, str(home))
        for name in ("CONFIG", "DATA", "CACHE", "STATE"):
            patch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
        runtime = home / "runtime"
        runtime.mkdir(mode=0o700)
        patch.setenv("XDG_RUNTIME_DIR", str(runtime))
        patch.setenv("KERAS_HOME", str(home / "keras"))
        patch.setenv("TF_CPP_MIN_LOG_LEVEL", "2")
        patch.delenv("CI", raising=False)  # pyfluidsynth prints where it is set.
        yield


@pytest.fixture(autouse=True)
def data_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test an empty data folder, announced to the program as LENTO_DATA_DIR."""
    folder = tmp_path / "lento-data"
    monkeypatch.setenv("LENTO_DATA_DIR", str(folder))
    return folder


@pytest.fixture(autouse=True)
def _no_thread_left_running() -> Iterator[None]:
    """Fail a test that leaves a Python thread behind; stop yours, or shut its owner down."""
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + _THREAD_GRACE_S
    while left := [t for t in threading.enumerate() if t not in before and t.is_alive()]:
        if time.monotonic() > deadline:
            pytest.fail(f"threads still running after the test: {left}")
        time.sleep(0.01)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real music and recorded oracles beside the checkout; not in the repository."""
    if not SHARED.is_dir():
        pytest.skip("needs the folder 'shared' beside the checkout, which is not part of Lento")
    return SHARED


def pytest_configure(config: pytest.Config) -> None:
    """Draw off screen where no display is found, so that plain `pytest` works everywhere."""
    _give_worker_a_screen(config)
    has_display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if os.name == "posix" and not has_display:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def _give_worker_a_screen(config: pytest.Config) -> None:
    """Start an X server for this process alone, where pytest-xdist runs several and Qt draws on X:
    windows of two processes on one screen take the keyboard focus from each other.
    """
    on_x = os.environ.get("DISPLAY") and os.environ.get("QT_QPA_PLATFORM") == "xcb"
    if "PYTEST_XDIST_WORKER" not in os.environ or not on_x or not shutil.which("Xvfb"):
        return
    reader, writer = os.pipe()
    # The shell ends the server when this process lets go of the pipe, however it ends.
    screen = ("-screen", "0", "1600x1000x24", "-nolisten", "tcp")
    server = subprocess.Popen(
        ("sh", "-c", 'Xvfb "$@" & read -r _; kill $!', "sh", "-displayfd", str(writer), *screen),
        pass_fds=(writer,),
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with open(reader) as told:
        os.environ["DISPLAY"] = f":{told.readline().strip()}"
    os.environ.pop("XAUTHORITY", None)
    config.stash[_SCREEN] = server
    config.add_cleanup(lambda: server.communicate(timeout=_THREAD_GRACE_S))
