"""What a scheme asks of each declaration, read once: fields, forms, months, how many, and who answers for it.

Source: the notices' own forms: 至少1个活动主题 on a sheet with a seal, or 开放时间、活动主题 for the record.
"""

from dataclasses import dataclass

from kaimen.scheme.periods import Period, read_period
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.terms.call import Call, Confirming, Purpose
from kaimen.scheme.terms.rule import Strength
from kaimen.stages.call.rules.fields import Ask, Field, fields_of


@dataclass(frozen=True, slots=True)
class Asked:
    """formats: names in the scheme's list; own_formats: units may write others; months: when activities may be
    held, and how strongly that binds; units: the groups asked, empty for all.
    """

    fields: tuple[Field, ...]
    formats: tuple[str, ...] = ()
    own_formats: bool = True
    months: Period | None = None
    months_bind: Strength = Strength.MAY
    at_least: int = 1
    at_most: int | None = None
    purpose: Purpose = Purpose.SELECTION
    confirming: Confirming = Confirming.NOBODY
    units: tuple[str, ...] = ()

    def wants(self, ask: Ask) -> bool:
        return any(field.ask is ask for field in self.fields)

    @property
    def extras(self) -> tuple[str, ...]:
        """Headings of what is asked in the form's own words."""
        return tuple(field.heading for field in self.fields if field.ask is Ask.EXTRA)


def asked_of(scheme: Scheme) -> Asked | None:
    """What the scheme asks; None where it calls for no declarations."""
    call, window = scheme.call, scheme.campaign.window
    if call is None or (call.themes is None and call.form is None and call.due is None):
        return None
    themes, formats = call.themes, scheme.plan.formats if scheme.plan else ()
    return Asked(
        fields=fields_of(call),
        formats=tuple(format.name for format in formats),
        own_formats=not formats or any(format.open_ended for format in formats),
        months=read_period(window.when, scheme.campaign.year) if window else None,
        months_bind=window.strength if window else Strength.MAY,
        at_least=themes.at_least if themes else 1,
        at_most=themes.at_most if themes else None,
        purpose=themes.purpose if themes else Purpose.SELECTION,
        confirming=confirming_of(call),
        units=themes.units if themes else (),
    )


def confirming_of(call: Call) -> Confirming:
    """As the scheme says; else a form with a seal takes the leader's word or a scan, and any other nobody's."""
    if call.confirmation:
        return call.confirmation.by
    return Confirming.EITHER if call.form and call.form.seal else Confirming.NOBODY
