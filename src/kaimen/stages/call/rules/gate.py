"""A declaration can be handed in only when everything that the scheme's form asks is there and readable.

Source: the columns of the notice's form, the forms of activity that it lists, and its window of days.
What a rule only asks in principle (原则上) or permits (可以) is a hint and blocks nothing; so is a form that the
notice does not list, since printed plans carry such forms.
"""

from kaimen.scheme.periods import Period, Precision
from kaimen.scheme.problem import Problem
from kaimen.scheme.terms.rule import Strength
from kaimen.stages.call.rules.asked import Asked
from kaimen.stages.call.rules.confirmation import Proof, confirmation_problems
from kaimen.stages.call.rules.editing import Typed, typed_problems
from kaimen.stages.call.rules.fields import Ask

NEEDED = (Ask.THEME, Ask.PERIOD, Ask.FORMATS, Ask.BRIEF, Ask.CONTACT, Ask.PHONE)


def gate(typed: Typed, asked: Asked, others: int, proof: Proof) -> list[Problem]:
    """Everything that keeps it from being handed in. `others`: how many the unit has already handed in."""
    found = typed_problems(typed) + _missing(typed, asked, proof) + _unread(typed.period)
    found += [problem for problem, binds in _strayed(typed, asked) if binds is Strength.MUST]
    if asked.at_most is not None and others >= asked.at_most:
        found.append(Problem("call.too_many", values=(("most", str(asked.at_most)),)))
    return found + confirmation_problems(asked.confirming, proof)


def hints(typed: Typed, asked: Asked) -> list[Problem]:
    """What to look at once more, blocking nothing."""
    return [problem for problem, binds in _strayed(typed, asked) if binds is not Strength.MUST]


def _missing(typed: Typed, asked: Asked, proof: Proof) -> list[Problem]:
    """Empty fields. Whom to call is not asked of the office, which has the unit on the telephone."""
    wanted = [ask for ask in NEEDED if asked.wants(ask)]
    if proof.office:
        wanted = [ask for ask in wanted if ask in (Ask.THEME, Ask.PERIOD)]
    return [Problem(f"call.no_{ask.value}", ask.value) for ask in wanted if not _given(typed, ask)]


def _given(typed: Typed, ask: Ask) -> bool:
    if ask is Ask.PERIOD:
        return bool(typed.period.text.strip())
    if ask is Ask.FORMATS:
        return bool(typed.formats)
    return bool(str(getattr(typed, ask.value)).strip())


def _unread(period: Period) -> list[Problem]:
    """A time that no day can be read from, unless it says that it will be told later."""
    told = period.precision is not Precision.UNKNOWN or period.provisional or not period.text.strip()
    return [] if told else [Problem("call.period_unread", "period", (("text", period.text[:60]),))]


def _strayed(typed: Typed, asked: Asked) -> list[tuple[Problem, Strength]]:
    """What lies outside of the scheme's months and forms, with how strongly that binds."""
    found = []
    if asked.months and outside(typed.period, asked.months):
        values = (("text", typed.period.text[:60]), ("months", asked.months.text))
        found.append((Problem("call.outside_months", "period", values), asked.months_bind))
    foreign = [] if asked.own_formats else [name for name in typed.formats if name not in asked.formats]
    for name in foreign:
        values = (("format", name[:60]), ("formats", "、".join(asked.formats)))
        found.append((Problem("call.format_unknown", "formats", values), Strength.PRINCIPLE))
    return found


def outside(period: Period, months: Period) -> bool:
    """Whether some day of the period lies outside; where a day is not known, nothing does."""
    if not (period.start and period.end and months.start and months.end):
        return False
    return period.start < months.start or period.end > months.end
