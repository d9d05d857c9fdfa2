"""The scheme: all that one notice says, assembled by stage. A stage without rules is off."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from kaimen.scheme.say import Say
from kaimen.scheme.terms.assessment import Assessment
from kaimen.scheme.terms.awards import Awards
from kaimen.scheme.terms.call import Call
from kaimen.scheme.terms.campaign import Campaign
from kaimen.scheme.terms.column import PublicColumn
from kaimen.scheme.terms.feedback import Feedback
from kaimen.scheme.terms.filing import Announcement, Filing
from kaimen.scheme.terms.holding import Holding
from kaimen.scheme.terms.hosts import Hosts
from kaimen.scheme.terms.participants import Participants
from kaimen.scheme.terms.plan import Plan
from kaimen.scheme.terms.registration import Registration
from kaimen.scheme.terms.report import Report
from kaimen.scheme.terms.selection import Selection
from kaimen.scheme.terms.supervision import Supervision


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """One notice as data: typed values, each with the clause it comes from."""

    campaign: Annotated[Campaign, Say("活动总述")]
    hosts: Annotated[Hosts, Say("举办单位")] = Hosts()
    call: Annotated[Call | None, Say("申报")] = None
    selection: Annotated[Selection | None, Say("甄选")] = None
    plan: Annotated[Plan | None, Say("计划安排")] = None
    filing: Annotated[Filing | None, Say("方案报备")] = None
    announcement: Annotated[Announcement | None, Say("活动公告")] = None
    participants: Annotated[Participants | None, Say("开放对象")] = None
    registration: Annotated[Registration | None, Say("邀请与报名")] = None
    holding: Annotated[Holding | None, Say("活动开展")] = None
    feedback: Annotated[Feedback | None, Say("意见建议")] = None
    report: Annotated[Report | None, Say("情况报告")] = None
    column: Annotated[PublicColumn | None, Say("专栏与宣传")] = None
    awards: Annotated[Awards | None, Say("评选推介")] = None
    assessment: Annotated[Assessment | None, Say("考核")] = None
    supervision: Annotated[Supervision | None, Say("督导")] = None

    @property
    def effective(self) -> date:
        """The day from which the scheme's rules bind: as told, else the day of the notice."""
        return self.campaign.effective or self.campaign.notice.issued

    @property
    def brand(self) -> str:
        """The first brand's name; the reader refuses a campaign without one."""
        return self.campaign.brands[0].name
