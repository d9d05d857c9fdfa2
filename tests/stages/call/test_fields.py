"""What a form's columns ask, for headings as papers write them."""

import pytest

from kaimen.scheme.terms.call import Call, DeclarationForm, Purpose, Themes
from kaimen.scheme.terms.rule import Clause
from kaimen.stages.call.rules.fields import Ask, asks, fields_of

CLAUSE = Clause(section="二", words="要词")


def form(*columns: str, head: tuple[str, ...] = ()) -> Call:
    return Call(form=DeclarationForm(clause=CLAUSE, columns=columns, head=head))


def told(call: Call) -> list[tuple[str, str]]:
    return [(field.ask.value, field.heading) for field in fields_of(call)]


@pytest.mark.parametrize(
    "heading",
    [
        "序号",
        "编号",
        "填报单位（公章）",
        "申报单位",
        "责 任 单 位",
        "主办单位",
        "单位名称",
        "填报日期",
        "单位（盖章）",
    ],
)
def test_what_is_known_already_is_not_asked(heading):
    assert asks(heading) == ()


@pytest.mark.parametrize(
    ("heading", "asked"),
    [
        ("活动主题", ["theme"]),
        ("主题名称", ["theme"]),
        ("开放时间", ["period"]),
        ("活动时间（月份）", ["period"]),
        ("活动形式", ["formats"]),
        ("活动简介", ["brief"]),
        ("活动内容", ["brief"]),
        ("活动地点", ["place"]),
        ("参加对象", ["audience"]),
        ("参加人数", ["headcount"]),
        ("联系人", ["contact"]),
        ("联系电话", ["phone"]),
        ("联系人及电话", ["contact", "phone"]),
        ("联系人、联系方式", ["contact", "phone"]),
        ("手机号码", ["phone"]),
        ("协办单位", ["extra"]),
        ("主管部门", ["extra"]),
        ("电子邮箱", ["extra"]),
        ("安全措施", ["extra"]),
        ("备注", ["extra"]),
        ("时间、地点", ["period", "place"]),
        ("地点及人数", ["place", "headcount"]),
        ("时间及安全措施", ["extra"]),
        ("主办、承办单位", []),
    ],
)
def test_a_heading_asks_what_it_holds(heading, asked):
    assert [field.ask.value for field in asks(heading)] == asked


def test_fields_stand_in_the_forms_order_with_its_own_words():
    call = form("序号", "开放时间", "活动主题", "安全措施", head=("填报单位（公章）", "联系人", "联系电话"))
    assert told(call) == [
        ("period", "开放时间"),
        ("theme", "活动主题"),
        ("extra", "安全措施"),
        ("contact", "联系人"),
        ("phone", "联系电话"),
    ]


def test_of_two_columns_of_one_kind_the_second_is_asked_verbatim():
    assert told(form("项目", "活动主题", "活动时间", "报名时间")) == [
        ("extra", "项目"),
        ("theme", "活动主题"),
        ("period", "活动时间"),
        ("extra", "报名时间"),
    ]


def test_whom_to_call_is_asked_once():
    assert told(form("活动主题", "联系人及电话", head=("联系人", "联系电话"))) == [
        ("theme", "活动主题"),
        ("contact", "联系人"),
        ("phone", "电话"),
    ]


def test_a_theme_is_asked_even_where_the_form_forgets_it():
    assert fields_of(form("开放时间"))[0].ask is Ask.THEME


def test_without_a_form_the_usual_is_asked_and_for_the_record_two():
    assert [field.ask for field in fields_of(Call())] == [Ask.THEME, Ask.PERIOD, Ask.FORMATS, Ask.BRIEF]
    record = Call(themes=Themes(clause=CLAUSE, at_least=1, purpose=Purpose.RECORD))
    assert [field.ask for field in fields_of(record)] == [Ask.THEME, Ask.PERIOD]
