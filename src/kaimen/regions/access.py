"""Every route says who may: a view carries its declaration, a middleware asks it, a guard test misses none."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from kaimen.scheme.roles import Actor, Role

View = TypeVar("View", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Access:
    """Who may use a route: anyone, anyone signed in, or the holders of these roles in the route's region."""

    roles: frozenset[Role] = frozenset()
    public: bool = False
    signed_in: bool = False

    def admits(self, actor: Actor, region: str) -> bool:
        """`region`: the code in the route, "" where it has none."""
        if self.public or (self.signed_in and actor.id):
            return True
        return any(grant.role in self.roles and grant.region in (region, "") for grant in actor.grants)


@dataclass(frozen=True, slots=True)
class ByMethod:
    """An address of the JSON interface: who may, by the request's method. It is entered with a token alone."""

    methods: Mapping[str, Access]

    def of(self, method: str) -> Access:
        """HEAD and OPTIONS ask for nothing that is not declared; the view refuses them."""
        return self.methods.get(method, SIGNED_IN)


PUBLIC = Access(public=True)
SIGNED_IN = Access(signed_in=True)


def access(declared: Access) -> Callable[[View], View]:
    """Declare who may use a view."""

    def declare(view: View) -> View:
        view.access = declared  # type: ignore[attr-defined]  # read by the middleware and the guard
        return view

    return declare


def only(*roles: Role) -> Access:
    """Access for the holders of these roles."""
    return Access(roles=frozenset(roles))
