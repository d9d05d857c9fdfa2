"""What each column of a printed table holds: as the scheme says, else by the words of its heading.

Source: headings of the notices' plan tables: 序号, 活动时间 or 时间 or 开展时间, 活动主题, 活动形式 or 活动方式, 责任单位 or 单位.
"""

from collections.abc import Sequence

from kaimen.scheme.terms.plan import Cell, Column

BY_WORD = (
    ("序号", Cell.NO), ("编号", Cell.NO), ("主办", Cell.SPONSOR), ("承办", Cell.UNDERTAKER),
    ("协办", Cell.CO_ORGANISER), ("主题", Cell.THEME), ("名称", Cell.THEME), ("内容", Cell.BRIEF),
    ("简介", Cell.BRIEF), ("地点", Cell.PLACE), ("人数", Cell.HEADCOUNT), ("时间", Cell.TIME),
    ("月份", Cell.TIME), ("日期", Cell.TIME), ("形式", Cell.FORMAT), ("方式", Cell.FORMAT),
    ("单位", Cell.UNIT), ("部门", Cell.UNIT), ("联系", Cell.CONTACT), ("备注", Cell.NOTE),
)  # fmt: skip
USUAL = (("序号", Cell.NO), ("活动时间", Cell.TIME), ("活动主题", Cell.THEME), ("活动形式", Cell.FORMAT), ("责任单位", Cell.UNIT))


def columns(headings: Sequence[str], told: Sequence[Column] = ()) -> list[tuple[str, Cell]]:
    """Heading and kind of each column in order. A table without headings gets the usual ones."""
    named = {column.heading: column.holds for column in told}
    own = list(headings) or [column.heading for column in told]
    if not own:
        return list(USUAL)
    return [(heading, named.get(heading) or by_word(heading)) for heading in own]


def by_word(heading: str) -> Cell:
    """The first known word in the heading decides; an unknown heading is a note."""
    return next((cell for word, cell in BY_WORD if word in heading), Cell.NOTE)
