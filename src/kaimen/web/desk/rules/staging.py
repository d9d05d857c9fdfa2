"""Every deed belongs to one stage of the desk, and only the stages that a scheme asks for are shown.

Source: notices ask for different stages (one for filing, another for sign-up); what one does not ask has no column.
"""

from collections import defaultdict
from collections.abc import Iterable

from kaimen.scheme.duties.duty import Duty
from kaimen.scheme.duties.facts import Deed
from kaimen.web.desk.facts import Stage

OF_STAGE: dict[Stage, tuple[Deed, ...]] = {
    Stage.PEOPLE: (Deed.NAME_PEOPLE,),
    Stage.CALL: (Deed.DECLARE, Deed.RECORD),
    Stage.SELECTION: (Deed.SELECT, Deed.APPROVE),
    Stage.PLAN: (Deed.ISSUE_PLAN,),
    Stage.DAY: (Deed.FIX_DAY,),
    Stage.FILING: (Deed.FILE,),
    Stage.NOTICE: (Deed.ANNOUNCE,),
    Stage.SIGN_UP: (Deed.OPEN_SIGN_UP,),
    Stage.ROSTER: (Deed.SET_ROSTER,),
    Stage.HOLD: (Deed.HOLD,),
    Stage.TIMES: (Deed.HOLD_TIMES,),
    Stage.ON_SITE: (
        Deed.SHOW_BRAND, Deed.LEADER_TALKS, Deed.GUIDE, Deed.LIVE_QUESTIONS, Deed.EXPERIENCE, Deed.OPINIONS,
        Deed.POLICY, Deed.STREAM, Deed.SURVEY,
    ),
    Stage.REPORT: (Deed.REPORT, Deed.EXPLAIN),
    Stage.COLUMN: (Deed.PUBLISH,),
    Stage.COVER: (Deed.COVER,),
    Stage.FEEDBACK: (Deed.ANSWER, Deed.TELL_PROGRESS),
    Stage.PROGRESS: (Deed.PROGRESS,),
    Stage.AWARDS: (Deed.NOMINATE, Deed.HOLD_AWARD, Deed.RECOMMEND, Deed.SPREAD),
    Stage.ASSESSMENT: (Deed.SELF_APPRAISE, Deed.ASSESS),
    Stage.SUPERVISION: (Deed.CHECK, Deed.ROLL_CALL, Deed.PUT_RIGHT),
}  # fmt: skip
STAGE_OF: dict[Deed, Stage] = {deed: stage for stage, deeds in OF_STAGE.items() for deed in deeds}
ORDER: dict[Stage, int] = {stage: place for place, stage in enumerate(Stage)}

ByStage = dict[Stage, list[Duty]]


def stages_of(duties: Iterable[Duty]) -> list[Stage]:
    """The stages that these duties belong to, in order."""
    return sorted({STAGE_OF[duty.deed] for duty in duties}, key=ORDER.__getitem__)


def by_activity(duties: Iterable[Duty]) -> dict[str, ByStage]:
    """Duties about activities, by plate and stage."""
    found: dict[str, ByStage] = defaultdict(lambda: defaultdict(list))
    for duty in duties:
        if duty.activity:
            found[duty.activity][STAGE_OF[duty.deed]].append(duty)
    return found


def by_unit(duties: Iterable[Duty]) -> dict[str, ByStage]:
    """Duties of units that are about no single activity, by unit and stage."""
    found: dict[str, ByStage] = defaultdict(lambda: defaultdict(list))
    for duty in duties:
        if duty.unit and not duty.activity and not duty.office:
            found[duty.unit][STAGE_OF[duty.deed]].append(duty)
    return found
