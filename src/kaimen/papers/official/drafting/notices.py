"""The notice drafted from a scheme: only what the scheme says, in plain official words, gaps marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from kaimen.papers.official.drafting.declarations import declaration_form
from kaimen.papers.official.drafting.demands import (
    demands,
    format_words,
    people_words,
    theme_words,
    time_words,
)
from kaimen.papers.official.drafting.plans import plan_annex
from kaimen.papers.official.drafting.saying import GAP, chinese_number, gap
from kaimen.papers.official.drafting.sheets import numbered, sheet
from kaimen.papers.official.drafting.steps import steps
from kaimen.papers.official.paper import (
    Annex,
    Block,
    Head,
    Level,
    OfficialPaper,
    Paragraph,
    SideBySide,
    Signature,
)
from kaimen.papers.tables.table import PlanTable
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.terms.campaign import Relation
from kaimen.scheme.terms.selection import Approver

FORWARDED = re.compile(r"印发[《〈](.+)[》〉](?:的通知)?$")
PLAN_NAME, FORM_NAME = re.compile(r"计划|安排"), re.compile(r"申报")
BLANK_PLAN_ROWS, ROW_HEIGHT = 6, 12.0


@dataclass(frozen=True, slots=True)
class Drafted:
    """The draft and, in the order of the paper, what somebody still has to say in it."""

    paper: OfficialPaper
    questions: tuple[str, ...]


def draft_notice(
    scheme: Scheme, *, plan: PlanTable | None = None, head: Head | None = None, day: date | None = None
) -> Drafted:
    """The notice of a scheme. plan: fills the plan's annex; head, day: in the place of those of the scheme."""
    notice = scheme.campaign.notice
    forwarded = FORWARDED.search(notice.title)
    annexes = numbered(_annexes(scheme, plan))
    sections = tuple(_sections(scheme))
    attached: tuple[Annex, ...] = ()
    if forwarded:
        body: tuple[Block, ...] = (Paragraph(_sent(scheme, forwarded[1])),)
        attached = (Annex(forwarded[1], (Paragraph(_opening(scheme, "结合实际，制定本方案。")), *sections)),)
    else:
        opening = _opening(scheme, f"现就{_about(scheme)}有关事项通知如下：")
        body = (Paragraph(opening), *sections)
    paper = OfficialPaper(
        title=notice.title,
        head=head or Head(mark=f"{notice.issuer}文件", number=notice.number or gap("发文字号")),
        addressed=notice.addressed or (gap("主送机关"),),
        body=body,
        annexes=(*attached, *annexes),
        signature=Signature((notice.issuer,), day or notice.issued),
    )
    return Drafted(paper, questions(paper))


def questions(paper: OfficialPaper) -> tuple[str, ...]:
    """What is marked as missing, each once, in order."""
    found = (what for text in _texts(paper) for what in GAP.findall(text))
    return tuple(dict.fromkeys(found))


def _texts(paper: OfficialPaper) -> Iterator[str]:
    yield from (paper.head.number, *paper.addressed)
    yield from _said(paper.body)
    for annex in paper.annexes:
        yield from _said(annex.blocks)


def _said(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph():
                yield block.lead + block.text
            case SideBySide(texts=texts):
                yield from texts
            case _:
                yield from (cell for row in block.rows for cell in row)


def _about(scheme: Scheme) -> str:
    campaign = scheme.campaign
    return f"开展{campaign.region_name}{campaign.year}年“{scheme.brand}”活动"


def _opening(scheme: Scheme, ends: str) -> str:
    """On which papers it rests, then what it is about."""
    based = [one for one in scheme.campaign.documents if one.relation is Relation.BASED_ON]
    papers = "、".join(f"《{one.title}》" + (f"（{one.number}）" if one.number else "") for one in based)
    rests = f"根据{papers}要求，" if papers else ""
    return rests + ends


def _sent(scheme: Scheme, title: str) -> str:
    approval = scheme.selection.approval if scheme.selection else None
    by_whom = {Approver.GOVERNMENT: "本级人民政府", Approver.LEADING_GROUP: "领导小组"}
    agreed = f"已经{by_whom[approval.by]}同意，" if approval and approval.by in by_whom else ""
    return f"《{title}》{agreed}现印发给你们，请结合实际认真贯彻落实。"


def _sections(scheme: Scheme) -> Iterator[Paragraph]:
    told: list[tuple[str, list[Paragraph]]] = [
        ("活动主题", _plain(theme_words(scheme))),
        ("活动时间", _plain(time_words(scheme))),
        ("活动形式", _formats(scheme)),
        ("参加对象", _plain(people_words(scheme))),
        ("组织实施", _listed(steps(scheme))),
        ("工作要求", _listed(demands(scheme))),
    ]
    filled = [(title, paragraphs) for title, paragraphs in told if paragraphs]
    for number, (title, paragraphs) in enumerate(filled, 1):
        yield Paragraph(lead=f"{chinese_number(number)}、{title}", level=Level.FIRST)
        yield from paragraphs
    yield Paragraph(f"联系人及联系电话：{gap('联系人及联系电话')}。")


def _plain(text: str) -> list[Paragraph]:
    return [Paragraph(text)] if text else []


def _listed(parts: Sequence[tuple[str, str]]) -> list[Paragraph]:
    """Each part under （一） （二） …; one alone needs no number."""
    if len(parts) == 1:
        return [Paragraph(parts[0][1])]
    return [
        Paragraph(text, f"（{chinese_number(number)}）{name}。", Level.SECOND)
        for number, (name, text) in enumerate(parts, 1)
    ]


def _formats(scheme: Scheme) -> list[Paragraph]:
    formats = format_words(scheme)
    if not formats and not (scheme.plan and scheme.plan.notes):
        return [Paragraph(f"活动形式为{gap('活动形式')}。")]
    if formats and not any(text for _, text, _ in formats):
        return [Paragraph(f"可采取{'、'.join(name for name, _, _ in formats)}等形式开展。")]
    return _listed([(name, text) for name, text, _ in formats])


def _annexes(scheme: Scheme, plan: PlanTable | None) -> list[Annex]:
    """The annexes that the notice names, made where the scheme knows their content; form and plan besides."""
    names = list(scheme.campaign.notice.annexes)
    form = scheme.call.form if scheme.call else None
    found = [_annex(scheme, name, plan) for name in names]
    if form and form.columns and not any(FORM_NAME.search(name) for name in names):
        found.append(declaration_form(form))
    if plan and not any(PLAN_NAME.search(name) for name in names):
        found.append(plan_annex(plan))
    return found


def _annex(scheme: Scheme, name: str, plan: PlanTable | None) -> Annex:
    form = scheme.call.form if scheme.call else None
    table = scheme.plan.table if scheme.plan else None
    if form and FORM_NAME.search(name):
        return declaration_form(form, title=name)
    if plan and PLAN_NAME.search(name):
        return plan_annex(plan, title=name)
    if table and table.columns and PLAN_NAME.search(name):
        headings = [column.heading for column in table.columns]
        rows = [[""] * len(headings)] * BLANK_PLAN_ROWS
        return sheet(name, headings, rows, blank_height=ROW_HEIGHT)
    return Annex(name, (Paragraph(gap(f"附件“{name}”的内容")),))
