"""Chosen themes become rows of a draft: by month, then by number; each once, and none that a person took out.

Source: the plan is drawn up from what was chosen; where units only report for the record, from what they reported.
"""

from collections.abc import Collection, Iterable, Sequence

from kaimen.scheme.periods import Precision, read_period
from kaimen.scheme.terms.plan import Cell, Table
from kaimen.stages.plan.facts import DoubtFact
from kaimen.stages.plan.rules.editing import Typed
from kaimen.stages.plan.rules.order import month_of
from kaimen.stages.selection.facts import ChosenFact

CUSTOMARY = ("序号", "活动时间", "活动主题", "活动形式", "责任单位")
FORMAT, PLACE = "活动形式", "活动地点"


def to_add(
    themes: Iterable[ChosenFact], known: Collection[int], left_out: Collection[int], year: int
) -> list[ChosenFact]:
    """Themes that are no activity yet and that nobody took out, in the plan's order."""
    fresh = [
        theme for theme in themes if theme.declaration not in known and theme.declaration not in left_out
    ]
    return sorted(fresh, key=lambda theme: (month_of(read_period(theme.period, year)), theme.number))


def columns(table: Table | None, themes: Sequence[ChosenFact]) -> list[str]:
    """The region's own headings; where its notice states none, the customary ones that have something to say."""
    if table and table.columns:
        return [column.heading for column in table.columns]
    told = [heading for heading in CUSTOMARY if heading != FORMAT or any(theme.formats for theme in themes)]
    return [*told, PLACE] if any(theme.place for theme in themes) else told


def title(table: Table | None, region: str, year: int, brand: str) -> str:
    """The table's own title, or the customary one."""
    return table.title if table and table.title else f"{region}{year}年“{brand}”活动计划表"


def typed(theme: ChosenFact, year: int) -> Typed:
    """The row as if a person had typed it."""
    return Typed(
        theme=theme.theme.strip(),
        hosts=tuple((name, role) for _, name, role in theme.hosts),
        formats=theme.formats,
        period=read_period(theme.period, year),
        place=theme.place,
        audience=theme.audience,
        headcount=theme.headcount,
    )


def extra(theme: ChosenFact, table: Table | None, brand: str) -> list[list[str]]:
    """What stands under the region's further columns: brief and brand by the scheme, others by their heading."""
    told = {Cell.BRIEF: theme.brief, Cell.BRAND: brand}
    own = {column.heading: told.get(column.holds, "") for column in (table.columns if table else ())}
    pairs = dict(theme.extra) | {heading: text for heading, text in own.items() if text}
    return [[heading, text] for heading, text in pairs.items() if text]


def doubts(theme: ChosenFact, year: int) -> list[DoubtFact]:
    """A time that cannot be read is for a person to settle."""
    period = read_period(theme.period, year)
    if not period.text or period.provisional or period.precision is not Precision.UNKNOWN:
        return []
    return [DoubtFact("period_unread", f"申报的时间“{period.text}”认不出月份，请核对。")]
