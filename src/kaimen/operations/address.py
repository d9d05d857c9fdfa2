"""Where the installation listens: KAIMEN_ADDRESS=host:port."""

import os
import socket

DEFAULT = "127.0.0.1:8000"


def address() -> tuple[str, int]:
    """The IP address of the host, and the port. Raises ValueError for anything else than host:port."""
    host, _, port = os.environ.get("KAIMEN_ADDRESS", DEFAULT).rpartition(":")
    if not host or not port.isdigit():
        raise ValueError("KAIMEN_ADDRESS")
    return _number(host.strip("[]"), int(port)), int(port)


def _number(host: str, port: int) -> str:
    """The server listens on an IP address; a name such as localhost stands for its first one."""
    try:
        found = socket.getaddrinfo(host, port, socket.AF_INET, socket.SOCK_STREAM) if ":" not in host else []
    except (OSError, UnicodeError) as error:
        raise ValueError("KAIMEN_ADDRESS") from error
    return str(found[0][4][0]) if found else host


def shown() -> str:
    """The address as a person types it into a browser."""
    host, port = address()
    name = "localhost" if host in ("127.0.0.1", "0.0.0.0", "::", "::1") else host
    return f"http://{name}:{port}"


def is_taken(host: str, port: int) -> bool:
    """True where another program listens already."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind((host, port))
        except OSError:
            return True
    return False
