"""Papers for tests, made by the acts alone; every name is invented."""

import io
import sys
import zipfile

from django.test import Client
from django.urls import reverse

from kaimen.intake import acts
from kaimen.intake.models import Paper
from kaimen.intake.sandbox import Limits, Sandbox
from kaimen.papers.given import Given
from kaimen.papers.notice.divisions import Division, Divisions
from kaimen.papers.sources.text import source_from_text
from kaimen.papers.understanding import Known, Reading, understand
from kaimen.people import reads as people
from kaimen.regions import acts as regions
from kaimen.scheme.roles import THE_CLOCK
from tests.papers.made_notice import NOTICE
from tests.people.making import a_unit, an_office, signed_in
from tests.regions.making import a_region

DIVISIONS = "code\tname\tshort\tsince\tuntil\n990101\t云溪区\t\t\t\n"
GIVEN = Given(DIVISIONS, year=2026)


def sandbox(code: str, **limits: float) -> Sandbox:
    """One whose reader is this Python code."""
    return Sandbox((sys.executable, "-S", "-c", code), Limits(**limits))  # type: ignore[arg-type]  # by name


def a_reading(text: str = NOTICE) -> Reading:
    return understand(source_from_text(text), Known(Divisions([Division("990101", "云溪区", "云溪")]), 2026))


def a_zip(**papers: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, data in papers.items():
            archive.writestr(name, data)
    return held.getvalue()


class Made:
    """A region with its office and a campaign, and a paper that came in."""

    def __init__(self, code: str = "990101", name: str = "云溪区") -> None:
        self.region = a_region(code, name)
        self.units = [a_unit(self.region, unit) for unit in ("区甲局", "区乙局")]
        self.office = an_office(self.region, f"office-{code}")
        self.campaign = regions.open_campaign(THE_CLOCK, self.region, 2026, "政务公开主题日")

    def paper(self, text: str = NOTICE, name: str = "notice.txt") -> Paper:
        made = acts.receive(self.office, self.region, self.campaign, name, text.encode())
        acts.take_in(self.office, made, a_reading(text))
        return Paper.objects.get(pk=made)

    def client(self) -> Client:
        return signed_in(people.user_of(self.office.id))

    def at(self, route: str, *more: object) -> str:
        return reverse(route, args=[self.region.code, *more])
