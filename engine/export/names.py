"""Names of files that every system accepts."""

import re
import unicodedata

LONGEST_STEM = 80  # Characters; leaves room for the folder within Windows' 260.
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
# Names that Windows keeps for devices, with any ending.
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)


def safe_stem(title: str) -> str:
    """A title as a file name without its ending, for Windows, macOS and Linux; never empty."""
    stem = _FORBIDDEN.sub(" ", unicodedata.normalize("NFC", title))
    stem = " ".join(stem.split())[:LONGEST_STEM].strip(". ")
    if not stem:
        return "clip"
    return f"_{stem}" if _DEVICES.fullmatch(stem) else stem
