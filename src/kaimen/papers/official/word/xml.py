"""WordprocessingML as text: elements with their attributes, text made safe."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement

from kaimen.papers.forms.cells import fit_for_cell

Value = str | int | None


def tag(name: str, /, *inside: str, **attributes: Value) -> str:
    """`<w:name w:attribute=...>`; an attribute that is None is left out."""
    told = "".join(f" w:{key}={quoteattr(str(it))}" for key, it in attributes.items() if it is not None)
    content = "".join(inside)
    return f"<w:{name}{told}>{content}</w:{name}>" if content else f"<w:{name}{told}/>"


def said(text: str) -> str:
    """Text as an element keeps it: breaks are breaks, tabs tabs, what XML cannot hold is left out."""
    lines = fit_for_cell(text).split("\n")
    return tag("br").join(_with_tabs(line) for line in lines)


def _with_tabs(line: str) -> str:
    pieces = line.split("\t")
    return tag("tab").join(
        f'<w:t xml:space="preserve">{escape(piece)}</w:t>' if piece else "" for piece in pieces
    )


def parsed(xml: str, root: str) -> BaseOxmlElement:
    """The elements as children of a root that knows the namespaces."""
    element: BaseOxmlElement = parse_xml(f"<w:{root} {nsdecls('w', 'r')}>{xml}</w:{root}>")
    return element
