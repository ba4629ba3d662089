"""The proof of the .msi under wine's msiexec; each function is one claim and raises Failed."""

from collections.abc import Iterator
from time import perf_counter

import msi
import trial
from prove_setup import Site
from trial import Made, require
from wine import Registry, Wine

FOLDER = "C:\\Program Files\\Lento"
REFUSED = 1603 % 256  # ERROR_INSTALL_FAILURE, of which wine hands the lowest byte to this system.
UNINSTALL_KEY = "hklm\\software\\microsoft\\windows\\currentversion\\uninstall\\"


def prepare(wine: Wine, old: Made, new: Made) -> Site:
    """Another program for MIDI files, and a person's data."""
    trial.set_other_default(wine, "HKLM")
    data = trial.give_user_data(wine)
    wine.settle()
    return Site(wine, old, new, data, wine.registry())


def installs_silently(site: Site, made: Made) -> str:
    """Every file byte for byte, the start menu, the uninstall entry and the file types."""
    started = perf_counter()
    code = _msiexec(site, "/i", made)
    taken = perf_counter() - started
    require(code == 0, f"msiexec ended with {code}")
    count = trial.require_installed(site.wine.place(FOLDER), made.payload, beside=set())
    registry = site.wine.registry()
    trial.require_file_types(registry, "hklm", FOLDER)
    require(_versions(registry) == [msi.msi_version(made.version)], "the uninstall entry is wrong")
    require(len(trial.links(site.wine)) == 1, "there is no link in the start menu")
    return f"{count} files in {taken:.1f} s"


def upgrades(site: Site) -> str:
    """The old version's files go, one entry stays, the person's data are as they were."""
    code = _msiexec(site, "/i", site.new)
    require(code == 0, f"the upgrade ended with {code}")
    trial.require_installed(site.wine.place(FOLDER), site.new.payload, beside=set())
    versions = _versions(site.wine.registry())
    require(versions == [msi.msi_version(site.new.version)], f"installed are {versions}")
    trial.require_user_data(site.data)
    return "old files gone, one entry, data kept"


def refuses_downgrade(site: Site) -> str:
    """An older version does not go over a newer one."""
    code = _msiexec(site, "/i", site.old)
    require(code == REFUSED, f"msiexec ended with {code}, not {REFUSED}")
    trial.require_installed(site.wine.place(FOLDER), site.new.payload, beside=set())
    versions = _versions(site.wine.registry())
    require(versions == [msi.msi_version(site.new.version)], f"installed are {versions}")
    return f"exit code {REFUSED}, nothing changed"


def uninstalls(site: Site) -> str:
    """Program, link and registry gone; the person's data as they were."""
    code = _msiexec(site, "/x", site.new)
    require(code == 0, f"msiexec ended with {code}")
    require(not site.wine.place(FOLDER).exists(), "something of the program is left")
    require(not trial.links(site.wine), "a link is left")
    registry = site.wine.registry()
    trial.require_registry_clean(site.before, registry)
    trial.require_default_kept(registry, "hklm")
    trial.require_user_data(site.data)
    return "program and registry gone, data kept"


def _msiexec(site: Site, action: str, made: Made) -> int:
    code = site.wine.run("msiexec", action, str(made.package), "/qn")
    site.wine.settle()
    return code


def _versions(registry: Registry) -> list[str]:
    """Of Lento, as Apps & features shows them."""
    entries = (v for k, v in registry.items() if k.startswith(UNINSTALL_KEY))
    return [entry["DisplayVersion"] for entry in entries if entry.get("DisplayName") == "Lento"]


def prove(wine: Wine, old: Made, new: Made) -> Iterator[tuple[str, str]]:
    """All claims, in an order in which each finds what it needs."""
    site = prepare(wine, old, new)
    yield "msi: old version installs", installs_silently(site, old)
    yield "msi: upgrades", upgrades(site)
    yield "msi: refuses to downgrade", refuses_downgrade(site)
    yield "msi: uninstalls", uninstalls(site)
    yield "msi: new version installs on a clean Windows", installs_silently(site, new)
    yield "msi: uninstalls again", uninstalls(site)
