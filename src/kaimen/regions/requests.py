"""A request as views meet it: behind the middleware that says who acts."""

from typing import Any

from django.http import HttpRequest

from kaimen.scheme.roles import Actor


class DeskRequest(HttpRequest):
    """For annotations only: what the middleware adds. `user` is the account, or Django's anonymous one."""

    actor: Actor
    user: Any
