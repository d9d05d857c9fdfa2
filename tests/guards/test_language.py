"""Law 7: Chinese source strings through gettext, and an English catalogue that lacks none of them."""

import ast
import re
from pathlib import Path

import polib
import pytest
from django.utils.translation.template import templatize

from tests.guards.source import SRC, files_of, python_files, shown, tree

CHINESE = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
IN_ITSELF = re.compile("中文|开门")
"""The name of a language in that language, and of the product."""

CALLS = {
    "_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext", "pgettext_lazy", "gettext_noop",
}  # fmt: skip
CATALOGUE = SRC / "locale" / "en" / "LC_MESSAGES" / "django.po"
PURE_WORDS = ("scheme", "papers", "demo", "data")
"""Parts whose Chinese is the paper's own language: periods, table headers, messages about a scheme or a sheet."""

WITHOUT_GETTEXT = ("apps.py", "rules", "facts.py")
"""A verbose name of Django's; words that a rule compares."""


def looks_at(path: Path) -> bool:
    inside = path.relative_to(SRC)
    return inside.parts[0] not in PURE_WORDS and not set(WITHOUT_GETTEXT) & set(inside.parts)


def loose_chinese(code: ast.Module) -> list[tuple[int, str]]:
    """Chinese string literals that no gettext call holds and that are no docstring."""
    held = {id(part) for call in ast.walk(code) if _is_gettext(call) for part in ast.walk(call)}
    held |= {id(node.value) for node in ast.walk(code) if isinstance(node, ast.Expr)}
    texts = [
        node for node in ast.walk(code) if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    return [
        (node.lineno, node.value)
        for node in texts
        if id(node) not in held and CHINESE.search(IN_ITSELF.sub("", node.value))
    ]


def _is_gettext(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in CALLS


def test_chinese_on_the_screen_goes_through_gettext():
    looked_at = [path for path in python_files() if looks_at(path)]
    assert [f"{shown(path, n)} {text}" for path in looked_at for n, text in loose_chinese(tree(path))] == []


def test_the_guard_sees_a_loose_sentence():
    code = ast.parse('"""文档"""\n_("好")\nx = "不好"\ngettext_lazy("也" "好")\nf"坏{x}"')
    assert loose_chinese(code) == [(3, "不好"), (5, "坏")]


TOLD = [
    re.compile(r"{%\s*blocktrans(?:late)?\b.*?endblocktrans(?:late)?\s*%}", re.S),
    re.compile(r"{%\s*trans(?:late)?\b.*?%}", re.S),
    re.compile(r"_\((?:\"[^\"]*\"|'[^']*')\)"),
    re.compile(r"{#.*?#}|{%\s*comment.*?endcomment\s*%}|<!--.*?-->", re.S),
]


@pytest.mark.parametrize("path", files_of(".html", ".xml"), ids=shown)
def test_templates_hold_no_loose_chinese(path: Path):
    text = path.read_text()
    for pattern in [*TOLD, IN_ITSELF]:
        text = pattern.sub("", text)
    assert re.findall(r"[^\n]*[\u3400-\u9fff][^\n]*", text) == []


def needed() -> set[str]:
    """Every literal message id of the product's Python and templates."""
    return {message for path in python_files() for message in _python_ids(path)} | {
        message for path in files_of(".html", ".xml") for message in _template_ids(path.read_text())
    }


def _python_ids(path: Path) -> list[str]:
    found = []
    for call in filter(_is_gettext, ast.walk(tree(path))):
        name = getattr(call.func, "id", getattr(call.func, "attr", ""))
        arguments = call.args[1:2] if name.startswith("pgettext") else call.args[:1]
        found += [a.value for a in arguments if isinstance(a, ast.Constant) and isinstance(a.value, str)]
    return found


LITERAL = re.compile(r"gettext\(\s*((?:u?'(?:[^'\\]|\\.)*'|u?\"(?:[^\"\\]|\\.)*\"))")


def _template_ids(text: str) -> list[str]:
    """By Django's own reading of a template, the one that makemessages uses."""
    return [ast.literal_eval(literal) for literal in LITERAL.findall(templatize(text))]


def catalogue() -> polib.POFile:
    return polib.pofile(str(CATALOGUE))


@pytest.mark.xfail(not CATALOGUE.exists(), reason="the English catalogue is not written yet", strict=False)
def test_every_sentence_has_its_english():
    english = {entry.msgid for entry in catalogue() if entry.translated() and not entry.obsolete}
    assert sorted(message for message in needed() if CHINESE.search(message) and message not in english) == []


@pytest.mark.xfail(not CATALOGUE.exists(), reason="the English catalogue is not written yet", strict=False)
def test_the_compiled_catalogue_is_fresh_and_holds_no_guess():
    assert CATALOGUE.with_suffix(".mo").exists()
    compiled = {entry.msgid: entry.msgstr for entry in polib.mofile(str(CATALOGUE.with_suffix(".mo")))}
    written = {
        entry.msgid: entry.msgstr for entry in catalogue().translated_entries() if not entry.msgid_plural
    }
    assert {key: compiled.get(key) for key in written} == written
    assert [entry.msgid for entry in catalogue().fuzzy_entries()] == []


@pytest.mark.xfail(not CATALOGUE.exists(), reason="the English catalogue is not written yet", strict=False)
def test_english_keeps_every_place_to_fill():
    places = re.compile(r"%\(\w+\)[sd]|{\w*}")
    lost = [
        e.msgid
        for e in catalogue().translated_entries()
        if e.msgstr and set(places.findall(e.msgid)) != set(places.findall(e.msgstr))
    ]
    assert lost == []
