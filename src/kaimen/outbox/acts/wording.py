"""A region's own words for a kind of letter."""

from kaimen.outbox.kinds import kinds
from kaimen.outbox.models import Template
from kaimen.outbox.moves import TEMPLATE
from kaimen.outbox.rules.wording import template_problems
from kaimen.regions.models import Region
from kaimen.scheme.problem import Problem, refuse
from kaimen.scheme.roles import Actor
from kaimen.trail.acts import act, record


def _stream(region: Region, *_: object, **__: object) -> str:
    return region.code


@act("outbox.word", _stream)
def word(actor: Actor, region: Region, kind: str, version: int, subject: str, body: str) -> int:
    """Put the region's own words for a kind's; letters written from now on take them. Returns their version.

    version: the one that the editor saw, 0 for the default words; refused when somebody changed them since.
    """
    Region.objects.select_for_update().get(pk=region.pk)
    stands = Template.objects.filter(region=region, kind=kind).first()
    subject, body = " ".join(subject.split()), body.strip()
    problems = TEMPLATE.problems("outbox.word", actor, region.code)
    problems += template_problems(subject, body, kinds[kind].meanings())
    if (stands.version if stands else 0) != version:
        problems.append(Problem("outbox.changed_meanwhile"))
    refuse(problems)
    said = {"subject": subject, "body": body, "version": version + 1}
    Template.objects.update_or_create(region=region, kind=kind, defaults=said)
    record(actor, "outbox.word", f"outbox.template:{kind}", region.code, version=version + 1)
    return version + 1


@act("outbox.unword", _stream)
def unword(actor: Actor, region: Region, kind: str) -> None:
    """Go back to the kind's default words; going back twice changes nothing."""
    refuse(TEMPLATE.problems("outbox.unword", actor, region.code))
    gone, _ = Template.objects.filter(region=region, kind=kind).delete()
    if gone:
        record(actor, "outbox.unword", f"outbox.template:{kind}", region.code)
