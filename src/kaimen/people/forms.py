"""Forms of people's pages."""

from collections.abc import Iterable
from typing import Any, cast

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from kaimen.people import words
from kaimen.people.facts import UnitDraft, UnitKind
from kaimen.people.models import Unit
from kaimen.people.passwords import policy_said
from kaimen.scheme.roles import Role


def _choice(form: forms.Form, name: str) -> forms.ChoiceField:
    return cast(forms.ChoiceField, form.fields[name])


class UnitForm(forms.Form):
    """A unit as its page shows it; the ones above it are chosen among those of the region."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    name = forms.CharField(label=words.FIELDS["name"], max_length=60)
    short_name = forms.CharField(label=words.FIELDS["short_name"], max_length=40, required=False)
    kind = forms.ChoiceField(label=words.FIELDS["kind"], choices=list(words.KINDS.items()))
    parent = forms.ChoiceField(label=words.FIELDS["parent"], required=False)
    supervisor = forms.ChoiceField(
        label=words.FIELDS["supervisor"], required=False, help_text=_("指导公共企事业单位的部门")
    )
    leader_post = forms.CharField(label=words.FIELDS["leader_post"], max_length=40, required=False)
    section = forms.CharField(label=words.FIELDS["section"], max_length=40, required=False)
    contact_post = forms.CharField(
        label=words.FIELDS["contact_post"], max_length=40, required=False, help_text=_("写岗位，不写人名")
    )
    mailbox = forms.CharField(
        label=words.FIELDS["mailbox"],
        max_length=120,
        required=False,
        help_text=_("收通知和催办的值班邮箱，加密存放"),
    )
    leader_mailbox = forms.CharField(
        label=words.FIELDS["leader_mailbox"],
        max_length=120,
        required=False,
        help_text=_("方案规定抄送领导时才用"),
    )

    def __init__(self, *args: Any, names: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        above = [("", _("无")), *((name, name) for name in names)]
        _choice(self, "parent").choices = above
        _choice(self, "supervisor").choices = above

    def draft(self) -> UnitDraft:
        """What was typed, ready for the act."""
        told = {field: text for field, text in self.cleaned_data.items() if field != "version"}
        return UnitDraft(**told | {"kind": UnitKind(told["kind"])})


def unit_values(unit: Unit) -> dict[str, object]:
    """What stands of a unit, by the form's fields."""
    plain = (
        "version", "name", "short_name", "kind", "leader_post", "section", "contact_post", "mailbox",
        "leader_mailbox",
    )  # fmt: skip
    above = {
        field: getattr(unit, field).name if getattr(unit, field) else "" for field in ("parent", "supervisor")
    }
    return {field: getattr(unit, field) for field in plain} | above


class AliasForm(forms.Form):
    name = forms.CharField(label=_("别名"), max_length=60, help_text=_("表里怎么写就怎么填"))


class SheetForm(forms.Form):
    file = forms.FileField(label=_("单位表"), help_text=_("CSV或xlsx，第一行是列名，最多1000行"))


class InviteForm(forms.Form):
    """A role, and for a unit's role the unit."""

    role = forms.ChoiceField(label=_("角色"))
    unit = forms.ChoiceField(label=_("单位"), required=False, help_text=_("单位的角色才选"))
    region = forms.CharField(label=_("地区代码"), max_length=12, required=False, help_text=_("管理员不填"))
    post = forms.CharField(label=_("岗位"), max_length=40, required=False, help_text=_("写岗位，不写人名"))

    def __init__(
        self, *args: Any, roles: Iterable[Role], units: Iterable[Unit] | None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        wanted = set(roles)
        _choice(self, "role").choices = [(role, name) for role, name in words.ROLES.items() if role in wanted]
        if units is None:
            del self.fields["unit"]
        else:
            del self.fields["region"]
            _choice(self, "unit").choices = [("", _("无")), *((str(unit.pk), unit.name) for unit in units)]


class HandOverForm(forms.Form):
    post = forms.CharField(label=_("接手的岗位"), max_length=40, required=False, help_text=_("不填就沿用"))


class NewPassword(forms.Form):
    """A password typed twice; the policy itself is asked by the act."""

    password = forms.CharField(
        label=_("新密码"), max_length=128, widget=forms.PasswordInput(attrs={"autocomplete": "new-password"})
    )
    again = forms.CharField(
        label=_("再写一遍"),
        max_length=128,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].help_text = policy_said()

    def clean_again(self) -> str:
        if self.cleaned_data["again"] != self.cleaned_data.get("password"):
            raise forms.ValidationError(gettext("两遍密码不一样。请重写第二遍。"))
        return str(self.cleaned_data["again"])


class CodeForm(NewPassword):
    username = forms.CharField(
        label=_("用户名"), max_length=40, widget=forms.TextInput(attrs={"autocomplete": "username"})
    )
    code = forms.CharField(
        label=_("一次性码"),
        max_length=20,
        help_text=_("牵头办念给你的8位"),
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code"}),
    )
    field_order = ("username", "code", "password", "again")


class SelfForm(forms.Form):
    name = forms.CharField(
        label=_("姓名"), max_length=40, required=False, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    phone = forms.CharField(
        label=_("电话"),
        max_length=20,
        required=False,
        help_text=_("加密存放，别人看到的是打码的"),
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
    )


class AcceptForm(SelfForm, NewPassword):
    username = forms.CharField(
        label=_("用户名"),
        max_length=40,
        help_text=_("字母开头，3至40个字符"),
        widget=forms.TextInput(attrs={"autocomplete": "username"}),
    )
    field_order = ("username", "name", "phone", "password", "again")


class TokenForm(forms.Form):
    name = forms.CharField(label=_("用在哪里"), max_length=40, help_text=_("例如：政务服务平台"))
    days = forms.IntegerField(label=_("有效天数"), min_value=1, max_value=366, initial=90)
