"""Sentences of papers that come in."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from kaimen.intake.facts import How, PaperState
from kaimen.intake.refusals import SENTENCES as NOT_READ
from kaimen.papers.sources.refusing import SENTENCES as REFUSED
from kaimen.regions import words as regions_words
from kaimen.scheme.problem import Problem

SENTENCES: dict[str, str | Promise] = regions_words.SENTENCES | {
    "intake.campaign_elsewhere": _("这个活动不是本地区的。请重选活动。"),
    "intake.gone": _("这份来件已经不在了，可能别人删了。请回到收文看最新情况。"),
    "intake.read_again": _("这份来件是旧版本读的，要重读一遍。请打开它的页面再办。"),
    "intake.changed_meanwhile": _("你打开以后别人处理过这份来件。请看现在的情况，再办一次。"),
    "intake.no_doubt": _("没有找到这一处存疑，可能已经处理过。请看现在的情况。"),
    "intake.no_row": _("这一处不在哪一行里，改不了格子。请核对后按原样确认。"),
    "intake.too_long": _("文字超过300字，放不进表格。请删短。"),
    "intake.no_number": _("这里要填1至99999的整数。请改成数字，或留空。"),
    "intake.no_theme": _("没有填活动主题。请填上，或选“不要这行”。"),
    "intake.no_notice": _("这份来件里没有读出通知，拟不成方案。请核对是否选错文件。"),
    "intake.no_target": _("没有选定给哪个活动拟方案。请选一个，或填好年度和名称新开一个。"),
    "intake.no_second": _("没有设第二读者，或者这份来件不是通知。请系统管理员设好地址再试。"),
    "intake.no_field": _("没有这一栏。请刷新页面再填。"),
}
STATES = {
    PaperState.WAITING: _("等待读取"),
    PaperState.READ: _("已读"),
    PaperState.REFUSED: _("读不了"),
    PaperState.USED: _("已用"),
}
SECOND = {
    "unanswered": _("第二读者没有应答。请看它的服务是否在运行，再请它读一遍。"),
    "refused": _("第二读者拒绝了请求。请系统管理员核对地址、模型名和密钥。"),
    "unreadable": _("第二读者的回答读不懂，没有采用。可以再请它读一遍。"),
}
HOWS = {How.CONFIRM: _("按原样确认"), How.EDIT: _("已改"), How.LEAVE_OUT: _("不要这行")}
KINDS = {"plan": _("计划表"), "declaration": _("申报表"), "other": _("其他表格")}
FIELDS = {
    "no": _("序号"),
    "theme": _("活动主题"),
    "units": _("责任单位"),
    "formats": _("活动形式"),
    "period": _("活动时间"),
    "place": _("地点"),
    "audience": _("对象"),
    "headcount": _("人数"),
}
HEAD = {
    "title": _("标题"),
    "number": _("文号"),
    "office": _("发文机关"),
    "issued": _("成文日期"),
    "brand": _("活动名称"),
    "year": _("年度"),
    "region_name": _("地区"),
    "lead_office": _("牵头办"),
}
PATHS = {
    "brand": _("活动名称"),
    "year": _("年度"),
    "edition": _("届次"),
    "formats": _("活动形式"),
    "topics": _("主题方向"),
    "call.deadline": _("申报截止"),
    "call.min_per_unit": _("申报数量"),
    "window": _("开展时段"),
    "frequency": _("开展次数"),
    "filing.deadline": _("方案报送时限"),
    "filing.kind": _("方案报送方式"),
    "announce.deadline": _("预告时限"),
    "registration.mode": _("参加方式"),
    "registration.window": _("报名时段"),
    "registration.method": _("名单办法"),
    "quota": _("人数"),
    "share": _("人员占比"),
    "classes.in": _("参加对象"),
    "classes.out": _("不参加的人员"),
    "age": _("年龄"),
    "residence": _("居住地"),
    "report.deadline": _("情况报送时限"),
    "report.parts": _("报送内容"),
    "identity.words": _("现场用语"),
    "identity.logo": _("现场标识"),
    "feedback.deadline": _("答复时限"),
    "awards": _("评选"),
    "assessment": _("考核"),
    "supervision": _("督办"),
    "columns": _("计划表栏目"),
}
VALUES: dict[str, str | Promise] = {
    "must": _("应当"),
    "principle": _("原则上"),
    "may": _("可以"),
    "workday": _("个工作日"),
    "day": _("天"),
    "before": _("前"),
    "after": _("后"),
    "activity": _("活动"),
    "registration_close": _("报名截止"),
    "notice": _("通知"),
    "feedback": _("收到意见"),
    "year": _("年"),
    "quarter": _("季度"),
    "month": _("月"),
    "unit": _("单位"),
    "region": _("地区"),
    "note": _("报备"),
    "approval": _("审批"),
    "walk_in": _("自由参加"),
    "invited": _("定向邀请"),
    "open": _("公开报名"),
    "pool": _("人员库"),
    "first_come": _("先到先得"),
    "vetting": _("审查"),
    "draw": _("抽签"),
    "point": _("开放点"),
    "session": _("场"),
    "person": _("人"),
    "family": _("户"),
    "firm": _("家"),
}


def sentence(problem: Problem) -> str:
    """The sentence of one of these problems."""
    return regions_words.sentence(problem, SENTENCES)


def refusals() -> dict[str, str]:
    """Every reason by its code."""
    return {code: refusal(code) for code in (*REFUSED, *NOT_READ)}


def refusal(code: str) -> str:
    """Why a paper could not be read."""
    return _now(NOT_READ[code]) if code in NOT_READ else REFUSED.get(code, "")
