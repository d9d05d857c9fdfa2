"""Where an installation keeps what is its own: database, secrets, uploads. KAIMEN_HOME moves it."""

import os
import secrets
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[3]


def home() -> Path:
    """KAIMEN_HOME; else var/ beside the source; else var/ where the command is run."""
    if named := os.environ.get("KAIMEN_HOME"):
        return Path(named).resolve()
    root = PROJECT if (PROJECT / "pyproject.toml").exists() else Path.cwd()
    return root / "var"


def secret(name: str) -> bytes:
    """A key of this installation, 32 random bytes, made at first use and readable by its owner only."""
    path = home() / "secrets" / name
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _create(path, secrets.token_hex(32))
    return bytes.fromhex(path.read_text().strip())


def _create(path: Path, text: str) -> None:
    """Whole or not at all, also when two processes start at the same moment: the first link wins."""
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    draft.touch(mode=0o600)
    draft.write_text(text)
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
