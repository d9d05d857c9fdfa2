"""A PostgreSQL cluster of one's own: in a throw-away folder, on a Unix socket, gone at the end.

`python tools/private_postgres.py COMMAND…` runs a command with KAIMEN_DATABASE pointing at one.
PostgreSQL's programs refuse root, so root starts them as the user `postgres`.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200"
CLUSTER = ("-U", "kaimen", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
SERVER_USER = "postgres"


@contextmanager
def private_postgres() -> Iterator[str]:
    """Yields the address for KAIMEN_DATABASE. Raises LookupError where the server's programs are missing."""
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="kaimen-pg-", dir="/tmp"))
    data = folder / "data"
    if os.geteuid() == 0:
        shutil.chown(folder, SERVER_USER, SERVER_USER)
    try:
        _run(programs / "initdb", "-D", data, *CLUSTER)
        listen = f"-c listen_addresses='' -c unix_socket_directories={folder} {FAST}"
        _run(programs / "pg_ctl", "-D", data, "-o", listen, "-l", folder / "log", "-w", "start")
        try:
            yield f"postgresql://kaimen@{str(folder).replace('/', '%2F')}/postgres"
        finally:
            _run(programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    """The newest server programs of Debian's folders, else those on the path."""
    packaged = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[-3])
    )
    found = packaged[-1] if packaged else shutil.which("initdb")
    if not found:
        raise LookupError("PostgreSQL's server programs are missing: install postgresql")
    return Path(found).resolve().parent


def _run(*command: str | Path) -> None:
    """Quiet when it works; shows what the program said when it does not."""
    words = [str(word) for word in command]
    if os.geteuid() == 0:
        words = ["setpriv", f"--reuid={SERVER_USER}", f"--regid={SERVER_USER}", "--init-groups", *words]
    done = subprocess.run(words, cwd="/", stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        raise RuntimeError(f"{words}: {done.stdout}")


if __name__ == "__main__":
    with private_postgres() as address:
        sys.exit(subprocess.run(sys.argv[1:], env={**os.environ, "KAIMEN_DATABASE": address}).returncode)
