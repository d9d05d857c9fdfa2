"""Consent is recorded with its paper and its day, which is not in the future.

Source: 经领导小组（人民政府）同意; the record must be found again by its paper.
"""

from datetime import date

from kaimen.scheme.problem import Problem
from kaimen.scheme.terms.selection import Approval as Rule
from kaimen.stages.selection.facts import Approval

LONGEST_TITLE = 200
LONGEST_NUMBER = 60
LONGEST_WHO = 40


def approval_problems(approval: Approval, rule: Rule | None, today: date) -> list[Problem]:
    """Everything wrong with a consent as typed. Without a rule of the scheme somebody must be named."""
    lacks = {
        "selection.no_paper": not approval.title.strip(),
        "selection.paper_long": len(approval.title) > LONGEST_TITLE or len(approval.number) > LONGEST_NUMBER,
        "selection.nobody_approved": not approval.by.strip() and rule is None,
        "selection.who_long": len(approval.by) > LONGEST_WHO,
        "selection.day_to_come": approval.day > today,
    }
    places = {"selection.day_to_come": "day", "selection.nobody_approved": "by", "selection.who_long": "by"}
    return [Problem(code, places.get(code, "title")) for code, lacking in lacks.items() if lacking]
