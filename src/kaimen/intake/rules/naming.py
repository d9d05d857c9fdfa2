"""A name to show and to download under: the person's own, without folders and signs that no file may have.

Source: an upload is taken for hostile, its name too.
"""

import re

LONGEST = 120
UNFIT = re.compile(r"[\x00-\x1f\x7f/\\:*?\"<>|\u202a-\u202e\u2066-\u2069]")


def safe_name(name: str) -> str:
    """Never empty; the ending stays."""
    plain = UNFIT.sub("", name.replace("\\", "/").rpartition("/")[2]).strip(" .")
    stem, dot, ending = plain.rpartition(".")
    if not dot or len(ending) > 10:
        return plain[:LONGEST] or "paper"
    return f"{stem[: LONGEST - len(ending) - 1] or 'paper'}.{ending}"
