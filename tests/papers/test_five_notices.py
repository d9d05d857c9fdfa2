"""The five notices as they are, and made again as Word, Excel, web page and PDF: every row, rule and doubt."""

from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from kaimen.papers.notice.divisions import Divisions, divisions_of
from kaimen.papers.sources.opening import open_paper
from kaimen.papers.understanding import Known, Reading, understand
from tests.papers.remade import KINDS

WORKDAYS_AFTER = {"count": 5, "unit": "workday", "side": "after", "anchor": "activity"}
WORKDAYS_BEFORE = WORKDAYS_AFTER | {"side": "before"}
THEME_DAY, OPEN_DAY = "政务公开主题日", "政府开放日"

HEADS: dict[str, tuple[object, ...]] = {
    "liuyang-2023": ("浏政务领办发〔2023〕10号", "2023-03-24", "430181", 2023, THEME_DAY),
    "luxi-2025": ("泸行审服发〔2025〕1号", "2025-05-07", "433122", 2025, THEME_DAY),
    "shaoyang-2023": ("邵政务公开办发〔2023〕4号", "2023-04-18", "430500", 2023, THEME_DAY),
    "tianxin-2024": ("天政务公开办发〔2024〕1号", "2024-02-28", "430103", 2024, THEME_DAY),
    "yishui-2023": ("", "2023-09-11", "371323", 2023, OPEN_DAY),
}
RULES: dict[str, dict[str, tuple[str, Any]]] = {
    "liuyang-2023": {
        "brand": ("标题", THEME_DAY),
        "topics": (
            "一",
            ["改革开放", "营商环境", "乡村振兴", "蓝天碧水", "民生实事", "社会治理", "政府自身建设"],
        ),
        "formats": ("三（一）", ["实地调研", "现场观摩", "座谈交流", "政策发布", "问卷调查"]),
        "registration.mode": ("三（二）", ["invited"]),
        "classes.in": ("三（二）", ["人大代表", "政协委员", "专家学者", "新闻媒体", "市民群众"]),
        "call.min_per_unit": ("四", {"count": 1, "per": "unit", "strength": "must"}),
        "call.deadline": ("四", "2023-03-29"),
        "awards": ("四", {"present": True, "when": "2023年11月底", "kinds": ["最佳政务公开主题日活动"]}),
        "assessment": ("五（一）", {"present": True, "of": "region"}),
        "identity.logo": ("五（二）", True),
        "columns": ("", ["序号", "活动主题", "活动时间（月份）", "活动形式", "活动简介"]),
    },
    "luxi-2025": {
        "brand": ("标题", THEME_DAY),
        "topics": ("一", ["新质生产力培育", "重大项目攻坚", "民生实事推进"]),
        "formats": ("三（一）", ["实地调研", "现场观摩", "座谈交流", "政策发布", "现场宣讲", "问卷调查"]),
        "registration.mode": ("三（二）", ["invited"]),
        "classes.in": (
            "三（二）",
            ["人大代表", "政协委员", "专家学者", "新闻媒体", "普通市民", "公众代表", "行业部门专家学者"],
        ),
        "identity.words": ("四（二）", THEME_DAY),
        "report.deadline": ("四（三）", WORKDAYS_AFTER),
        "report.parts": ("四（三）", ["文字", "图片", "视频"]),
        "columns": ("", ["序号", "单位", "活动主题", "开展时间"]),
    },
    "shaoyang-2023": {
        "brand": ("标题", THEME_DAY),
        "filing.deadline": ("一", WORKDAYS_BEFORE),
        "filing.kind": ("一", "note"),
        "report.deadline": ("一", WORKDAYS_AFTER),
        "report.parts": ("一", ["图文", "视频"]),
        "identity.words": ("三", THEME_DAY),
        "columns": ("", ["序号", "活动主题", "活动方式", "责任单位", "时间"]),
    },
    "tianxin-2024": {
        "brand": ("标题", THEME_DAY),
        "topics": (
            "一",
            ["改革开放", "科技创新", "社会治理", "乡村振兴"]
            + ["营商环境优化", "数字产业发展", "城市融合发展", "生态环境保护"],
        ),
        "formats": ("二（一）", ["现场观摩", "座谈交流", "调查征集", "政策发布", "政策宣传", "其他形式"]),
        "registration.mode": ("二（一）", ["invited"]),
        "classes.in": ("二（一）", ["人大代表", "政协委员", "企业代表", "辖区居民", "政务专家", "群众代表"]),
        "identity.words": ("三（二）", "2024年“政务公开主题日”活动"),
        "identity.logo": ("三（二）", True),
        "report.deadline": ("三（三）", WORKDAYS_AFTER),
        "report.parts": ("三（三）", ["活动方案", "图片", "总结", "宣传报道链接"]),
        "awards": ("三（三）", {"present": True, "when": None, "kinds": ["最佳政务公开主题日"]}),
        "columns": ("", ["序号", "活动时间", "活动主题", "活动形式", "责任单位"]),
    },
    "yishui-2023": {
        "brand": ("标题", OPEN_DAY),
        "window": ("二", {"start": "2023-09-11", "end": "2023-10-31"}),
        "frequency": ("二", {"min": 1, "per": "year", "strength": "principle"}),
        "topics": ("三", ["推动高质量发展", "优化营商环境", "民生保障"]),
        "quota": (
            "四",
            {"max": 30, "min": None, "exact": None, "per": "point", "unit": "person", "strength": "principle"},
        ),
        "classes.in": (
            "四",
            ["人大代表", "政协委员", "群众代表", "媒体记者"]
            + ["专家学者", "重点服务对象", "热心“网民”", "社区群众", "利益相关方"],
        ),
        "share": ("四", {"class": "群众代表", "min": "1/3", "strength": "must"}),
        "registration.mode": ("四", ["invited", "open"]),
        "registration.method": ("四", ["vetting"]),
        "formats": ("五（一）", ["进机关", "进现场", "进会议", "座谈交流"]),
        "report.deadline": ("六（三）", WORKDAYS_AFTER),
        "assessment": ("六（三）", {"present": True, "of": "unit"}),
        "call.deadline": ("六（四）", "2023-09-15"),
        "columns": ("六（四）", ["开放时间", "活动主题"]),
        "supervision": ("六（四）", {"present": True}),
    },
}  # fmt: skip
ROWS = {"luxi-2025": 36, "shaoyang-2023": 36, "tianxin-2024": 54}

each = pytest.mark.parametrize("kind", KINDS)
every = pytest.mark.parametrize("name", HEADS)


@pytest.fixture(scope="module")
def divisions() -> Divisions:
    return divisions_of((files("kaimen.data") / "divisions.tsv").read_text("utf-8"))


@pytest.fixture(scope="module")
def reading(notices_folder: Path, divisions: Divisions) -> Any:
    done: dict[tuple[str, str], Reading] = {}

    def read(name: str, kind: str) -> Reading:
        if (name, kind) not in done:
            data = KINDS[kind]((notices_folder / f"{name}.txt").read_text("utf-8"))
            done[name, kind] = understand(
                open_paper(f"{name}.{kind}", data), Known(divisions, this_year=2026)
            )
        return done[name, kind]

    return read


@pytest.fixture(scope="module")
def notices_folder(request: pytest.FixtureRequest) -> Path:
    from tests.conftest import NOTICES  # noqa: PLC0415  # a fixture of the module cannot use one of the function

    if not NOTICES.is_dir():
        pytest.skip("the notices' own texts are not here: set KAIMEN_NOTICES to their folder")
    return NOTICES


@each
@every
def test_the_head(reading: Any, name: str, kind: str) -> None:
    head = reading(name, kind).head
    told = (head.number, head.issued.isoformat(), head.region_code, head.year, head.brand)
    assert told == HEADS[name]


@each
@every
def test_every_rule_with_its_clause_and_no_other(reading: Any, name: str, kind: str) -> None:
    found = {
        rule.path: (rule.section, rule.value) for rule in reading(name, kind).rules if rule.path != "year"
    }
    assert found == RULES[name]


@each
@every
def test_a_rule_quotes_the_text(reading: Any, name: str, kind: str) -> None:
    read = reading(name, kind)
    assert [rule.path for rule in read.rules if read.paper.text[rule.start : rule.end] != rule.quote] == []


@each
@pytest.mark.parametrize("name", ROWS)
def test_every_row_of_the_printed_tables(reading: Any, name: str, kind: str) -> None:
    (table,) = [one.table for one in reading(name, kind).tables if one.kind == "plan"]
    printed = [one.table for one in reading(name, "txt").tables if one.kind == "plan"][0]
    assert [told(row) for row in table.rows] == [told(row) for row in printed.rows]
    assert len(table.rows) == ROWS[name]


def told(row: Any) -> tuple[object, ...]:
    """Without blanks: a page breaks lines where the text has one."""
    period = (row.period.text.replace(" ", ""), row.period.start, row.period.end)
    return row.no, row.theme.replace(" ", ""), row.units, row.formats, *period


@each
@pytest.mark.parametrize("name", ROWS)
def test_exactly_the_known_doubts(reading: Any, name: str, kind: str) -> None:
    """Row 50 slid and has no unit, row 51 slid; number 4 is missing. Nothing else is doubted."""
    (table,) = [one.table for one in reading(name, kind).tables if one.kind == "plan"]
    assert table.gaps == ((4,) if name == "shaoyang-2023" else ())
    assert {row.no for row in table.rows if row.doubts} == ({50, 51} if name == "tianxin-2024" else set())
    assert [doubt.code for doubt in table.doubts] == (["number_missing"] if name == "shaoyang-2023" else [])
    assert list(reading(name, kind).doubts) == []
