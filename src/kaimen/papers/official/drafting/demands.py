"""What a scheme asks of units besides the steps: who leads, how it is shown, made known, judged and watched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kaimen.papers.official.drafting.saying import by_rule, gap, listed, notes, sentences
from kaimen.scheme.limits import said
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.telling.words import chinese_share, phrases, quota
from kaimen.scheme.terms.hosts import Per, Times, Within
from kaimen.scheme.terms.participants import Entry, PeopleClass
from kaimen.scheme.terms.rule import Rule, Strength


def theme_words(scheme: Scheme) -> str:
    """What activities are about, and what for."""
    campaign = scheme.campaign
    focus = [f"围绕{listed(rule.themes)}等主题" for rule in campaign.focus]
    brand = [f"组织开展“{one.name}”活动" for one in campaign.brands[:1]]
    return sentences(["，".join([*focus, *brand]), *notes(campaign.purposes)])


def time_words(scheme: Scheme) -> str:
    """When activities are held and how often."""
    told = []
    if window := scheme.campaign.window:
        told.append(by_rule(window, f"活动时间为{window.when}"))
    told += [by_rule(rule, _times(rule)) for rule in scheme.hosts.times]
    by_plan = scheme.plan is not None and (scheme.plan.timing or scheme.plan.table)
    if not told:
        told.append("活动时间按活动计划安排" if by_plan else f"活动时间为{gap('活动时间')}")
    return sentences(told)


def _times(rule: Times) -> str:
    who = listed(rule.units) if rule.units else "各单位"
    begins = f"{rule.from_year}年起，" if rule.from_year else ""
    months = f"在{'、'.join(str(month) for month in rule.months)}月" if rule.months else ""
    within = "" if rule.within is Within.ANY else rule.within.label
    per = "活动期间" if rule.per is Per.CAMPAIGN else rule.per.label
    most = f"，最多{rule.at_most}次" if rule.at_most else ""
    return f"{begins}{who}{per}{months}{within}至少举办{rule.at_least}次{most}"


def format_words(scheme: Scheme) -> list[tuple[str, str, Strength]]:
    """Each form with what the notice says about it."""
    found = []
    for rule in scheme.plan.formats if scheme.plan else ():
        parts = [f"邀请{listed(rule.invites)}参加" if rule.invites else ""]
        parts.append(f"可采取{listed(rule.examples)}等方式" if rule.examples else "")
        parts.append("可在线上开展" if rule.online else "")
        parts.append("各单位可结合实际自拟形式" if rule.open_ended else "")
        found.append((rule.name, sentences(parts), rule.strength))
    return found


def people_words(scheme: Scheme) -> str:
    """Who comes, by which way, how many."""
    told: list[str] = []
    if people := scheme.participants:
        told += _classes(people.classes)
        told += [by_rule(people.excluded, phrases(people.excluded))] if people.excluded else []
        told += [by_rule(rule, quota(rule)) for rule in people.quotas]
        if share := people.citizen_share:
            told.append(by_rule(share, f"群众代表比例不低于{chinese_share(share.at_least)}"))
        told += notes(people.notes)
    for rule in scheme.registration.access if scheme.registration else ():
        channels = f"，通过{listed(rule.channels)}公开征集报名" if rule.channels else ""
        vetted = "，经审查后确定名单" if rule.vetted else ""
        told.append(by_rule(rule, f"采取{rule.access.label}的方式{channels}{vetted}"))
    return sentences(told)


def _classes(classes: Sequence[PeopleClass]) -> Iterator[str]:
    """Classes that come the same way stand in one sentence."""
    ways = {Entry.INVITATION: "定向邀请{}参加", Entry.SIGN_UP: "面向社会公开报名，由{}参加"}
    grouped: dict[tuple[Strength, Entry], list[str]] = {}
    for one in classes:
        grouped.setdefault((one.strength, one.entry), []).append(one.name)
    for (strength, entry), names in grouped.items():
        words = ways.get(entry, "参加人员包括{}").format(listed(names))
        yield f"可{words}" if strength is Strength.MAY else words


def demands(scheme: Scheme) -> list[tuple[str, str]]:
    """Each demand as a heading with its sentences; those without rules are left out."""
    told = (
        ("加强组织领导", _leading(scheme)),
        ("统一活动标识", _identity(scheme)),
        ("做好宣传公开", _column(scheme)),
        ("开展评选推介", _awards(scheme)),
        ("严格考核", _assessment(scheme)),
        ("强化督导", _supervision(scheme)),
    )
    found = ((name, sentences(parts)) for name, parts in told)
    return [(name, text) for name, text in found if text]


def _leading(scheme: Scheme) -> Iterator[str]:
    hosts = scheme.hosts
    if not hosts.tiers:
        yield f"活动由{scheme.campaign.lead_office}牵头组织"
    yield from (by_rule(rule, f"{rule.who}{rule.does}") for rule in hosts.tiers)
    if hosts.hosting:
        yield by_rule(hosts.hosting, phrases(hosts.hosting))
    if hosts.in_charge:
        yield by_rule(hosts.in_charge, f"各单位要做到{phrases(hosts.in_charge).replace('，', '、')}")
    yield from notes(hosts.notes)


def _identity(scheme: Scheme) -> Iterator[str]:
    for rule in scheme.holding.identity if scheme.holding else ():
        where = listed([medium.label for medium in rule.media]) if rule.media else "活动现场"
        words = f"标注“{rule.words}”字样" if rule.words else ""
        logo = (
            "设置统一LOGO标识" + (f"（样式见{rule.logo_annex}）" if rule.logo_annex else "")
            if rule.logo
            else ""
        )
        yield by_rule(rule, f"在{where}{'，'.join(filter(None, (words, logo)))}")


def _column(scheme: Scheme) -> Iterator[str]:
    column = scheme.column
    if column is None:
        return
    for rule in column.publishing:
        when = said(rule.due) if rule.due else ""
        name = f"“{rule.name.removesuffix('专栏')}”专栏" if rule.name else "专栏"
        shows = listed([shown.label for shown in rule.shows]) or "活动情况"
        yield by_rule(rule, f"{rule.by.label}{when}在{rule.site}{name}展示{shows}")
    for told in column.coverage:
        least = f"，至少{told.at_least}篇" if told.at_least else ""
        yield by_rule(told, f"通过{listed(told.channels)}加强宣传报道{least}")
    yield from notes(column.notes)


def _awards(scheme: Scheme) -> Iterator[str]:
    awards = scheme.awards
    if awards is None:
        return
    yield from _told(awards.awards)
    yield from (by_rule(rule, f"择优向{rule.to}推荐{rule.what}") for rule in awards.upward)
    yield from _told(awards.spreading)
    yield from notes(awards.notes)


def _assessment(scheme: Scheme) -> Iterator[str]:
    assessment = scheme.assessment
    if assessment is None:
        return
    yield from (by_rule(rule, f"活动开展情况{phrases(rule)}") for rule in assessment.counts_in)
    for rules in (assessment.sheets, assessment.deductions, assessment.bonuses):
        yield from _told(rules)
    yield from _told([rule for rule in (assessment.grades,) if rule])
    if assessment.self_appraisal:
        yield by_rule(assessment.self_appraisal, f"各单位{phrases(assessment.self_appraisal)}完成自评")
    if assessment.appeal:
        yield by_rule(assessment.appeal, f"对结果有异议的，{phrases(assessment.appeal)}提出申诉")
    yield from notes(assessment.notes)


def _supervision(scheme: Scheme) -> Iterator[str]:
    supervision = scheme.supervision
    if supervision is None:
        return
    ways = listed([rule.way.label for rule in supervision.checks])
    yield f"{scheme.campaign.lead_office}采取{ways}等方式加强督导" if ways else ""
    yield from (by_rule(rule, f"{said(rule.due)}通报{rule.names}") for rule in supervision.roll_calls)
    if supervision.put_right:
        yield by_rule(supervision.put_right, f"发现的问题{phrases(supervision.put_right)}")
    for progress in supervision.progress:
        yield by_rule(progress, f"工作进展{phrases(progress)}")
    yield from notes(supervision.notes)


def _told(rules: Iterable[Rule]) -> Iterator[str]:
    return (by_rule(rule, phrases(rule)) for rule in rules)
