"""Acts on papers that come in: the only place that writes them and their files."""

from kaimen.intake.acts.making import make_draft
from kaimen.intake.acts.papers import (
    ask_second,
    discard,
    keep_second,
    purge,
    receive,
    refuse_paper,
    reopen,
    settle,
    settle_all,
    take_in,
    use,
)

__all__ = [
    "ask_second",
    "discard",
    "keep_second",
    "make_draft",
    "purge",
    "receive",
    "refuse_paper",
    "reopen",
    "settle",
    "settle_all",
    "take_in",
    "use",
]
