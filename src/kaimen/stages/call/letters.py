"""The letters that the call writes to units."""

from django.utils.translation import gettext_lazy as _

from kaimen.outbox.kinds import Kind, register

NAMES = (("unit", _("单位名称")), ("number", _("申报编号")), ("theme", _("活动主题")))

RETURNED = Kind(
    "call.returned",
    _("申报退回修改"),
    _("申报{number}号请修改后重报"),
    _("{unit}：\n贵单位申报的“{theme}”（{number}号）需要修改：{reason}\n请登录系统改好后重新报送。"),
    (*NAMES, ("reason", _("退回理由"))),
)
ENTERED = Kind(
    "call.entered",
    _("牵头办代录申报"),
    _("已代贵单位录入申报{number}号"),
    _(
        "{unit}：\n已按贵单位报来的内容代为录入：“{theme}”，时间{period}，编号{number}。请核对，有出入请告知。"
    ),
    (*NAMES, ("period", _("活动时间"))),
)


def register_all() -> None:
    for kind in (RETURNED, ENTERED):
        register(kind)
