"""Where the installation listens: a name stands for its address, anything that is none is refused."""

import pytest

from kaimen.operations.address import address, shown


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("127.0.0.1:8000", ("127.0.0.1", 8000)),
        ("localhost:8100", ("127.0.0.1", 8100)),
        ("0.0.0.0:80", ("0.0.0.0", 80)),
        ("[::1]:8000", ("::1", 8000)),
    ],
)
def test_a_host_and_a_port(told, meant, monkeypatch):
    monkeypatch.setenv("KAIMEN_ADDRESS", told)
    assert address() == meant


@pytest.mark.parametrize(
    "told", ["8000", "host", "localhost:", "localhost:http", ":8000", "no.such.host.invalid:80"]
)
def test_anything_else_is_refused(told, monkeypatch):
    monkeypatch.setenv("KAIMEN_ADDRESS", told)
    with pytest.raises(ValueError, match="KAIMEN_ADDRESS"):
        address()


def test_it_is_shown_as_people_type_it(monkeypatch):
    monkeypatch.setenv("KAIMEN_ADDRESS", "127.0.0.1:8100")
    assert shown() == "http://localhost:8100"
