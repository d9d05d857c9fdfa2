"""A sheet of units is read by its headers; each doubt stands at its row, and no cell may be a formula.

Source: the lists of units that offices keep; OWASP on formula injection.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kaimen.people.facts import UnitDraft, UnitKind
from kaimen.people.rules.mailbox import MAILBOXES, mailbox_problems
from kaimen.people.rules.naming import fold
from kaimen.scheme.problem import Problem

ROWS = 1_000
HEADERS = {
    "单位名称": "name",
    "单位": "name",
    "名称": "name",
    "责任单位": "name",
    "简称": "short_name",
    "类别": "kind",
    "单位类别": "kind",
    "别名": "aliases",
    "上级单位": "parent",
    "主管部门": "supervisor",
    "主管单位": "supervisor",
    "分管领导": "leader_post",
    "承办科室": "section",
    "联系岗位": "contact_post",
    "邮箱": "mailbox",
    "单位邮箱": "mailbox",
    "值班邮箱": "mailbox",
    "领导邮箱": "leader_mailbox",
}
KINDS = {
    "": UnitKind.OTHER,
    "部门": UnitKind.DEPARTMENT,
    "乡镇街道": UnitKind.TOWNSHIP,
    "开发区": UnitKind.ZONE,
    "群团": UnitKind.MASS_ORGANISATION,
    "公共企事业单位": UnitKind.ENTERPRISE,
    "牵头办": UnitKind.LEAD_OFFICE,
    "其他": UnitKind.OTHER,
}
LONGEST = {
    "name": 60, "short_name": 40, "leader_post": 40, "section": 40, "contact_post": 40, "aliases": 300,
    "mailbox": 120, "leader_mailbox": 120,
}  # fmt: skip
FORMULA = ("=", "+", "-", "@", "\t")


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of the sheet: its number as the sheet counts, what it says, what is wrong with it."""

    number: int
    draft: UnitDraft
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """All rows, or the reasons why there are none."""

    rows: tuple[SheetRow, ...] = ()
    problems: tuple[Problem, ...] = ()


def read(cells: Sequence[Sequence[str]], known: Iterable[str]) -> Sheet:
    """Rows of a sheet of texts. known: names that the region has already; the header is the first row with a name."""
    header = next((n for n, row in enumerate(cells) if "name" in _columns(row)), None)
    if header is None:
        return Sheet(problems=(Problem("people.sheet_no_header"),))
    body = [
        (n, row) for n, row in enumerate(cells[header + 1 :], header + 2) if any(cell.strip() for cell in row)
    ]
    if len(body) > ROWS:
        return Sheet(problems=(Problem("people.sheet_too_long", values=(("rows", str(len(body))),)),))
    columns = _columns(cells[header])
    told = [(number, _told(row, columns)) for number, row in body]
    return Sheet(tuple(_rows(told, {fold(name) for name in known})))


def _columns(row: Sequence[str]) -> dict[str, int]:
    named = {
        HEADERS[fold(cell)]: place for place, cell in reversed(list(enumerate(row))) if fold(cell) in HEADERS
    }
    return dict(sorted(named.items(), key=lambda pair: pair[1]))


def _told(row: Sequence[str], columns: Mapping[str, int]) -> dict[str, str]:
    return {field: row[place].strip() for field, place in columns.items() if place < len(row)}


def _rows(told: list[tuple[int, dict[str, str]]], known: set[str]) -> Iterable[SheetRow]:
    here = {fold(values.get("name", "")) for _, values in told}
    seen: set[str] = set()
    for number, values in told:
        own = fold(values.get("name", ""))
        found = [*_malformed(values), *_unknown(values, known | here)]
        if own and own in known | seen:
            code = "people.unit_known" if own in known else "people.unit_twice"
            found.append(Problem(code, "name", (("name", values["name"]),)))
        seen.add(own)
        yield SheetRow(number, _draft(values), tuple(found))


def _malformed(values: Mapping[str, str]) -> Iterable[Problem]:
    if not values.get("name"):
        yield Problem("people.no_unit_name", "name")
    for field, text in values.items():
        if text.startswith(FORMULA):
            yield Problem("people.formula", field, (("text", text[:20]),))
        if len(text) > LONGEST.get(field, 60):
            yield Problem(
                "people.text_too_long", field, (("text", text[:20]), ("longest", str(LONGEST.get(field, 60))))
            )
    yield from mailbox_problems({field: values.get(field, "") for field in MAILBOXES})
    if fold(values.get("kind", "")) not in KINDS:
        yield Problem(
            "people.unknown_kind",
            "kind",
            (("kind", values["kind"]), ("kinds", "、".join(filter(None, KINDS)))),
        )


def _unknown(values: Mapping[str, str], names: set[str]) -> Iterable[Problem]:
    for field in ("parent", "supervisor"):
        if (text := values.get(field, "")) and fold(text) not in names:
            yield Problem("people.unknown_unit", field, (("name", text),))


def _draft(values: Mapping[str, str]) -> UnitDraft:
    plain = {field: text for field, text in values.items() if field not in ("kind", "aliases")}
    aliases = tuple(
        alias for alias in re.split(r"[、，,;；/\n]+", values.get("aliases", "")) if alias.strip()
    )
    kind = KINDS.get(fold(values.get("kind", "")), UnitKind.OTHER)
    return UnitDraft(**{"name": "", **plain}, kind=kind, aliases=tuple(alias.strip() for alias in aliases))
