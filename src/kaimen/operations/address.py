"""Where the installation listens: KAIMEN_ADDRESS=host:port."""

import os
import socket

DEFAULT = "127.0.0.1:8000"


def address() -> tuple[str, int]:
    """Host and port. Raises ValueError for anything else than host:port."""
    host, _, port = os.environ.get("KAIMEN_ADDRESS", DEFAULT).rpartition(":")
    if not host or not port.isdigit():
        raise ValueError("KAIMEN_ADDRESS")
    return host.strip("[]"), int(port)


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
