"""THE table of the outbox: who may do what to a message, and to a region's own words for a kind of letter."""

from kaimen.outbox.facts import RELEASED, MessageState
from kaimen.scheme.moves import Move, Moves
from kaimen.scheme.roles import Role

OFFICE = frozenset({Role.LEAD_OFFICE})
UNIT = frozenset({Role.UNIT_CLERK, Role.UNIT_LEADER})
CLOCK = frozenset({Role.CLOCK})
DRAFT, READY, SENDING = MessageState.DRAFT, MessageState.READY, MessageState.SENDING
SENT, FAILED, UNSURE = MessageState.SENT, MessageState.FAILED, MessageState.UNSURE

MESSAGE = Moves(
    Move("outbox.edit", OFFICE, frozenset({DRAFT})),
    Move("outbox.release", OFFICE, frozenset({DRAFT}), READY),
    Move("outbox.hold", OFFICE, frozenset({READY}), DRAFT),
    Move("outbox.drop", OFFICE, frozenset({DRAFT, READY, FAILED, UNSURE}), MessageState.DROPPED),
    Move("outbox.again", OFFICE, frozenset({READY, FAILED, UNSURE}), READY),
    Move("outbox.file", OFFICE, frozenset({READY, FAILED, UNSURE}), SENT),
    Move("outbox.receive", OFFICE, frozenset({UNSURE}), SENT),
    Move("outbox.open", UNIT, RELEASED),
    Move("outbox.take", CLOCK, frozenset({READY}), SENDING),
    # READY: a worker may say so late, after a person has asked to try again.
    Move("outbox.sent", CLOCK, frozenset({SENDING, UNSURE, READY}), SENT),
    Move("outbox.fail", CLOCK, frozenset({SENDING, UNSURE}), FAILED),
    Move("outbox.doubt", CLOCK, frozenset({SENDING}), UNSURE),
)
TEMPLATE = Moves(
    Move("outbox.word", OFFICE),
    Move("outbox.unword", OFFICE),
)
