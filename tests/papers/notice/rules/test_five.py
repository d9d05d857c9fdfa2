"""The five notices: what they ask of units by when, and nothing that they do not ask."""

from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from kaimen.papers.notice.divisions import divisions_of
from kaimen.papers.notice.finding import find_rules
from kaimen.papers.notice.head.head import notice_of, read_head
from kaimen.papers.sources.text import source_from_text

PATHS = (
    "call.deadline",
    "call.min_per_unit",
    "window",
    "frequency",
    "filing.deadline",
    "filing.kind",
    "announce.deadline",
    "report.deadline",
    "report.parts",
    "feedback.deadline",
    "awards",
    "assessment",
    "supervision",
)
FIVE_AFTER = {"count": 5, "unit": "workday", "side": "after", "anchor": "activity"}
ASKED: dict[str, dict[str, Any]] = {
    "liuyang-2023": {
        "call.deadline": "2023-03-29",
        "call.min_per_unit": {"count": 1, "per": "unit", "strength": "must"},
        "awards": {"present": True, "when": "2023年11月底", "kinds": ["最佳政务公开主题日活动"]},
        "assessment": {"present": True, "of": "region"},
    },
    "luxi-2025": {"report.deadline": FIVE_AFTER, "report.parts": ["文字", "图片", "视频"]},
    "tianxin-2024": {
        "report.deadline": FIVE_AFTER,
        "report.parts": ["活动方案", "图片", "总结", "宣传报道链接"],
        "awards": {"present": True, "when": None, "kinds": ["最佳政务公开主题日"]},
    },
    "shaoyang-2023": {
        "filing.deadline": {"count": 5, "unit": "workday", "side": "before", "anchor": "activity"},
        "filing.kind": "note",
        "report.deadline": FIVE_AFTER,
        "report.parts": ["图文", "视频"],
    },
    "yishui-2023": {
        "call.deadline": "2023-09-15",
        "window": {"start": "2023-09-11", "end": "2023-10-31"},
        "frequency": {"min": 1, "per": "year", "strength": "principle"},
        "report.deadline": FIVE_AFTER,
        "assessment": {"present": True, "of": "unit"},
        "supervision": {"present": True},
    },
}


@pytest.mark.parametrize("name", ASKED)
def test_what_a_notice_asks_of_units(notices: Path, name: str) -> None:
    paper = source_from_text((notices / f"{name}.txt").read_text("utf-8"))
    head = read_head(paper, divisions_of((files("kaimen.data") / "divisions.tsv").read_text("utf-8")))
    assert head is not None
    rules = find_rules(notice_of(paper, head))
    surest: dict[str, Any] = {}
    for rule in sorted(rules, key=lambda rule: -rule.confidence):
        assert rule.quote == paper.text[rule.start : rule.end]
        surest.setdefault(rule.path, rule.value)
    assert {path: surest[path] for path in PATHS if path in surest} == ASKED[name]
