"""The five notices' own text: forms, themes, columns, guests, quota, share and brand words, and nothing more."""

from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from kaimen.papers.notice.divisions import divisions_of
from kaimen.papers.notice.found import Found
from kaimen.papers.notice.head.head import notice_of, read_head
from kaimen.papers.notice.rules import (
    age,
    choosing,
    classes,
    columns,
    formats,
    identity,
    quota,
    registration,
    residence,
    share,
    signing,
    topics,
)
from kaimen.papers.sources.text import source_from_text

MODULES = (
    age,
    choosing,
    classes,
    columns,
    formats,
    identity,
    quota,
    registration,
    residence,
    share,
    signing,
    topics,
)
COMMON = ["人大代表", "政协委员", "专家学者", "新闻媒体"]
EXPECTED: dict[str, dict[str, Any]] = {
    "liuyang-2023": {
        "formats": ["实地调研", "现场观摩", "座谈交流", "政策发布", "问卷调查"],
        "topics": ["改革开放", "营商环境", "乡村振兴", "蓝天碧水", "民生实事", "社会治理", "政府自身建设"],
        "columns": ["序号", "活动主题", "活动时间（月份）", "活动形式", "活动简介"],
        "registration.mode": ["invited"],
        "classes.in": [*COMMON, "市民群众"],
        "identity.logo": True,
    },
    "luxi-2025": {
        "formats": ["实地调研", "现场观摩", "座谈交流", "政策发布", "现场宣讲", "问卷调查"],
        "topics": ["新质生产力培育", "重大项目攻坚", "民生实事推进"],
        "columns": ["序号", "单位", "活动主题", "开展时间"],
        "registration.mode": ["invited"],
        "classes.in": [*COMMON, "普通市民", "公众代表", "行业部门专家学者"],
        "identity.words": "政务公开主题日",
    },
    "tianxin-2024": {
        "formats": ["现场观摩", "座谈交流", "调查征集", "政策发布", "政策宣传", "其他形式"],
        "topics": [
            "改革开放",
            "科技创新",
            "社会治理",
            "乡村振兴",
            "营商环境优化",
            "数字产业发展",
            "城市融合发展",
            "生态环境保护",
        ],
        "columns": ["序号", "活动时间", "活动主题", "活动形式", "责任单位"],
        "registration.mode": ["invited"],
        "classes.in": ["人大代表", "政协委员", "企业代表", "辖区居民", "政务专家", "群众代表"],
        "identity.words": "2024年“政务公开主题日”活动",
        "identity.logo": True,
    },
    "shaoyang-2023": {
        "columns": ["序号", "活动主题", "活动方式", "责任单位", "时间"],
        "identity.words": "政务公开主题日",
    },
    "yishui-2023": {
        "formats": ["进机关", "进现场", "进会议", "座谈交流"],
        "topics": ["推动高质量发展", "优化营商环境", "民生保障"],
        "columns": ["开放时间", "活动主题"],
        "registration.mode": ["invited", "open"],
        "registration.method": ["vetting"],
        "quota": {
            "max": 30,
            "min": None,
            "exact": None,
            "per": "point",
            "unit": "person",
            "strength": "principle",
        },
        "share": {"class": "群众代表", "min": "1/3", "strength": "must"},
        "classes.in": [
            "人大代表",
            "政协委员",
            "群众代表",
            "媒体记者",
            "专家学者",
            "重点服务对象",
            "热心“网民”",
            "社区群众",
            "利益相关方",
        ],
    },
}


@pytest.mark.parametrize("name", EXPECTED)
def test_everything_told_and_nothing_more(notices: Path, name: str) -> None:
    paper = source_from_text((notices / f"{name}.txt").read_text("utf-8"))
    head = read_head(paper, divisions_of((files("kaimen.data") / "divisions.tsv").read_text("utf-8")))
    assert head is not None
    read = notice_of(paper, head)
    found: list[Found] = [one for module in MODULES for one in module.find(read)]
    assert all(one.quote == paper.text[one.start : one.end] for one in found)
    assert {one.path: _plain(one.value) for one in found} == EXPECTED[name]
    assert len(found) == len(EXPECTED[name])


def _plain(value: Any) -> Any:
    """Quotation marks of one kind, whichever the paper has."""
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return _turned(value) if isinstance(value, str) else value


def _turned(text: str) -> str:
    first, _, rest = text.partition('"')
    second, mark, last = rest.partition('"')
    return f"{first}“{second}”{last}" if mark else text
