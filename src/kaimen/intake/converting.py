"""Old Word, WPS and RTF files become .docx by LibreOffice where it is installed; it runs alone and leaves nothing."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kaimen.intake.refusals import NotRead
from kaimen.intake.sandbox import MIB, Limits, bound

PROGRAMS = ("soffice", "libreoffice")
UNSHARED = ("unshare", "--user", "--map-root-user", "--net")
SECONDS = 60
LIMITS = Limits(memory=4096 * MIB, cpu=60, wall=SECONDS, answer=256 * MIB, files=1024)
"""They hold even where nobody is left to look at the clock."""
LARGEST = 50_000_000
ENDINGS = {b"\xd0\xcf\x11\xe0": ".doc", b"{\\rtf": ".rtf"}
SETTINGS = {"DisableMacrosExecution": "true", "MacroSecurityLevel": "3", "BlockUntrustedRefererLinks": "true"}
ITEM = (
    '<item oor:path="/org.openoffice.Office.Common/Security/Scripting">'
    '<prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
)
PROFILE = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>'
)


@dataclass(frozen=True, slots=True)
class Converter:
    """The words that start it, "" of them where none is installed; seconds that it may take."""

    program: tuple[str, ...]
    seconds: float = SECONDS

    def docx(self, data: bytes) -> bytes:
        """The same paper as .docx. Raises NotRead."""
        if not self.program:
            raise NotRead("no_office")
        with tempfile.TemporaryDirectory(prefix="kaimen-office-") as name:
            return self._docx(Path(name), data)

    def _docx(self, folder: Path, data: bytes) -> bytes:
        source = folder / f"paper{_ending(data)}"
        source.write_bytes(data.lstrip())  # blanks before the mark make the program take RTF for plain text
        _profile(folder / "profile")
        self._run(folder, source)
        made = folder / "out" / "paper.docx"
        if not made.is_file() or not 0 < made.stat().st_size <= LARGEST:
            raise NotRead("not_converted")
        return made.read_bytes()

    def _run(self, folder: Path, source: Path) -> None:
        words = [
            *self.program,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            *("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo"),
            *("--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder / "out"), str(source)),
        ]
        quiet = subprocess.DEVNULL
        child = subprocess.Popen(
            words,
            stdin=quiet,
            stdout=quiet,
            stderr=quiet,
            cwd=folder,
            env={"PATH": os.environ.get("PATH", os.defpath), "HOME": str(folder), "TMPDIR": str(folder)},
            start_new_session=True,
        )
        bound(child.pid, LIMITS)
        try:
            child.wait(self.seconds)
        except subprocess.TimeoutExpired as late:
            raise NotRead("too_hard") from late
        finally:
            _end(child)


def _profile(folder: Path) -> None:
    """A profile that knows only this: no macro is ever run, no outside link followed."""
    (folder / "user").mkdir(parents=True)
    items = "".join(ITEM.format(name=name, value=value) for name, value in SETTINGS.items())
    (folder / "user" / "registrymodifications.xcu").write_text(PROFILE.format(items=items), "utf-8")


def _end(child: subprocess.Popen[bytes]) -> None:
    """Its whole session: LibreOffice starts a second process of its own."""
    try:
        os.killpg(child.pid, 9)
    except (ProcessLookupError, PermissionError):
        child.kill()
    child.wait()


def _ending(data: bytes) -> str:
    begins = data.lstrip()
    return next((ending for magic, ending in ENDINGS.items() if begins.startswith(magic)), ".doc")


def converter() -> Converter:
    """The one of this machine, without network where the system lets us cut it off."""
    found = next((path for name in PROGRAMS if (path := shutil.which(name))), None)
    return Converter((*_unshared(), found) if found else ())


def _unshared() -> Sequence[str]:
    if not shutil.which(UNSHARED[0]):
        return ()
    try:
        tried = subprocess.run([*UNSHARED, "true"], capture_output=True, timeout=5, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ()
    return UNSHARED if tried.returncode == 0 else ()
