"""The pure rules of forms that come in, theme by theme."""

from dataclasses import replace

import pytest

from kaimen.papers.carrying import packed, unpacked
from kaimen.papers.doubt import Doubt
from kaimen.papers.tables.declarations import DeclarationForm, DeclaredTheme
from kaimen.scheme.periods import read_period
from kaimen.scheme.terms.call import Purpose
from kaimen.stages.call.facts import DeclarationState
from kaimen.stages.call.rules.asked import Asked
from kaimen.stages.call.rules.fields import USUAL, Ask, Field
from kaimen.stages.call.taking.facts import Around, Becomes, Settled, Sheet, Stands
from kaimen.stages.call.taking.rules import settling
from kaimen.stages.call.taking.rules.judging import judge
from kaimen.stages.call.taking.rules.likeness import differences, like_theme, same_theme
from kaimen.stages.call.taking.rules.typing import as_typed, lost

ASKED = Asked((*USUAL[Purpose.SELECTION], Field(Ask.EXTRA, "安全措施")))
WATER = DeclaredTheme(
    "走进自来水厂", read_period("5月", 2026), ("现场观摩",), "看水", extra=(("安全 措施", "引导"), ("经费", "自筹")),
    contact="张小门", phone="0000-1234567", where="表1第2行",
)  # fmt: skip
TYPED = as_typed(WATER, ASKED, 2026)
AROUND = Around(ASKED, 2026, {"区甲局": 1, "某局": None})


def form(*themes: DeclaredTheme, unit: str = "区甲局", doubts: tuple[Doubt, ...] = ()) -> DeclarationForm:
    return DeclarationForm(unit, doubts, themes or (WATER,))


def stands(number: int = 1, state: str = "submitted", paper: int | None = None, **changed: object) -> Stands:
    return Stands(
        number, number, DeclarationState(state), replace(TYPED, **changed), paper, 0 if paper else None
    )


def become(sheet: Sheet, *standing: Stands) -> list[Becomes]:
    return [one.becomes for one in judge([sheet], replace(AROUND, standing={1: standing}))[sheet.paper]]


def test_a_column_finds_its_heading_and_one_without_is_told():
    assert TYPED.extra == (("安全措施", "引导"),)
    assert lost(WATER, ASKED) == (("经费", "自筹"),)


def test_a_time_is_read_in_the_campaigns_year():
    assert as_typed(WATER, ASKED, 2025).period.start.year == 2025


@pytest.mark.parametrize("theme", ["走进自来水厂", "走进 自来水厂", "“走进自来水厂”", "走进自来水厂。"])
def test_marks_and_blanks_make_no_other_theme(theme):
    assert same_theme(theme, [stands()]).number == 1


@pytest.mark.parametrize("theme", ["走进污水处理厂", "图书馆的一天", "水", ""])
def test_another_theme_is_another(theme):
    assert same_theme(theme, [stands()]) is None and like_theme(theme, [stands()]) is None


def test_what_is_in_hand_comes_before_what_was_withdrawn():
    assert same_theme("走进自来水厂", [stands(1, "withdrawn"), stands(2)]).number == 2


def test_differences_name_the_fields_and_pass_over_silence_about_people():
    told = replace(TYPED, brief="看水价", contact="", phone="0000-7654321", headcount=30)
    assert [(one.name, one.stands, one.told) for one in differences(TYPED, told, ASKED)] == [
        ("brief", "看水", "看水价"), ("headcount", "", "30"), ("phone", "0000-1234567", "0000-7654321"),
    ]  # fmt: skip
    assert differences(TYPED, replace(TYPED, brief="看水。"), ASKED) == ()


def test_a_clear_theme_is_taken_and_the_same_stands():
    assert become(Sheet(7, form())) == [Becomes.ENTER]
    assert become(Sheet(7, form()), stands()) == [Becomes.STANDS]
    assert become(Sheet(7, form()), stands(state="returned")) == [Becomes.STANDS]


@pytest.mark.parametrize("state", ["draft", "waiting", "withdrawn"])
def test_what_the_unit_has_not_in_hand_is_asked_about(state):
    assert become(Sheet(7, form()), stands(state=state)) == [Becomes.ASK]


def test_what_came_of_this_very_row_stands_whatever_became_of_it():
    for state in DeclarationState:
        kept = stands(state=state, paper=7, theme="改过的主题")
        assert become(Sheet(7, form()), kept) == [Becomes.STANDS]


@pytest.mark.parametrize("unit", ["某局", ""])
def test_without_a_unit_nothing_is_taken_until_it_is_chosen(unit):
    sheet = Sheet(7, form(unit=unit, doubts=(Doubt("unit_missing", "请补上"),)))
    assert become(sheet) == [Becomes.ASK]
    assert become(replace(sheet, settled=settling.with_unit(Settled(), unit, 1))) == [Becomes.ENTER]


def test_a_row_of_its_own_unit_is_that_units():
    sheet = Sheet(7, form(replace(WATER, unit="区甲局"), unit=""))
    assert judge([sheet], AROUND)[7][0].unit == 1


def test_doubts_keep_a_theme_until_they_are_confirmed():
    sheet = Sheet(7, form(replace(WATER, doubts=(Doubt("slid", "请核对"),))))
    assert become(sheet) == [Becomes.ASK]
    assert become(replace(sheet, settled=settling.confirmed(Settled(), 0))) == [Becomes.ENTER]


def test_choosing_the_unit_answers_that_there_were_several():
    sheet = Sheet(7, form(doubts=(Doubt("units_several", "请核对"),)))
    assert become(sheet) == [Becomes.ASK]
    assert become(replace(sheet, settled=settling.with_unit(Settled(), "区甲局", 1))) == [Becomes.ENTER]


def test_a_sample_that_was_passed_over_is_no_question():
    assert become(Sheet(7, form(doubts=(Doubt("sample", "没有读入"),)))) == [Becomes.ENTER]


def test_of_a_batch_the_first_is_taken():
    edited = Sheet(8, form(replace(WATER, brief="看水价")))
    told = judge([Sheet(7, form()), Sheet(9, form()), edited], AROUND)
    assert [told[paper][0].becomes for paper in (7, 9, 8)] == [Becomes.ENTER, Becomes.STANDS, Becomes.ASK]
    assert [problem.code for problem in told[8][0].problems] == ["call.form_differs_here"]


def test_nearly_equal_themes_of_one_form_are_two():
    sheet = Sheet(
        7, form(replace(WATER, theme="走进自来水厂一车间"), replace(WATER, theme="走进自来水厂二车间"))
    )
    assert become(sheet) == [Becomes.ENTER, Becomes.ENTER]


def test_as_many_as_the_scheme_lets_a_unit_declare():
    around = replace(AROUND, asked=replace(ASKED, at_most=1))
    told = judge([Sheet(7, form(WATER, replace(WATER, theme="图书馆的一天")))], around)[7]
    assert [problem.code for problem in told[1].problems] == ["call.too_many"]


def test_what_is_settled_is_carried_as_text_and_back():
    settled = settling.rewritten(settling.left_out(settling.with_unit(Settled("m"), "某局", 1), 2), 0, TYPED)
    assert unpacked(Settled, packed(settled)) == settled


def test_taking_an_answer_back_leaves_the_others():
    settled = settling.left_out(settling.confirmed(settling.set_apart(Settled(), 0), 1), 2)
    assert settling.put_back(settled, 1) == replace(settled, sure=frozenset())
    assert settling.mark_of(form()) != settling.mark_of(form(unit="某局"))
