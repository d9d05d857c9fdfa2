"""What the server tells its console: errors whole with their traceback, our own news, and never what was typed."""

import logging
from typing import Any


class NoSecrets(logging.Filter):
    """Takes the invitation's token, a key by itself, out of the address in a line about a request."""

    def filter(self, record: logging.LogRecord) -> bool:
        match = getattr(getattr(record, "request", None), "resolver_match", None)
        token = match.kwargs.get("token") if match else None
        if token:
            record.msg, record.args = record.getMessage().replace(token, "…"), ()
        return True


LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"short": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "filters": {"no_secrets": {"()": NoSecrets}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "short", "filters": ["no_secrets"]}
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "kaimen": {"level": "INFO"},
        # Without Django's own handlers, which speak only while debugging, or by mail.
        "django": {"handlers": [], "level": "WARNING"},
        # Below an error stands every missing page.
        "django.request": {"level": "ERROR"},
        # Its warnings name the account and the address; both are in the record of the installation already.
        "axes": {"level": "CRITICAL"},
    },
}
