"""A change of the plan in force goes into the draft that stands open; what a person changed there is asked about.

Source: docs/decisions: a draft is the next edition of the plan in force, so what is issued meanwhile belongs to it.
"""

from dataclasses import replace

from kaimen.stages.plan.facts import DoubtFact, RowFact
from kaimen.stages.plan.rules.difference import printed

CODE = "amended_meanwhile"


def carried(before: RowFact, amended: RowFact, drafted: RowFact) -> RowFact:
    """The draft's row after the plan in force changed from `before` to `amended`.

    A row that the draft has as it was follows; one that a person has changed stays, with a doubt where it differs.
    """
    mine, theirs = printed(drafted), printed(amended)
    if mine == theirs:
        return drafted
    if mine == printed(before):
        return replace(
            amended,
            row=drafted.row,
            position=drafted.position,
            doubts=drafted.doubts,
            version=drafted.version,
        )
    differs = "、".join(
        theirs[name] or "空" for name in theirs if theirs[name] != mine[name] and name != "state"
    )
    told = DoubtFact(
        CODE, f"这一稿改动之后，现行计划的{amended.number}号也变更了（{differs or '状态'}），请核对。"
    )
    return replace(drafted, doubts=(*(doubt for doubt in drafted.doubts if doubt.code != CODE), told))
