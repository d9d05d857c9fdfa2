"""The list of declarations, to be taken out in the columns of anyone's form."""

from collections.abc import Sequence
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kaimen.lists.sources import Column, Given, Listing, register
from kaimen.regions.models import Campaign
from kaimen.scheme.terms.call import Channel
from kaimen.stages.call import reads, words
from kaimen.stages.call.facts import DeclarationFact
from kaimen.stages.call.rules.headings import ALSO

COLUMNS = (
    Column("number", gettext_lazy("编号"), ALSO["number"]),
    Column("unit", gettext_lazy("申报单位"), ALSO["unit"]),
    Column("theme", gettext_lazy("活动主题"), ALSO["theme"]),
    Column("period", gettext_lazy("活动时间"), ALSO["period"]),
    Column("formats", gettext_lazy("活动形式"), ALSO["formats"]),
    Column("brief", gettext_lazy("活动简介"), ALSO["brief"]),
    Column("place", gettext_lazy("地点"), ALSO["place"]),
    Column("audience", gettext_lazy("对象"), ALSO["audience"]),
    Column("headcount", gettext_lazy("人数"), ALSO["headcount"]),
    Column("late", gettext_lazy("迟报")),
    Column("channel", gettext_lazy("报送方式")),
    Column("submitted", gettext_lazy("报送日期")),
)


def rows(campaign: Campaign, today: date) -> Sequence[Given]:
    """The declarations in hand by their number. The form's own columns stay out: they may hold anything."""
    return [given(one) for one in reads.handed_in(campaign.pk)]


def given(one: DeclarationFact) -> Given:
    return {
        "number": one.number,
        "unit": one.unit_name,
        "theme": one.theme,
        "period": one.period.text,
        "formats": "、".join(one.formats),
        "brief": one.brief,
        "place": one.place,
        "audience": one.audience,
        "headcount": one.headcount,
        "late": _("迟报") if one.late else "",
        "channel": str(words.CHANNELS[Channel(one.channel)]),
        "submitted": f"{timezone.localdate(one.submitted_at)}" if one.submitted_at else "",
    }


def register_all() -> None:
    register(Listing("declarations", gettext_lazy("申报汇总表"), COLUMNS, rows))
