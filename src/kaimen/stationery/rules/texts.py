"""What a region's own template takes from a paper as we draft it: its parts as texts, its tables as rows.

Source: a template stands for the same paper, so it is filled with the same words.
"""

from collections.abc import Sequence

from kaimen.papers.official.closing import NO_DAY, written
from kaimen.papers.official.grid import Grid
from kaimen.papers.official.paper import Annex, Block, OfficialPaper, Paragraph
from kaimen.papers.official.text import annex_names

INDENT = "\u3000\u3000"


def parts(paper: OfficialPaper) -> dict[str, str]:
    """标题, 文号, 主送机关, 正文, 附件说明, 发文机关, 日期: what there is of them."""
    signature = paper.signature
    told = {
        "标题": paper.title.replace("\n", ""),
        "文号": paper.head.number,
        "主送机关": "、".join(paper.addressed),
        "正文": body(paper.body),
        "附件说明": "\n".join(line for line in annex_names(paper.annexes) if line).lstrip("\u3000"),
        "发文机关": "、".join(signature.names) if signature else "",
        "日期": (written(signature.day) if signature.day else NO_DAY) if signature else "",
    }
    return {name: text for name, text in told.items() if text}


def body(blocks: Sequence[Block]) -> str:
    """Paragraphs as lines, each begun two characters in but the first, which the template itself sets in."""
    lines = [block.lead + block.text for block in blocks if isinstance(block, Paragraph)]
    return f"\n{INDENT}".join(lines)


def rows_of(blocks: Sequence[Block]) -> list[dict[str, str]]:
    """The rows of the first table by their headings."""
    for block in blocks:
        if isinstance(block, Grid):
            return [dict(zip(block.headings, row, strict=True)) for row in block.rows]
    return []


def annex_rows(annexes: Sequence[Annex], at: int) -> list[dict[str, str]]:
    """The rows of the table in one of the annexes, from 0."""
    return rows_of(annexes[at].blocks) if at < len(annexes) else []
