"""For which computers the training component is made, and what trains there.

Why these: docs/decisions/installers.md.
"""

from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
PYTHON = "3.11"


@dataclass(frozen=True, slots=True)
class System:
    """One kind of computer.

    Attributes:
        name: What the component's file calls it, as engine.storage.components does.
        backend: Keras's name of what trains.
        wheel_tags: The platform tags of the wheels that run there.
        uv_name: What uv calls it.
        least_system: The oldest version of the system that takes them; empty for every one that
            Lento itself runs on.
    """

    name: str
    backend: str
    wheel_tags: tuple[str, ...]
    uv_name: str
    least_system: str = ""

    @property
    def wanted(self) -> Path:
        """What is asked for, by hand."""
        return HERE / f"{self.name}.in"

    @property
    def lock(self) -> Path:
        """All that it takes, each wheel with its hash."""
        return HERE / f"{self.name}.txt"


SYSTEMS = {
    system.name: system
    for system in (
        System(
            "linux-x86_64",
            "tensorflow",
            (
                *(f"manylinux_2_{n}_x86_64" for n in (28, 27, 24, 17, 12, 5)),
                "manylinux2014_x86_64",
            ),
            "x86_64-manylinux_2_28",
        ),
        System("windows-x86_64", "torch", ("win_amd64",), "x86_64-pc-windows-msvc"),
        System(
            "macos-arm64",
            "torch",
            (
                *(f"macosx_{n}_0_arm64" for n in (14, 13, 12, 11)),
                *(f"macosx_{n}_universal2" for n in ("11_0", "10_15", "10_13", "10_9")),
            ),
            "aarch64-apple-darwin",
            least_system="14.0",
        ),
    )
}
