"""Pages hold in Chromium 86: no CSS or JavaScript that came later, nothing inline, nothing from outside."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import tinycss2

from tests.guards.source import files_of, shown

LATER = tomllib.loads(Path(__file__).with_name("later_than_86.toml").read_text())
LATER_VALUES = re.compile("|".join(LATER["values"]))


def is_vendored(path: Path) -> bool:
    return "vendor" in path.parts or ".min." in path.name


CSS = [path for path in files_of(".css") if not is_vendored(path)]
SCRIPTS = [path for path in files_of(".js") if not is_vendored(path)]
TEMPLATES = files_of(".html")


def css_breaches(text: str) -> list[str]:
    return [f"{line}: {what}" for line, what in walk(tinycss2.parse_stylesheet(text, skip_comments=True))]


def walk(rules: list) -> Iterator[tuple[int, str]]:
    for rule in rules:
        if rule.type == "at-rule":
            if rule.lower_at_keyword == "supports":
                continue
            if rule.lower_at_keyword in LATER["at_rules"]:
                yield rule.source_line, f"@{rule.lower_at_keyword}"
            if rule.content and rule.lower_at_keyword in ("media", "keyframes"):
                yield from walk(tinycss2.parse_rule_list(rule.content, skip_comments=True))
        elif rule.type == "qualified-rule":
            prelude = tinycss2.serialize(rule.prelude)
            yield from ((rule.source_line, name) for name in LATER["selectors"] if name in prelude)
            yield from declarations(rule)
        elif rule.type == "error":
            yield rule.source_line, rule.message


def declarations(rule) -> Iterator[tuple[int, str]]:
    for part in tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True):
        if part.type == "qualified-rule":
            yield part.source_line, "nesting"
        elif part.type == "declaration":
            value = tinycss2.serialize(part.value)
            if part.lower_name in LATER["properties"]:
                yield part.source_line, part.lower_name
            if found := LATER_VALUES.search(value):
                yield part.source_line, found.group()
            yield from outside(part, value)


def outside(part, value: str) -> Iterator[tuple[int, str]]:
    if re.search(r"url\(\s*[\"']?(?:https?:)?//", value):
        yield part.source_line, "an address outside"


@pytest.mark.parametrize("path", CSS, ids=shown)
def test_css_holds_in_chromium_86(path: Path):
    assert css_breaches(path.read_text()) == []


def test_the_guard_sees_what_came_later():
    later = """
    a:has(b) { color: red }
    @layer x { a { color: red } }
    a { b { color: red } }
    a { inset: 0; height: 100dvh; color: color-mix(in srgb, red, blue) }
    @media print { a { aspect-ratio: 1 } }
    @supports (aspect-ratio: 1) { a { aspect-ratio: 1 } }
    a { background: url(//example.org/x.png); text-wrap: balance }
    """
    seen = [line.partition(": ")[2] for line in css_breaches(later)]
    assert seen == [
        ":has(",
        "@layer",
        "nesting",
        "inset",
        "0dvh",
        "color-mix(",
        "aspect-ratio",
        "an address outside",
    ]


def script_breaches(text: str) -> list[str]:
    code = re.sub(r"/\*.*?\*/|(?m:^\s*//.*$)", "", text, flags=re.S)
    return [found.group() for pattern in LATER["script"] if (found := re.search(pattern, code))]


@pytest.mark.parametrize("path", SCRIPTS, ids=shown)
def test_scripts_hold_in_chromium_86(path: Path):
    assert script_breaches(path.read_text()) == []


def test_the_guard_sees_later_script():
    assert script_breaches("x.at(-1); structuredClone(y)\nawait z") == [
        "structuredClone",
        ".at(",
        "await",
    ]
    assert script_breaches("// x.at(-1)\nx?.y ?? z; a ??= b; s.replaceAll('a', 'b')") == []


INLINE = {
    "style=": re.compile(r"<[^>]*\sstyle\s*=", re.S),
    "an inline script": re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*application/(?:ld\+)?json)[^>]*>", re.S),
    "an inline style sheet": re.compile(r"<style\b"),
    "on…=": re.compile(r"<[^>%{]*\son[a-z]+\s*=", re.S),
    "javascript:": re.compile(r"href\s*=\s*[\"']?javascript:"),
    "an outside file": re.compile(
        r"<(?:script|link|img|iframe|source|video|audio)\b[^>]*\b(?:src|href)\s*=\s*[\"']?(?:https?:)?//"
    ),
}


def template_breaches(text: str) -> list[str]:
    return [name for name, pattern in INLINE.items() if pattern.search(text)]


@pytest.mark.parametrize("path", TEMPLATES, ids=shown)
def test_templates_have_nothing_inline_and_nothing_from_outside(path: Path):
    assert template_breaches(path.read_text()) == []


def test_the_guard_sees_what_is_inline():
    assert template_breaches('<p class="a" style="color:red">') == ["style="]
    assert template_breaches("<script>x()</script>") == ["an inline script"]
    assert template_breaches('<a onclick="x()">') == ["on…="]
    assert template_breaches('<script src="https://cdn.example.org/x.js"></script>') == ["an outside file"]
    assert (
        template_breaches('<script src="{% static \'a.js\' %}" defer></script><a href="https://example.org">')
        == []
    )
