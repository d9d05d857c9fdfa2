"""A program that asks the JSON interface with a token."""

import json
from typing import Any

from django.http import HttpResponse
from django.test import Client

from kaimen.people import acts, reads
from kaimen.people.models import User
from kaimen.scheme.roles import Actor


def token_of(user: User) -> str:
    return acts.make_token(reads.actor_of(user), user, "测试", 30)


class Program:
    """Asks as the token's user; `get`, `post`, `put` and `delete` give the answer and what it says."""

    def __init__(self, who: Actor | User | None) -> None:
        user = reads.user_of(who.id) if isinstance(who, Actor) else who
        self.client, self.token = Client(), token_of(user) if user else ""

    def ask(self, method: str, address: str, told: Any = None, **headers: str) -> tuple[int, Any]:
        answer = self.answer(method, address, told, **headers)
        return answer.status_code, json.loads(answer.content)

    def answer(self, method: str, address: str, told: Any = None, **headers: str) -> HttpResponse:
        sent = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        body = told if isinstance(told, str) else json.dumps(told)
        return self.client.generic(
            method, f"/api/v1{address}", body, content_type="application/json", headers=sent | headers
        )

    def get(self, address: str) -> Any:
        status, told = self.ask("GET", address)
        assert status == 200, told
        return told

    def post(self, address: str, told: Any = None, **headers: str) -> Any:
        status, given = self.ask("POST", address, told or {}, **headers)
        assert status == 200, given
        return given["id"]

    def codes(self, method: str, address: str, told: Any = None) -> tuple[int, list[str]]:
        """The status and the codes of an answer that refuses."""
        status, given = self.ask(method, address, told)
        return status, [problem["code"] for problem in given["problems"]]
