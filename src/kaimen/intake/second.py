"""The second reader: a language model that the installation's operator runs or rents, asked by the OpenAI-compatible
way. Without an address nobody is asked. It sees the text without contacts, and its word is only ever shown.
"""

import json
import urllib.error
import urllib.request
from collections.abc import Mapping
from typing import Any

from django.conf import settings

from kaimen.papers.notice.second import question

PATIENCE = 180.0
LONGEST_ANSWER = 2_000_000
UNANSWERED, UNREADABLE, REFUSED = "unanswered", "unreadable", "refused"


class NoAnswer(Exception):
    """The reader said nothing that could be used; `code` says why."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


class _Straight(urllib.request.HTTPRedirectHandler):
    """An address that sends elsewhere is not followed: the text goes where the operator said, or nowhere."""

    def redirect_request(self, *told: Any, **more: Any) -> None:
        return None


def configured() -> bool:
    """Whether the installation has a second reader."""
    return bool(settings.READER["address"])


def ask(text: str, patience: float = PATIENCE) -> str:
    """What it answers to a notice without contacts. Raises NoAnswer; never within a transaction."""
    told = {"model": settings.READER["model"], "messages": question(text), "temperature": 0, "stream": False}
    body = _sent(settings.READER["address"].rstrip("/") + "/chat/completions", told, patience)
    try:
        said = json.loads(body)["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError) as error:
        raise NoAnswer(UNREADABLE) from error
    if not isinstance(said, str):
        raise NoAnswer(UNREADABLE)
    return said


def _sent(address: str, told: Mapping[str, Any], patience: float) -> bytes:
    headers = {"Content-Type": "application/json"}
    if key := settings.READER["key"]:
        headers["Authorization"] = f"Bearer {key}"
    request = urllib.request.Request(address, json.dumps(told).encode(), headers)  # the operator's own
    opener = urllib.request.build_opener(_Straight)
    try:
        with opener.open(request, timeout=patience) as answer:
            body: bytes = answer.read(LONGEST_ANSWER + 1)
    except urllib.error.HTTPError as error:
        raise NoAnswer(REFUSED) from error
    except (OSError, ValueError) as error:
        raise NoAnswer(UNANSWERED) from error
    if len(body) > LONGEST_ANSWER:
        raise NoAnswer(UNREADABLE)
    return body
