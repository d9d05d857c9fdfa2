"""Every query of the call."""

from kaimen.scheme.periods import Period, Precision
from kaimen.stages.call.facts import DeclarationFact, DeclarationState
from kaimen.stages.call.models import Declaration


def handed_in(campaign: int) -> tuple[DeclarationFact, ...]:
    """The declarations that the office has in hand, by their number: one query however many."""
    found = Declaration.objects.filter(campaign=campaign, state=DeclarationState.SUBMITTED)
    return tuple(fact(row) for row in found.select_related("unit").order_by("number"))


def fact(row: Declaration) -> DeclarationFact:
    """A declaration as rules and later stages take it."""
    return DeclarationFact(
        id=row.pk,
        number=row.number,
        unit=row.unit_id,
        unit_name=row.unit.name,
        theme=row.theme,
        period=Period(row.period_text, row.period_start, row.period_end, Precision(row.precision)),
        formats=tuple(row.formats),
        brief=row.brief,
        state=DeclarationState(row.state),
        place=row.place,
        audience=row.audience,
        headcount=row.headcount,
        extra=tuple((heading, text) for heading, text in row.extra),
        late=row.late,
        channel=row.channel,
        submitted_at=row.submitted_at,
        version=row.version,
    )
