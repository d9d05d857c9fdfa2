"""What was taken from elsewhere is named, with its version, licence and fingerprint."""

import hashlib
import json
from pathlib import Path

import kaimen.web

WEB = Path(kaimen.web.__file__).parent


def test_each_vendored_file_is_the_one_that_was_taken():
    for entry in json.loads((WEB / "vendor.json").read_text()):
        assert set(entry) == {"name", "version", "file", "sha256", "licence", "parts"}
        assert hashlib.sha256((WEB / entry["file"]).read_bytes()).hexdigest() == entry["sha256"]


def test_every_icon_used_is_in_the_set_of_its_frame():
    public = (WEB / "templates/web/icons.html").read_text()
    every = public + (WEB / "templates/web/icons_desk.html").read_text()
    for page in WEB.parent.rglob("templates/**/*.html"):
        text = page.read_text()
        known = public if "web/site.html" in text or "column" in page.parts else every
        for used in _named(text):
            assert f'id="i-{used}"' in known, f"{page.name}: {used}"


def _named(text: str) -> list[str]:
    """The icons that a page names; one that it is told is named where it is told."""
    found = [part.split('"')[0] for part in text.split('href="#i-')[1:]]
    return [name for name in found if "{" not in name]
