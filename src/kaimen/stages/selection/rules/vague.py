"""A theme that names nothing besides the brand, the genre's words and slogans tells nobody what is shown.

Source: the purpose of a theme day, that people see, ask and take part; a theme must say in what.
"""

from collections.abc import Sequence

from kaimen.stages.selection.rules.grams import subject


def vague(theme: str, frame: Sequence[str] = ()) -> bool:
    """Whether a theme names no subject. frame: the brand, the region's name, the scheme's forms."""
    return not subject(theme, frame)
