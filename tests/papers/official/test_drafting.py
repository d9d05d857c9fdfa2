"""Papers drafted from plain data: notices from schemes, notices of change, declaration forms, sheets."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kaimen.papers.official.drafting.changes import How, Ordered, change_notice, changes_between
from kaimen.papers.official.drafting.declarations import Filled, declaration_form
from kaimen.papers.official.drafting.notices import draft_notice
from kaimen.papers.official.drafting.saying import chinese_number
from kaimen.papers.official.drafting.sheets import sheet
from kaimen.papers.official.grid import Grid
from kaimen.papers.official.paper import SideBySide
from kaimen.papers.official.text import write_txt
from kaimen.papers.tables.standing import Standing
from kaimen.papers.tables.table import Host, PlanTable
from kaimen.scheme.limits import OnDate
from kaimen.scheme.reading.check import read_scheme
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.terms.call import Call, DeclarationForm, Themes
from kaimen.scheme.terms.campaign import Brand, Campaign, Notice
from kaimen.scheme.terms.deadline import Deadline
from kaimen.scheme.terms.rule import Clause
from tests.papers.official.made import plan

SCHEMES = sorted((Path(__file__).parents[3] / "src" / "kaimen" / "schemes").glob("*.toml"))
HERE = Clause(section="一", words="要词")
FORM = DeclarationForm(clause=HERE, columns=("序号", "活动主题"), head=("填报单位", "联系人"), seal=True)


def scheme(**stages: object) -> Scheme:
    notice = Notice(title="关于开展开放日活动的通知", issuer="白鹭县府办", issued=date(2031, 3, 5))
    campaign = Campaign(
        region="000000",
        region_name="白鹭县",
        year=2031,
        notice=notice,
        brands=(Brand(clause=HERE, name="开放日"),),
        lead_office="县公开办",
    )
    return Scheme(campaign=campaign, **stages)


def said(given: Scheme) -> str:
    return write_txt(draft_notice(given).paper).decode()


def test_a_bare_scheme_asks_for_everything_that_a_notice_needs():
    drafted = draft_notice(scheme())
    assert drafted.questions == ("发文字号", "主送机关", "活动时间", "活动形式", "联系人及联系电话")
    assert "现就开展白鹭县2031年“开放日”活动有关事项通知如下：" in said(scheme())


def test_what_the_scheme_says_is_said_and_what_it_leaves_open_is_asked():
    themes = Themes(clause=HERE, at_least=2)
    open_ended = scheme(call=Call(themes=themes))
    assert "申报截止日期" in draft_notice(open_ended).questions
    due = Deadline(clause=HERE, due=OnDate(date(2031, 4, 1)), to="县府办")
    told = scheme(call=Call(themes=themes, due=due))
    assert "申报截止日期" not in draft_notice(told).questions
    assert "各单位每个单位至少申报2个主题。请于2031年4月1日前将申报材料报县府办。" in said(told)


def test_a_form_that_the_notice_does_not_name_is_attached():
    (annex,) = draft_notice(scheme(call=Call(form=FORM))).paper.annexes
    assert (annex.mark, annex.title) == ("附件", "主题申报表")


@pytest.mark.parametrize("path", SCHEMES, ids=lambda path: path.stem)
def test_every_shipped_scheme_makes_a_notice(path: Path):
    given = read_scheme(path.read_text(), path.stem)
    drafted = draft_notice(given)
    text = write_txt(drafted.paper).decode()
    assert drafted.paper.title == given.campaign.notice.title
    assert "一、活动主题" in text
    assert "。。" not in text and "，。" not in text and "None" not in text
    for rule in given.plan.formats if given.plan else ():
        assert rule.name in text
    for one in given.participants.classes if given.participants else ():
        assert one.name in text


def changed() -> tuple[PlanTable, PlanTable]:
    """Row 1 moved, 2 cancelled, 3 postponed, 4 of another form, 5 gone, 6 new."""
    before = plan(5)
    rows = list(before.rows[:4])
    rows[0] = replace(rows[0], period=replace(rows[0].period, text="12月"))
    rows[1] = replace(rows[1], standing=Standing.CANCELLED)
    rows[2] = replace(rows[2], standing=Standing.POSTPONED)
    rows[3] = replace(rows[3], formats=("直播",))
    new = replace(rows[0], no=6, theme="新渡口试航", units=(Host("市晴川局"),))
    return before, replace(before, rows=(*rows, new))


def test_every_change_is_told_by_its_kind():
    found = [(one.no, one.how) for one in changes_between(*changed())]
    assert found == [
        (1, How.MOVED),
        (2, How.CANCELLED),
        (3, How.POSTPONED),
        (4, How.CHANGED),
        (6, How.ADDED),
        (5, How.CANCELLED),
    ]
    assert changes_between(plan(5), plan(5)) == ()


def test_the_notice_of_change_gives_each_reason_or_asks_for_it():
    before, after = changed()
    ordered = Ordered(before.title, "县公开办", date(2031, 7, 5), reasons={1: "场地检修", 2: "并入第1项"})
    drafted = change_notice(before, after, ordered)
    text = write_txt(drafted).decode()
    assert f"由{before.rows[0].period.text}调整至12月。原因：场地检修。" in text
    assert "取消举办。原因：并入第1项。" in text
    assert text.count("【待补：调整原因】") == 3
    assert [annex.mark for annex in drafted.annexes] == ["附件1", "附件2"]
    assert drafted.annexes[1].title.endswith("（调整后）")


def test_a_blank_form_has_numbered_rows_and_a_line_for_the_seal():
    annex = declaration_form(FORM)
    head, grid = annex.blocks
    assert head == SideBySide(("填报单位（盖章）：", "联系人："))
    assert isinstance(grid, Grid)
    assert grid.rows[0] == ("1", "") and grid.blank_height > 0


def test_a_filled_form_holds_what_the_unit_declared():
    annex = declaration_form(FORM, filled=Filled({"填报单位": "县风物中心"}, [{"活动主题": "看得见的清水"}]))
    head, grid = annex.blocks
    assert head == SideBySide(("填报单位（盖章）：县风物中心", "联系人："))
    assert isinstance(grid, Grid) and grid.rows == (("1", "看得见的清水"),)


def test_a_list_with_many_columns_lies_across_the_page():
    assert sheet("名单", [f"栏目{at}" for at in range(12)], []).landscape
    assert not sheet("名单", ("序号", "单位"), [("1", "县府办")]).landscape


def test_numbers_of_headings():
    assert [chinese_number(n) for n in (1, 10, 12, 20, 23)] == ["一", "十", "十二", "二十", "二十三"]
