"""A title in lines: broken between words, lines of like length, never an hourglass.

Source: GB/T 9704-2012, 7.3.1: 回行时做到词意完整，排列对称，长短适宜，间距恰当，排列应当使用梯形或菱形.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import combinations, pairwise

from kaimen.papers.official.layout import AREA_WIDTH, MM_IN_PT, SIZE_2, width

ROOM = AREA_WIDTH * MM_IN_PT / SIZE_2 - 1
LONGEST = 120
WORDS = re.compile(
    r"(?:政务公开|政务服务|工作)*领导小组(?:办公室)?|[0-9A-Za-z.\-]+(?:年度?|月|日|届|次|批)?|关于(?:印发|开展|做好|举办|征集|公布|调整|转发|报送)?|进一步|政务公开|政务服务|政府信息"
    r"|政府开放|基层|主题日|主题周|开放日|开放周|公众|系列|活动|实施|工作|年度|计划|安排|申报|调整|变更|情况|报名|名单|登记"
    r"|领导小组|人民政府|办公室|街道|办事处|委员会|方案|预案|细则|办法|有关|事项|主题|责任|单位|[的之](?:通知|通告|公告|函|报告|请示)"
)
NOT_FIRST = set("，。、；：？！）》”’〉〕】%的之")
NOT_LAST = set("（《“‘〈〔【")
GOOD_AFTER, GOOD_BEFORE = set("》”，、）"), set("《“（")
PLAIN_BREAK, GOOD_BREAK, BAD_BREAK = 6.0, 0.0, 60.0


def title_lines(title: str) -> tuple[str, ...]:
    """The lines of a title; breaks that it has already are kept."""
    return tuple(line for part in title.split("\n") for line in _broken(part.strip()))


def _broken(title: str) -> tuple[str, ...]:
    if width(title) <= ROOM or len(title) > LONGEST:
        return tuple(_chunks(title)) if len(title) > LONGEST else (title,)
    fewest = int(-(-width(title) // ROOM))
    found = [lines for count in (fewest, fewest + 1) if count < 5 and (lines := _best(title, count))]
    return min(found, key=_cost_of(title)) if found else tuple(_chunks(title))


def _chunks(title: str) -> list[str]:
    room = int(ROOM)
    return [title[at : at + room] for at in range(0, len(title), room)]


def _best(title: str, count: int) -> tuple[str, ...]:
    """The best way to break into so many lines, the places tried being the twelve that break words least."""
    costs = _break_costs(title)
    places = sorted(sorted(costs, key=lambda place: costs[place])[: 12 + count * 4])
    ways = (_cut(title, cuts) for cuts in combinations(places, count - 1))
    fitting = [lines for lines in ways if all(0 < width(line) <= ROOM for line in lines)]
    return min(fitting, key=_cost_of(title), default=())


def _cut(title: str, cuts: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(title[left:right] for left, right in pairwise((0, *cuts, len(title))))


class _cost_of:
    """How ill a way of breaking is: words broken, lines unlike, an hourglass, one line more than needed."""

    def __init__(self, title: str) -> None:
        self.breaks = _break_costs(title)

    def __call__(self, lines: tuple[str, ...]) -> float:
        lengths = [width(line) for line in lines]
        ends = [sum(len(line) for line in lines[:at]) for at in range(1, len(lines))]
        cost = sum(self.breaks.get(end, BAD_BREAK) for end in ends)
        cost += (max(lengths) - min(lengths)) * 0.8 + len(lines) * 10
        if len(lengths) > 2 and min(lengths[1:-1]) < min(lengths[0], lengths[-1]):
            cost += 20
        return cost


@cache
def _break_costs(title: str) -> dict[int, float]:
    """Each place where a line may end, with what ending it there costs."""
    word_at = {at for match in WORDS.finditer(title) for at in range(match.start() + 1, match.end())}
    edges = {edge for match in WORDS.finditer(title) for edge in match.span()}
    costs = {}
    for place in range(1, len(title)):
        before, after = title[place - 1], title[place]
        if before in NOT_LAST or after in NOT_FIRST:
            continue
        if before in GOOD_AFTER or after in GOOD_BEFORE:
            cost = GOOD_BREAK
        else:
            cost = BAD_BREAK if place in word_at else 1.0 if place in edges else PLAIN_BREAK
        costs[place] = cost + _inside_quotes(title, place)
    return costs


def _inside_quotes(title: str, place: int) -> float:
    """A name in quotation marks is better kept whole."""
    open_at = title.rfind("“", 0, place)
    close = title.find("”", open_at) if open_at >= 0 else -1
    return 20.0 if 0 <= open_at < place <= close and close - open_at < ROOM else 0.0
