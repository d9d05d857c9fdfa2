"""A reading in plain Chinese, for a terminal."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from kaimen.intake import telling, words
from kaimen.papers.doubt import Doubt
from kaimen.papers.tables.several import ReadTable
from kaimen.papers.tables.table import PlanRow
from kaimen.papers.understanding import Reading

LONGEST_QUOTE = 60


def told(name: str, reading: Reading, *, with_contacts: bool = False) -> str:
    """Head, rules with their quotes, tables with their doubts."""
    lines = [f"== {name} ==", ""] if name else []
    lines += [*_head(reading), *_rules(reading)]
    for table in reading.tables:
        lines += _table(table)
    if with_contacts and reading.contacts:
        lines += [
            f"【{_('联系人')}】",
            *(
                f"  {one.value}（{one.section}）" if one.section else f"  {one.value}"
                for one in reading.contacts
            ),
            "",
        ]
    lines += _doubts(reading)
    if not reading.head and not reading.tables:
        lines.append(_("没有读出通知或表格。"))
    return "\n".join(lines).rstrip() + "\n"


def _head(reading: Reading) -> list[str]:
    if reading.head is None:
        return []
    pairs = [(label, getattr(reading.head, field, None)) for field, label in words.HEAD.items()]
    return [f"【{_('文件')}】", *(f"  {label}：{value}" for label, value in pairs if value), ""]


def _rules(reading: Reading) -> list[str]:
    rules = [rule for rule in reading.rules if rule.path in words.PATHS]
    return [f"【{_('规定')}】", *map(_rule, rules), ""] if rules else []


def _rule(rule: object) -> str:
    path, value, quote = (getattr(rule, name) for name in ("path", "value", "quote"))
    section = getattr(rule, "section", "")
    cut = " ".join(quote.split())
    cut = cut if len(cut) <= LONGEST_QUOTE else f"{cut[: LONGEST_QUOTE - 1]}…"
    return f"  {telling.titled(path)}：{telling.said(path, value)}（{section}“{cut}”）"


def _table(table: ReadTable) -> Iterator[str]:
    rows = table.table.rows
    title = table.table.title or _("没有标题")
    yield f"【{words.KINDS.get(table.kind, table.kind)}】{title} " + _("%(n)s行") % {"n": len(rows)}
    if table.table.columns:
        yield "  " + _("原表栏目") + "：" + "、".join(table.table.columns)
    for row in rows:
        yield _row(row)
        yield from (_doubt(doubt, "      ! ") for doubt in row.doubts)
    yield ""


def _row(row: PlanRow) -> str:
    parts = [
        "" if row.no is None else str(row.no),
        row.period.text,
        row.theme,
        "、".join(row.formats),
        "、".join(host.name for host in row.units),
        row.place,
    ]
    return "  " + "  ".join(part.replace("\n", " ") for part in parts if part)


def _doubts(reading: Reading) -> list[str]:
    whole = [*reading.doubts, *(doubt for table in reading.tables for doubt in table.table.doubts)]
    return [f"【{_('存疑')}】", *(_doubt(doubt, "  ! ") for doubt in whole), ""] if whole else []


def _doubt(doubt: Doubt, mark: str) -> str:
    return f"{mark}{doubt.where} {doubt.message}" if doubt.where else f"{mark}{doubt.message}"
