"""The acts of the plan: the only places that write its tables."""

from kaimen.stages.plan.acts.amending import amend
from kaimen.stages.plan.acts.editions import discard, draft, release, return_to_draft, review, settle
from kaimen.stages.plan.acts.importing import import_table, take_paper
from kaimen.stages.plan.acts.ordering import move_to_month, number_rows, order_by_month, place_row
from kaimen.stages.plan.acts.restoring import keep_draft, restore_draft, undo
from kaimen.stages.plan.acts.rows import add_row, cancel, drop_row, edit_row, postpone, restore
from kaimen.stages.plan.acts.selecting import bring_back, draft_from_selection
from kaimen.stages.plan.acts.sessions import confirm_day, propose_day, withdraw_day

__all__ = [
    "add_row",
    "amend",
    "bring_back",
    "cancel",
    "confirm_day",
    "discard",
    "draft",
    "draft_from_selection",
    "drop_row",
    "edit_row",
    "import_table",
    "keep_draft",
    "move_to_month",
    "number_rows",
    "order_by_month",
    "place_row",
    "postpone",
    "propose_day",
    "release",
    "restore",
    "restore_draft",
    "return_to_draft",
    "review",
    "settle",
    "take_paper",
    "undo",
    "withdraw_day",
]
