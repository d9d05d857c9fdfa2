"""The acts of the plan: the only places that write its tables."""

from kaimen.stages.plan.acts.amending import amend
from kaimen.stages.plan.acts.editions import discard, draft, release, return_to_draft, review, settle
from kaimen.stages.plan.acts.importing import import_table
from kaimen.stages.plan.acts.rows import add_row, cancel, drop_row, edit_row, place_row, postpone, restore
from kaimen.stages.plan.acts.sessions import confirm_day, propose_day, withdraw_day

__all__ = [
    "add_row",
    "amend",
    "cancel",
    "confirm_day",
    "discard",
    "draft",
    "drop_row",
    "edit_row",
    "import_table",
    "place_row",
    "postpone",
    "propose_day",
    "release",
    "restore",
    "return_to_draft",
    "review",
    "settle",
    "withdraw_day",
]
