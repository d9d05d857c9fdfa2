"""A message's identity in the world of mail: the same at every try, so that a server may know a second one."""

from django.conf import settings

from kaimen.trail.digests import keyed


def identity(message_id: int) -> str:
    """The Message-ID, in angle brackets; its host is the sender's."""
    host = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("> ") or "kaimen.invalid"
    return f"<{keyed(f'outbox.message:{message_id}')}@{host}>"
