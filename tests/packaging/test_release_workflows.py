"""What CI runs is there, is what it says it is, and may do no more than it must.

GitHub alone can run these files; here they are read as it would.
"""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.packaging.release_scripts import ROOT

yaml = pytest.importorskip("yaml", reason="PyYAML comes with pre-commit")

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
SCRIPT = re.compile(r"packaging/[\w./-]+\.(?:py|sh|ps1|spec)")
RETIRED = {"macos-13", "macos-14", "ubuntu-20.04", "windows-2019"}
Job = dict[str, Any]


def read(workflow: Path) -> dict[str, Any]:
    """A workflow; YAML takes its 'on' for a truth."""
    found: dict[Any, Any] = yaml.safe_load(workflow.read_text("utf-8"))
    return {("on" if key is True else key): value for key, value in found.items()}


def jobs() -> Iterator[tuple[str, Job]]:
    for workflow in WORKFLOWS:
        for name, job in read(workflow)["jobs"].items():
            yield f"{workflow.stem}: {name}", job


def runs() -> Iterator[tuple[str, dict[str, Any]]]:
    for name, job in jobs():
        for step in job["steps"]:
            if "run" in step:
                yield f"{name}: {step['name']}", step


def release() -> dict[str, Job]:
    found: dict[str, Job] = read(ROOT / ".github" / "workflows" / "release.yml")["jobs"]
    return found


def test_every_script_and_make_target_that_is_called_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    for name, step in runs():
        for script in SCRIPT.findall(step["run"]):
            assert (ROOT / script).is_file(), f"{name} calls {script}"
        for target in re.findall(r"\bmake ([a-z]+)", step["run"]):
            assert target in targets, f"{name} makes {target}"


def test_every_script_that_is_run_by_name_may_be_run() -> None:
    for name, step in runs():
        for line in step["run"].splitlines():
            word = line.strip().removeprefix("sudo ").split(" ")[0]
            if SCRIPT.fullmatch(word) and word.endswith(".sh"):
                assert (ROOT / word).stat().st_mode & 0o111, f"{name} runs {word}"


def test_every_flag_of_a_script_of_ours_is_one_that_it_has() -> None:
    for name, step in runs():
        for command in re.split(r"\n(?! )", step["run"].replace("\\\n", " ")):
            found = re.search(r"(packaging/[\w./-]+\.py)(.*)", command)
            if found is None:
                continue
            source = (ROOT / found[1]).read_text("utf-8")
            for flag in re.findall(r"(?<= )--[a-z-]+", found[2]):
                assert f'"{flag}"' in source, f"{name} gives {flag} to {found[1]}"


def test_actions_are_githubs_own_and_pinned_by_commit() -> None:
    for workflow in WORKFLOWS:
        lines = [line for line in workflow.read_text("utf-8").splitlines() if "uses:" in line]
        assert lines
        for line in lines:
            assert PINNED.search(line), f"{workflow.name}: {line.strip()}"


def test_one_action_has_one_version_everywhere() -> None:
    used = {line for w in WORKFLOWS for line in re.findall(r"uses: (\S+)@(\S+)", w.read_text())}

    assert len({action for action, _ in used}) == len(used)


def test_only_the_draft_may_write_and_no_checkout_keeps_the_right_to() -> None:
    for workflow in WORKFLOWS:
        assert read(workflow)["permissions"] == {"contents": "read"}
    writers = [name for name, job in jobs() if "write" in str(job.get("permissions", ""))]
    assert writers == ["release: release"]
    for name, job in jobs():
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/checkout"):
                assert step["with"]["persist-credentials"] is False, name


def test_a_release_is_drafted_for_tags_alone_and_after_everything_was_tried() -> None:
    assert read(ROOT / ".github" / "workflows" / "release.yml")["on"]["push"] == {"tags": ["v*"]}
    draft = release()["release"]

    assert draft["if"] == "github.ref_type == 'tag'"
    reached, left = set(), list(draft["needs"])
    while left:
        name = left.pop()
        reached.add(name)
        needs = release()[name].get("needs", [])
        left += [needs] if isinstance(needs, str) else needs
    assert reached == set(release()) - {"release"}
    assert "--draft" in draft["steps"][-1]["run"]


def test_secrets_and_names_reach_scripts_through_the_environment_alone() -> None:
    for name, step in runs():
        assert "${{" not in step["run"], name


def test_every_job_has_an_end_and_a_runner_that_is_still_there() -> None:
    for name, job in jobs():
        assert job["timeout-minutes"] <= 120, name
        matrix = job.get("strategy", {}).get("matrix", {})
        given = [row["runner"] for row in matrix.get("include", ())] + matrix.get("runner", [])
        for runner in given or [job["runs-on"]]:
            assert runner not in RETIRED, name


def test_what_a_job_takes_another_one_gave() -> None:
    given = set()
    for job in release().values():
        rows = job.get("strategy", {}).get("matrix", {}).get("include", [{}])
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/upload-artifact"):
                for row in rows:
                    system = str(row.get("system", ""))
                    given.add(step["with"]["name"].replace("${{ matrix.system }}", system))
    taken = {
        step["with"]["name"]
        for job in release().values()
        for step in job["steps"]
        if step.get("uses", "").startswith("actions/download-artifact") and "name" in step["with"]
    }

    assert taken <= given
    assert {name for name in given if name.startswith("release-")} == {
        *("release-linux-x86_64", "release-windows-x86_64"),
        *("release-macos-arm64", "release-macos-x86_64"),
        *("release-linux-packages", "release-windows-installers"),
    }


def test_the_three_systems_are_tested_frozen_and_with_their_window() -> None:
    smoked = [name for name, step in runs() if "packaging/smoke.py" in step["run"]]

    assert {name.split(": ")[1] for name in smoked} >= {"bundle", "macos", "linux"}
    windows = [step["run"] for _, step in runs() if "packaging/smoke.py" in step["run"]]
    assert all("--window" in run or "--training" in run for run in windows)


def test_every_secret_is_explained() -> None:
    asked = {s for w in WORKFLOWS for s in re.findall(r"secrets\.(\w+)", w.read_text("utf-8"))}
    told = (ROOT / "docs" / "releasing.md").read_text("utf-8")

    assert asked
    assert not {secret for secret in asked if f"`{secret}`" not in told}


@pytest.mark.skipif(not shutil.which("shellcheck"), reason="needs shellcheck")
def test_shell_steps_hold_to_shellcheck() -> None:
    head = "#!/bin/bash\nset -e\n"
    for name, step in runs():
        if step.get("shell", "bash") == "bash":
            command = ["shellcheck", "--exclude=SC2086", "-"]
            found = subprocess.run(
                command, input=head + step["run"], capture_output=True, text=True, check=False
            )
            assert found.returncode == 0, f"{name}\n{found.stdout}"
