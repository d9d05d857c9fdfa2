"""Text fit for a workbook's cell."""

import re

UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 cannot hold; a workbook with one of these does not open."""


def fit_for_cell(text: str) -> str:
    """The text without the characters that would break the workbook."""
    return UNFIT.sub("", text)
