"""The next notice will differ: a made-up scheme for each shape, read to typed values."""

from datetime import date, time
from fractions import Fraction
from pathlib import Path

import pytest

from kaimen.scheme.limits import Anchor, Counted, Every, On, OnDate, Part, PartOf, Recurring, Side, Unit
from kaimen.scheme.reading.check import read_scheme
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.telling.toml import write_scheme
from kaimen.scheme.terms.assessment import Basis as MarkBasis
from kaimen.scheme.terms.assessment import Grade, Mark
from kaimen.scheme.terms.awards import Awarded, Prize, Round, Voice, Weight
from kaimen.scheme.terms.campaign import Relation, Span, Tier
from kaimen.scheme.terms.choosing import Dimension, DrawShare, Method
from kaimen.scheme.terms.feedback import Judge, Result
from kaimen.scheme.terms.filing import Gate
from kaimen.scheme.terms.hosts import HostRole, Per, UnitKind, Within
from kaimen.scheme.terms.participants import Basis, Counting, Scope, SubQuota
from kaimen.scheme.terms.plan import Cell, Grouping
from kaimen.scheme.terms.registration import Access, AskedField, FieldKind, Late, PartyKind
from kaimen.scheme.terms.report import Each, Material
from kaimen.scheme.terms.report import Part as ReportPart
from kaimen.scheme.terms.rule import Strength
from kaimen.scheme.terms.selection import Approver
from kaimen.scheme.terms.supervision import Looking

SHAPES = Path(__file__).with_name("shapes")


def shape(name: str) -> Scheme:
    return read_scheme((SHAPES / f"{name}.toml").read_text(encoding="utf-8"), name)


def before(count: int, unit: Unit = Unit.WORKDAY, anchor: Anchor = Anchor.ACTIVITY) -> Counted:
    return Counted(count, unit, Side.BEFORE, anchor)


def after(count: int, unit: Unit = Unit.WORKDAY, anchor: Anchor = Anchor.ACTIVITY) -> Counted:
    return Counted(count, unit, Side.AFTER, anchor)


@pytest.mark.parametrize("path", sorted(SHAPES.glob("*.toml")), ids=lambda path: path.stem)
def test_every_shape_is_the_same_after_writing_and_reading(path):
    scheme = shape(path.stem)
    assert read_scheme(write_scheme(scheme), path.stem) == scheme


def test_every_rule_has_a_strength():
    scheme = shape("strength")
    assert scheme.hosts.times[0].strength is Strength.PRINCIPLE
    assert [rule.strength for rule in scheme.holding.on_site] == [Strength.MUST, Strength.MAY]


def test_a_brand_has_an_edition_and_lasts_a_week():
    campaign = shape("edition_week").campaign
    assert (campaign.brands[0].edition, campaign.span) == (17, Span.WEEK)
    assert (campaign.window.when, campaign.window.span) == ("5月11日至5月15日", Span.WEEK)


@pytest.mark.parametrize(
    ("name", "span", "when"),
    [
        ("one_day", Span.DAY, "9月28日"),
        ("open_month", Span.MONTH, "6月"),
        ("open_quarter", Span.QUARTER, "第二季度"),
    ],
)
def test_a_campaign_lasts_a_day_a_month_or_a_quarter(name, span, when):
    campaign = shape(name).campaign
    assert (campaign.span, campaign.window.span, campaign.window.when) == (span, span, when)


def test_a_standing_rule_has_no_end():
    scheme = shape("standing")
    assert (scheme.campaign.span, scheme.campaign.window) == (Span.STANDING, None)
    assert (scheme.hosts.times[0].per, scheme.hosts.times[0].at_least) == (Per.MONTH, 2)


def test_one_plan_holds_several_brands():
    scheme = shape("brands")
    assert [(brand.name, brand.slug) for brand in scheme.campaign.brands] == [
        ("政府开放日", "gov"),
        ("企业开放日", "firms"),
    ]
    assert scheme.plan.table.grouping is Grouping.BRAND
    assert [column.holds for column in scheme.plan.table.columns] == [
        Cell.NO,
        Cell.BRAND,
        Cell.THEME,
        Cell.PLACE,
        Cell.HEADCOUNT,
    ]


def test_hosts_have_roles_and_tiers_quote_each_other():
    scheme = shape("hosts_and_tiers")
    assert scheme.hosts.hosting.roles == (HostRole.SPONSOR, HostRole.UNDERTAKER, HostRole.CO_ORGANISER)
    assert (scheme.hosts.hosting.joint, scheme.hosts.hosting.most) == (True, 4)
    assert [(paper.tier, paper.relation) for paper in scheme.campaign.documents] == [
        (Tier.CITY, Relation.FORWARDS),
        (Tier.PROVINCE, Relation.BASED_ON),
    ]
    assert [(duty.who, duty.tier) for duty in scheme.hosts.tiers] == [
        ("县政府办公室", Tier.COUNTY),
        ("各乡镇", Tier.TOWNSHIP),
    ]


def test_how_often_a_unit_opens():
    scheme = shape("times")
    assert [(t.per, t.at_least, t.months, t.within, t.units) for t in scheme.hosts.times] == [
        (Per.YEAR, 2, (), Within.ANY, ()),
        (Per.QUARTER, 1, (), Within.ANY, ("窗口单位",)),
        (Per.MONTH, 1, (5, 10), Within.ANY, ()),
        (Per.MONTH, 1, (2, 4, 6, 8, 10, 12), Within.FIRST_WEEK, ("公共企业",)),
        (Per.MONTH, 2, (), Within.ANY, ("公共企业",)),
    ]
    assert scheme.hosts.groups[1].kinds == (UnitKind.ENTERPRISE,)


def test_limits_are_of_four_kinds():
    scheme = shape("limits")
    assert (scheme.call.due.due, scheme.call.due.hour) == (OnDate(date(2026, 3, 20)), time(17))
    assert scheme.report.reporting[0].due == after(5)
    assert (scheme.registration.opens.begins, scheme.registration.opens.hour) == (
        before(10, Unit.DAY),
        time(9),
    )
    assert scheme.registration.roster.due == after(2, anchor=Anchor.REGISTRATION)
    assert scheme.plan.issue.due == after(15, anchor=Anchor.NOTICE)
    assert scheme.supervision.progress[0].due == Recurring(Every.MONTH, On.LAST_WORKDAY, ahead=1)
    assert scheme.awards.awards[0].due == PartOf(12, Part.MIDDLE)


def test_market_days_are_allowed_and_an_activity_has_a_least_length():
    plan = shape("activity_days").plan
    assert (plan.timing.weekends, plan.timing.holidays, plan.timing.market_days) == (True, False, True)
    assert plan.timing.at_least_minutes == 90
    assert (plan.sessions.main, plan.sessions.branches) == (1, 3)


def test_filing_is_a_note_or_an_approval_by_kind_of_activity():
    assert [
        (route.gate, route.to, route.due, route.formats, route.kinds, route.holds_back)
        for route in shape("filing_routes").filing.routes
    ] == [
        (Gate.NOTE, Approver.OFFICE, before(5), (), (), False),
        (Gate.APPROVAL, Approver.GOVERNMENT, before(10), ("进会议",), (), True),
        (Gate.APPROVAL, Approver.LEADING_GROUP, before(15, Unit.DAY), (), ("大型活动",), True),
    ]


def test_an_announcement_has_lead_time_fields_and_a_title_pattern():
    rule = shape("announcement").announcement.announcing[0]
    assert rule.due == before(7, Unit.DAY)
    assert rule.fields == ("时间", "地点", "内容", "报名方式")
    assert rule.title == "{unit}{brand}活动公告（{month}）"


@pytest.mark.parametrize(
    ("name", "access"),
    [
        ("walk_in", Access.WALK_IN),
        ("invited", Access.INVITED),
        ("open_window", Access.OPEN),
        ("invited_and_open", Access.INVITED_AND_OPEN),
        ("pool", Access.POOL),
    ],
)
def test_people_come_by_five_ways(name, access):
    assert [rule.access for rule in shape(name).registration.access] == [access]


def test_a_sign_up_window_has_hours_and_refuses_the_late():
    registration = shape("open_window").registration
    assert (registration.opens.begins, registration.opens.hour) == (OnDate(date(2026, 5, 6)), time(8, 30))
    assert (registration.closes.due, registration.closes.hour) == (OnDate(date(2026, 5, 12)), time(17, 30))
    assert registration.late.late is Late.REFUSED


def test_a_standing_pool_is_matched_later():
    registration = shape("pool").registration
    assert (registration.pool.size, registration.pool.until) == (200, date(2027, 12, 31))
    assert registration.choosing[0].method is Method.POOL_MATCH


def test_families_and_groups_sign_up():
    assert [
        (party.kind, party.at_least, party.at_most) for party in shape("families").registration.party
    ] == [
        (PartyKind.FAMILY, 1, 4),
        (PartyKind.GROUP, 10, None),
    ]


def test_batches_have_places_and_slots():
    batches = shape("batches").registration.batches
    assert (batches.batches, batches.places, batches.minutes) == (3, 20, 60)
    assert batches.slots == ("9:00", "10:00", "11:00")


@pytest.mark.parametrize("method", [Method.FIRST_COME, Method.VETTING, Method.LOT])
def test_choosing_without_shares(method):
    assert [rule.method for rule in shape(f"choosing_{method}").registration.choosing] == [method]


def test_a_draw_has_shares_a_waiting_list_and_a_no_show_rule():
    registration = shape("choosing_shares").registration
    assert registration.choosing[0].shares == (
        DrawShare(by=Dimension.REGION, of="乡镇", at_least=Fraction(1, 2)),
        DrawShare(by=Dimension.TRADE, of="企业职工", at_least=Fraction(1, 5)),
        DrawShare(by=Dimension.AGE, of="60岁以上", at_most=Fraction(1, 4)),
        DrawShare(by=Dimension.SEX, of="女", at_least=Fraction(2, 5)),
    )
    assert (registration.choosing[0].method, registration.choosing[0].public) == (Method.LOT_SHARES, True)
    assert (registration.waiting_list.places, registration.once.times) == (10, 1)
    assert (registration.no_show.times, registration.no_show.barred_days) == (2, 180)


def test_quotas_count_persons_families_and_firms():
    participants = shape("quotas").participants
    assert [
        (q.scope, q.at_least, q.at_most, q.exactly, q.counting, q.staff_count) for q in participants.quotas
    ] == [
        (Scope.SESSION, 10, 40, None, Counting.PERSON, True),
        (Scope.ACTIVITY, None, None, 20, Counting.FAMILY, False),
        (Scope.DAY, None, 6, None, Counting.FIRM, False),
    ]
    assert participants.quotas[0].classes == (
        SubQuota(of="群众代表", at_least=15),
        SubQuota(of="企业代表", exactly=5),
        SubQuota(of="村民代表", at_most=12),
    )


def test_the_share_of_citizens_names_its_classes_and_its_basis():
    participants = shape("quotas").participants
    share = participants.citizen_share
    assert (share.at_least, share.counts, share.basis) == (
        Fraction(1, 2),
        ("群众代表", "村民代表"),
        Basis.PRESENT,
    )
    assert participants.excluded.classes == ("公职人员", "本单位职工")


def test_conditions_and_the_only_fields_asked():
    registration = shape("conditions").registration
    rule = registration.conditions[0]
    assert (rule.age_min, rule.age_max, rule.residence, rule.guardian_under) == (6, 70, "本县", 14)
    assert registration.asked.fields == (
        AskedField(name="姓名"),
        AskedField(name="联系手机", kind=FieldKind.PHONE),
        AskedField(name="年龄段", kind=FieldKind.AGE_BAND, required=False),
        AskedField(name="类别", kind=FieldKind.CHOICE, options=("居民", "学生")),
    )


def test_a_report_is_due_the_next_day_with_counted_parts():
    rule = shape("report_next_day").report.reporting[0]
    assert rule.due == after(1, Unit.DAY)
    assert rule.parts == (
        ReportPart(name="简报", material=Material.TEXT),
        ReportPart(name="现场照片", material=Material.PHOTO, at_least=3, at_most=9),
    )


def test_one_report_for_all_on_one_date_and_a_plan_from_those_who_held_nothing():
    report = shape("report_one_date").report
    assert (report.reporting[0].due, report.reporting[0].each) == (OnDate(date(2026, 11, 10)), Each.UNIT)
    assert (report.nothing_held.instead, report.nothing_held.due) == (
        "下年度计划",
        OnDate(date(2026, 11, 20)),
    )


def test_feedback_has_days_extension_transfer_results_and_satisfaction():
    feedback = shape("feedback").feedback
    assert feedback.answering.due == after(10, anchor=Anchor.FEEDBACK)
    assert feedback.answering.extension == after(20, anchor=Anchor.FEEDBACK)
    assert (feedback.answering.extensions, feedback.answering.co_handlers) == (1, True)
    assert (feedback.transfer.due, feedback.transfer.reason) == (after(2, anchor=Anchor.FEEDBACK), True)
    assert feedback.results.codes == (
        Result(code="A", name="已采纳", adopted=True),
        Result(code="B", name="列入计划", adopted=True),
        Result(code="C", name="暂不采纳", reason=True),
    )
    assert (feedback.satisfaction.judge, feedback.satisfaction.redo_below) == (Judge.ASKER, 3)


def test_awards_have_rounds_shares_prizes_and_go_upward():
    awards = shape("awards").awards
    assert [award.to for award in awards.awards] == [Awarded.ACTIVITY, Awarded.UNIT, Awarded.SUGGESTION]
    assert awards.awards[0].rounds == (
        Round(name="初评", weights=(Weight(voice=Voice.OFFICE, share=Fraction(1)),), passes=20),
        Round(
            name="终评",
            weights=(
                Weight(voice=Voice.JUDGES, share=Fraction(7, 10)),
                Weight(voice=Voice.PUBLIC, share=Fraction(3, 10)),
            ),
        ),
    )
    assert awards.awards[0].prizes == (Prize(name="一等奖", places=2), Prize(name="二等奖", places=8))
    assert awards.upward[0].to == "云台市政务公开办"


def test_supervision_checks_calls_the_roll_and_reminds():
    supervision = shape("supervision").supervision
    assert [(check.way, check.at_least) for check in supervision.checks] == [
        (Looking.SPOT_CHECK, 2),
        (Looking.VISIT, None),
    ]
    assert supervision.roll_calls[0].due == PartOf(6, Part.END)
    assert supervision.put_right.due == after(10, anchor=Anchor.CHECK)
    assert supervision.progress[0].due == Recurring(Every.QUARTER, On.WORKDAY, nth=3)
    assert (supervision.reminding.days_before, supervision.reminding.copy_leader_after) == ((5, 1, 0), 3)


def test_the_public_is_asked_for_ideas_first():
    ideas = shape("ideas").call.ideas[0]
    assert (ideas.begins, ideas.closes, ideas.answered) == ("3月2日", "3月15日", True)


def test_assessment_has_sheets_deductions_bonuses_grades_and_appeal():
    assessment = shape("assessment").assessment
    assert [(sheet.units, sheet.total, sheet.weight) for sheet in assessment.sheets] == [
        (("乡镇",), Fraction(100), Fraction(1, 20)),
        (("部门",), Fraction(50), None),
    ]
    assert assessment.sheets[0].marks[2] == Mark(name="群众评价", points=Fraction(30), basis=MarkBasis.JUDGED)
    assert (assessment.deductions[0].points, assessment.deductions[0].cap) == (Fraction(1, 2), Fraction(5))
    assert (assessment.bonuses[0].cap, assessment.bonuses[0].evidence) == (Fraction(6), "报道链接")
    assert assessment.grades.grades[0] == Grade(name="优秀", at_least=Fraction(90))
    assert assessment.self_appraisal.due == OnDate(date(2026, 12, 5))
    assert assessment.appeal.due == OnDate(date(2026, 12, 25))


@pytest.mark.parametrize("grouping", [Grouping.BATCH, Grouping.UNIT, Grouping.QUARTER])
def test_a_table_is_grouped_its_own_way(grouping):
    table = shape(f"grouped_by_{grouping}").plan.table
    assert table.grouping is grouping
    assert [column.holds for column in table.columns] == [Cell.THEME, Cell.SPONSOR, Cell.CO_ORGANISER]
