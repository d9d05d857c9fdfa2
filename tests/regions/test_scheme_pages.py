"""A scheme on screen: started, edited rule by rule and as text, by two people, never losing what was typed."""

import tomllib

import pytest
from django.test import Client
from django.urls import reverse

from kaimen.regions import acts, reads
from kaimen.regions.models import Campaign, SchemeDraft, SchemeVersion
from kaimen.regions.scheming import acts as scheming
from kaimen.regions.scheming.reads import work_on
from kaimen.regions.scheming.shipped import shipped
from kaimen.scheme.editing.addresses import find, mark, take
from kaimen.scheme.problem import Refused
from kaimen.scheme.roles import Role
from tests.people.making import a_member, an_office, of, signed_in
from tests.regions.making import OFFICE, OTHER_OFFICE, a_region
from tests.regions.schemes import a_scheme

pytestmark = pytest.mark.django_db
REPORT = """
[[report.reporting]]
due = { count = 5, unit = "workday", side = "after", anchor = "activity" }
parts = [
  { name = "图片", material = "photo" },
]
clause = { section = "三", words = "5个工作日内" }
"""
FORM = {
    "due.way": "Counted", "due.count": "5", "due.unit": "workday", "due.side": "after", "due.anchor": "activity",
    "parts.n": "1", "parts.0.name": "图片", "parts.0.material": "photo", "parts.0.at_least": "1",
    "each": "activity", "strength": "must", "clause.section": "三", "clause.words": "5个工作日内",
}  # fmt: skip


@pytest.fixture
def campaign() -> Campaign:
    return acts.open_campaign(OFFICE, a_region(), 2026, "主题日")


@pytest.fixture
def published(campaign: Campaign) -> Campaign:
    acts.publish_scheme(OFFICE, campaign, a_scheme("990101", 2026) + REPORT)
    return campaign


@pytest.fixture
def office(campaign: Campaign) -> Client:
    return signed_in(of(an_office(campaign.region)))


def at(campaign: Campaign, name: str, *more: object) -> str:
    return reverse(name, args=[campaign.region.code, campaign.pk, *more])


def rule_form(campaign: Campaign, path: str = "report.reporting.1", **changed: str) -> dict[str, str]:
    was = mark(take(work_on(campaign).tree, find(path)))
    return FORM | {"was": was} | {name.replace("__", "."): value for name, value in changed.items()}


def page(answer) -> str:
    return answer.content.decode()


def test_from_the_last_version_a_rule_is_changed_and_the_file_says_the_same(published, office):
    assert office.post(at(published, "regions_scheme"), {"begin": "last"}).status_code == 302
    answer = office.post(
        at(published, "regions_rule", "report.reporting.1"), rule_form(published, due__count="3")
    )
    assert answer.url == at(published, "regions_draft") + "#report.reporting.1"
    assert "活动结束后3个工作日内报送情况报告" in page(office.get(at(published, "regions_draft")))
    text = office.get(at(published, "regions_draft_file")).content.decode()
    assert tomllib.loads(text)["report"]["reporting"][0]["due"]["count"] == 3
    assert tomllib.loads(text) == tomllib.loads(a_scheme("990101", 2026) + REPORT.replace("= 5", "= 3"))


def test_every_rule_page_opens(published, office):
    scheming.start(OFFICE, published, "last")
    for path in (
        "campaign",
        "campaign.notice",
        "campaign.brands.1",
        "report.reporting.1",
        "report.reporting.new",
    ):
        assert office.get(at(published, "regions_rule", path)).status_code == 200
    for path in (
        "nothing",
        "report",
        "report.reporting",
        "report.reporting.0",
        "campaign.notice.1",
        "a.b.c.d",
    ):
        assert office.get(at(published, "regions_rule", path)).status_code == 404
    gone = office.get(at(published, "regions_rule", "report.reporting.9"))
    assert (gone.status_code, gone.url) == (302, at(published, "regions_draft"))


def test_a_fault_stands_at_its_box_and_what_was_typed_stays(published, office):
    scheming.start(OFFICE, published, "last")
    address = at(published, "regions_rule", "report.reporting.1")
    wrong = rule_form(published, due__count="三天", clause__words="")
    answer = office.post(address, wrong)
    assert answer.status_code == 422
    assert "“天数”要填整数" in page(answer) and 'value="三天"' in page(answer)
    assert "没有填“原文要词”" in page(answer) and 'href="#id_due.count"' in page(answer)
    assert work_on(published).draft.version == 1


def test_what_does_not_read_may_be_kept_and_is_listed_until_it_does(published, office):
    scheming.start(OFFICE, published, "last")
    address = at(published, "regions_rule", "report.reporting.1")
    office.post(address, rule_form(published, due__count="三天", anyway="1"))
    shown = page(office.get(at(published, "regions_draft")))
    assert "发布前还有1处要办" in shown and "还读不出来" in shown
    assert 'value="三天"' in page(office.get(address))
    assert "算不出影响" in page(office.get(at(published, "duties_moving")))


def test_a_new_rule_goes_to_the_end_and_turns_its_stage_on(published, office):
    scheming.start(OFFICE, published, "last")
    assert "征集内容" in page(office.get(at(published, "regions_draft_add", "call")))
    address = at(published, "regions_rule", "call.notes.new")
    form = {"what": "电话也可以报", "clause.section": "二", "clause.words": "电话申报", "was": mark({})}
    assert office.post(address, form).url.endswith("#call.notes.1")
    assert work_on(published).tree["call"] == {
        "notes": [{"what": "电话也可以报", "clause": {"section": "二", "words": "电话申报"}}]
    }
    turn = {
        "turn": "remove",
        "address": "call.notes.1",
        "was": mark(work_on(published).tree["call"]["notes"][0]),
    }
    assert office.post(at(published, "regions_draft_turn"), turn).status_code == 302
    assert "call" not in work_on(published).tree


def test_items_are_added_moved_and_taken_out_without_saving(published, office):
    scheming.start(OFFICE, published, "last")
    address = at(published, "regions_rule", "report.reporting.1")
    answer = office.post(address, rule_form(published, do="add:parts"))
    assert answer.status_code == 200
    assert 'name="parts.n" value="2"' in page(answer) and 'name="parts.1.name"' in page(answer)
    gone = office.post(address, rule_form(published, do="drop:parts.0"))
    assert 'name="parts.n" value="0"' in page(gone)
    assert work_on(published).draft.version == 1


def test_the_second_editor_of_a_rule_sees_both_and_may_insist(published, office):
    scheming.start(OFFICE, published, "last")
    address = at(published, "regions_rule", "report.reporting.1")
    mine = rule_form(published, due__count="2")
    office.post(address, rule_form(published, due__count="4"))
    answer = office.post(address, mine)
    assert answer.status_code == 422
    assert (
        "活动结束后4个工作日内" in page(answer) and 'value="2"' in page(answer) and "office" in page(answer)
    )
    office.post(address, rule_form(published, due__count="2"))
    assert work_on(published).tree["report"]["reporting"][0]["due"]["count"] == 2


def test_two_editors_of_different_rules_do_not_meet(published, office):
    scheming.start(OFFICE, published, "last")
    mine = rule_form(published, due__count="2")
    notice = {"title": "新题", "issuer": "云溪区公开办", "issued": "2026-02-28"}
    was = mark(take(work_on(published).tree, find("campaign.notice")))
    office.post(at(published, "regions_rule", "campaign.notice"), notice | {"was": was})
    assert office.post(at(published, "regions_rule", "report.reporting.1"), mine).status_code == 302
    assert work_on(published).tree["campaign"]["notice"]["title"] == "新题"


def test_text_that_parses_is_kept_with_its_findings_and_other_text_is_given_back(published, office):
    scheming.start(OFFICE, published, "last")
    address = at(published, "regions_draft_text")
    whole = a_scheme("990101", 2026) + "# 注\n[call]\nnonsense = 1\n"
    assert office.post(address, {"text": whole, "version": 1}).status_code == 302
    shown = page(office.get(address))
    assert "没有“nonsense”这一项" in shown and "# 注" in shown
    broken = office.post(address, {"text": "[campaign\nx = 1", "version": 2})
    assert broken.status_code == 422
    assert "第1行" in page(broken) and "[campaign" in page(broken)
    assert work_on(published).draft.version == 2


@pytest.mark.parametrize(
    "text", ["a" + ".a" * 3000 + " = 1", "x = " + "[" * 900, "x" * 400_001, "x = 9" + "9" * 5000]
)
def test_hostile_text_is_a_sentence(published, office, text):
    scheming.start(OFFICE, published, "last")
    answer = office.post(at(published, "regions_draft_text"), {"text": text, "version": 1})
    assert answer.status_code == 422
    assert "errsum" in page(answer)
    assert work_on(published).draft.version == 1


def test_an_odd_tree_is_shown_and_edited_all_the_same(published, office):
    scheming.start(OFFICE, published, "last")
    odd = 'call = 3\nx = [1, {a = 2}]\n[campaign]\nyear = "?"\nbrands = 5\n[report]\nreporting = [1, {parts = 7}]\n'
    assert office.post(at(published, "regions_draft_text"), {"text": odd, "version": 1}).status_code == 302
    assert office.get(at(published, "regions_draft")).status_code == 200
    for path in ("campaign", "campaign.brands.new", "report.reporting.1", "report.reporting.2", "call.due"):
        assert office.get(at(published, "regions_rule", path)).status_code == 200
    saved = office.post(
        at(published, "regions_rule", "report.reporting.2"), rule_form(published, "report.reporting.2")
    )
    assert saved.status_code == 302
    tree = work_on(published).tree
    assert (tree["call"], tree["x"], tree["report"]["reporting"][0]) == (3, [1, {"a": 2}], 1)


@pytest.mark.parametrize("name", sorted(shipped()))
def test_any_shipped_scheme_is_taken_over_with_its_open_questions(campaign, office, name):
    office.post(at(campaign, "regions_scheme"), {"begin": name})
    work = work_on(campaign)
    assert work.tree["campaign"]["region"] == "990101"
    assert work.questions
    shown = page(office.get(at(campaign, "regions_draft")))
    assert "没有填“通知”" in shown and "没有填“牵头办”" in shown
    keys = [question.key for question in work.questions]
    office.post(at(campaign, "regions_draft_turn"), {"turn": "settle", "key": keys})
    assert work_on(campaign).questions == ()


def test_from_nothing_to_a_published_scheme_by_forms_alone(campaign, office):
    office.post(at(campaign, "regions_scheme"), {"begin": "blank"})

    def save(path: str, **told: str) -> None:
        form = {name.replace("__", "."): value for name, value in told.items()}
        was = mark(take(work_on(campaign).tree, find(path)))
        answer = office.post(at(campaign, "regions_rule", path), form | {"was": was})
        assert answer.status_code == 302, page(answer)

    save("campaign", region="990101", region_name="云溪区", year="2026", lead_office="公开办", anyway="1")
    save("campaign.notice", title="通知", issuer="公开办", issued="2026-03-02")
    save("campaign.brands.1", name="主题日", clause__section="标题", clause__words="主题日")
    assert work_on(campaign).sound is not None
    moves = at(campaign, "duties_moving")
    assert "2026-03-02" in page(office.get(moves))
    office.post(
        moves,
        {"in_force_from": "2026-03-02", "shown": "2026-03-02", "version": work_on(campaign).draft.version},
    )
    assert (SchemeVersion.objects.get().number, SchemeDraft.objects.count()) == (1, 0)


def test_a_version_reads_in_plain_words_with_its_difference(published, office):
    acts.publish_scheme(OFFICE, published, a_scheme("990101", 2026) + REPORT.replace("= 5", "= 3"))
    clerk = signed_in(a_member("clerk", Role.OBSERVER, published.region).user)
    shown = page(clerk.get(at(published, "regions_version", 2)))
    assert "和上一版的差别" in shown and "活动结束后5个工作日内" in shown and "活动结束后3个工作日内" in shown
    assert "1处不同" in page(office.get(at(published, "regions_scheme")))
    assert office.get(at(published, "regions_version", 9)).status_code == 404
    assert clerk.get(at(published, "regions_draft")).status_code == 403


def test_one_draft_a_campaign_and_another_office_starts_none(published):
    with pytest.raises(Refused) as refusal:
        scheming.start(OTHER_OFFICE, published, "last")
    assert [problem.code for problem in refusal.value.problems] == ["moves.not_yours"]
    scheming.start(OFFICE, published, "last")
    with pytest.raises(Refused) as refusal:
        scheming.start(OFFICE, published, "odd")
    assert [problem.code for problem in refusal.value.problems] == [
        "regions.draft_open",
        "regions.unknown_start",
    ]


def test_a_draft_is_published_as_it_was_seen_and_not_before_the_last_version(published):
    scheming.start(OFFICE, published, "last")
    last = reads.versions(published).first()
    with pytest.raises(Refused) as refusal:
        scheming.publish(OFFICE, published, 7, last.in_force_from)
    assert [problem.code for problem in refusal.value.problems] == ["regions.draft_changed"]
    with pytest.raises(Refused) as refusal:
        scheming.publish(OFFICE, published, 1, last.in_force_from.replace(year=2025))
    assert [problem.code for problem in refusal.value.problems] == ["regions.in_force_too_early"]
    assert scheming.publish(OFFICE, published, 1, last.in_force_from) == 2
    assert SchemeDraft.objects.count() == 0


def test_a_draft_is_thrown_away_and_the_versions_stay(published, office):
    scheming.start(OFFICE, published, "last")
    answer = office.post(at(published, "regions_draft_turn"), {"turn": "discard"})
    assert answer.url == at(published, "regions_scheme")
    assert (SchemeDraft.objects.count(), SchemeVersion.objects.count()) == (0, 1)
    assert office.get(at(published, "regions_draft")).url == at(published, "regions_scheme")


@pytest.mark.parametrize("count", [1, 30])
def test_the_versions_ask_the_same_however_many_they_are(
    published, office, django_assert_max_num_queries, count
):
    first = SchemeVersion.objects.get(campaign=published)
    SchemeVersion.objects.bulk_create(
        SchemeVersion(
            campaign=published,
            number=number,
            text=first.text,
            in_force_from=first.in_force_from,
            published_at=first.published_at,
            published_by="",
        )
        for number in range(2, count + 1)
    )
    with django_assert_max_num_queries(16):
        office.get(at(published, "regions_scheme"))
