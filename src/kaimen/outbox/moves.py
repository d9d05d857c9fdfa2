"""THE table of the outbox: who may do what to a message."""

from kaimen.outbox.facts import MessageState
from kaimen.scheme.moves import Move, Moves
from kaimen.scheme.roles import Role

OFFICE = frozenset({Role.LEAD_OFFICE})
CLOCK = frozenset({Role.CLOCK})
DRAFT, READY, SENDING = MessageState.DRAFT, MessageState.READY, MessageState.SENDING
FAILED, UNSURE = MessageState.FAILED, MessageState.UNSURE

MESSAGE = Moves(
    Move("outbox.edit", OFFICE, frozenset({DRAFT})),
    Move("outbox.release", OFFICE, frozenset({DRAFT}), READY),
    Move("outbox.hold", OFFICE, frozenset({READY}), DRAFT),
    Move("outbox.drop", OFFICE, frozenset({DRAFT, READY, FAILED, UNSURE}), MessageState.DROPPED),
    Move("outbox.take", CLOCK, frozenset({READY}), SENDING),
    Move("outbox.sent", OFFICE | CLOCK, frozenset({SENDING, UNSURE, READY}), MessageState.SENT),
    Move("outbox.fail", CLOCK, frozenset({SENDING}), FAILED),
    Move("outbox.doubt", CLOCK, frozenset({SENDING}), UNSURE),
    Move("outbox.again", OFFICE, frozenset({FAILED, UNSURE}), READY),
)
