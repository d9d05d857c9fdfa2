"""A template to begin with: our own layout with placeholders where the words stand."""

from collections.abc import Iterator

from kaimen.papers.official.drafting.sheets import sheet
from kaimen.papers.official.paper import Block, Head, OfficialPaper, Paragraph
from kaimen.papers.official.word.document import write_docx
from kaimen.regions.models import Region
from kaimen.stationery.kinds import Kind

IN_PLACE = ("标题", "文号", "主送机关", "正文", "附件说明", "发文机关", "日期")


def sample(kind: Kind, region: Region) -> bytes:
    """A Word file that holds every placeholder of a kind."""
    letter = "正文" in kind.values
    paper = OfficialPaper(
        "{{标题}}",
        head=Head(mark="{{发文机关}}文件", number="{{文号}}") if letter else OfficialPaper("").head,
        addressed=("{{主送机关}}",) if letter else (),
        body=tuple(_blocks(kind, region, letter)),
    )
    return write_docx(paper)


def _blocks(kind: Kind, region: Region, letter: bool) -> Iterator[Block]:
    if letter:
        yield from map(Paragraph, ("{{正文}}", "{{附件说明}}"))
    yield from (Paragraph(f"{name}：{{{{{name}}}}}") for name in kind.names() if name not in IN_PLACE)
    for table, columns in kind.columns(region).items():
        rows = [[f"{{{{{table}.{column}}}}}" for column in columns]]
        yield from sheet(table, list(columns), rows).blocks
    yield from map(Paragraph, ("{{发文机关}}", "{{日期}}"))
