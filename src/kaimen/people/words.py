"""Sentences of people: where it is, why, and how to mend it; and what roles and kinds are called."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from kaimen.people.facts import UnitKind
from kaimen.regions import words as regions
from kaimen.regions.access import Access
from kaimen.scheme.problem import Problem
from kaimen.scheme.roles import ADMINISTRATORS, Actor, Role

SENTENCES: dict[str, str | Promise] = regions.SENTENCES | {
    "people.second_administrator": _("这个账号已是另一种管理员。三种管理员由三个人担任，请换一个账号。"),
    "people.administrator_in_business": _("管理员账号不能办业务，业务账号不能当管理员。请换一个账号。"),
    "people.not_yours_to_give": _("这个角色不由你授予。管理员和牵头办由安全管理员授予，其余由牵头办授予。"),
    "people.role_needs_region": _("管理员不属于哪个地区，其余角色要有地区。请重选角色。"),
    "people.role_needs_unit": _("这个角色要选单位。请选上。"),
    "people.role_of_no_unit": _("这个角色不属于单位。请不要选单位。"),
    "people.own_role": _("这是你自己的账号。请由别人来办。"),
    "people.holds_more": _("这个人还有别处的角色，发码会一并打开。请找安全管理员发码。"),
    "people.bad_username": _("用户名要3至40个字符，字母开头，只含字母、数字、点、短横。请改。"),
    "people.username_taken": _("这个用户名有人在用。请换一个。"),
    "people.name_too_long": _("姓名最多40个字，现在是%(length)s个。请删短。"),
    "people.bad_phone": _("电话要11位手机号，或带区号的座机，现在是%(digits)s位数字。请核对。"),
    "people.password": _("%(why)s"),
    "people.code_refused": _(
        "用户名和一次性码对不上，或者码已过期、用过、试满5次。请核对，或请牵头办再发一个。"
    ),
    "people.no_invitation": _("没有这份邀请。请核对链接，或请牵头办重发。"),
    "people.invitation_taken": _("这份邀请已经用过。请直接登录，或请牵头办重发。"),
    "people.invitation_withdrawn": _("这份邀请已收回。请联系牵头办。"),
    "people.invitation_expired": _("这份邀请过了7天，已失效。请牵头办重发。"),
    "people.no_token_name": _("没有写令牌名称。请写上用在哪里，例如“政务平台”。"),
    "people.token_name_long": _("令牌名称最多40个字，现在是%(length)s个。请删短。"),
    "people.bad_token_days": _("有效天数要在1到366之间，现在是%(days)s。请改正。"),
    "people.too_many_tokens": _("一个账号最多有%(most)s个令牌。请先停用不用的。"),
    "people.no_region": _("没有代码为%(code)s的地区。请核对代码，或请系统管理员先加上。"),
    "people.no_unit_name": _("没有写单位名称。请填上。"),
    "people.unit_known": _("“%(name)s”已经是本地区一个单位的名称或别名。请换一个，或改那个单位。"),
    "people.unit_twice": _("“%(name)s”在表里出现了两次。请留一行。"),
    "people.unknown_unit": _("没有“%(name)s”这个单位。请核对名称，或先加上它。"),
    "people.under_itself": _("一个单位不能在自己下面。请重选上级单位或主管部门。"),
    "people.unit_has_members": _("这个单位还有人员。请先结束他们的角色或交接。"),
    "people.unit_has_units": _("这个单位下面还有单位。请先移走它们。"),
    "people.changed_meanwhile": _("你打开以后，别人改过这个单位。请看下面两边各是什么，选一份保存。"),
    "people.formula": _("“%(text)s”像是公式。请改成普通文字。"),
    "people.text_too_long": _("“%(text)s”太长，最多%(longest)s个字。请删短。"),
    "people.bad_mailbox": _("邮箱“%(text)s”不像邮箱。请写成“名称@网址”的样子，只写一个。"),
    "people.unknown_kind": _("没有“%(kind)s”这一类。请填：%(kinds)s，或留空。"),
    "people.sheet_no_header": _("没有找到表头。请在第一行写上“单位名称”等列名。"),
    "people.sheet_too_long": _("表有%(rows)s行，一次最多1000行。请分几次导入。"),
    "people.sheet_too_big": _("文件有%(size)s KB，最多2048 KB。请删去图片或分成几份。"),
    "people.sheet_unreadable": _("文件读不出来。请另存为xlsx或UTF-8的CSV再传。"),
    "people.sheet_stale": _("预览已过期或被改动。请重新选文件。"),
    "people.nothing_to_import": _("没有一行能导入。请按提示改好表再传。"),
}

ROLES = {
    Role.LEAD_OFFICE: _("牵头办"),
    Role.UNIT_CLERK: _("单位经办"),
    Role.UNIT_LEADER: _("单位负责人"),
    Role.REVIEWER: _("审核"),
    Role.JUDGE: _("评审"),
    Role.OBSERVER: _("观察员"),
    Role.ON_SITE: _("现场人员"),
    Role.SYSTEM_ADMIN: _("系统管理员"),
    Role.SECURITY_ADMIN: _("安全管理员"),
    Role.AUDIT_ADMIN: _("审计管理员"),
}
KINDS = {
    UnitKind.DEPARTMENT: _("部门"),
    UnitKind.TOWNSHIP: _("乡镇街道"),
    UnitKind.ZONE: _("开发区"),
    UnitKind.MASS_ORGANISATION: _("群团"),
    UnitKind.ENTERPRISE: _("公共企事业单位"),
    UnitKind.LEAD_OFFICE: _("牵头办"),
    UnitKind.OTHER: _("其他"),
}
FIELDS = {
    "name": _("单位名称"),
    "short_name": _("简称"),
    "kind": _("类别"),
    "parent": _("上级单位"),
    "supervisor": _("主管部门"),
    "leader_post": _("分管领导"),
    "section": _("承办科室"),
    "contact_post": _("联系岗位"),
    "mailbox": _("邮箱"),
    "leader_mailbox": _("领导邮箱"),
    "aliases": _("别名"),
}


def sentence(problem: Problem) -> str:
    """The sentence of a problem."""
    return regions.sentence(problem, SENTENCES)


def roles_said(roles: Iterable[Role]) -> str:
    """Roles as a list in words, in their own order."""
    wanted = set(roles)
    return gettext("、").join(str(name) for role, name in ROLES.items() if role in wanted)


@dataclass(frozen=True, slots=True)
class Told:
    """The three sentences of a page that someone may not see."""

    whose: str
    you: str
    ask: str


def told_of(declared: Access, actor: Actor) -> Told:
    """Whose page it is, who you are now, and whom to ask."""
    whose = roles_said(declared.roles) or gettext("系统")
    you = roles_said(grant.role for grant in actor.grants) or gettext("没有角色的账号")
    ask = (
        gettext("安全管理员") if declared.roles & (ADMINISTRATORS | {Role.LEAD_OFFICE}) else gettext("牵头办")
    )
    return Told(
        gettext("这一页只有%(whose)s能看。") % {"whose": whose},
        gettext("你现在的身份是%(you)s。") % {"you": you},
        gettext("需要的话，请%(ask)s在“人员”里授权。") % {"ask": ask},
    )
