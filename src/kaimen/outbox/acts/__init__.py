"""The acts of the outbox. `write` and `write_all` are part of a stage's own act and run in its transaction."""

from kaimen.outbox.acts.handling import again, drop, edit, hold, opened, receive, release
from kaimen.outbox.acts.keeping import MOST
from kaimen.outbox.acts.posting import doubt, fail, filed, sent, take
from kaimen.outbox.acts.wording import unword, word
from kaimen.outbox.acts.writing import write, write_all

__all__ = [
    "MOST",
    "again",
    "doubt",
    "drop",
    "edit",
    "fail",
    "filed",
    "hold",
    "opened",
    "receive",
    "release",
    "sent",
    "take",
    "unword",
    "word",
    "write",
    "write_all",
]
