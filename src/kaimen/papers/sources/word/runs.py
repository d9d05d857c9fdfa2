"""The text of a paragraph as Word shows it: what was deleted is out, what was inserted is in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from kaimen.papers.sources.package import child, local, told

GONE = {"del", "moveFrom", "instrText", "delText", "delInstrText", "rPr", "pPr", "rt", "Fallback"}
CHANGED = {"ins", "del", "moveFrom", "moveTo"}
APART = {"drawing", "pict", "object", "txbxContent"}
SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
OFF = {"0", "false", "off"}


@dataclass(slots=True)
class Seen:
    """What was met on the way and is told as a doubt."""

    changes: bool = False
    hidden: bool = False
    embedded: bool = False
    pictures: bool = False


def text_of(paragraph: etree._Element, seen: Seen) -> str:
    """Its text; a break is a line's end, a tab a tab. Text boxes are not in it."""
    return "".join(_pieces(paragraph, seen))


def _pieces(parent: etree._Element, seen: Seen) -> Iterator[str]:
    for one in parent:
        name = local(one)
        seen.changes |= name in CHANGED
        if name in APART:
            _look(one, seen)
        elif name == "t":
            yield one.text or ""
        elif name in SIGNS:
            yield SIGNS[name] if told(one, "type") not in ("page", "column") else ""
        elif name == "r" and _is_hidden(one):
            seen.hidden |= any(local(deep) == "t" for deep in one)
        elif name not in GONE:
            yield from _pieces(one, seen)


def _look(one: etree._Element, seen: Seen) -> None:
    names = {local(deep) for deep in one.iter()}
    seen.embedded |= "OLEObject" in names
    seen.pictures |= bool(names & {"blip", "imagedata"})


def _is_hidden(run: etree._Element) -> bool:
    mark = child(run, "rPr", "vanish")
    return mark is not None and told(mark, "val") not in OFF


def boxes(paragraph: etree._Element) -> list[etree._Element]:
    """The text boxes that hang on a paragraph, each once; those inside another come with it."""
    found: list[etree._Element] = []
    _find_boxes(paragraph, found)
    return found


def _find_boxes(parent: etree._Element, found: list[etree._Element]) -> None:
    for one in parent:
        name = local(one)
        if name == "txbxContent":
            found.append(one)
        elif name == "AlternateContent":
            _find_boxes(one[0] if len(one) else one, found)  # the same box twice, for old and new programs
        elif name not in GONE:
            _find_boxes(one, found)
