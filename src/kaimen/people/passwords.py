"""The password policy as Django asks it: three classes, and none of the last five again."""

from django.contrib.auth.hashers import check_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from kaimen.people import reads
from kaimen.people.models import User
from kaimen.people.rules.password import CLASSES, REMEMBERED, classes


class ThreeClasses:
    """See rules/password.py."""

    def validate(self, password: str, user: User | None = None) -> None:
        if (found := classes(password)) < CLASSES:
            raise ValidationError(
                _("密码要含大写字母、小写字母、数字、符号中的3类，现在有%(found)s类。请再加一类。")
                % {"found": found}
            )

    def get_help_text(self) -> str:
        return _("含大写字母、小写字母、数字、符号中的3类")


class NotAgain:
    """The last five are not taken again."""

    def validate(self, password: str, user: User | None = None) -> None:
        if user and user.pk and any(check_password(password, old) for old in reads.old_passwords(user)):
            raise ValidationError(_("这个密码最近%(count)s次里用过。请换一个。") % {"count": REMEMBERED})

    def get_help_text(self) -> str:
        return _("不能与最近%(count)s次的相同") % {"count": REMEMBERED}
