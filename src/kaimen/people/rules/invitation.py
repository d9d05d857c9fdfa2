"""An invitation names a post, opens once, and stays open for a week unless withdrawn.

Source: GB/T 22239-2019 7.1.4.1 身份鉴别 (no default password: each sets his own).
"""

from datetime import datetime, timedelta

from kaimen.people.facts import InvitationState
from kaimen.scheme.problem import Problem

LIFE = timedelta(days=7)


def problems(state: InvitationState | None, expires_at: datetime | None, now: datetime) -> list[Problem]:
    """Why a link does not open; no state: no such invitation."""
    if state is None or expires_at is None:
        return [Problem("people.no_invitation")]
    if state == InvitationState.TAKEN:
        return [Problem("people.invitation_taken")]
    if state == InvitationState.WITHDRAWN:
        return [Problem("people.invitation_withdrawn")]
    if now >= expires_at:
        return [Problem("people.invitation_expired")]
    return []
