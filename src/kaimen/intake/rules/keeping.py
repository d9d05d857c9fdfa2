"""A paper is kept as long as it is needed and no longer: a while after its use, longer where it was not used yet.

Source: 个人信息保护法 art. 19 (kept for the shortest time that its purpose needs); papers hold names and telephones.
"""

from datetime import datetime, timedelta

from kaimen.intake.facts import PaperState

KEPT = {
    PaperState.WAITING: timedelta(days=90),
    PaperState.READ: timedelta(days=90),
    PaperState.REFUSED: timedelta(days=7),
    PaperState.USED: timedelta(days=30),
}


def gone_before(state: PaperState, now: datetime) -> datetime:
    """A paper in this state that was last touched before this moment is thrown away."""
    return now - KEPT[state]
