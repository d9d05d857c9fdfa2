"""The handbook's pictures: which page each shows, and what of it is written beside the picture."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

HANDBOOK = Path(__file__).parents[2] / "docs" / "handbook"
PICTURES = HANDBOOK / "pictures"
LARGEST = 150_000
"""Bytes of a picture: a handbook is read over a county's line."""


@dataclass(frozen=True)
class Picture:
    """height: of the cropped picture, px, 0 where the handbook only names the page's words; without: what differs
    from play to play and is no part of the form.
    """

    name: str
    height: int = 760
    without: str = ""

    @property
    def file(self) -> Path:
        return PICTURES / f"{self.name}.png"

    @property
    def words(self) -> Path:
        return PICTURES / f"{self.name}.json"

    def shown(self, page: Page) -> dict[str, list[str]]:
        """Headings, labels and buttons of the page's main part, and the menu; numbers as #."""
        found = page.evaluate(READING, self.without)
        return {kind: list(dict.fromkeys(map(numberless, texts))) for kind, texts in found.items()}

    def take(self, page: Page) -> None:
        """Keep the picture and its words."""
        PICTURES.mkdir(parents=True, exist_ok=True)
        if self.height:
            self.shoot(page)
        told = json.dumps(self.shown(page), ensure_ascii=False, indent=1)
        self.words.write_text(told + "\n", "utf-8")

    def shoot(self, page: Page) -> None:
        page.evaluate("scrollTo(0, 0)")
        box = page.locator("main").bounding_box()
        assert box
        height = min(self.height, box["height"])
        clip = {"x": 0, "y": box["y"], "width": page.viewport_size["width"], "height": height}
        page.screenshot(path=self.file, clip=clip, full_page=True, animations="disabled", caret="hide")


def numberless(text: str) -> str:
    """The words without what is counted in them."""
    return re.sub(r"\d+(?:[.:-]\d+)*", "#", " ".join(text.split()))


READING = """without => {
  const main = document.querySelector("main");
  const read = (root, where) => [...root.querySelectorAll(where)]
    .filter(one => one.getClientRects().length && !(without && one.closest(without)))
    .map(one => one.innerText).filter(text => text.trim());
  return {
    menu: read(document, ".dnav a"),
    headings: read(main, "h1, .panel__h > h2, .dlg__h > h2, thead th"),
    labels: read(main, "form .field > label:not(.opt), form legend"),
    buttons: read(main, "button, a.btn, summary"),
  };
}"""
