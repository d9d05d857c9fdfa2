"""Collects the Chinese sentences into the English catalogue, compiles it, and tells what still lacks its English."""

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
        entry.msgstr, entry.flags = "", [flag for flag in entry.flags if flag != "fuzzy"]
    for name in (
        "POT-Creation-Date",
        "PO-Revision-Date",
        "Last-Translator",
        "Language-Team",
        "Report-Msgid-Bugs-To",
    ):
        catalogue.metadata.pop(name, None)
    catalogue.header = "English sentences of Kaimen; the Chinese ones stand in the source."
    catalogue.metadata["Language"] = "en"
    catalogue.save(str(CATALOGUE))
    catalogue.save_as_mofile(str(CATALOGUE.with_suffix(".mo")))
    for entry in catalogue.untranslated_entries():
        print(f"no English yet: {entry.msgid}")
    print(f"{len(catalogue.translated_entries())} of {len(catalogue)} sentences have their English")
    return 0


if __name__ == "__main__":
    sys.exit(main())
