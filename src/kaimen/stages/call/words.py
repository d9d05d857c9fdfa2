"""Sentences of the call: where it is, why, and how to mend it."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kaimen.regions import words as regions_words
from kaimen.scheme.problem import Problem
from kaimen.scheme.terms.call import Channel, Confirming
from kaimen.stages.call.facts import DeclarationState
from kaimen.stages.call.rules.fields import Ask

SENTENCES: dict[str, str | Promise] = regions_words.SENTENCES | {
    "call.none": _("本年度的方案没有申报这一环节，不用申报。有疑问请问牵头办。"),
    "call.elsewhere": _("本年度照原件展示，申报已在别处办完，这里不收。"),
    "call.unit_elsewhere": _("这个单位不在本地区，或已停用。请重选单位。"),
    "call.channel_of_office": _("电话、传真、邮件和书面报送由牵头办录入。请改用网上填报。"),
    "call.not_open": _("申报%(opens)s开始，现在还不收。草稿可以先存着，到时再报。"),
    "call.closed": _(
        "申报已于%(closed)s截止，逾期不收。写好的内容已存成草稿，请电话联系牵头办，由牵头办代为收下。"
    ),
    "call.no_theme": _("没有写活动主题。请填上。"),
    "call.no_period": _("没有写活动时间。请填上，时间未定写“另行通知”。"),
    "call.no_formats": _("没有选活动形式。请至少选一种。"),
    "call.no_brief": _("没有写活动简介。请用一两句话写清看什么、谈什么。"),
    "call.no_contact": _("没有写联系人。牵头办有事要找得到人，请填上。"),
    "call.no_phone": _("没有写联系电话。牵头办有事要找得到人，请填上。"),
    "call.period_unread": _("活动时间“%(text)s”认不出来。请写成“5月”“6-8月”“5月中旬”“6月25日”或“另行通知”。"),
    "call.outside_months": _("活动时间“%(text)s”不在方案规定的“%(months)s”里。请核对时间。"),
    "call.format_unknown": _("活动形式“%(format)s”不在方案列出的形式里：%(formats)s。请核对。"),
    "call.formats_long": _("活动形式最多12种，每种最多60个字。请删短。"),
    "call.extra_unknown": _("申报表里没有“%(heading)s”这一栏，或写了两次。请照申报表的栏目填。"),
    "call.headcount_odd": _("人数要填1到99999的整数。请改正。"),
    "call.too_long": _("文字最多%(longest)s个字，现在是%(length)s个。请删短。"),
    "call.too_many": _("每个单位最多申报%(most)s个主题，已经报满。要换主题，先撤回一个。"),
    "call.unconfirmed_leader": _("还没有经单位负责人确认。请按“交负责人确认”，由负责人在网上确认。"),
    "call.unconfirmed_scan": _(
        "还没有盖章的扫描件，或扫描件盖的是修改前的内容。请打印、盖章、扫描后传上来。"
    ),
    "call.unconfirmed_either": _("还没有单位确认。请交负责人在网上确认，或传上盖章的扫描件。"),
    "call.no_reason": _("没有写理由。对方要知道怎么改，请写上。"),
    "call.changed_meanwhile": _("%(number)s号在你打开之后被别人改过。你填的内容还在，请对照后选保留哪份。"),
    "call.scan_empty": _("文件是空的。请重新选扫描件。"),
    "call.scan_large": _("扫描件超过%(most)sMB。请调低扫描的清晰度再传。"),
    "call.scan_kind": _("这个文件不是PDF、JPG或PNG。请把盖章表扫描成这三种之一。"),
    "call.scan_cut": _("扫描件不完整，可能没有传完。请重新传一次。"),
    "call.scan_bomb": _("图片的像素太多，打不开。请调低扫描的清晰度再传。"),
    "call.scans_many": _("一份申报最多留%(most)s个扫描件。请联系牵头办。"),
}

STATES = {
    DeclarationState.DRAFT: _("草稿"),
    DeclarationState.WAITING: _("等负责人确认"),
    DeclarationState.SUBMITTED: _("已报送"),
    DeclarationState.RETURNED: _("退回修改"),
    DeclarationState.WITHDRAWN: _("已撤回"),
}
TONES = {
    DeclarationState.WAITING: "wait",
    DeclarationState.SUBMITTED: "done",
    DeclarationState.RETURNED: "act",
}
"""How a state looks, where it differs from the rest."""

FIELDS = {
    Ask.THEME: _("活动主题"),
    Ask.PERIOD: _("活动时间"),
    Ask.FORMATS: _("活动形式"),
    Ask.BRIEF: _("活动简介"),
    Ask.PLACE: _("地点"),
    Ask.AUDIENCE: _("对象"),
    Ask.HEADCOUNT: _("人数"),
    Ask.CONTACT: _("联系人"),
    Ask.PHONE: _("联系电话"),
}
CHANNELS = {
    Channel.SCREEN: _("网上填报"),
    Channel.PHONE: _("电话"),
    Channel.FAX: _("传真"),
    Channel.MAIL: _("电子邮箱"),
    Channel.PAPER: _("书面"),
}
CONFIRMING = {
    Confirming.NOBODY: _("写好直接报送，不用另外确认。"),
    Confirming.LEADER: _("写好交本单位负责人在网上确认，确认后即报出。"),
    Confirming.SCAN: _("打印盖章，把扫描件传上来再报送。"),
    Confirming.EITHER: _("交本单位负责人在网上确认，或打印盖章后传扫描件，两样选一样。"),
}
TURNS = {
    "call.declare": _("开始填写"),
    "call.edit": _("修改"),
    "call.attach": _("传上盖章扫描件"),
    "call.pass_on": _("交负责人确认"),
    "call.send_back": _("退回经办人"),
    "call.confirm": _("负责人确认并报送"),
    "call.submit": _("报送"),
    "call.enter": _("牵头办代录"),
    "call.return": _("牵头办退回"),
    "call.withdraw": _("撤回"),
    "call.take_up": _("重新拾起"),
}
REASONS = (
    _("活动时间请写到月份。"),
    _("主题偏空，请写清群众能看什么、问什么。"),
    _("与其他单位的主题重复，请换主题或联合举办。"),
    _("简介太短，请写清活动安排。"),
)
"""Common reasons for a return, offered until the office has some of its own."""


def sentence(problem: Problem) -> str:
    """The sentence of one of the call's problems."""
    return regions_words.sentence(problem, SENTENCES)
