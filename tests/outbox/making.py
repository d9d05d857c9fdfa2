"""A region with letters, made by the acts alone; every name and mailbox is invented."""

from django.test import Client
from django.utils.translation import gettext_lazy as _

from kaimen.outbox import acts
from kaimen.outbox.facts import Letter
from kaimen.outbox.kinds import Kind, register
from kaimen.outbox.models import Message
from kaimen.people import reads as people
from kaimen.people.models import Unit
from kaimen.regions import acts as regions
from kaimen.regions.facts import Mode
from kaimen.regions.models import Campaign, Region
from kaimen.scheme.roles import THE_CLOCK, Actor, Role
from tests.people.making import a_member, a_unit, an_office, of, signed_in
from tests.regions.making import a_region

KIND = Kind(
    "test.notice",
    _("测试信"),
    "{brand}：{theme}",
    "{unit}：\n请看{theme}。\n\n{region}公开办\n{day}",
    (("theme", "主题"),),
    {"theme": "走进水厂"},
)
register(KIND)


class Post:
    """A region with two units, one of them with mailboxes, a campaign and its lead office."""

    def __init__(self, code: str = "990101", name: str = "云溪区", mode: Mode = Mode.LIVE) -> None:
        self.region: Region = a_region(code, name)
        box = f"duty{code}@example.cn"
        self.units: list[Unit] = [
            a_unit(self.region, "区甲局", mailbox=box, leader_mailbox=f"leader{code}@example.cn"),
            a_unit(self.region, "区乙局"),
        ]
        self.office: Actor = an_office(self.region, f"office-{code}")
        self.campaign: Campaign = regions.open_campaign(THE_CLOCK, self.region, 2026, "主题日", mode=mode)

    def letter(self, key: str = "一", unit: int = 0, **more: object) -> Letter:
        return Letter(KIND.code, key, self.units[unit].pk, {"theme": f"第{key}件"}, **more)

    def written(self, key: str = "一", unit: int = 0, **more: object) -> Message:
        return Message.objects.get(pk=acts.write(self.office, self.campaign, self.letter(key, unit, **more)))

    def released(self, key: str = "一", unit: int = 0, **more: object) -> Message:
        return self.written(key, unit, ready=True, **more)

    def office_client(self) -> Client:
        return signed_in(of(self.office))

    def clerk(self, unit: int = 0, role: Role = Role.UNIT_CLERK) -> Actor:
        username = f"{role.value.replace('_', '-')}-{self.units[unit].pk}"
        return people.actor_of(a_member(username, role, self.region, self.units[unit]).user)

    def clerk_client(self, unit: int = 0) -> Client:
        return signed_in(of(self.clerk(unit)))


def state(message: Message) -> str:
    return Message.objects.values_list("state", flat=True).get(pk=message.pk)
