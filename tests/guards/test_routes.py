"""Law 4: every route declares who may use it."""

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

from kaimen.regions.access import Access


def routes(resolver: URLResolver | None = None, prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Every route of the site with its whole path as it is declared."""
    for pattern in (resolver or get_resolver()).url_patterns:
        path = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from routes(pattern, path)
        else:
            yield path, pattern


def test_every_route_declares_who_may():
    declared = {path: getattr(pattern.callback, "access", None) for path, pattern in routes()}
    assert len(declared) >= 2
    assert [path for path, access in declared.items() if not isinstance(access, Access)] == []


def test_a_declaration_lets_somebody_in():
    declared = [(path, pattern.callback.access) for path, pattern in routes()]
    assert [
        path for path, access in declared if not (access.public or access.signed_in or access.roles)
    ] == []


def test_every_path_is_declared_once():
    paths = [path for path, _ in routes()]
    assert sorted(paths) == sorted(set(paths))
