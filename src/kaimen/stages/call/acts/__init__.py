"""The acts of the call: the only places that write its tables."""

from kaimen.stages.call.acts.drafting import attach, declare, edit
from kaimen.stages.call.acts.handing import confirm, enter, pass_on, send_back, submit
from kaimen.stages.call.acts.turning import return_decided, return_to_unit, take_up, withdraw

__all__ = [
    "attach",
    "confirm",
    "declare",
    "edit",
    "enter",
    "pass_on",
    "return_decided",
    "return_to_unit",
    "send_back",
    "submit",
    "take_up",
    "withdraw",
]
