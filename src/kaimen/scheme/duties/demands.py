"""What a scheme demands: each rule that makes duties, read once from the scheme into one flat list."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from datetime import date
from itertools import chain, count
from typing import Any, NamedTuple

from kaimen.scheme.duties.facts import Deed
from kaimen.scheme.limits import Limit
from kaimen.scheme.say import Choice
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.terms.call import Purpose
from kaimen.scheme.terms.column import Publisher
from kaimen.scheme.terms.hosts import Times
from kaimen.scheme.terms.report import Each
from kaimen.scheme.terms.rule import Rule, Strength
from kaimen.scheme.walk import rule_at


class Per(Choice):
    """Over what a demand is spread."""

    OFFICE = "office", "牵头办"
    UNIT = "unit", "每个单位"
    IDLE_UNIT = "idle_unit", "未举办的单位"
    ACTIVITY = "activity", "每项活动"
    SUGGESTION = "suggestion", "每条意见建议"
    FAULT = "fault", "每个问题"


class Demand(NamedTuple):
    """One rule's demand: its key, deed, spread and limit (None: open), and where it stands in the scheme.

    times: how many of it; office: the lead office does it, for itself or about an activity.
    """

    rule: str
    source: Rule
    deed: Deed
    per: Per
    limit: Limit | None
    what: str
    since: date
    times: int = 1
    office: bool = False
    units: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    span: Times | None = None


class Pattern(NamedTuple):
    """How the rules at a path become demands."""

    path: str
    deed: Deed | Callable[[Any], Deed]
    per: Per | Callable[[Any], Per]
    limit: str | Callable[[Scheme, Any], Limit | None] = "due"
    wants: Callable[[Any], bool] = lambda rule: True


def _with_report(scheme: Scheme, rule: Any) -> Limit | None:
    """Proof of what was shown or done on site is handed in with the report, so it shares the report's limit."""
    reports = [report for report in rule_at(scheme, "report.reporting") or () if report.each is Each.ACTIVITY]
    return reports[0].due if reports else None


def _open(scheme: Scheme, rule: Any) -> Limit | None:
    return None


def _call_due(scheme: Scheme, rule: Any) -> Limit | None:
    return scheme.call.due.due if scheme.call and scheme.call.due else None


def _issue_due(scheme: Scheme, rule: Any) -> Limit | None:
    return scheme.plan.issue.due if scheme.plan and scheme.plan.issue else None


def _selection_due(scheme: Scheme, rule: Any) -> Limit | None:
    return scheme.selection.announced.due if scheme.selection and scheme.selection.announced else None


def _declares(rule: Any) -> Deed:
    return Deed.RECORD if rule.purpose is Purpose.RECORD else Deed.DECLARE


PATTERNS = (
    Pattern("hosts.in_charge", Deed.NAME_PEOPLE, Per.UNIT, _open),
    Pattern("hosts.times", Deed.HOLD_TIMES, Per.UNIT, _open),
    Pattern("call.themes", _declares, Per.UNIT, _call_due),
    Pattern("selection.picking", Deed.SELECT, Per.OFFICE, _selection_due),
    Pattern("selection.approval", Deed.APPROVE, Per.OFFICE, _selection_due),
    Pattern("plan.table", Deed.ISSUE_PLAN, Per.OFFICE, _issue_due),
    Pattern("filing.routes", Deed.FILE, Per.ACTIVITY),
    Pattern("announcement.announcing", Deed.ANNOUNCE, Per.ACTIVITY),
    Pattern("registration.opens", Deed.OPEN_SIGN_UP, Per.ACTIVITY, "begins"),
    Pattern("registration.roster", Deed.SET_ROSTER, Per.ACTIVITY),
    Pattern("holding.identity", Deed.SHOW_BRAND, Per.ACTIVITY, _with_report),
    Pattern("holding.on_site", lambda rule: Deed(rule.practice.value), Per.ACTIVITY, _with_report),
    Pattern("holding.polls", Deed.SURVEY, Per.ACTIVITY, _with_report),
    Pattern("feedback.answering", Deed.ANSWER, Per.SUGGESTION),
    Pattern("feedback.progress", Deed.TELL_PROGRESS, Per.UNIT),
    Pattern("report.reporting", Deed.REPORT, lambda rule: Per(rule.each.value)),
    Pattern("report.nothing_held", Deed.EXPLAIN, Per.IDLE_UNIT),
    Pattern("report.progress", Deed.PROGRESS, Per.UNIT),
    Pattern("column.publishing", Deed.PUBLISH, Per.ACTIVITY),
    Pattern("column.coverage", Deed.COVER, Per.ACTIVITY, _open),
    Pattern("awards.awards", Deed.NOMINATE, Per.UNIT, "nominate", lambda rule: rule.nominate is not None),
    Pattern("awards.awards", Deed.HOLD_AWARD, Per.OFFICE),
    Pattern("awards.upward", Deed.RECOMMEND, Per.OFFICE, _open),
    Pattern("awards.spreading", Deed.SPREAD, Per.OFFICE, _open),
    Pattern("assessment.self_appraisal", Deed.SELF_APPRAISE, Per.UNIT),
    Pattern("assessment.sheets", Deed.ASSESS, Per.OFFICE, _open),
    Pattern("supervision.checks", Deed.CHECK, Per.OFFICE),
    Pattern("supervision.roll_calls", Deed.ROLL_CALL, Per.OFFICE),
    Pattern("supervision.put_right", Deed.PUT_RIGHT, Per.FAULT),
    Pattern("supervision.progress", Deed.PROGRESS, Per.UNIT),
)


_OWN_NAMES = ("name", "practice", "way", "kinds", "formats", "units", "per")


def demands(scheme: Scheme) -> list[Demand]:
    """Every demand of the scheme in the order of the stages; a rule that only permits (可以) makes none."""
    found: dict[str, Demand] = {}
    for pattern in PATTERNS:
        for demand in _of(pattern, scheme):
            rule = _free(demand.rule, found)
            found[rule] = demand._replace(rule=rule)
    return [*_of_every_activity(scheme), *found.values()]


def _free(rule: str, taken: Container[str]) -> str:
    """The rule's key, with a number where an earlier rule has the same one."""
    keys = chain((rule,), (f"{rule}:{number}" for number in count(2)))
    return next(key for key in keys if key not in taken)


def _of_every_activity(scheme: Scheme) -> Iterator[Demand]:
    """Fixing the day and holding the activity within its planned period are duties under every scheme."""
    plan, campaign = scheme.plan, scheme.campaign
    source = (plan and (plan.timing or plan.table)) or campaign.window or campaign.brands[0]
    since = source.since or scheme.effective
    for deed in (Deed.FIX_DAY, Deed.HOLD):
        yield Demand(f"plan:{deed.value}", source, deed, Per.ACTIVITY, None, deed.label, since)


def _of(pattern: Pattern, scheme: Scheme) -> Iterator[Demand]:
    found = rule_at(scheme, pattern.path)
    rules = found if isinstance(found, tuple) else () if found is None else (found,)
    for rule in rules:
        if rule.strength is not Strength.MAY and pattern.wants(rule):
            yield _demand(pattern, scheme, rule)


def _demand(pattern: Pattern, scheme: Scheme, rule: Any) -> Demand:
    deed = pattern.deed if isinstance(pattern.deed, Deed) else pattern.deed(rule)
    per = pattern.per if isinstance(pattern.per, Per) else pattern.per(rule)
    limit = pattern.limit(scheme, rule) if callable(pattern.limit) else getattr(rule, pattern.limit)
    return Demand(
        rule=_key(pattern.path, deed, rule),
        source=rule,
        deed=deed,
        per=per,
        limit=limit,
        what=deed.label,
        since=rule.since or scheme.effective,
        times=getattr(rule, "at_least", 1) if deed in (Deed.DECLARE, Deed.RECORD) else 1,
        office=per is Per.OFFICE or getattr(rule, "by", None) is Publisher.OFFICE,
        units=getattr(rule, "units", ()),
        formats=getattr(rule, "formats", ()),
        kinds=getattr(rule, "kinds", ()),
        span=rule if isinstance(rule, Times) else None,
    )


def _key(path: str, deed: Deed, rule: Any) -> str:
    """A name that stays when rules are added around it: by what the rule is about, not by its place."""
    own = next((own for name in _OWN_NAMES if (own := getattr(rule, name, None))), "")
    names = (own,) if isinstance(own, str) else tuple(own)
    return ":".join((path, deed.value, *(name for name in names if name and name != deed)))
