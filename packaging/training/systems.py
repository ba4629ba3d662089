"""For which computers the training component is made, and what trains there.

Why these: docs/decisions/installers.md.
"""

from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
PYTHON = "3.11"


@dataclass(frozen=True, slots=True)
class System:
    """One kind of computer, and what trains there.

    Attributes:
        variant: 'standard', or 'cuda' for NVIDIA's graphics cards.
        name: What the component's file calls it, as engine.storage.components does.
        backend: Keras's name of what trains.
        wheel_tags: The platform tags of the wheels that run there.
        uv_name: What uv calls it.
        least_system: The oldest version of the system that takes them; empty for every one that
            Lento itself runs on.
        takes_wheel: Whether PyTorch's wheel is not on PyPI: it is given by hand then, and all else
            is what the standard variant takes.
    """

    name: str
    backend: str
    wheel_tags: tuple[str, ...]
    uv_name: str
    least_system: str = ""
    variant: str = "standard"
    takes_wheel: bool = False

    @property
    def key(self) -> str:
        """The name with the variant, as the zip is called."""
        return self.name if self.variant == "standard" else f"{self.name}-{self.variant}"

    @property
    def wanted(self) -> Path:
        """What is asked for, by hand."""
        return self.lock.with_suffix(".in")

    @property
    def lock(self) -> Path:
        """All that it takes, each wheel with its hash."""
        return HERE / f"{self.name if self.takes_wheel else self.key}.txt"


_LINUX_TAGS = (
    *(f"manylinux_2_{n}_x86_64" for n in (28, 27, 24, 17, 12, 5)),
    "manylinux2014_x86_64",
)
_MAC_TAGS = (
    *(f"macosx_{n}_0_arm64" for n in (14, 13, 12, 11)),
    *(f"macosx_{n}_universal2" for n in ("11_0", "10_15", "10_13", "10_9")),
)
_LINUX, _WINDOWS = "x86_64-manylinux_2_28", "x86_64-pc-windows-msvc"
SYSTEMS = {
    system.key: system
    for system in (
        System("linux-x86_64", "tensorflow", _LINUX_TAGS, _LINUX),
        System("linux-x86_64", "torch", _LINUX_TAGS, _LINUX, variant="cuda"),
        System("windows-x86_64", "torch", ("win_amd64",), _WINDOWS),
        System(
            "windows-x86_64",
            "torch",
            ("win_amd64",),
            _WINDOWS,
            variant="cuda",
            takes_wheel=True,
        ),
        System("macos-arm64", "torch", _MAC_TAGS, "aarch64-apple-darwin", least_system="14.0"),
    )
}
