"""Lets C call Python through cffi and ctypes, as sound does; ci.sh runs it frozen and hardened.

Where the entitlements are too few, it does not come back with 0.
"""

import ctypes
import sys

import cffi  # type: ignore[import-untyped]


def main() -> int:
    """Have both call back; 0 if what they brought is right."""
    ffi = cffi.FFI()
    doubled = ffi.callback("int(int)", lambda number: 2 * number)
    tripled = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_int)(lambda number: 3 * number)
    return 0 if (doubled(21), tripled(14)) == (42, 42) else 1


if __name__ == "__main__":
    sys.exit(main())
