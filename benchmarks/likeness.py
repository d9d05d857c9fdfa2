"""Near-duplicates among made-up themes of many regions and years, in pure Python; no database, no Django."""

import time
from collections.abc import Callable, Iterator
from random import Random
from typing import TypeVar

from benchmarks.figures import Figure
from kaimen.stages.selection.rules.likeness import Index

THEMES, SEARCHES, SEED = 20_000, 60, 2026
NEAR = 0.6
Given = TypeVar("Given")
SIGNS = (
    "水电气路桥河湖田林山城乡医药食品学校车站消防安居养老托幼就业社保税费金融质量标准计量噪声垃圾节能土房产物"
)
FRAMES = (
    "走进{}现场观摩", "“{}”政务公开主题日活动", "{}政策宣传", "{}知识宣讲暨座谈交流", "2026年{}开放日", "{}意见征集",
    "{}进社区", "看得见的{}",
)  # fmt: skip


def figures() -> Iterator[Figure]:
    items = list(enumerate(themes()))
    index, built = timed(lambda: Index(items))
    yield Figure(f"likeness: index of {THEMES:,} themes built", built, "s")
    fresh = themes(SEED + 1)[:SEARCHES]
    times = sorted(timed(lambda text=text: index.nearest(text))[1] for text in fresh)
    yield Figure("  nearest to a new theme, median", times[len(times) // 2] * 1000, "ms", most=50)
    yield Figure("  the slowest of sixty", times[-1] * 1000, "ms", most=1000)
    pairs, taken = timed(lambda: index.pairs(NEAR))
    yield Figure(f"  all {len(pairs):,} pairs alike by {NEAR:.0%} or more", taken, "s", most=60)


def themes(seed: int = SEED) -> list[str]:
    """A theme in the genre's frames about two of two thousand made-up subjects; every tenth is said anew."""
    rng = Random(seed)
    subjects = ["".join(rng.choices(SIGNS, k=rng.choice((2, 2, 3, 4)))) for _ in range(2_000)]
    found: list[str] = []
    for number in range(THEMES):
        if number % 10 == 9:
            found.append(rng.choice(found[-500:]).replace("现场", "").replace("宣讲", "宣传"))
        else:
            found.append(rng.choice(FRAMES).format("和".join(rng.sample(subjects, 2))))
    return found


def timed(act: Callable[[], Given]) -> tuple[Given, float]:
    """What an act gives, and the processor's seconds that it took."""
    began = time.process_time()
    given = act()
    return given, time.process_time() - began
