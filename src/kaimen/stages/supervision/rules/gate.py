"""What keeps reminders from being written at all.

Source: a campaign as printed is nobody's to judge; a note that goes into every letter is short and one paragraph.
"""

from collections.abc import Sequence

from kaimen.scheme.problem import Problem

MOST = 900
"""Duties of one act: beyond that a form would not carry them."""
NOTE = 200


def problems(judged: bool, keys: Sequence[str], note: str) -> list[Problem]:
    """Every reason why nothing can be written."""
    checks = {
        Problem("supervision.not_judged"): not judged,
        Problem("supervision.nothing_chosen"): not keys,
        Problem("supervision.too_many", values=(("most", str(MOST)),)): len(keys) > MOST,
        Problem("supervision.note_long", "note", (("longest", str(NOTE)), ("length", str(len(note))))): (
            len(note) > NOTE
        ),
    }
    return [problem for problem, stands in checks.items() if stands]
