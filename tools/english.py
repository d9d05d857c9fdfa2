"""Collects the Chinese sentences into the English catalogue, compiles it, and tells what still lacks its English.

Needs the gettext programs. They do not look inside f-strings: ask for words on a line of their own."""

import os
import subprocess
import sys
from pathlib import Path

import polib

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "kaimen"
CATALOGUE = PACKAGE / "locale" / "en" / "LC_MESSAGES" / "django.po"


def main() -> int:
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    words = [
        "makemessages",
        "--locale",
        "en",
        "--no-obsolete",
        "--no-location",
        "--extension",
        "html,xml,txt,py",
    ]
    subprocess.run([sys.executable, "-m", "django", *words], cwd=PACKAGE, check=True, env=os.environ)
    catalogue = polib.pofile(str(CATALOGUE), wrapwidth=110)
    for entry in catalogue.fuzzy_entries():
        _forget(entry)
    for name in (
        "POT-Creation-Date",
        "PO-Revision-Date",
        "Last-Translator",
        "Language-Team",
        "Report-Msgid-Bugs-To",
    ):
        catalogue.metadata.pop(name, None)
    catalogue.header = "English sentences of Kaimen; the Chinese ones stand in the source."
    catalogue.metadata |= {"Project-Id-Version": "kaimen", "Language": "en"}
    catalogue.save(str(CATALOGUE))
    catalogue.save_as_mofile(str(CATALOGUE.with_suffix(".mo")))
    for entry in catalogue.untranslated_entries():
        print(f"no English yet: {entry.msgid}")
    print(f"{len(catalogue.translated_entries())} of {len(catalogue)} sentences have their English")
    return 0


def _forget(entry: polib.POEntry) -> None:
    """Take away what was only guessed from a similar sentence."""
    entry.msgstr, entry.msgstr_plural = "", dict.fromkeys(entry.msgstr_plural, "")
    entry.previous_msgid = entry.previous_msgid_plural = entry.previous_msgctxt = None
    entry.flags.remove("fuzzy")


if __name__ == "__main__":
    sys.exit(main())
