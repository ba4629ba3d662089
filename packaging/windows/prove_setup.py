"""The proof of the NSIS installers under wine; each function is one claim and raises Failed."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, perf_counter, sleep

import trial
from installed import LIST_NAME, UNINSTALLER, version_number
from trial import Made, require
from wine import LIMIT_S, Registry, Wine

RUNNING, NEWER_INSTALLED, NOT_FITTING, OLD_WINDOWS, DATA_FOLDER, LONG_FOLDER = 3, 4, 6, 7, 8, 9
BESIDE = {LIST_NAME, UNINSTALLER}
UNINSTALL_KEY = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall"
OWN_KEY = f"{UNINSTALL_KEY}\\Lento"
TRAINING_KEY = f"{UNINSTALL_KEY}\\LentoTraining"


@dataclass(frozen=True, slots=True)
class Site:
    """Where a proof takes place.

    Attributes:
        wine: The Windows.
        old, new: An earlier version and the one to prove.
        data: The person's own folder, filled.
        before: The registry before anything was installed.
    """

    wine: Wine
    old: Made
    new: Made
    data: Path
    before: Registry

    @property
    def windows_folder(self) -> str:
        """Where the installer puts Lento of itself."""
        return f"{self.wine.local_data}\\Programs\\Lento"

    @property
    def folder(self) -> Path:
        """The same on this machine."""
        return self.wine.place(self.windows_folder)


def prepare(wine: Wine, old: Made, new: Made) -> Site:
    """Another program for MIDI files, and a person's data."""
    trial.set_other_default(wine, "HKCU")
    data = trial.give_user_data(wine)
    wine.settle()
    return Site(wine, old, new, data, wine.registry())


def installs_silently(site: Site, made: Made) -> str:
    """Every file byte for byte, the start menu, the uninstall entry and the file types."""
    started = perf_counter()
    code = site.wine.run(made.setup, "/S")
    taken = perf_counter() - started
    site.wine.settle()
    require(code == 0, f"the installer ended with {code}")
    count = trial.require_installed(site.folder, made.payload, beside=BESIDE)
    registry = site.wine.registry()
    trial.require_file_types(registry, "hkcu", site.windows_folder)
    _require_entry(registry, made, site.windows_folder)
    _require_seen_by_reg(site.wine, made)
    menu = [link for link in trial.links(site.wine) if "Start Menu" in link.parts]
    require(len(menu) == 1, "there is no link in the start menu")
    require(b"Lento.exe" in menu[0].read_bytes(), "the link in the start menu leads elsewhere")
    require(len(trial.links(site.wine)) == 1, "an icon was put on the desktop unasked")
    return f"{count} files in {taken:.1f} s"


def _require_entry(registry: Registry, made: Made, folder: str) -> None:
    size_kb = trial.installed_size(made.payload) // 1024 + 1
    expected = {
        "DisplayName": "Lento",
        "DisplayVersion": made.version,
        "VersionNumber": version_number(made.version),
        "Publisher": "Lento",
        "EstimatedSize": f"dword:{size_kb:08x}",
        "InstallLocation": folder,
        "UninstallString": f'"{folder}\\uninstall.exe"',
        "QuietUninstallString": f'"{folder}\\uninstall.exe" /S',
    }
    for name, value in expected.items():
        trial.require_value(registry, OWN_KEY, name, value)


def _require_seen_by_reg(wine: Wine, made: Made) -> None:
    """The same by Windows' own tool, lest the files of the registry deceive."""
    said = wine.said("reg", "query", OWN_KEY, "/v", "DisplayVersion")
    require(made.version in said, f"reg.exe does not find the uninstall entry: {said!r}")


def refuses_while_running(site: Site) -> str:
    """Neither installer nor uninstaller changes anything under a running Lento."""
    earlier = _state(site)
    running = site.wine.start(site.folder / "Lento.exe")
    try:
        code = _when_running(site)
        require(code == RUNNING, f"the installer ended with {code} beside a running Lento")
        removal = [f"_?={site.windows_folder}"]
        code = site.wine.run(site.folder / UNINSTALLER, "/S", *removal)
        require(code == RUNNING, f"the uninstaller ended with {code} beside a running Lento")
    finally:
        site.wine.end()
        running.wait()
        site.wine.settle()
    require(_state(site) == earlier, "something changed under a running Lento")
    return f"exit code {RUNNING}, nothing changed"


def _when_running(site: Site) -> int:
    """Install as soon as the program says that it runs."""
    awake = site.wine.place(f"C:\\{trial.AWAKE}")
    until = monotonic() + LIMIT_S
    while not awake.exists():
        require(monotonic() < until, "the little program did not start")
        sleep(0.1)
    return site.wine.run(site.new.setup, "/S")


def upgrades(site: Site) -> str:
    """The old version's files go, a file of the person's own in the folder and all data stay."""
    own = site.folder / "_internal" / "mine.txt"
    own.write_bytes(b"mine")
    code = site.wine.run(site.new.setup, "/S")
    site.wine.settle()
    require(code == 0, f"the upgrade ended with {code}")
    beside = BESIDE | {"_internal/mine.txt"}
    trial.require_installed(site.folder, site.new.payload, beside=beside)
    require(own.read_bytes() == b"mine", "a file that no installer had put there is gone")
    stale = [folder.name for folder in (site.folder / "_internal").glob(f"*{site.old.version}*")]
    require(not stale, f"folders of the old version are left: {stale}")
    trial.require_user_data(site.data)
    trial.require_file_types(site.wine.registry(), "hkcu", site.windows_folder)
    _require_entry(site.wine.registry(), site.new, site.windows_folder)
    own.unlink()
    return "old files gone, own file and data kept"


def repeats(site: Site) -> str:
    """The same version over itself repairs what was damaged."""
    (site.folder / "Lento.exe").write_bytes(b"damaged")
    code = site.wine.run(site.new.setup, "/S")
    site.wine.settle()
    require(code == 0, f"the repair ended with {code}")
    count = trial.require_installed(site.folder, site.new.payload, beside=BESIDE)
    return f"{count} files whole again"


def refuses_downgrade(site: Site) -> str:
    """An older version does not go over a newer one."""
    return _refused(site, site.old.setup, NEWER_INSTALLED)


def refuses_bad_places(site: Site) -> str:
    """Not into the person's own folder, nor where names would become too long for Windows."""
    _refused(site, site.new.setup, DATA_FOLDER, f"/D={site.wine.local_data}\\Lento")
    _refused(site, site.new.setup, LONG_FOLDER, "/D=C:\\" + "x" * 200)
    site.wine.become("win7")
    _refused(site, site.new.setup, OLD_WINDOWS)
    site.wine.become("win10")
    return f"exit codes {DATA_FOLDER}, {LONG_FOLDER}, {OLD_WINDOWS}"


def takes_training(site: Site) -> str:
    """The training component goes into an installed Lento of its own version, and no other."""
    _refused(site, site.old.training_setup, NOT_FITTING)
    code = site.wine.run(site.new.training_setup, "/S")
    site.wine.settle()
    require(code == 0, f"the installer of training ended with {code}")
    beside = BESIDE
    count = trial.require_installed(site.folder / "training", site.new.training, beside=beside)
    trial.require_value(site.wine.registry(), TRAINING_KEY, "DisplayVersion", site.new.version)
    return f"{count} files"


def removes_training(site: Site) -> str:
    """Training goes alone; Lento stays whole."""
    site.wine.run(site.folder / "training" / UNINSTALLER, "/S")
    site.wine.settle()
    require(not (site.folder / "training").exists(), "something of training is left")
    require(TRAINING_KEY.lower() not in site.wine.registry(), "training's entry is left")
    trial.require_installed(site.folder, site.new.payload, beside=BESIDE)
    return "gone, Lento whole"


def uninstalls(site: Site) -> str:
    """Program, link and registry gone; the person's data as they were."""
    site.wine.run(site.folder / UNINSTALLER, "/S")
    site.wine.settle()
    require(not site.folder.exists(), f"left: {sorted(trial.tree(site.folder))[:5]}")
    require(not trial.links(site.wine), "a link is left")
    registry = site.wine.registry()
    trial.require_registry_clean(site.before, registry)
    trial.require_default_kept(registry, "hkcu")
    trial.require_user_data(site.data)
    return "program and registry gone, data kept"


def goes_anywhere(site: Site) -> str:
    """Into a folder with spaces and umlauts on the command line, and moves from there."""
    chosen = "C:\\Meine Programme\\Lento für Frau Müller"
    place = site.wine.place(chosen)
    unquoted = f"/D={chosen}".split(" ")  # wine would put quotes around; NSIS wants none here.
    code = site.wine.run(site.old.setup, "/S", "/DESKTOP", *unquoted)
    site.wine.settle()
    require(code == 0, f"the installer ended with {code}")
    trial.require_installed(place, site.old.payload, beside=BESIDE)
    require(len(trial.links(site.wine)) == 2, "/DESKTOP gave no icon")
    (place / "notes.txt").write_bytes(b"a stranger's")
    code = site.wine.run(site.new.setup, "/S", f"/D={site.windows_folder}")
    site.wine.settle()
    require(code == 0, f"the move ended with {code}")
    trial.require_installed(site.folder, site.new.payload, beside=BESIDE)
    require(
        set(trial.tree(place)) == {"notes.txt"}, "the folder of before was not cleared, or more"
    )
    return "spaces, umlauts, /DESKTOP, another folder later"


def _refused(site: Site, setup: Path, expected: int, *arguments: str) -> str:
    earlier = _state(site)
    code = site.wine.run(setup, "/S", *arguments)
    site.wine.settle()
    changed = sorted(earlier ^ _state(site))
    told = f"{setup.name} {' '.join(arguments)}"
    require(not changed, f"{told} ended with {code} and changed {changed[:5]}")
    require(code == expected, f"{told} ended with {code}, not {expected}")
    return f"exit code {expected}, nothing changed"


def _state(site: Site) -> set[tuple[str, str]]:
    """All that an installer could change; what wine does of itself is left out."""
    users = trial.tree(site.wine.prefix / "drive_c" / "users")
    files = {(name, kept) for name, kept in users.items() if "/Temp/" not in name}
    for key, values in site.wine.registry().items():
        if any(word in key for word in ("lento", ".mid", ".kar", ".rmi")):
            files |= {(f"{key} [{name}]", value) for name, value in values.items()}
    return files


def prove(wine: Wine, old: Made, new: Made) -> Iterator[tuple[str, str]]:
    """All claims, in an order in which each finds what it needs."""
    site = prepare(wine, old, new)
    yield "setup: old version installs", installs_silently(site, old)
    yield "setup: refuses beside a running Lento", refuses_while_running(site)
    yield "setup: upgrades", upgrades(site)
    yield "setup: repairs", repeats(site)
    yield "setup: refuses to downgrade", refuses_downgrade(site)
    yield "setup: refuses bad places", refuses_bad_places(site)
    yield "training: goes in", takes_training(site)
    yield "training: comes out alone", removes_training(site)
    yield "training: goes in again", takes_training(site)
    yield "setup: uninstalls, training with it", uninstalls(site)
    yield "setup: goes into any folder", goes_anywhere(site)
    yield "setup: uninstalls again", uninstalls(site)
    yield "setup: new version installs on a clean Windows", installs_silently(site, new)
    yield "setup: uninstalls at last", uninstalls(site)
