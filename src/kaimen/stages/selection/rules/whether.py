"""A scheme that has units report for the record leaves nothing to choose.

Source: notices that ask units to report time and theme 备案, with no selection after it.
"""

from kaimen.scheme.scheme import Scheme
from kaimen.scheme.terms.call import Purpose


def records_only(scheme: Scheme | None) -> bool:
    """Whether declarations stand as they are: the call is for the record and no rule speaks of choosing."""
    if scheme is None or scheme.selection is not None or scheme.call is None:
        return False
    return scheme.call.themes is not None and scheme.call.themes.purpose is Purpose.RECORD
