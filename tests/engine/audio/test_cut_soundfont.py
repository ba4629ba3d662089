import struct
import sys
import tomllib

import numpy as np
import pytest

from engine.audio.instruments import SOUNDFONT
from engine.audio.synthesiser import FluidSynth, TinySoundFont
from engine.errors import AudioUnavailable

sys.path.insert(0, str(SOUNDFONT.parent))
import cut_soundfont as cut

RATE = 44_100
RECIPE = tomllib.loads((SOUNDFONT.parent / "lento.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def presets():
    return cut.read_presets(SOUNDFONT)


def sine_preset():
    """One uncompressed second of 441 Hz that loops, on every key."""
    wave = np.rint(20_000 * np.sin(2 * np.pi * 441 * np.arange(RATE) / RATE)).astype("<i2")
    sample = cut.Sample(b"Sine", wave.tobytes(), (100, 44_000), RATE, 69, -4, 1)
    zone = cut.Zone(((cut.KEY_RANGE, 127 << 8), (cut.LOOP_MODE, 1), (cut.SAMPLE_ID, 0)), (), sample)
    instrument = cut.Instrument(b"Sine", (zone,))
    return cut.Preset(b"Sine", 0, 0, (cut.Zone(((cut.INSTRUMENT, 0),), (), instrument),))


def peak_hertz(samples):
    spectrum = np.abs(np.fft.rfft(samples.mean(1) * np.hanning(len(samples))))
    return np.fft.rfftfreq(len(samples), 1 / RATE)[spectrum.argmax()]


def test_shipped_file_holds_what_the_recipe_asks_for(presets):
    taken = [tuple(pair) for pairs in RECIPE["take"].values() for pair in pairs]
    rebuilt = [tuple(wish.get("to", wish["preset"])) for wish in RECIPE["rebuild"]]

    assert sorted(presets) == sorted(taken + rebuilt)
    assert SOUNDFONT.stat().st_size <= 15_000_000
    assert "MIT" in (SOUNDFONT.parent / "LICENSE").read_text("utf-8")


def test_reading_and_writing_again_gives_the_same_bytes(presets, tmp_path):
    cut.write_soundfont(tmp_path / "again.sf3", presets.values(), RECIPE["info"])

    assert (tmp_path / "again.sf3").read_bytes() == SOUNDFONT.read_bytes()


def test_one_preset_alone_is_a_small_file_that_plays_the_same(presets, tmp_path):
    path = tmp_path / "celesta.sf3"
    cut.write_soundfont(path, [presets[0, 8]], {"INAM": "Celesta"})
    # Channels start with the grand piano, which this file lacks: ask for nothing but the celesta.
    library = pytest.importorskip("tinysoundfont")
    played = []
    for source in (path, SOUNDFONT):
        synth = library.Synth()
        synth.program_select(0, synth.sfload(str(source)), 0, 8)
        synth.noteon(0, 72, 90)
        played.append(bytes(synth.generate_simple(4000)))

    assert path.stat().st_size < 150_000
    assert played[0] == played[1]


def test_odd_lengths_leave_no_pad_byte_behind_a_chunk(tmp_path, presets):
    for program in (8, 9, 10, 11):
        path = tmp_path / f"{program}.sf3"
        cut.write_soundfont(path, [presets[0, program]], {"INAM": "x"})
        data = path.read_bytes()
        assert struct.unpack_from("<I", data, data.index(b"smpl") + 4)[0] % 2 == 0


@pytest.mark.parametrize("kind", [FluidSynth, TinySoundFont], ids=lambda kind: kind.name)
def test_uncompressed_samples_are_written_as_a_version_2_file(kind, tmp_path, monkeypatch):
    path = tmp_path / "sine.sf2"
    preset = sine_preset()
    celesta = cut.Preset(b"Same", 0, 8, preset.zones)  # What reset() plays on.
    cut.write_soundfont(path, [preset, celesta], {"INAM": "Sine"})
    assert cut.chunks(path.read_bytes())["ifil"] == struct.pack("<HH", 2, 4)
    assert cut.read_presets(path)[0, 0].zones[0].target.zones[0].target.loop == (100, 44_000)
    try:
        synth = kind(path)
    except AudioUnavailable as reason:
        pytest.skip(str(reason))

    synth.note_on(0, 81, 100)
    samples = synth.render(RATE)
    synth.close()

    assert abs(1200 * np.log2(peak_hertz(samples) / 880)) < 10


def test_retuning_changes_only_the_named_sample():
    once = cut.read_presets(SOUNDFONT)[0, 8].zones
    name = next(z.target.zones[-1].target.name for z in once if z.target).rstrip(b"\0").decode()
    twice = cut.read_presets(SOUNDFONT, {name: 5})[0, 8].zones

    def corrections(zones):
        found = (zone.target for z in zones if z.target for zone in z.target.zones)
        return {s.name: s.correction for s in found if s}

    before, after = corrections(once), corrections(twice)
    changed = {key for key in before if before[key] != after[key]}
    assert [key.rstrip(b"\0").decode() for key in changed] == [name]
