"""A paper as plain text, in the order of the paper: a line a paragraph, tabs between the cells of a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kaimen.papers.official.closing import NO_DAY, written
from kaimen.papers.official.grid import Grid
from kaimen.papers.official.paper import Annex, Block, OfficialPaper, Paragraph, SideBySide
from kaimen.papers.sources.paper import one_line

INDENT, GAP = "\u3000\u3000", "\u3000"


def write_txt(paper: OfficialPaper) -> bytes:
    """UTF-8 without a mark, lines ended as Windows ends them."""
    return "\r\n".join(_lines(paper)).encode() + b"\r\n"


def _lines(paper: OfficialPaper) -> Iterator[str]:
    head = paper.head
    yield from (text for text in (head.copy_number, head.secrecy, head.urgency, head.mark) if text)
    if head.number or head.signers:
        signers = ["签发人：" + "、".join(head.signers)] if head.signers else []
        yield from (GAP.join([head.number, *signers]), "")
    yield from (paper.mark for _ in paper.mark[:1])
    yield from (one_line(paper.title), "")
    if paper.addressed:
        yield f"{'、'.join(paper.addressed)}："
    yield from _blocks(paper.body)
    yield from annex_names(paper.annexes)
    yield from _signed(paper)
    for annex in paper.annexes:
        yield from _annex(annex)
    yield from _imprint(paper)


def annex_names(annexes: Sequence[Annex]) -> Iterator[str]:
    """「附件：1.名称」 and the lines below it."""
    named = [one_line(annex.title) for annex in annexes if annex.mark]
    if named:
        yield ""
    for number, name in enumerate(named, 1):
        lead = "附件：" if number == 1 else INDENT + GAP
        yield f"{INDENT}{lead}{f'{number}.' if len(named) > 1 else ''}{name}"


def _signed(paper: OfficialPaper) -> Iterator[str]:
    if signature := paper.signature:
        yield from ("", *signature.names, written(signature.day) if signature.day else NO_DAY)
    if paper.note:
        yield f"{INDENT}（{paper.note.strip('（）')}）"


def _annex(annex: Annex) -> Iterator[str]:
    yield ""
    if annex.mark:
        yield annex.mark
    yield one_line(annex.title)
    yield ""
    yield from _blocks(annex.blocks)


def _blocks(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph():
                yield INDENT + one_line(block.lead + block.text)
            case SideBySide(texts=texts):
                yield GAP.join(texts)
            case Grid():
                yield "\t".join(map(_cell, block.headings))
                yield from ("\t".join(map(_cell, row)).rstrip("\t") for row in block.rows)


def _imprint(paper: OfficialPaper) -> Iterator[str]:
    if imprint := paper.imprint:
        yield ""
        if imprint.copies_to:
            yield f"抄送：{'，'.join(imprint.copies_to)}。"
        printed = [f"{written(imprint.day)}印发"] if imprint.day else []
        yield GAP.join([imprint.office, *printed])


def _cell(text: str) -> str:
    return one_line(text).replace("\t", " ")
