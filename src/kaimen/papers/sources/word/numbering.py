"""Automatic numbers of paragraphs: what Word shows before them and no text holds."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from kaimen.papers.sources.package import child, local, told
from kaimen.papers.sources.word.numerals import numeral

PLACE = re.compile(r"%([1-9])")
DEEPEST = 9
MAX_LABEL = 40


@dataclass(frozen=True, slots=True)
class Level:
    """start: the first number; shape: Word's name of its numerals; text: 「（%1）」 with the levels' numbers."""

    start: int
    shape: str
    text: str
    plain: bool = False


@dataclass(slots=True)
class Numbering:
    """lists: levels of each list by depth; sames: lists that count on together; styles: (list, depth)."""

    lists: dict[str, dict[int, Level]] = field(default_factory=dict)
    sames: dict[str, str] = field(default_factory=dict)
    restarts: dict[tuple[str, int], int] = field(default_factory=dict)
    styles: dict[str, tuple[str, int]] = field(default_factory=dict)
    counts: dict[tuple[str, int], int] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def label(self, paragraph: etree._Element) -> str:
        """The number that stands before a paragraph; empty for one without. Counts: ask once for each, in order."""
        name, depth = self._place(child(paragraph, "pPr"))
        level = self.lists.get(name, {}).get(depth)
        if level is None or level.shape == "bullet":
            return ""
        self._count(name, depth, level)
        return PLACE.sub(lambda found: self._numeral(name, int(found[1]) - 1, level), level.text)[:MAX_LABEL]

    def _place(self, told_by: etree._Element | None) -> tuple[str, int]:
        style = told(child(told_by, "pStyle"), "val")
        name, depth = self.styles.get(style, ("", 0))
        own = child(told_by, "numPr")
        name = told(child(own, "numId"), "val", name)
        return name, min(number(told(child(own, "ilvl"), "val"), depth), DEEPEST - 1)

    def _count(self, name: str, depth: int, level: Level) -> None:
        same = self.sames[name]
        if (name, depth) in self.restarts and (name, depth) not in self.begun:
            self.counts[same, depth] = self.restarts[name, depth]
        else:
            self.counts[same, depth] = self.counts.get((same, depth), level.start - 1) + 1
        self.begun.add((name, depth))
        for deeper in range(depth + 1, DEEPEST):
            self.counts.pop((same, deeper), None)

    def _numeral(self, name: str, depth: int, asked_by: Level) -> str:
        level = self.lists[name].get(depth)
        if level is None:
            return ""
        count = self.counts.get((self.sames[name], depth), level.start)
        return numeral(count, "decimal" if asked_by.plain else level.shape)


def numbering_of(numbers: etree._Element, styles: etree._Element) -> Numbering:
    """What the parts numbering.xml and styles.xml say."""
    found = Numbering(styles=_numbered_styles(styles))
    abstracts = {told(one, "abstractNumId"): one for one in numbers if local(one) == "abstractNum"}
    links = {told(child(one, "styleLink"), "val"): key for key, one in abstracts.items()}
    for one in numbers:
        if local(one) == "num":
            key = told(child(one, "abstractNumId"), "val")
            key = links.get(told(child(abstracts.get(key), "numStyleLink"), "val", "\0"), key)
            _add(found, told(one, "numId"), key, abstracts.get(key), one)
    return found


def _add(found: Numbering, name: str, key: str, abstract: etree._Element | None, own: etree._Element) -> None:
    levels = _levels(abstract) if abstract is not None else {}
    for change in own:
        if local(change) == "lvlOverride":
            depth = number(told(change, "ilvl"))
            levels |= _levels(change)
            if (start := child(change, "startOverride")) is not None:
                found.restarts[name, depth] = number(told(start, "val"), 1)
    found.lists[name] = levels
    found.sames[name] = key
    for depth, style in _styles_of(abstract):
        found.styles[style] = (found.styles.get(style, (name, depth))[0], depth)


def _levels(parent: etree._Element) -> dict[int, Level]:
    return {
        number(told(one, "ilvl")): Level(
            number(told(child(one, "start"), "val"), 1),
            told(child(one, "numFmt"), "val", "decimal"),
            told(child(one, "lvlText"), "val"),
            child(one, "isLgl") is not None,
        )
        for one in parent
        if local(one) == "lvl"
    }


def _styles_of(abstract: etree._Element | None) -> list[tuple[int, str]]:
    levels = [one for one in abstract if local(one) == "lvl"] if abstract is not None else []
    pairs = [(number(told(one, "ilvl")), told(child(one, "pStyle"), "val")) for one in levels]
    return [(depth, style) for depth, style in pairs if style]


def _numbered_styles(styles: etree._Element) -> dict[str, tuple[str, int]]:
    """List and depth of each style, its own or from the one it is based on."""
    every = {told(one, "styleId"): one for one in styles if local(one) == "style"}
    found = {}
    for key in every:
        one, steps = every.get(key), 0
        while one is not None and steps < 20:
            numbers = child(one, "pPr", "numPr")
            if name := told(child(numbers, "numId"), "val"):
                found[key] = (name, number(told(child(numbers, "ilvl"), "val")))
                break
            one, steps = every.get(told(child(one, "basedOn"), "val")), steps + 1
    return found


def number(text: str, default: int = 0) -> int:
    """An attribute's whole number."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else default
