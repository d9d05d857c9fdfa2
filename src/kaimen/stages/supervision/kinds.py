"""The letter that supervision writes."""

from django.utils.translation import gettext_lazy as _

from kaimen.outbox.kinds import Kind

REMINDER = Kind(
    code="supervision.reminder",
    title=_("催办"),
    subject=_("【{called}】{brand}{count}件事项"),
    body=_(
        "{unit}：\n贵单位{year}年“{brand}”有{count}件事项待办：\n{rows}\n"
        "请登录系统，在“我的待办”里办理；确有困难，请向牵头办说明原因，申请延期。{time}{note}\n\n{office}\n{day}"
    ),
    names=(
        ("called", _("催办，或还没到期时的提醒")),
        ("count", _("几件")),
        ("rows", _("这个单位要办的事，一件一行")),
        ("time", _("第几次催办、是否抄送领导，第一次为空")),
        ("note", _("发出时补充的话，可为空")),
    ),
    samples={
        "called": _("催办"),
        "count": "2",
        "rows": _(
            "1．第12项“走进自来水厂”报送情况报告，应于9月4日前办结，已逾期6个工作日。\n"
            "2．第15项“食品抽检看得见”报备活动方案，应于9月12日前办结，今天到期。"
        ),
        "time": _("这是第2次催办。"),
        "note": "",
    },
    page="supervision_log",
)
