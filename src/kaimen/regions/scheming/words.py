"""What the pages of a scheme say of codes."""

from django.utils.translation import gettext_lazy as _

from kaimen.scheme.editing.adopting import Why
from kaimen.scheme.telling.difference import How

WHYS = {
    Why.NAME: _("还写着原来那个地方的名称"),
    Why.YEAR: _("还写着原来的年份"),
    Why.DAY: _("日期还是原来那一年的"),
    Why.CLAUSE: _("出处还是原来那份通知的条款"),
    Why.OPEN: _("通知里没有写；补上，或勾选后就按没有规定办"),
}
HOWS = {How.ADDED: _("新增"), How.REMOVED: _("删去"), How.CHANGED: _("改动"), How.MOVED: _("换了次序")}
