"""Law 7: Chinese source strings through gettext, and an English catalogue that lacks none of them."""

import ast
import re
from pathlib import Path

import polib
import pytest
from django.utils import translation
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

WITHOUT_GETTEXT = ("apps.py", "rules", "facts.py", "official.py")
"""A verbose name of Django's; words that a rule compares; what is written on an official paper."""

STATIONERY = ("giving.py", "kinds.py", "notices.py", "sample.py")
"""Placeholders and samples of a region's own Word templates: a paper is Chinese in every language of the screen."""


def looks_at(path: Path) -> bool:
    inside = path.relative_to(SRC)
    printed = inside.parts[0] == "stationery" and inside.parts[1] in STATIONERY
    return inside.parts[0] not in PURE_WORDS and not printed and not set(WITHOUT_GETTEXT) & set(inside.parts)


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


TEMPLATES = [path for path in files_of(".html", ".xml", ".txt") if "templates" in path.parts]
TOLD = [
    re.compile(r"{%\s*blocktrans(?:late)?\b.*?endblocktrans(?:late)?\s*%}", re.S),
    re.compile(r"{%\s*trans(?:late)?\b.*?%}", re.S),
    re.compile(r"_\((?:\"[^\"]*\"|'[^']*')\)"),
    re.compile(r"{#.*?#}|{%\s*comment.*?endcomment\s*%}|<!--.*?-->", re.S),
]


@pytest.mark.parametrize("path", TEMPLATES, ids=shown)
def test_templates_hold_no_loose_chinese(path: Path):
    text = path.read_text()
    for pattern in [*TOLD, IN_ITSELF]:
        text = pattern.sub("", text)
    assert re.findall(r"[^\n]*[\u3400-\u9fff][^\n]*", text) == []


def needed() -> set[tuple[str, str]]:
    """Context ("" for none) and id of every literal message of the product's Python and templates."""
    return {message for path in python_files() for message in _python_ids(tree(path))} | {
        message for path in TEMPLATES for message in _template_ids(path.read_text())
    }


def _python_ids(code: ast.Module) -> list[tuple[str, str]]:
    found = []
    for call in filter(_is_gettext, ast.walk(code)):
        name = getattr(call.func, "id", getattr(call.func, "attr", ""))
        told = [argument.value if isinstance(argument, ast.Constant) else None for argument in call.args[:2]]
        context, message = told if name.startswith("pgettext") else ("", told[0])
        found += [(context, message)] if isinstance(context, str) and isinstance(message, str) else []
    return found


LITERAL = r"(u?'(?:[^'\\]|\\.)*'|u?\"(?:[^\"\\]|\\.)*\")"
ASKED = re.compile(rf"(?:(p?)gettext|\b_)\(\s*{LITERAL}(?:\s*,\s*{LITERAL})?")


def _template_ids(text: str) -> list[tuple[str, str]]:
    """By Django's own reading of a template, the one that makemessages uses."""
    asked = ASKED.findall(templatize(text))
    told = [(first, second) if context else ("''", first) for context, first, second in asked]
    return [(ast.literal_eval(context), ast.literal_eval(message)) for context, message in told]


def test_the_guard_sees_what_is_asked_with_a_context_or_inside_an_f_string():
    code = ast.parse('pgettext("按钮", "取消")\nf"{_(\'不计\')}"\nngettext("一", "多", n)\n_(name)')
    assert _python_ids(code) == [("按钮", "取消"), ("", "一"), ("", "不计")]
    template = '{% load i18n %}{% translate "取消" context "按钮" %}{{ x|default:_("无") }}'
    assert _template_ids(template) == [("按钮", "取消"), ("", "无")]


def catalogue() -> polib.POFile:
    return polib.pofile(str(CATALOGUE))


def key(entry: polib.POEntry | polib.MOEntry) -> tuple[str, str]:
    return entry.msgctxt or "", entry.msgid


def english(entry: polib.POEntry | polib.MOEntry) -> list[str]:
    return [entry.msgstr] if not entry.msgid_plural else list(entry.msgstr_plural.values())


def test_every_sentence_has_its_english():
    """Where this fails: run tools/english.py, fill in what it names in django.po, run it again."""
    translated = {key(entry) for entry in catalogue() if entry.translated()}
    assert sorted(asked for asked in needed() if CHINESE.search(asked[1]) and asked not in translated) == []


def test_the_catalogue_holds_nothing_empty_guessed_or_left_over():
    entries, asked = catalogue(), needed()
    assert [entry.msgid for entry in entries if entry.fuzzy or not entry.translated()] == []
    assert [entry.msgid for entry in entries if entry.obsolete or key(entry) not in asked] == []


def test_the_compiled_catalogue_is_fresh():
    compiled = polib.mofile(str(CATALOGUE.with_suffix(".mo")))
    assert {key(entry): english(entry) for entry in compiled} == {
        key(entry): english(entry) for entry in catalogue()
    }


PLACES = re.compile(r"%\(\w+\)[sd]|{\w*}|%[sd]")


def test_english_keeps_every_place_to_fill():
    lost = [
        (entry.msgid, told)
        for entry in catalogue()
        for told in english(entry)
        if sorted(PLACES.findall(entry.msgid)) != sorted(PLACES.findall(told))
    ]
    assert lost == []


def test_the_pages_speak_english_when_asked():
    with translation.override("en"):
        assert translation.gettext("退出") == "Sign out"
        assert translation.pgettext("button", "取消") != translation.gettext("取消")
        one, many = (translation.ngettext("%(n)s项", "%(n)s项", n) % {"n": n} for n in (1, 2))
        assert (one, many) == ("1 activity", "2 activities")
    with translation.override("zh-hans"):
        assert translation.gettext("退出") == "退出"
