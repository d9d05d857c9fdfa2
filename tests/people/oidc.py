"""A small identity provider on this machine: discovery, token and userinfo, for one person."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


def _answers(base: str, person: dict[str, str]) -> dict[str, object]:
    return {
        "/.well-known/openid-configuration": {
            "issuer": base,
            "authorization_endpoint": f"{base}/ask",
            "token_endpoint": f"{base}/token",
            "userinfo_endpoint": f"{base}/person",
            "jwks_uri": f"{base}/keys",
        },
        "/token": {"access_token": "a-token", "token_type": "Bearer", "expires_in": 60},
        "/person": person,
    }


@contextmanager
def provider(person: dict[str, str]) -> Iterator[str]:
    """Serves on a free port; gives its address."""

    class Door(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            host, port = self.server.server_address[:2]
            body = json.dumps(_answers(f"http://{host}:{port}", person)[self.path]).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(body)

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.do_GET()

        def log_message(self, *_: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
