"""A campaign whose scheme asks themes by a day and has units reminded; every name is invented."""

from datetime import date, datetime, time, timedelta

from django.test import Client
from django.utils import timezone

from kaimen.duties import reads as duties
from kaimen.people import acts as people_acts
from kaimen.people.facts import UnitDraft, UnitKind
from kaimen.regions import acts as regions
from kaimen.regions.facts import Mode
from kaimen.regions.models import Campaign
from kaimen.scheme.duties.duty import Duty
from kaimen.scheme.duties.facts import Deed
from kaimen.scheme.roles import THE_CLOCK
from tests.people.making import of, signed_in
from tests.regions.schemes import a_scheme
from tests.stages.plan.making import Made

DUE = date(2026, 3, 27)
ASKING = """
[call.themes]
at_least = 1
clause = {{ section = "一", words = "至少一个主题" }}

[call.due]
due = {{ day = {due} }}
clause = {{ section = "一", words = "按时报送" }}

[supervision.reminding]
days_before = [5, 1, 0]
copy_leader_after = 2
clause = {{ section = "二", words = "催办两次后抄送" }}
"""


class Asked(Made):
    """Two units that owe a theme each by `due`; a rehearsal, so that a test turns its day."""

    def __init__(
        self, code: str = "990101", name: str = "云溪区", mode: Mode = Mode.REHEARSAL, due: date = DUE
    ) -> None:
        super().__init__(code, name, mode)
        text = a_scheme(code, 2026, "政务公开主题日") + ASKING.format(due=due.isoformat())
        regions.publish_scheme(THE_CLOCK, self.campaign, text, date(2026, 2, 28))

    def on(self, day: date, hour: int = 9) -> None:
        """Play the rehearsal on to a day."""
        moment = timezone.make_aware(datetime.combine(day, time(hour)))
        regions.turn_clock(THE_CLOCK, self.campaign, moment)

    def duties(self, day: date) -> list[Duty]:
        return duties.duties(Campaign.objects.get(pk=self.campaign.pk), day)

    def keys(self, deed: Deed = Deed.DECLARE) -> list[str]:
        """Keys of the units' duties of a kind, the first unit's first."""
        found = [duty for duty in self.duties(DUE) if duty.deed is deed and not duty.office]
        return [str(duty.key) for duty in sorted(found, key=lambda duty: (int(duty.unit), str(duty.key)))]

    def more_units(self, count: int) -> None:
        drafts = [UnitDraft(f"区{n}号局", kind=UnitKind.DEPARTMENT) for n in range(count)]
        people_acts.import_units(THE_CLOCK, self.region, drafts)

    def clerk_client(self, unit: int = 0) -> Client:
        return signed_in(of(self.clerk(unit)))


LATE = DUE + timedelta(days=5)
