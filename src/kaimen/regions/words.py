"""Sentences of regions: where it is, why, and how to mend it."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _

from kaimen.regions.facts import Level, Mode
from kaimen.scheme.problem import Problem

SENTENCES: dict[str, str | Promise] = {
    "moves.not_yours": _("你现在的身份不能办这件事。请换有权限的账号，或请牵头办授权。"),
    "moves.wrong_state": _("这件事现在不能办，可能别人已经办过。请刷新页面看最新情况。"),
    "regions.bad_code": _("区划代码要%(digits)s位数字，现在填的是“%(code)s”。请按国标代码改。"),
    "regions.code_taken": _("区划代码%(code)s已经有地区在用。请核对代码。"),
    "regions.no_name": _("没有填地区名称。请填上。"),
    "regions.parent_not_above": _("上级地区的层级不比本地区高。请重选上级地区。"),
    "regions.unknown_particular": _("页脚没有“%(name)s”这一栏。请只填页面上的栏目。"),
    "regions.text_too_long": _("文字最多%(longest)s个字，现在是%(length)s个。请删短。"),
    "regions.bad_site": _("专栏网址不对。请填放副本的那个栏目的完整网址，以http://或https://开头。"),
    "regions.bad_year": _("年度不对：%(year)s。请填四位数的年份。"),
    "regions.bad_slug": _("网址短名“%(slug)s”不能用。请用小写字母开头，只含小写字母、数字和短横。"),
    "regions.no_brand": _("没有填活动名称。请填上。"),
    "regions.campaign_taken": _("%(year)s年这个网址已经有活动。同一年的第二个品牌请另填网址短名。"),
    "regions.bad_scheme": _("方案第%(line)s行：%(what)s"),
    "regions.scheme_of_another": _("方案里写的是%(there)s，不是这个活动。请换方案，或改方案里的地区和年度。"),
    "regions.in_force_too_early": _("执行日期早于第%(number)s版（%(day)s起）。请选这一天或更晚。"),
    "regions.no_draft": _("下一版已经发布或放弃了。请回到各版页面看最新情况。"),
    "regions.draft_open": _("这个活动已经有一版在改。请接着改那一版，或先放弃它。"),
    "regions.draft_changed": _("你打开以后别人改过这里。请看现在的内容，再保存一次就用你写的。"),
    "regions.rule_gone": _("这条规定已经不在了，可能别人删了。请回到方案看最新情况。"),
    "regions.unknown_start": _("没有这个起点。请从列出的几种里选。"),
    "regions.questions_open": _("还有%(count)s处照搬的内容没有核对。请改好，或逐类确认照用。"),
    "regions.clock_not_yours": _("只有演练才能拨动日期。正式活动按真实的日期走。"),
    "regions.clock_backwards": _("演练的日期不能往回拨。要从头再来，请重新开始一次演练。"),
    "regions.only_rehearsed": _("这里是演练场，只能演练，也不对外公开。正式的活动请在本地区开。"),
    "regions.bad_day": _("日期不对：%(day)s。请重选。"),
    "regions.no_reason": _("没有写理由。请写上依据，例如文件名。"),
}

LEVELS = {
    Level.PROVINCE: _("省级"),
    Level.PREFECTURE: _("市级"),
    Level.COUNTY: _("县级"),
    Level.TOWNSHIP: _("乡镇街道"),
}
MODES = {Mode.LIVE: _("正式"), Mode.REHEARSAL: _("演练"), Mode.AS_PRINTED: _("照原件展示")}
PARTICULARS = {
    "sponsor": _("主办单位"),
    "undertaker": _("承办单位"),
    "contact": _("联系我们"),
    "hotline": _("政府热线"),
    "site_code": _("网站标识码"),
    "icp": _("ICP备案号"),
    "police": _("公安备案号"),
    "website": _("政府网站网址"),
    "accounts": _("政务新媒体"),
    "column_site": _("专栏副本网址"),
}
DAYS = {
    reason: _(reason)
    for reason in (
        gettext_noop("工作日"), gettext_noop("调休上班"), gettext_noop("本地上班"), gettext_noop("本地放假"),
        gettext_noop("周六"), gettext_noop("周日"), gettext_noop("元旦"), gettext_noop("春节"),
        gettext_noop("清明节"), gettext_noop("劳动节"), gettext_noop("端午节"), gettext_noop("中秋节"),
        gettext_noop("国庆节"),
    )
}  # fmt: skip
"""Why a day counts or not, as the workdays tell it; a reason that is not here is shown as it is."""


def sentence(problem: Problem, sentences: Mapping[str, str | Promise] = SENTENCES) -> str:
    """The sentence of a problem; a code without one is shown as it is, never hidden."""
    template = sentences.get(problem.code)
    if template is None:
        return gettext("没有办成，原因代码：%(code)s。请告诉系统管理员。") % {"code": problem.code}
    return str(template) % dict(problem.values)
