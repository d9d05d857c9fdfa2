"""Law 4: every route declares who may use it."""

import re
from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

from kaimen.config.api import api
from kaimen.regions.access import Access, ByMethod


def routes(resolver: URLResolver | None = None, prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Every route of the site with its whole path as it is declared."""
    for pattern in (resolver or get_resolver()).url_patterns:
        path = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from routes(pattern, path)
        else:
            yield path, pattern


def declarations() -> Iterator[tuple[str, object]]:
    """What every route declares; an address of the JSON interface declares it for each of its methods."""
    for path, pattern in routes():
        declared = getattr(pattern.callback, "access", None)
        if isinstance(declared, ByMethod):
            yield from ((f"{method} {path}", one) for method, one in declared.methods.items())
        else:
            yield path, declared


def test_every_route_declares_who_may():
    declared = dict(declarations())
    assert len(declared) >= 2
    assert [path for path, access in declared.items() if not isinstance(access, Access)] == []


def test_a_declaration_lets_somebody_in():
    assert [
        path for path, access in declarations() if not (access.public or access.signed_in or access.roles)
    ] == []


def test_every_operation_of_the_json_interface_is_among_them():
    described = {
        f"{method.upper()} {path.lstrip('/')}"
        for path, methods in api.get_openapi_schema()["paths"].items()
        for method in methods
    }
    plain = {re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", path) for path, _ in declarations()}
    assert len(described) > 20
    assert described - plain == set()


def test_no_operation_of_the_json_interface_is_open_to_everybody():
    assert [path for path, access in declarations() if " api/" in path and access.public] == []


def test_every_path_is_declared_once():
    paths = [path for path, _ in routes()]
    assert sorted(paths) == sorted(set(paths))
