"""What keeps a declaration from being handed in, by field; and what is only a hint."""

from dataclasses import replace

import pytest

from kaimen.scheme.periods import read_period
from kaimen.scheme.terms.call import Confirming
from kaimen.scheme.terms.rule import Strength
from kaimen.stages.call.rules.asked import Asked, asked_of
from kaimen.stages.call.rules.confirmation import Proof, confirmation_problems
from kaimen.stages.call.rules.editing import Typed, typed_problems
from kaimen.stages.call.rules.fields import Ask, Field
from kaimen.stages.call.rules.gate import gate, hints
from kaimen.stages.call.rules.numbering import next_number
from kaimen.stages.call.rules.reasons import reason_problems
from tests.stages.call.test_window_rules import shape

WHOLE = Typed(
    "走进水厂", read_period("5月", 2026), ("现场观摩",), "看水怎样变清", contact="张小门", phone="13800000013"
)
ALL = tuple(Field(ask) for ask in Ask if ask is not Ask.EXTRA)
ASKED = Asked(ALL, ("现场观摩", "座谈交流"), own_formats=False)
NOBODY = Proof()


def codes(typed: Typed = WHOLE, asked: Asked = ASKED, others: int = 0, proof: Proof = NOBODY) -> list[str]:
    return [problem.code for problem in gate(typed, asked, others, proof)]


def test_a_whole_declaration_passes():
    assert codes() == []


def test_every_lack_is_told_at_once():
    empty = Typed("", read_period("", 2026))
    assert codes(empty) == [
        "call.no_theme", "call.no_period", "call.no_formats", "call.no_brief", "call.no_contact", "call.no_phone",
    ]  # fmt: skip


def test_nothing_is_wanted_that_the_form_does_not_ask():
    asked = Asked((Field(Ask.THEME), Field(Ask.PERIOD)))
    assert codes(Typed("开放实验室", read_period("9月", 2026)), asked) == []


def test_of_the_office_only_theme_and_time_are_wanted():
    short = Typed("走进水厂", read_period("5月", 2026))
    assert codes(short, replace(ASKED, confirming=Confirming.LEADER), proof=Proof(office=True)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [("等天气好", ["call.period_unread"]), ("另行通知", []), ("6-8月", []), ("13月", ["call.period_unread"])],
)
def test_a_time_must_read_or_be_told_later(text, found):
    assert codes(replace(WHOLE, period=read_period(text, 2026))) == found


@pytest.mark.parametrize(
    ("strength", "blocks"), [(Strength.MUST, True), (Strength.PRINCIPLE, False), (Strength.MAY, False)]
)
def test_a_month_outside_of_the_window_blocks_or_is_a_hint_by_its_strength(strength, blocks):
    asked = replace(ASKED, months=read_period("9月中旬至10月底", 2026), months_bind=strength)
    told = [problem.code for problem in hints(WHOLE, asked)]
    assert (codes(asked=asked), told) == (
        (["call.outside_months"], []) if blocks else ([], ["call.outside_months"])
    )
    inside = replace(WHOLE, period=read_period("9月20日", 2026))
    assert (codes(inside, asked), hints(inside, asked)) == ([], [])


def test_a_form_outside_of_the_list_is_a_hint_and_blocks_nothing():
    typed = replace(WHOLE, formats=("现场观摩", "放风筝"))
    assert codes(typed) == []
    assert [problem.code for problem in hints(typed, ASKED)] == ["call.format_unknown"]
    assert hints(typed, replace(ASKED, own_formats=True)) == []


def test_no_more_are_taken_than_the_scheme_allows():
    asked = replace(ASKED, at_most=2)
    assert [codes(asked=asked, others=others) for others in (1, 2)] == [[], ["call.too_many"]]


@pytest.mark.parametrize(
    ("confirming", "proof", "codes"),
    [
        (Confirming.NOBODY, Proof(), []),
        (Confirming.LEADER, Proof(scan=True), ["call.unconfirmed_leader"]),
        (Confirming.LEADER, Proof(leader=True), []),
        (Confirming.SCAN, Proof(leader=True), ["call.unconfirmed_scan"]),
        (Confirming.SCAN, Proof(scan=True), []),
        (Confirming.EITHER, Proof(), ["call.unconfirmed_either"]),
        (Confirming.EITHER, Proof(scan=True), []),
        (Confirming.EITHER, Proof(leader=True), []),
        (Confirming.LEADER, Proof(office=True), []),
    ],
)
def test_who_answers_for_it(confirming, proof, codes):
    assert [problem.code for problem in confirmation_problems(confirming, proof)] == codes


@pytest.mark.parametrize(
    ("changed", "where"),
    [
        ({"theme": "长" * 301}, "theme"),
        ({"brief": "长" * 4001}, "brief"),
        ({"headcount": 0}, "headcount"),
        ({"headcount": 100_000}, "headcount"),
        ({"formats": ("一",) * 13}, "formats"),
        ({"formats": ("长" * 61,)}, "formats"),
        ({"extra": (("甲", ""), ("乙", "长" * 2001))}, "extra_1"),
        ({"phone": "1" * 41}, "phone"),
    ],
)
def test_what_cannot_be_kept_is_told_at_its_field(changed, where):
    assert [problem.where for problem in typed_problems(replace(WHOLE, **changed))] == [where]


def test_a_scheme_is_read_once_into_what_it_asks():
    asked = asked_of(shape("call_window"))
    assert (asked.at_least, asked.at_most, asked.units) == (2, 3, ("窗口单位",))
    assert asked.confirming is Confirming.LEADER
    assert [(field.ask.value, field.heading) for field in asked.fields] == [
        ("theme", "开放主题"),
        ("period", "开放日期"),
        ("brief", "活动内容"),
        ("place", "地点"),
        ("headcount", "人数"),
        ("extra", "协办单位"),
        ("extra", "安全措施"),
        ("contact", "联系人"),
        ("phone", "电话"),
    ]
    assert asked_of(shape("one_day")) is None
    assert asked_of(shape("limits")).confirming is Confirming.NOBODY


def test_a_reason_is_given_and_not_endless():
    told = [[problem.code for problem in reason_problems(reason)] for reason in ("", " ", "请改", "长" * 501)]
    assert told == [["call.no_reason"], ["call.no_reason"], [], ["call.too_long"]]


def test_numbers_go_on_from_the_last():
    assert [next_number(last) for last in (None, 1, 41)] == [1, 2, 42]
