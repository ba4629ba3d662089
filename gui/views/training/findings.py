"""What went wrong with a training, as lines with signs: mended, or worth knowing."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from engine.training.news import Finding
from gui.spoken import spoken
from gui.views.sign_line import Line

MOST_SHOWN = 3  # The newest; a training that needs more of them is told about in its verdict.


translate = QCoreApplication.translate


def finding_lines(findings: Sequence[Finding], most: int = MOST_SHOWN) -> tuple[Line, ...]:
    """The newest findings, each with its sign; the same words are said once."""
    newest = {finding.words: finding for finding in findings}
    return tuple(_line(finding) for finding in list(newest.values())[-most:])


def _line(finding: Finding) -> Line:
    if finding.repaired:
        return ("circle-check", "accent", translate("Training", "Mended"), spoken(finding.words))
    return ("triangle-alert", "warning", translate("Training", "Attention"), spoken(finding.words))
