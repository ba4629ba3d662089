"""How the training part is made: locked, without what nobody needs, the same bytes every time."""

from pathlib import Path

import pytest

from tests.packaging.training_scripts import lay_part, script, zip_part

ROOT = Path(__file__).parents[2]
build, pruning, systems = script("build"), script("pruning"), script("systems")


@pytest.mark.parametrize("name", sorted(systems.SYSTEMS))
def test_a_lock_has_the_versions_of_lento_itself(name: str) -> None:
    part = build.locked(systems.SYSTEMS[name].lock)
    program = build.locked(ROOT / "requirements.lock")

    assert {n: v for n, v in part.items() if n in program} == {
        n: program[n] for n in part if n in program
    }
    assert part["keras"] == program["keras"]
    assert any(each.startswith(systems.SYSTEMS[name].backend) for each in part)


@pytest.mark.parametrize("name", sorted(systems.SYSTEMS))
def test_every_wheel_of_a_lock_has_a_hash_and_no_address(name: str) -> None:
    text = systems.SYSTEMS[name].lock.read_text("utf-8")

    assert "://" not in text
    assert text.count("==") <= text.count("--hash=sha256:")


def test_another_version_than_the_programs_is_refused() -> None:
    with pytest.raises(SystemExit, match="numpy"):
        build._check_agreement({"numpy": "1.0"}, {"numpy": "2.0"})


def test_only_what_is_wanted_is_taken_from_a_lock(tmp_path: Path) -> None:
    lock = tmp_path / "lock.txt"
    lock.write_text("a==1 \\\n    --hash=sha256:aa\nb==2 \\\n    --hash=sha256:bb\n", "utf-8")

    assert build._requirements(lock, {"b"}) == "b==2 \\\n    --hash=sha256:bb\n"


def test_pruning_leaves_what_is_imported_and_nothing_empty(tmp_path: Path) -> None:
    kept = {"torch/__init__.py", "torch/bin/torch_shm_manager", "torch/lib/torch.dll"}
    kept |= {"torch-2.dist-info/METADATA", "torch-2.dist-info/licenses/LICENSE"}
    kept |= {"tensorflow/_api/v2/test/__init__.py"}
    dropped = {"torch/include/a.h", "torch/lib/torch.lib", "torch/bin/protoc", "torch/a.pyi"}
    dropped |= {"sympy/tests/test_a.py", "torch/bin/test_api", "torch-2.dist-info/RECORD"}
    dropped |= {"keras/src/layers/dense_test.py"}
    for name in kept | dropped:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x")

    pruning.prune(tmp_path)

    left = {f.relative_to(tmp_path).as_posix() for f in tmp_path.rglob("*") if f.is_file()}
    assert left == kept
    assert all(any(folder.iterdir()) for folder in tmp_path.rglob("*") if folder.is_dir())


def test_the_program_keeps_its_own_numpy() -> None:
    assert "numpy" in pruning.OF_THE_PROGRAM


def test_equal_parts_give_equal_zips(tmp_path: Path) -> None:
    one = zip_part(lay_part(tmp_path / "one"), tmp_path / "one.zip")
    two = zip_part(lay_part(tmp_path / "two"), tmp_path / "two.zip")

    assert one.read_bytes() == two.read_bytes()


def test_bytecode_holds_neither_times_nor_places(tmp_path: Path) -> None:
    compiled = []
    for name in ("one", "two"):
        packages = lay_part(tmp_path / name) / "site-packages"
        build.compile_all(packages)
        (file,) = packages.rglob("__init__.*.pyc")
        compiled.append(file.read_bytes())

    assert compiled[0] == compiled[1]
    assert str(tmp_path).encode() not in compiled[0]


def test_the_variant_for_nvidia_wants_its_wheel(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="--wheel"):
        build.main(["--system", "windows-x86_64", "--variant", "cuda", "--out", str(tmp_path)])
