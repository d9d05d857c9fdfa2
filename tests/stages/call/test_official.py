"""The declaration form leaves blank and filled, and the filled one reads back as the declaration that it is."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kaimen.papers.official.template.filling import check
from kaimen.papers.sources.opening import open_paper
from kaimen.scheme.terms.call import DeclarationForm
from kaimen.stages.call import official
from kaimen.stages.call.rules.fields import Ask, Field
from kaimen.stages.call.rules.form import NOBODYS, filled, form_of
from kaimen.stationery import acts as stationery
from kaimen.stationery.sample import sample
from tests.stages.call.making import Made, typed

ENDINGS = ("docx", "pdf", "html", "txt")
TEXTS = {Ask.THEME: "走进水厂", Ask.CONTACT: "某同志", Ask.PHONE: "0000-1234567", Ask.PERIOD: "5月"}


@pytest.fixture
def made(db) -> Made:
    return Made()


def blank(made: Made, ending: str) -> str:
    return reverse("call_blank", args=[made.region.code, made.campaign.pk, ending])


def form(made: Made, declaration: int, ending: str) -> str:
    return reverse("call_form", args=[made.region.code, made.campaign.pk, declaration, ending])


def said(name: str, data: bytes) -> str:
    return open_paper(name, data).text


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_blank_form_has_the_columns_and_head_lines_of_the_notice(made, ending: str):
    answer = made.client(made.clerk()).get(blank(made, ending))
    assert answer.status_code == 200 and answer["Cache-Control"] == "private, no-store"
    text = said(f"form.{ending}", answer.content)
    for words in ("活动主题", "活动时间（月份）", "安全措施", "填报单位（公章）", "联系人", "联系电话"):
        assert words in text.replace("\n", "")


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_declaration_leaves_in_the_form_for_its_unit_and_the_office(made, ending: str):
    id = made.draft()
    for client in (made.client(made.clerk()), made.client(made.office)):
        text = said(f"form.{ending}", client.get(form(made, id, ending)).content).replace("\n", "")
        assert typed().theme in text and "区甲局" in text


def test_another_unit_does_not_get_it(made):
    id = made.draft()
    assert made.client(made.clerk(1)).get(form(made, id, "docx")).status_code == 404


def test_another_region_does_not_get_it(made):
    id, other = made.draft(), Made(code="990102")
    assert other.client(other.office).get(form(made, id, "docx")).status_code == 403
    stolen = reverse("call_form", args=[other.region.code, other.campaign.pk, id, "docx"])
    assert other.client(other.office).get(stolen).status_code == 404


def test_pages_lead_to_both(made):
    id = made.draft()
    own = (
        made.client(made.clerk())
        .get(reverse("call_own", args=[made.region.code, made.campaign.pk]))
        .content.decode()
    )
    page = made.client(made.clerk()).get(
        reverse("call_declaration", args=[made.region.code, made.campaign.pk, id])
    )
    assert blank(made, "docx") in own and form(made, id, "pdf") in page.content.decode()


def test_one_template_serves_the_blank_form_and_the_filled_one(made):
    id, template = made.draft(), sample(official.KIND, made.region)
    assert check(template, official.KIND.names(), official.KIND.columns(made.region)) == ()
    stationery.put(made.office, made.region, "form", "申报表.docx", template)
    full = said("form.docx", made.client(made.clerk()).get(form(made, id, "docx")).content)
    empty = said("form.docx", made.client(made.clerk()).get(blank(made, "docx")).content)
    assert f"活动主题：{typed().theme}" in full and "申报单位：区甲局" in full
    assert "{{" not in full + empty and typed().theme not in empty


def test_a_filled_form_costs_few_queries(made):
    id, client = made.draft(), made.client(made.clerk())
    client.get(form(made, id, "txt"))
    with CaptureQueriesContext(connection) as queries:
        client.get(form(made, id, "txt"))
    assert len(queries) <= 16


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("活动名称", "走进水厂"),
        ("联系人及电话", "某同志 0000-1234567"),
        ("责任单位", "区甲局"),
        ("填报日期", "2026年3月5日"),
        ("序号", "1"),
        ("安全措施", "专人引导"),
        ("活动简介", ""),
    ],
)
def test_a_column_takes_what_it_asks_for(heading: str, text: str):
    told = filled(
        DeclarationForm(columns=(heading,), clause=NOBODYS),
        "区甲局",
        "2026年3月5日",
        TEXTS,
        {"安全措施": "专人引导"},
    )
    assert told.rows[0][heading] == text


def test_where_the_notice_has_no_form_there_is_one_of_what_is_asked():
    form = form_of(None, (Field(Ask.THEME), Field(Ask.PERIOD, "开放时间")), {Ask.THEME: "活动主题"})
    assert (form.columns, form.head) == (("序号", "活动主题", "开放时间"), ("填报单位",))
