"""The months of the year as piles of activities."""

from collections.abc import Sequence
from datetime import date

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from kaimen.web.desk.rules.load import Month


def months(found: Sequence[Month], today: date) -> SafeString:
    """List items, January to December; what is drawn is also told as a number."""
    return mark_safe("".join(_month(month, month.month == today.month) for month in found))


def _month(month: Month, now: bool) -> str:
    pile = "".join(f'<i class="ld ld--{kind}"></i>' * count for kind, count in month.kinds)
    said = escape(_("月") if month.total else _("月，没有"))
    current = ' class="is-now"' if now else ""
    return (
        f'<li{current}><span class="load__b" aria-hidden="true">{pile}</span><b>{month.total or ""}</b>'
        f'<span>{month.month}<span class="vh">{said}</span></span></li>'
    )
