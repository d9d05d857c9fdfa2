"""The real browser: Debian's chromium against a running site with the demo."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright, expect, sync_playwright

from tests.browser.sites import Site, running
from tests.installations import Installation

CHROMIUM = os.environ.get("KAIMEN_CHROMIUM", "/usr/bin/chromium")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
WIDTHS = {390: 844, 1440: 900}
AXE = Path(__file__).parent / "vendor" / "axe.min.js"
PATIENCE = 30_000
"""Milliseconds that an expectation waits: a busy machine is slow, never wrong."""

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site with the demo, as `make run` gives it; shared, so leave it as you found it."""
    installation = Installation(tmp_path_factory.mktemp("site"))
    installation.ok("setup")
    with running(installation) as made:
        yield made


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS, headless=True)
    yield browser
    browser.close()


@pytest.fixture
def open_page(browser: Browser, site: Site) -> Iterator[Callable[..., Page]]:
    """`open_page(width=390, **options)`: a page in a context of its own; options as Playwright's new_context.

    A script error, a complaint in the console or a request to another address fails the test at its end.
    """
    contexts, complaints = [], []

    def heard(message: ConsoleMessage) -> None:
        if message.type == "error" and "Failed to load resource" not in message.text:
            complaints.append(message.text)

    def open_one(width: int = 1440, **options) -> Page:
        viewport = {"width": width, "height": WIDTHS.get(width, 900)}
        context = browser.new_context(base_url=site.address, viewport=viewport, locale="zh-CN", **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", heard)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: complaints.extend(_outside(request.url, site.address)))
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert complaints == []


def _outside(url: str, address: str) -> list[str]:
    return [] if url.startswith((address, "data:", "blob:", "about:")) else [f"asked another address: {url}"]


@pytest.fixture(params=WIDTHS, ids="{}px".format)
def page(request: pytest.FixtureRequest, open_page: Callable[..., Page]) -> Page:
    """A page, once as wide as a phone and once as wide as a desk."""
    return open_page(request.param)


@pytest.fixture(scope="session")
def axe() -> Callable[..., None]:
    """`axe(page)` fails for any breach of WCAG 2.2 AA and good practice, naming rule and element."""
    source = AXE.read_text()

    def check(page: Page, *, within: str = "document") -> None:
        page.evaluate(source)
        options = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
        target = "document" if within == "document" else f"document.querySelector({within!r})"
        found = page.evaluate(f"options => axe.run({target}, options)", options)
        breaches = [
            f"{rule['id']}: {node['target']} {node['failureSummary']}"
            for rule in found["violations"]
            for node in rule["nodes"]
        ]
        assert breaches == [], "\n".join(breaches)

    return check
