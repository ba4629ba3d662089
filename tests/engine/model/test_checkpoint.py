import io
import json
import zipfile
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save

from engine.errors import CheckpointError, CheckpointMismatch
from engine.model.checkpoint import Checkpoint, load_checkpoint, save_checkpoint
from tests.engine.model.reference import TINY, random_weights

VERSION_1 = Path(__file__).parent / "files" / "version_1.lento"


def tiny_checkpoint(**fields):
    return Checkpoint(TINY, random_weights(TINY), **fields)


def full_checkpoint():
    return tiny_checkpoint(
        card={"name": "Evening", "accuracy": 0.91, "trained_on": ["hymns"]},
        extras={"prior/means": np.arange(6.0).reshape(2, 3), "prior/weights": np.array([1, 2])},
    )


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "evening.lento"
    save_checkpoint(path, full_checkpoint())
    return path


def members_of(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def rewritten(path, *, compression=zipfile.ZIP_STORED, sealed=True, **changes):
    """Replace members; with sealed, the manifest says the hashes of what is there now."""
    members = members_of(path)
    for name, data in changes.items():
        name = name.replace("__", ".")
        members = {**members, name: data} if data is not None else _without(members, name)
    if sealed:
        manifest = json.loads(members.pop("manifest.json"))
        manifest["sha256"] = {name: sha256(data).hexdigest() for name, data in members.items()}
        members["manifest.json"] = json.dumps(manifest).encode()
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, data in members.items():
            archive.writestr(name, data)


def _without(members, gone):
    return {name: data for name, data in members.items() if name != gone}


def manifest_with(path, **fields):
    return json.dumps(json.loads(members_of(path)["manifest.json"]) | fields).encode()


def assert_same(one, other):
    assert one.config == other.config
    assert one.card == other.card
    for ours, theirs in ((one.weights, other.weights), (one.extras, other.extras)):
        assert set(ours) == set(theirs)
        for name in ours:
            assert ours[name].dtype == theirs[name].dtype
            np.testing.assert_array_equal(ours[name], theirs[name])


def test_a_model_comes_back_whole(path):
    assert_same(load_checkpoint(path), full_checkpoint())


def test_a_model_without_card_and_extras_comes_back(tmp_path):
    save_checkpoint(tmp_path / "m.lento", tiny_checkpoint())

    assert_same(load_checkpoint(tmp_path / "m.lento"), tiny_checkpoint())


def test_what_was_loaded_cannot_be_changed_by_accident(path):
    with pytest.raises(ValueError, match="read-only"):
        load_checkpoint(path).weights["encoder/mu/bias"][0] = 1.0


def test_equal_models_give_equal_bytes_and_leave_no_draft(path):
    first = path.read_bytes()
    shuffled = dict(reversed(full_checkpoint().weights.items()))
    model = full_checkpoint()

    save_checkpoint(path, Checkpoint(TINY, shuffled, model.card, model.extras))

    assert path.read_bytes() == first
    assert list(path.parent.iterdir()) == [path]


def test_half_precision_halves_the_weights_and_loads_as_float32(path):
    whole = len(members_of(path)["weights.safetensors"])

    save_checkpoint(path, full_checkpoint(), half=True)

    loaded = load_checkpoint(path)
    count = sum(array.size for array in loaded.weights.values())
    assert whole - len(members_of(path)["weights.safetensors"]) == pytest.approx(2 * count, abs=64)
    for name, array in full_checkpoint().weights.items():
        assert loaded.weights[name].dtype == np.float32
        np.testing.assert_allclose(loaded.weights[name], array, rtol=1e-3)


def test_arrays_that_are_not_contiguous_are_stored_as_they_look(tmp_path):
    extras = {"turned": np.arange(6.0).reshape(2, 3).T, "number": np.array(5.0)}

    save_checkpoint(tmp_path / "m.lento", tiny_checkpoint(extras=extras))

    assert_same(load_checkpoint(tmp_path / "m.lento"), tiny_checkpoint(extras=extras))


def test_a_deflated_file_is_read_too(path):
    rewritten(path, compression=zipfile.ZIP_DEFLATED)

    assert_same(load_checkpoint(path), full_checkpoint())


def test_the_first_version_of_the_format_still_opens():
    checkpoint = load_checkpoint(VERSION_1)

    assert checkpoint.config == TINY
    assert checkpoint.card["name"] == "Evening"
    np.testing.assert_array_equal(checkpoint.extras["prior/weights"], [1, 2])
    bias = checkpoint.weights["encoder/mu/bias"]
    np.testing.assert_allclose(
        bias, [0.3317629396915436, -0.18711590766906738, 0.8318294882774353], rtol=1e-6
    )


def test_a_newer_version_asks_for_an_update(path):
    rewritten(path, manifest__json=manifest_with(path, format_version=2), sealed=False)

    with pytest.raises(CheckpointError, match=r"newer Lento .*Update"):
        load_checkpoint(path)


def test_a_missing_file_is_said_to_be_missing(tmp_path):
    with pytest.raises(CheckpointError, match=r"no model file none\.lento"):
        load_checkpoint(tmp_path / "none.lento")


@pytest.mark.parametrize("content", [b"", b"hello", b"PK\x03\x04" + bytes(100)])
def test_a_file_of_another_kind_is_refused(tmp_path, content):
    (tmp_path / "m.lento").write_bytes(content)

    with pytest.raises(CheckpointError, match=r"m\.lento cannot be opened as a model"):
        load_checkpoint(tmp_path / "m.lento")


def test_every_cut_of_a_file_is_a_checkpoint_error(path):
    whole = path.read_bytes()
    for length in range(0, len(whole), 7):
        path.write_bytes(whole[:length])
        with pytest.raises(CheckpointError, match="cannot be opened as a model"):
            load_checkpoint(path)


def test_every_flipped_byte_is_noticed_or_harmless(path):
    whole = path.read_bytes()
    noticed = tried = 0
    for at in range(0, len(whole), 5):
        damaged = bytearray(whole)
        damaged[at] ^= 0x55
        path.write_bytes(damaged)
        tried += 1
        try:
            loaded = load_checkpoint(path)
        except CheckpointError:
            noticed += 1
        else:
            assert_same(loaded, full_checkpoint())
    assert noticed > 0.8 * tried  # What is left is dates, flags and the app's version.


def test_weights_that_were_exchanged_are_noticed(path):
    other = save(random_weights(TINY, seed=9))
    rewritten(path, weights__safetensors=other, sealed=False)

    with pytest.raises(CheckpointError, match=r"weights\.safetensors is not what was written"):
        load_checkpoint(path)


@pytest.mark.parametrize(
    ("change", "fact"),
    [
        ({"config__json": None}, r"config\.json is missing"),
        ({"weights__safetensors": None}, r"weights\.safetensors is missing"),
        ({"config__json": b"{"}, "description of this model"),
        ({"config__json": b"\xff"}, "utf-8"),
        ({"card__json": b"[]"}, "not a list of fields"),
        ({"card__json": b"[" * 100_000}, "not readable"),
        ({"card__json": b" " * (2**24 + 1)}, "larger than it can be"),
        ({"weights__safetensors": b"\x09" * 40}, "not a list of arrays"),
        ({"weights__safetensors": bytes(3 * 2**20)}, "larger than it can be"),
        ({"extras__safetensors": b""}, "not a list of arrays"),
    ],
    ids=range(10),
)
def test_a_part_that_makes_no_sense_is_refused(path, change, fact):
    rewritten(path, **change)

    with pytest.raises(CheckpointError, match=fact):
        load_checkpoint(path)


@pytest.mark.parametrize(
    ("fields", "fact"),
    [
        ({"format": "lento-project"}, "another kind"),
        ({"format_version": "1"}, "does not say its version"),
        ({"format_version": 0}, "does not say its version"),
        ({"sha256": {}}, "manifest lists"),
        ({"sha256": 5}, "manifest lists"),
    ],
)
def test_a_manifest_that_makes_no_sense_is_refused(path, fields, fact):
    rewritten(path, manifest__json=manifest_with(path, **fields), sealed=False)

    with pytest.raises(CheckpointError, match=fact):
        load_checkpoint(path)


def test_a_zip_bomb_is_refused_without_unpacking_it(path):
    rewritten(path, extras__safetensors=bytes(200 * 2**20), compression=zipfile.ZIP_DEFLATED)

    with pytest.raises(CheckpointError, match=r"extras\.safetensors is larger than it can be"):
        load_checkpoint(path)


def test_two_parts_of_one_name_are_refused(path):
    with (
        pytest.warns(UserWarning, match="Duplicate"),
        zipfile.ZipFile(path, "a") as archive,
    ):
        archive.writestr("config.json", b"{}")

    with pytest.raises(CheckpointError, match="two of one name"):
        load_checkpoint(path)


def test_a_part_that_tries_to_leave_the_file_goes_nowhere(path, tmp_path):
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("../escaped.txt", b"out")

    with pytest.raises(CheckpointError, match="manifest lists"):
        load_checkpoint(path)
    assert list(tmp_path.iterdir()) == [path]


def test_arrays_that_do_not_fit_are_named(path):
    weights = random_weights(TINY)
    weights["encoder/mu/kernel"] = weights["encoder/mu/kernel"][:, :2].copy()
    weights["stranger"] = np.zeros(1, np.float32)
    rewritten(path, weights__safetensors=save(weights))

    with pytest.raises(
        CheckpointMismatch, match="encoder/mu/kernel is 6 x 2 and should be 6 x 3; stranger"
    ):
        load_checkpoint(path)
    with pytest.raises(CheckpointMismatch, match="stranger"):
        Checkpoint(TINY, weights)


def test_whole_numbers_are_no_weights(path):
    weights = random_weights(TINY) | {"encoder/mu/bias": np.zeros(3, np.int32)}
    rewritten(path, weights__safetensors=save(weights))

    with pytest.raises(CheckpointMismatch, match="encoder/mu/bias holds int32"):
        load_checkpoint(path)


@pytest.mark.parametrize(("value", "half"), [(np.nan, False), (np.inf, False), (1e6, True)])
def test_numbers_that_are_not_finite_are_never_written(path, value, half):
    before = path.read_bytes()
    weights = random_weights(TINY)
    weights["encoder/mu/bias"][0] = value

    with pytest.raises(CheckpointError, match="not finite, in encoder/mu/bias"):
        save_checkpoint(path, Checkpoint(TINY, weights), half=half)
    assert path.read_bytes() == before


def test_numbers_that_are_not_finite_are_not_opened(path):
    weights = random_weights(TINY)
    weights["encoder/mu/bias"][0] = np.nan
    rewritten(path, weights__safetensors=save(weights))

    with pytest.raises(CheckpointError, match="not finite"):
        load_checkpoint(path)


def test_extras_of_objects_are_refused(tmp_path):
    extras = {"pickled": np.array([object()])}

    with pytest.raises(ValueError, match="pickled holds object"):
        save_checkpoint(tmp_path / "m.lento", tiny_checkpoint(extras=extras))
    assert list(tmp_path.iterdir()) == []


def test_an_encrypted_part_is_refused(path):
    whole = bytearray(path.read_bytes())
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        start = archive.start_dir
    at = whole.index(b"PK\x01\x02", start)
    whole[at + 8] |= 1
    path.write_bytes(whole)

    with pytest.raises(CheckpointError, match="encrypted"):
        load_checkpoint(path)
