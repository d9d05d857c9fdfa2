"""What a scheme asks step by step, each step a heading with its sentences: declared, chosen, planned … reported."""

from __future__ import annotations

from collections.abc import Iterator

from kaimen.papers.official.drafting.saying import by_rule, gap, listed, notes, opens, sentences, to, until
from kaimen.scheme.limits import said
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.telling.words import phrases, plain
from kaimen.scheme.terms.report import Each, Reporting

Step = tuple[str, str]
"""A step's name and its sentences."""


def steps(scheme: Scheme) -> list[Step]:
    """The steps that the scheme has rules for, in the order in which they take place."""
    told = (
        ("主题申报", _call(scheme)),
        ("主题确定", _selection(scheme)),
        ("计划安排", _plan(scheme)),
        ("方案报备", _filing(scheme)),
        ("活动公告", _announcement(scheme)),
        ("邀请报名", _registration(scheme)),
        ("活动开展", _holding(scheme)),
        ("意见办理", _feedback(scheme)),
        ("情况报送", _report(scheme)),
    )
    found = ((name, sentences(parts)) for name, parts in told)
    return [(name, text) for name, text in found if text]


def _call(scheme: Scheme) -> Iterator[str]:
    call, office = scheme.call, scheme.campaign.lead_office
    if call is None:
        return
    for ideas in call.ideas:
        yield by_rule(ideas, phrases(ideas))
    if themes := call.themes:
        who = listed(themes.units) if themes.units else "各单位"
        most = f"，最多申报{themes.at_most}个" if themes.at_most else ""
        yield by_rule(themes, f"{who}每个单位至少申报{themes.at_least}个主题{most}")
    if call.opens:
        yield f"申报自{opens(call.opens)}"
    if call.due:
        yield by_rule(call.due, f"请于{until(call.due)}将申报材料报{to(call.due, office)}")
    elif call.themes or call.form:
        yield f"请于{gap('申报截止日期')}前将申报材料报{office}"
    if form := call.form:
        seal = "，加盖公章" if form.seal else ""
        yield f"申报时填写{listed(form.columns)}{seal}"
        yield f"可用{plain(form.channels)}方式报送" if form.channels else ""
    yield call.late.late.label if call.late else ""
    yield call.confirmation.by.label if call.confirmation else ""
    yield from notes(call.notes)


def _selection(scheme: Scheme) -> Iterator[str]:
    selection = scheme.selection
    if selection is None:
        return
    office = scheme.campaign.lead_office
    if picking := selection.picking:
        scored = f"，按{plain(picking.criteria)}评分" if picking.criteria else ""
        count = f"，选取{picking.pick}项" if picking.pick else ""
        yield by_rule(picking, f"{office}对申报主题进行{listed(picking.steps)}{scored}{count}")
    if approval := selection.approval:
        yield by_rule(approval, f"活动安排经{approval.by.label}同意后执行")
    if selection.announced:
        yield f"甄选结果于{until(selection.announced)}公布"
    yield from notes(selection.notes)


def _plan(scheme: Scheme) -> Iterator[str]:
    plan = scheme.plan
    if plan is None:
        return
    if plan.issue:
        yield f"活动计划于{until(plan.issue)}印发"
    if plan.timing:
        yield by_rule(plan.timing, phrases(plan.timing))
    if plan.sessions:
        yield by_rule(plan.sessions, phrases(plan.sessions))
    yield from notes(plan.monthly_themes)
    yield from notes(plan.notes)


def _filing(scheme: Scheme) -> Iterator[str]:
    filing = scheme.filing
    if filing is None:
        return
    for route in filing.routes:
        narrowed = listed((*route.formats, *route.kinds))
        which = f"{narrowed}类活动，" if narrowed else ""
        held = "，未经同意不得公布" if route.holds_back else ""
        yield by_rule(route, f"{which}{said(route.due)}将活动方案报{route.to.label}{_gate(route.gate)}{held}")
    if filing.parts:
        yield by_rule(filing.parts, f"方案应写明{listed(filing.parts.parts)}")
    yield from notes(filing.notes)


def _gate(gate: str) -> str:
    return "备案" if gate == "note" else "审批"


def _announcement(scheme: Scheme) -> Iterator[str]:
    announcement = scheme.announcement
    if announcement is None:
        return
    for rule in announcement.announcing:
        when = said(rule.due) if rule.due else "活动开展前"
        where = f"通过{listed(rule.channels)}" if rule.channels else ""
        fields = f"，写明{listed(rule.fields)}" if rule.fields else ""
        yield by_rule(rule, f"{when}{where}发布活动公告{fields}")
    yield from notes(announcement.notes)


def _registration(scheme: Scheme) -> Iterator[str]:
    registration = scheme.registration
    if registration is None:
        return
    if registration.opens:
        yield f"报名自{opens(registration.opens)}"
    if registration.closes:
        yield f"报名于{until(registration.closes)}截止"
    for name in (
        "late",
        "party",
        "batches",
        "pool",
        "waiting_list",
        "no_show",
        "once",
        "conditions",
        "asked",
    ):
        rules = getattr(registration, name)
        for rule in rules if isinstance(rules, tuple) else (rules,):
            yield by_rule(rule, phrases(rule)) if rule else ""
    for choosing in registration.choosing:
        yield by_rule(choosing, f"名单按{phrases(choosing)}的办法产生")
    if registration.roster:
        yield f"参加人员名单于{until(registration.roster)}确定"
    yield from notes(registration.notes)


def _holding(scheme: Scheme) -> Iterator[str]:
    holding = scheme.holding
    if holding is None:
        return
    practices: dict[tuple[str, ...], list[str]] = {}
    for rule in holding.on_site:
        practices.setdefault((rule.strength.value, *rule.formats), []).append(rule.practice.label)
    for (strength, *formats), names in practices.items():
        where = f"{listed(formats)}活动中" if formats else "活动现场"
        yield f"{where}{_ask(strength)}安排{listed(names)}"
    for poll in holding.polls:
        yield by_rule(poll, phrases(poll))
    yield from notes(holding.notes)


def _ask(strength: str) -> str:
    return {"must": "应", "principle": "原则上", "may": "可"}[strength]


def _feedback(scheme: Scheme) -> Iterator[str]:
    feedback = scheme.feedback
    if feedback is None:
        return
    if ledger := feedback.ledger:
        published = "，并向社会公开" if ledger.published else ""
        told = f"，向公众反馈{listed(ledger.told)}" if ledger.told else ""
        yield by_rule(ledger, f"对收集的意见建议建立工作台账{told}{published}")
    for name in ("answering", "transfer", "results", "satisfaction"):
        rule = getattr(feedback, name)
        yield by_rule(rule, phrases(rule)) if rule else ""
    if feedback.progress:
        yield f"意见建议办理进展于{until(feedback.progress)}公开"
    yield from notes(feedback.notes)


def _report(scheme: Scheme) -> Iterator[str]:
    report, office = scheme.report, scheme.campaign.lead_office
    if report is None:
        return
    yield from (_reporting(rule, office) for rule in report.reporting)
    if not report.reporting:
        yield f"活动结束后{gap('报送期限')}内将活动情况报{office}"
    if nothing := report.nothing_held:
        yield by_rule(nothing, f"未举办活动的单位{said(nothing.due)}报{nothing.instead}")
    for progress in report.progress:
        yield f"工作进展{until(progress)}报{to(progress, office)}"
    yield from notes(report.notes)


def _reporting(rule: Reporting, office: str) -> str:
    parts = f"，材料含{listed([part.name for part in rule.parts])}" if rule.parts else ""
    each = "，每个单位一份" if rule.each is Each.UNIT else ""
    return by_rule(rule, f"{said(rule.due)}将活动情况报{rule.to or office}{parts}{each}")
