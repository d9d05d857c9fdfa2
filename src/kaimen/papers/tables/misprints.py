"""Likely misprints: words one character away from a set phrase of the field. A quiet hint and never a mend."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from kaimen.papers.doubt import Doubt
from kaimen.papers.tables.said import doubt
from kaimen.papers.tables.table import PlanRow

# Set phrases of public offices, in which another character in one place is hardly ever meant.
PHRASES = (
    "民生实事 农资打假 宣传进学校 残疾人联合会 工商业联合会 妇女联合会 营商环境 政务服务 "
    "政务公开 基层治理 乡村振兴 安全生产 防灾减灾 食品安全 药品安全 消防安全 燃气安全 "
    "垃圾分类 生态环境 污染防治 河长制 便民利民 放管服改革 一网通办 一件事一次办 跨省通办 "
    "警营开放日 新闻发布会 问卷调查 座谈交流 现场观摩 实地调研 政策解读 医疗保障 社会保障 "
    "社会保险 退役军人 自然资源 住房公积金 普法宣传 反电信诈骗 反家庭暴力 扫黑除恶 "
    "招商引资 公共资源交易 不动产登记 市场监督管理 应急管理 行政审批服务局 "
    "人力资源和社会保障 住房和城乡建设 城市管理 人大代表 政协委员 "
)
# One character away from a phrase above, and right all the same.
RIGHT = (
    "民生大事 民生要事 民生小事 民生琐事 民生故事 营商环节 自然资产 安全生活 生态环保 "
    "医疗保险 社会保护 政策解答 政策解释 现场观看 实地调查 社会保证 政务公示 乡村振作 "
    "基层自理 垃圾分拣 药品安检 食品安检 消防安检 宣传进高校 宣传进党校 宣传进学堂 "
    "宣传进学院 警营开放周 普法宣讲 普法宣教 一网统办 应急管控 城市管护 城市管网 生态环卫 "
    "河湖长制 座谈交心 问卷调研 退役军属 反家庭矛盾 一件事一起办 人大代办 新闻发布厅 "
)
LONG = 6
KNOWN = frozenset(f"{RIGHT}{PHRASES}".split())


def misprints(rows: Iterable[PlanRow]) -> Iterator[Doubt]:
    """A hint for each likely misprint, at its row."""
    for row in rows:
        for text in (row.theme, *row.formats, *(host.name for host in row.units)):
            for wrong, likely in likely_in(text):
                yield doubt("misprint", row.where, text=wrong, likely=likely)


@lru_cache(maxsize=8192)
def likely_in(text: str) -> tuple[tuple[str, str], ...]:
    """What looks misprinted in a text, each with the phrase that is likely meant."""
    near: dict[str, str] = {}
    for at in range(len(text) - 1):
        for half, offset, phrase in BY_START.get(text[at : at + 2], ()):
            if at >= offset and text.startswith(half, at):
                near.update((window, phrase) for window in _windows(text, at - offset, phrase))
    return tuple((wrong, phrase) for wrong, phrase in near.items() if phrase not in text)


def _windows(text: str, start: int, phrase: str) -> list[str]:
    """What stands where the phrase should: with one character too many, else with another one or two in turn."""
    size = len(phrase)
    longer = [text[at : at + size + 1] for at in (start, start - 1) if at >= 0 and size >= LONG]
    wide = [window for window in longer if len(window) > size and _one_more(window, phrase)]
    same = text[start : start + size]
    odd = len(same) == size and same not in KNOWN and _one_off(same, phrase)
    return wide or ([same] if odd else [])


def _one_more(window: str, phrase: str) -> bool:
    return phrase not in window and any(
        window[:at] + window[at + 1 :] == phrase for at in range(1, len(phrase))
    )


def _one_off(window: str, phrase: str) -> bool:
    off = [at for at, (here, there) in enumerate(zip(window, phrase, strict=True)) if here != there]
    if len(off) == 1:
        return off[0] > 0 and "\u4e00" <= window[off[0]] <= "\u9fff"
    turned = len(off) == 2 and off[1] == off[0] + 1
    return turned and window[off[0]] == phrase[off[1]] and window[off[1]] == phrase[off[0]]


def _halves(phrase: str) -> tuple[str, str]:
    """With one character wrong, or two neighbours in turn, the first or the last half stands as it should."""
    middle = len(phrase) // 2
    return phrase[:middle], phrase[middle:]


BY_START: dict[str, list[tuple[str, int, str]]] = {}
for _phrase in PHRASES.split():
    for _half, _offset in zip(_halves(_phrase), (0, len(_phrase) // 2), strict=True):
        BY_START.setdefault(_half[:2], []).append((_half, _offset, _phrase))
