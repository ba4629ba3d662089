"""Cut chosen presets out of big SoundFonts and write them as one small, valid file.

    python cut_soundfont.py lento.toml FOLDER_OF_SOURCES lento.sf3

The recipe (see lento.toml) names the sources and the presets. Samples are copied as they are:
Ogg Vorbis samples of an .sf3 stay compressed. Same sources, same recipe, same bytes.

Source: SoundFont Technical Specification 2.04; the .sf3 extension is MuseScore's (flag 0x10 in
the sample type: start and end are byte offsets of an Ogg stream, loop points count from its start).
"""

import struct
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

KEY_RANGE, INSTRUMENT, SAMPLE_ID, ROOT_KEY = 43, 41, 53, 58
PAN, FILTER_FC, ATTACK, RELEASE, ATTENUATION, LOOP_MODE = 17, 8, 34, 38, 48, 54
HOLD, DECAY, SUSTAIN, FINE_TUNE = 35, 36, 37, 52
KEPT_WHEN_PLAIN = {KEY_RANGE, SAMPLE_ID, ROOT_KEY, PAN, HOLD, DECAY, SUSTAIN, LOOP_MODE}
KEPT_WHEN_PLAIN |= {ATTENUATION, FINE_TUNE}
GENERATORS = {
    "filter_fc": FILTER_FC, "attack": ATTACK, "release": RELEASE, "attenuation": ATTENUATION,
    "fine_tune": FINE_TUNE,
}  # fmt: skip
OGG = 0x10
RAW_GUARD = bytes(2 * 46)  # Zero samples that must follow each uncompressed sample.

Generator = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sample:
    """Sound data and its header; loop points count frames from the sample's start."""

    name: bytes
    data: bytes
    loop: tuple[int, int]
    rate: int
    root_key: int
    correction: int
    kind: int


@dataclass(frozen=True, slots=True)
class Zone:
    """Generators in file order and raw modulators; target is a Sample or an Instrument."""

    generators: tuple[Generator, ...]
    modulators: tuple[bytes, ...] = ()
    target: "Sample | Instrument | None" = None

    def value(self, generator: int, default: int) -> int:
        """A generator's amount, or default where the zone does not set it."""
        return dict(self.generators).get(generator, default)


@dataclass(frozen=True, slots=True)
class Instrument:
    """A named list of zones that play samples."""

    name: bytes
    zones: tuple[Zone, ...]


@dataclass(frozen=True, slots=True)
class Preset:
    """A named list of zones that play instruments, at a bank and program."""

    name: bytes
    bank: int
    program: int
    zones: tuple[Zone, ...]


TABLES = ("phdr", "pbag", "pmod", "pgen", "inst", "ibag", "imod", "igen", "shdr")


@dataclass(slots=True)
class Tables:
    """The nine tables of a file being written."""

    smpl: bytearray = field(default_factory=bytearray)
    records: dict[str, list[bytes]] = field(default_factory=lambda: {name: [] for name in TABLES})
    placed: dict[int, int] = field(default_factory=dict)  # id(object) -> index


# ---- reading ---------------------------------------------------------------------------------


def chunks(data: bytes) -> dict[str, bytes]:
    """All sub-chunks of the file's lists by name; forgives a missing pad byte."""
    found: dict[str, bytes] = {}
    at = 12
    while at + 12 <= len(data):
        end = at + 8 + struct.unpack_from("<I", data, at + 4)[0]
        inner = at + 12
        while inner + 8 <= end:
            size = struct.unpack_from("<I", data, inner + 4)[0]
            found[data[inner : inner + 4].decode("ascii")] = data[inner + 8 : inner + 8 + size]
            inner = _padded(data, inner + 8 + size)
        at = _padded(data, end)
    return found


def _padded(data: bytes, end: int) -> int:
    return end + 1 if end % 2 and data[end : end + 1] == b"\0" else end


def read_presets(
    path: Path, retune_cents: Mapping[str, int] | None = None
) -> dict[tuple[int, int], Preset]:
    """Every preset of a SoundFont by (bank, program); retune_cents corrects samples by name."""
    parts = chunks(path.read_bytes())
    rows = list(_rows(parts["shdr"], "<20sIIIIIBbHH"))[:-1]
    samples = [_retuned(_sample(parts["smpl"], *row), retune_cents or {}) for row in rows]
    instruments: list[Any] = []
    rows = list(_rows(parts["inst"], "<20sH"))
    for (name, first), (_, end) in pairwise(rows):
        zones = _zones(parts, "i", range(first, end), samples)
        instruments.append(Instrument(name, tuple(zones)))
    presets: dict[tuple[int, int], Preset] = {}
    heads = list(_rows(parts["phdr"], "<20sHHHIII"))
    for head, following in pairwise(heads):
        zones = _zones(parts, "p", range(head[3], following[3]), instruments)
        presets[head[2], head[1]] = Preset(head[0], head[2], head[1], tuple(zones))
    return presets


def _rows(table: bytes, layout: str) -> Iterator[tuple[Any, ...]]:
    return struct.iter_unpack(layout, table)


def _sample(smpl: bytes, name: bytes, start: int, end: int, *rest: int) -> Sample:
    loop_start, loop_end, rate, root_key, correction, _link, kind = rest
    if kind & OGG:
        return Sample(
            name, smpl[start:end], (loop_start, loop_end), rate, root_key, correction, kind
        )
    loop = (loop_start - start, loop_end - start)
    return Sample(name, smpl[2 * start : 2 * end], loop, rate, root_key, correction, kind)


def _retuned(sample: Sample, cents: Mapping[str, int]) -> Sample:
    name = sample.name.rstrip(b"\0").decode("latin-1")
    return replace(sample, correction=sample.correction + cents.get(name, 0))


def _zones(
    parts: dict[str, bytes], level: str, indices: range, targets: list[Any]
) -> Iterator[Zone]:
    bags = list(_rows(parts[level + "bag"], "<HH"))
    gens = list(_rows(parts[level + "gen"], "<Hh"))
    mods = parts[level + "mod"]
    for index in indices:
        (gen, mod), (gen_end, mod_end) = bags[index], bags[index + 1]
        generators = tuple(gens[gen:gen_end])
        modulators = tuple(mods[10 * at : 10 * at + 10] for at in range(mod, mod_end))
        end = dict(generators).get(SAMPLE_ID if level == "i" else INSTRUMENT)
        yield Zone(generators, modulators, None if end is None else targets[end & 0xFFFF])


# ---- changing --------------------------------------------------------------------------------


def shaped(preset: Preset, wish: dict[str, Any]) -> Preset:
    """The preset as the recipe wants it: renamed, moved, or rebuilt from plain zones."""
    name = wish["name"].encode("ascii").ljust(20, b"\0") if "name" in wish else preset.name
    bank, program = wish.get("to", (preset.bank, preset.program))
    zones = preset.zones
    if "instruments" in wish:
        zones = (Zone(((INSTRUMENT, 0),), (), _plain_instrument(preset, name, wish)),)
    return Preset(name, bank, program, zones)


def _plain_instrument(preset: Preset, name: bytes, wish: dict[str, Any]) -> Instrument:
    """One instrument of chosen layers, without modulators: it sounds alike in every player."""
    zones: list[Zone] = []
    # A preset may name an instrument many times, once for each range of velocities.
    for layer in {zone.target.name: zone.target for zone in preset.zones if zone.target}.values():
        if layer.name.rstrip(b"\0").decode("ascii") in wish["instruments"]:
            assert isinstance(layer, Instrument)
            common = layer.zones[0].generators if layer.zones[0].target is None else ()
            zones += [replace(z, generators=common + z.generators) for z in layer.zones if z.target]
    roots = sorted({_root(zone) for zone in zones})[wish.get("skip", 0) :: wish.get("every", 1)]
    plain = [
        _plain_zone(zone, _span(roots, _root(zone)), wish) for zone in zones if _root(zone) in roots
    ]
    return Instrument(name, tuple(plain))


def _root(zone: Zone) -> int:
    assert isinstance(zone.target, Sample)
    return zone.value(ROOT_KEY, zone.target.root_key)


def _span(roots: list[int], root: int) -> tuple[int, int]:
    """The keys nearest to a root; the outermost roots reach to the ends of the keyboard."""
    at = roots.index(root)
    low = 0 if at == 0 else (roots[at - 1] + root) // 2 + 1
    high = 127 if at == len(roots) - 1 else (root + roots[at + 1]) // 2
    return low, high


def _plain_zone(zone: Zone, span: tuple[int, int], wish: dict[str, Any]) -> Zone:
    kept = {op: amount for op, amount in zone.generators if op in KEPT_WHEN_PLAIN}
    kept |= {GENERATORS[name]: amount for name, amount in wish.get("set", {}).items()}
    if "attenuation_by_root" in wish:
        kept[ATTENUATION] = wish["attenuation_by_root"].get(str(_root(zone)), 0)
    if "filter_above_root" in wish:  # Keeps a dull piano from losing its high notes.
        kept[FILTER_FC] = max(wish["filter_lowest"], 100 * _root(zone) + wish["filter_above_root"])
    kept[KEY_RANGE] = span[0] | span[1] << 8
    first_and_last = {KEY_RANGE: 0, SAMPLE_ID: 2}
    ordered = sorted(kept.items(), key=lambda item: (first_and_last.get(item[0], 1), item[0]))
    return Zone(tuple(ordered), (), zone.target)


# ---- writing ---------------------------------------------------------------------------------


def write_soundfont(path: Path, presets: Iterable[Preset], info: dict[str, str]) -> None:
    """Write presets, and what they use, as a SoundFont; presets are sorted by bank and program."""
    tables = Tables()
    for preset in sorted(presets, key=lambda p: (p.bank, p.program)):
        targets = [_place_instrument(tables, zone.target) for zone in preset.zones]
        head = (preset.name, preset.program, preset.bank, len(tables.records["pbag"]), 0, 0, 0)
        tables.records["phdr"].append(struct.pack("<20sHHHIII", *head))
        _place_zones(tables, "p", preset.zones, targets)
    _close_tables(tables)
    tables.smpl += bytes(len(tables.smpl) % 2)  # TinySoundFont knows no pad byte after a chunk.
    pdta = b"".join(_chunk(name, b"".join(rows)) for name, rows in tables.records.items())
    texts = b"".join(_chunk(name, _text(text)) for name, text in info.items())
    # libfluidsynth crashes on compressed samples in a file that calls itself version 2.
    numbers = (3, 1) if tables.smpl[:4] == b"OggS" else (2, 4)
    version = _chunk("ifil", struct.pack("<HH", *numbers)) + _chunk("isng", _text("EMU8000"))
    body = _list("INFO", version + texts) + _list("sdta", _chunk("smpl", bytes(tables.smpl)))
    path.write_bytes(_chunk("RIFF", b"sfbk" + body + _list("pdta", pdta)))


def _place_instrument(tables: Tables, target: Any) -> int:
    if not isinstance(target, Instrument):
        return -1
    if id(target) not in tables.placed:
        samples = [_place_sample(tables, zone.target) for zone in target.zones]
        tables.placed[id(target)] = len(tables.records["inst"])
        row = struct.pack("<20sH", target.name, len(tables.records["ibag"]))
        tables.records["inst"].append(row)
        _place_zones(tables, "i", target.zones, samples)
    return tables.placed[id(target)]


def _place_sample(tables: Tables, target: Any) -> int:
    if not isinstance(target, Sample):
        return -1
    if id(target) not in tables.placed:
        tables.placed[id(target)] = len(tables.records["shdr"])
        unit, origin = (1, 0) if target.kind & OGG else (2, len(tables.smpl) // 2)
        start = len(tables.smpl) // unit
        tables.smpl += target.data
        span = (start, len(tables.smpl) // unit, target.loop[0] + origin, target.loop[1] + origin)
        tables.smpl += b"" if target.kind & OGG else RAW_GUARD
        # A link to the other stereo side is optional and no player here uses it: mono.
        tail = (target.rate, target.root_key, target.correction, 0, target.kind & OGG | 1)
        tables.records["shdr"].append(struct.pack("<20sIIIIIBbHH", target.name, *span, *tail))
    return tables.placed[id(target)]


def _place_zones(tables: Tables, level: str, zones: tuple[Zone, ...], targets: list[int]) -> None:
    gens, mods = tables.records[level + "gen"], tables.records[level + "mod"]
    for zone, target in zip(zones, targets, strict=True):
        tables.records[level + "bag"].append(struct.pack("<HH", len(gens), len(mods)))
        mods.extend(zone.modulators)
        for op, amount in zone.generators:
            is_target = op in (SAMPLE_ID, INSTRUMENT)
            gens.append(struct.pack("<HH", op, (target if is_target else amount) & 0xFFFF))


def _close_tables(tables: Tables) -> None:
    """Append the end record that each table needs."""
    rows = tables.records
    rows["phdr"].append(struct.pack("<20sHHHIII", b"EOP", 0, 0, len(rows["pbag"]), 0, 0, 0))
    rows["inst"].append(struct.pack("<20sH", b"EOI", len(rows["ibag"])))
    rows["shdr"].append(struct.pack("<20sIIIIIBbHH", b"EOS", *[0] * 9))
    for level in "pi":
        counts = (len(rows[level + "gen"]), len(rows[level + "mod"]))
        rows[level + "bag"].append(struct.pack("<HH", *counts))
        rows[level + "gen"].append(bytes(4))
        rows[level + "mod"].append(bytes(10))


def _chunk(name: str, body: bytes) -> bytes:
    return name.encode("ascii") + struct.pack("<I", len(body)) + body + bytes(len(body) % 2)


def _list(name: str, body: bytes) -> bytes:
    return _chunk("LIST", name.encode("ascii") + body)


def _text(text: str) -> bytes:
    raw = text.encode("ascii", "replace") + b"\0"
    return raw + bytes(len(raw) % 2)


def main(recipe_path: str, folder: str, out: str) -> None:
    """Read the recipe, cut, write."""
    recipe = tomllib.loads(Path(recipe_path).read_text("utf-8"))
    fonts = {
        key: read_presets(Path(folder) / name, recipe["retune_cents"].get(key))
        for key, name in recipe["sources"].items()
    }
    wishes = [
        {"from": key, "preset": pair} for key, pairs in recipe["take"].items() for pair in pairs
    ]
    presets = [
        shaped(fonts[wish["from"]][tuple(wish["preset"])], wish)
        for wish in wishes + recipe.get("rebuild", [])
    ]
    write_soundfont(Path(out), presets, recipe["info"])


if __name__ == "__main__":
    main(*sys.argv[1:])
