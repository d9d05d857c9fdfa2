"""A declaration as the board shows it: everything a template prints, worked out before."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from kaimen.stages.call.facts import DeclarationFact
from kaimen.stages.selection import words
from kaimen.stages.selection.facts import DecisionFact, DecisionState, Verdict
from kaimen.stages.selection.rules.gate import undecided
from kaimen.stages.selection.rules.hints import Hint, Surroundings, Tone, hints, weight
from kaimen.stages.selection.rules.months import roomier, written
from kaimen.stages.selection.rules.scoring import Standing

TONES = {Tone.ACT: "act", Tone.LIKE: "dup", Tone.SOFT: "soft"}
ICONS = {Tone.ACT: "circle-alert", Tone.LIKE: "copy", Tone.SOFT: "info"}
KINDS = {Verdict.CHOSEN: "in", Verdict.MERGED: "merge", Verdict.RETURNED: "back", Verdict.NOT_CHOSEN: "out"}
BAR = 100


@dataclass(frozen=True, slots=True)
class Button:
    """One press: what it sends, what it says, whether it is the first choice."""

    act: str
    words: str
    first: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """A declaration with what to look at, before any word of it: enough for finding, counting and ordering."""

    fact: DeclarationFact
    decision: DecisionFact
    kind: str
    hints: tuple[Hint, ...]
    standing: Standing | None

    @property
    def waiting(self) -> bool:
        """Whether it is still to be decided."""
        return self.kind == "todo"


@dataclass(frozen=True, slots=True)
class Shown:
    """A row of the board. kind: its class; stands: how it stands in a word; told: hints as class, icon, sentence;
    reasons: whether the reader may decide it here.
    """

    fact: DeclarationFact
    address: str
    kind: str
    stands: str
    period: str
    forms: str
    version: int
    told: tuple[tuple[str, str, str], ...]
    buttons: tuple[Button, ...]
    compare: str
    outcome: str
    score: str
    score_words: str
    bars: tuple[tuple[str, str, str], ...]
    reasons: bool
    released: bool
    labelled: str


def looked(row: DeclarationFact, decision: DecisionFact | None, around: Surroundings) -> Look:
    """A declaration as it stands."""
    stands = decision or DecisionFact(row.id)
    kind = "todo" if undecided(decision) or not stands.verdict else KINDS[stands.verdict]
    return Look(row, stands, kind, hints(row, decision, around), around.standings.get(row.id))


def shown(look: Look, around: Surroundings, may: bool, board: str) -> Shown:
    """The words of it. may: whether the reader decides here; board: the board's address."""
    row, stands, standing = look.fact, look.decision, look.standing
    released = stands.state is DecisionState.RELEASED and not look.waiting
    return Shown(
        fact=row,
        address=f"{board}{row.id}/",
        kind=look.kind,
        stands=str(words.STANDS["" if look.waiting else stands.verdict or ""]),
        period=stands.period or row.period.text,
        forms=_("、").join(row.formats),
        version=stands.version,
        told=_told(look.hints),
        buttons=_buttons(look, around) if may and not released else (),
        compare=_compare(row, look.hints),
        outcome=_outcome(look, around),
        score=f"{standing.total:.0f}" if standing else "",
        score_words=_score_words(standing) if standing else "",
        bars=_bars(standing) if standing else (),
        reasons=may and not released,
        released=released,
        labelled=_("%(number)s号的理由") % {"number": row.number},
    )


def _told(found: Sequence[Hint]) -> tuple[tuple[str, str, str], ...]:
    """A line for each hint, those about likes together in one."""
    lines: dict[str, list[Hint]] = {}
    for hint in found:
        lines.setdefault("like" if hint.code.startswith("like") else hint.code, []).append(hint)
    return tuple(
        (TONES[line[0].tone], ICONS[line[0].tone], "".join(words.hint(h.code, h.values) for h in line))
        for line in lines.values()
    )


def _outcome(look: Look, around: Surroundings) -> str:
    """What it has joined, or why it was not chosen."""
    if look.waiting:
        return ""
    into = look.decision.into
    if into is not None and into in around.numbers:
        return _("并入%(number)s号") % {"number": around.numbers[into]}
    return look.decision.reason


def _buttons(look: Look, around: Surroundings) -> tuple[Button, ...]:
    row = look.fact
    if not look.waiting:
        return (Button("undo", str(words.UNDO[look.decision.verdict or Verdict.CHOSEN])),)
    place = around.placed.get(row.id)
    to = roomier(place, around.count(), around.span, around.first) if place else None
    said = row.period.text
    found = [Button(f"chosen@{written(to)}", _("选入%(month)s月") % {"month": to}, True)] if to else []
    found.append(Button("chosen", _("选入%(period)s") % {"period": said} if to else _("选入"), not to))
    return (*found, *_joining(row, around))


def _joining(row: DeclarationFact, around: Surroundings) -> list[Button]:
    """Likes that are chosen and that it may join."""
    ids = [like.other for like in around.likes.get(row.id, ()) if like.other in around.chosen]
    say = _("并入%(number)s号")
    return [Button(f"merged@{key}", say % {"number": around.numbers[key]}) for key in ids[:2] if key]


def _compare(row: DeclarationFact, found: Sequence[Hint]) -> str:
    """The address's query for putting it beside those that it is like."""
    ids = [key for hint in found if hint.tone is Tone.LIKE for key in hint.others][:3]
    return "&".join(f"d={key}" for key in dict.fromkeys((row.id, *ids))) if ids else ""


def _score_words(standing: Standing) -> str:
    parts = _("，").join(f"{name}{mean:g}/{points}" for name, mean, points in standing.parts)
    values = {"parts": parts, "count": standing.reviewers}
    if standing.spread:
        values |= {"low": f"{standing.lowest:g}", "high": f"{standing.highest:g}"}
        return _("%(parts)s；%(count)s人评分，%(low)s至%(high)s") % values
    return _("%(parts)s；%(count)s人评分") % values


def _bars(standing: Standing) -> tuple[tuple[str, str, str], ...]:
    """Each criterion's start, width by its points, and width by its mean, of a hundred."""
    whole = sum(points for _, _, points in standing.parts) or 1
    found, start = [], 0.0
    for _name, mean, points in standing.parts:
        width = BAR * points / whole
        found.append((f"{start:.1f}", f"{max(width - 1, 0):.1f}", f"{max(width * mean / points - 1, 0):.1f}"))
        start += width
    return tuple(found)


FILTERS = ("todo", "in", "out", "back", "merge")


def counted(rows: Sequence[Look]) -> dict[str, int]:
    """How many rows each filter shows."""
    kinds = [row.kind for row in rows]
    return {"": len(rows), **{code: kinds.count(code) for code in FILTERS}}


def filtered(rows: Sequence[Look], code: str) -> list[Look]:
    """The rows of a filter; all of them for a filter that is none."""
    return [row for row in rows if row.kind == code] if code in FILTERS else list(rows)


def ordered(rows: Sequence[Look], order: str) -> list[Look]:
    """Those with more to look at first, the undecided before the decided; or by number, time, unit, score."""
    keys = {
        "number": lambda row: row.fact.number,
        "month": lambda row: (row.fact.period.start is None, row.fact.period.start, row.fact.number),
        "unit": lambda row: (row.fact.unit_name, row.fact.number),
        "score": lambda row: (-row.standing.total if row.standing else 1, row.fact.number),
    }
    return sorted(
        rows, key=keys.get(order, lambda row: (not row.waiting, -weight(row.hints), row.fact.number))
    )
