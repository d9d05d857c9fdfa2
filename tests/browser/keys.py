"""A page used by keyboard alone."""

from datetime import date

from playwright.sync_api import Page


class Keys:
    """A person without a mouse: Tab until what is wanted has the focus, which can always be seen."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def to(self, words: str) -> None:
        """Tab on to what these words name, from where the focus is."""
        passed = []
        for _ in range(200):
            self.page.keyboard.press("Tab")
            name, seen = self.page.evaluate(FOCUSED)
            assert seen, f"the focus on {name!r} cannot be seen at {self.page.url}"
            if name == words:
                return
            passed.append(name)
        raise AssertionError(f"{words!r} is not reached by Tab at {self.page.url}; passed {passed}")

    def skip(self) -> None:
        """Over the frame to what the page is about."""
        self.to("跳到正文")
        self.page.keyboard.press("Enter")

    def enter(self, words: str) -> None:
        """Follow or press it; a new page comes."""
        self.to(words)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def day(self, words: str, day: date) -> None:
        """Type a day part by part, in the order in which this browser asks the parts."""
        self.to(words)
        for order in ("%Y-%m-%d", "%m-%d-%Y"):
            for part in day.strftime(order).split("-"):
                self.page.keyboard.type(part)
                if len(part) == 4:  # a year may be longer; the others go on by themselves
                    self.page.keyboard.press("ArrowRight")
            if self.page.evaluate("document.activeElement.value") == day.isoformat():
                return
            for _ in range(3):
                self.page.keyboard.press("ArrowLeft")
        raise AssertionError(f"{words!r} takes no day by keyboard")

    def type(self, words: str, text: str) -> None:
        self.to(words)
        self.page.keyboard.type(text)


FOCUSED = """() => {
  const it = document.activeElement;
  if (it === document.body) return ["(the browser's own bar)", true];
  const label = it.labels && it.labels[0];
  const help = label && label.querySelector(".field__h, small");
  const named = label && label.innerText.replace(help ? help.innerText : "", "");
  const words = named || it.getAttribute("aria-label") || it.innerText || "";
  const outlined = style => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  const drawn = one => outlined(getComputedStyle(one));
  const chip = one => Boolean(one.closest(".chip")) && drawn(one.nextElementSibling);
  const box = it.getBoundingClientRect();
  const there = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const calendar = it.type === "date" && !it.matches(":focus-visible");  // its button, ringed by the browser
  const seen = drawn(it) || Boolean(label && drawn(label)) || calendar || chip(it);
  return [words.trim().replace(/\\s+/g, " "), there && seen];
}"""
