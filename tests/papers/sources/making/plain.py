"""The notice as a web page, as Markdown and as text."""

from html import escape

from tests.papers.sources.making import notice

MENU = "<nav><a href='/'>首页</a></nav><script>var a = '<td>脚本</td>';</script>"


def html(count: int = 8) -> bytes:
    """A saved page of a site: a menu, a table that only lays out, the article, rows that span."""
    body = "".join(f"<p>　　{escape(text)}</p>\n" for text in notice.paragraphs())
    head = "<title>标题</title><meta charset='utf-8'><style>p {color: red}</style>"
    article = f"<div>{body}</div>\n{_table(count)}"
    return (
        f"<!DOCTYPE html><html><head>{head}</head><body>{MENU}<table><tr><td>{article}</td></tr></table>"
        "<footer>版权</footer></body></html>"
    ).encode()


def _table(count: int) -> str:
    first = {start: end - start + 1 for start, end in notice.spans(count)}
    rows = "<tr>" + "".join(f"<th>{name}</th>" for name in notice.HEADER) + "</tr>\n"
    for at, row in enumerate(notice.rows(count)):
        no, month, *rest = row.cells()
        span = f"<td rowspan={first[at]}>{month}</td>" if at in first else ""
        rows += f"<tr><td>{no}</td>{span}" + "".join(f"<td><p>{cell}</p></td>" for cell in rest) + "</tr>\n"
    return f"<table>{rows}</table>"


def markdown(count: int = 8) -> bytes:
    """Headings have their marks, the table its pipes."""
    before = [f"# {text}" if text in (notice.TITLE, "一、活动主题") else text for text in notice.paragraphs()]
    table = ["| " + " | ".join(cells) + " |" for cells in notice.meant(count)]
    table.insert(1, "|---" * len(notice.HEADER) + "|")
    return "\n\n".join([*before, "\n".join(table)]).encode()


def text(count: int = 8) -> bytes:
    """Tabs part the cells."""
    return "\n".join([*notice.paragraphs(), *("\t".join(cells) for cells in notice.meant(count))]).encode(
        "gb18030"
    )


def csv(count: int = 8) -> bytes:
    """Commas part the cells; a byte-order mark stands before."""
    return "\r\n".join(",".join(cells) for cells in notice.meant(count)).encode("utf-8-sig")
