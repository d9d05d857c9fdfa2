"""What regions and people put into the desk's main navigation."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from kaimen.people.desk import Page, offer
from kaimen.regions.access import only
from kaimen.scheme.roles import Role

INSIDE = only(Role.LEAD_OFFICE, Role.OBSERVER, Role.UNIT_CLERK, Role.UNIT_LEADER)
OFFICE = only(Role.LEAD_OFFICE)


def offer_all() -> None:
    offer(Page(20, _("年度活动"), "regions_campaigns", only(Role.LEAD_OFFICE, Role.OBSERVER)))
    offer(Page(60, pgettext_lazy("all", "单位"), "people_units", INSIDE))
    offer(Page(62, _("人员"), "people_members", OFFICE))
    offer(Page(64, _("工作日历"), "regions_calendar", INSIDE))
    offer(Page(66, _("页脚信息"), "regions_particulars", OFFICE))
    offer(Page(80, _("账号"), "system_accounts", only(Role.SECURITY_ADMIN), in_region=False))
    offer(Page(82, pgettext_lazy("all", "地区"), "system_regions", only(Role.SYSTEM_ADMIN), in_region=False))
    offer(Page(84, _("存证"), "system_trail", only(Role.AUDIT_ADMIN), in_region=False))
