"""A notice on the desk becomes the draft of a scheme: what was taken, with its words, and what it leaves open."""

from datetime import date

import pytest

from kaimen.intake.acts import make_draft
from kaimen.intake.facts import NewCampaign, PaperState
from kaimen.intake.models import Paper
from kaimen.intake.proposal import Proposal, proposal
from kaimen.regions.models import Campaign, SchemeDraft
from kaimen.regions.scheming.acts import start
from kaimen.regions.scheming.reads import place_of, work_on
from kaimen.scheme.problem import Refused
from tests.intake.making import Made, a_reading

pytestmark = pytest.mark.django_db


def refused(function, *args) -> list[str]:
    with pytest.raises(Refused) as refusal:
        function(*args)
    return [problem.code for problem in refusal.value.problems]


def keys(told: Proposal, *stages: str) -> set[str]:
    return {
        one.suggested.key
        for clause in told.clauses
        for one in clause.offered
        if not stages or one.suggested.address.split(".")[0] in stages
    }


def test_what_was_taken_becomes_a_draft_that_asks_what_the_notice_leaves_open() -> None:
    made = Made()
    paper, told = made.paper(), proposal(a_reading(), place_of(made.campaign))
    make_draft(made.office, paper, made.campaign, keys(told))
    work = work_on(made.campaign)
    assert work is not None and work.faults == []
    assert work.sound is not None and work.sound.campaign.notice.number == a_reading().head.number  # type: ignore[union-attr]  # a notice
    assert [question.why.value for question in work.questions] == ["open"] * len(told.open)
    assert Paper.objects.get(pk=paper.pk).state == PaperState.USED


def test_what_was_not_taken_stays_out() -> None:
    made = Made()
    told = proposal(a_reading(), place_of(made.campaign))
    make_draft(made.office, made.paper(), made.campaign, keys(told, "report"))
    work = work_on(made.campaign)
    assert work is not None and set(work.tree) == {"campaign", "report"}


def test_every_suggestion_reads_and_quotes_the_notice() -> None:
    reading = a_reading()
    told = proposal(reading, place_of(Made().campaign))
    offered = [one for clause in told.clauses for one in clause.offered]
    assert [one.words for one in offered if not one.words] == []
    for one in offered:
        found = one.suggested.found
        assert reading.paper.text[found.start : found.end] == found.quote


def test_a_campaign_is_opened_where_none_is_there() -> None:
    made = Made()
    make_draft(made.office, made.paper(), NewCampaign(2027, "政府开放日"), set())
    opened = Campaign.objects.get(year=2027)
    assert (opened.brand, SchemeDraft.objects.get().campaign_id) == ("政府开放日", opened.pk)


def test_a_refusal_leaves_nothing_behind() -> None:
    made = Made()
    paper = made.paper()
    start(made.office, made.campaign, "blank")
    assert refused(make_draft, made.office, paper, made.campaign, set()) == ["regions.draft_open"]
    assert refused(make_draft, made.office, paper, NewCampaign(2026, "政务公开主题日"), set()) != []
    assert Paper.objects.get(pk=paper.pk).state == PaperState.READ
    assert Campaign.objects.count() == 1


def test_the_page_offers_each_rule_with_its_words_and_makes_the_draft() -> None:
    made = Made()
    paper, office = made.paper(), made.client()
    page = office.get(made.at("intake_proposal", paper.pk)).content.decode()
    told = proposal(a_reading(), place_of(made.campaign))
    assert page.count('name="take"') == len(keys(told)) + len(told.notes)
    answer = office.post(
        made.at("intake_proposal", paper.pk), {"target": made.campaign.pk, "take": sorted(keys(told))}
    )
    assert answer["Location"] == made.at("regions_draft", made.campaign.pk)
    assert "通知里没有写" in office.get(answer["Location"]).content.decode()


def test_a_campaign_with_a_draft_stands_there_closed_with_its_draft() -> None:
    made = Made()
    paper = made.paper()
    start(made.office, made.campaign, "blank")
    page = made.client().get(made.at("intake_proposal", paper.pk)).content.decode()
    assert "已有草稿" in page and made.at("regions_draft", made.campaign.pk) in page
    assert "2026年已有“政务公开主题日”。再开一个，请另填网址短名。" in page
    answer = made.client().post(made.at("intake_proposal", paper.pk), {"target": made.campaign.pk})
    assert answer.status_code == 422


def test_nothing_chosen_is_said_beside_what_was_ticked() -> None:
    made = Made()
    paper = made.paper()
    answer = made.client().post(
        made.at("intake_proposal", paper.pk), {"target": "new", "year": "", "brand": ""}
    )
    assert answer.status_code == 422
    assert "没有选定给哪个活动拟方案" in answer.content.decode()
    assert SchemeDraft.objects.count() == 0


def test_a_paper_that_is_no_notice_proposes_nothing() -> None:
    made = Made()
    table = made.paper(
        "序号\t单位\t主题\t时间\n1\t区甲局\t走进水厂\t5月\n2\t区乙局\t医保政策\t6月\n", "plan.txt"
    )
    assert made.client().get(made.at("intake_proposal", table.pk)).status_code == 404
    assert refused(make_draft, made.office, table, made.campaign, set()) == ["intake.no_notice"]


def test_another_regions_paper_is_not_there() -> None:
    made, other = Made(), Made("990102", "石桥县")
    assert other.client().get(other.at("intake_proposal", made.paper().pk)).status_code == 404


def test_the_page_warns_of_a_notice_from_elsewhere() -> None:
    other = Made("990102", "石桥县")
    page = other.client().get(other.at("intake_proposal", other.paper().pk)).content.decode()
    assert "不是石桥县" in page


def test_the_head_is_the_drafts_own_paper() -> None:
    made = Made()
    make_draft(made.office, made.paper(), made.campaign, set())
    work = work_on(made.campaign)
    assert work is not None
    assert isinstance(work.tree["campaign"]["notice"]["issued"], date)
