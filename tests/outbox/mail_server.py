"""A mail server for tests on this machine: keeps what it takes, and misbehaves as a test asks."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass
class Mails:
    """taken: (recipients, text) of each mail. refuse: a recipient's reply; hang_up: drop the line after DATA."""

    port: int = 0
    taken: list[tuple[list[str], str]] = field(default_factory=list)
    refuse: dict[str, str] = field(default_factory=dict)
    hang_up: bool = False


class Session(socketserver.StreamRequestHandler):
    """As much of SMTP as smtplib speaks without TLS or sign-in."""

    def handle(self) -> None:
        self.to: list[str] = []
        self.say("220 test")
        while line := self.rfile.readline().decode().strip():
            word = line[:4].upper()
            if word == "QUIT":
                self.say("221 bye")
                return
            if word == "DATA":
                if not self.data():
                    return
            else:
                self.answer(word, line)

    def answer(self, word: str, line: str) -> None:
        if word in ("MAIL", "RSET"):
            self.to = []
        if word == "RCPT":
            address = line.partition("<")[2].partition(">")[0]
            if reply := self.server.mails.refuse.get(address):
                self.say(reply)
                return
            self.to.append(address)
        self.say("250 ok")

    def data(self) -> bool:
        self.say("354 go on")
        lines = []
        while (line := self.rfile.readline().decode()) != ".\r\n":
            lines.append(line)
        self.server.mails.taken.append((self.to, "".join(lines)))
        if self.server.mails.hang_up:
            return False
        self.say("250 taken")
        return True

    def say(self, text: str) -> None:
        self.wfile.write(f"{text}\r\n".encode())


@contextmanager
def mail_server() -> Iterator[Mails]:
    """A server on a free port of this machine, for as long as the block lasts."""
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Session) as server:
        server.daemon_threads = True
        server.mails = Mails(server.server_address[1])
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield server.mails
        finally:
            server.shutdown()
