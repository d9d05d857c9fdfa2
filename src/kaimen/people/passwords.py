"""The password policy as Django asks it, in sentences of our own: Django's are only partly Chinese."""

from django.contrib.auth.hashers import check_password
from django.contrib.auth.password_validation import (
    CommonPasswordValidator,
    UserAttributeSimilarityValidator,
    password_validators_help_texts,
)
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from kaimen.people import reads
from kaimen.people.models import User
from kaimen.people.rules.password import CLASSES, LENGTH, REMEMBERED, classes


def policy_said() -> str:
    """The whole policy in one line, to stand at a new password."""
    return _("；").join(password_validators_help_texts())


class LongEnough:
    """At least LENGTH characters."""

    def validate(self, password: str, user: User | None = None) -> None:
        if (found := len(password)) < LENGTH:
            raise ValidationError(
                _("密码至少要%(least)s个字符，现在有%(found)s个。请写长一些。")
                % {"least": LENGTH, "found": found}
            )

    def get_help_text(self) -> str:
        return _("至少%(least)s个字符") % {"least": LENGTH}


class NotCommon(CommonPasswordValidator):
    """None of the passwords that everybody tries first."""

    def get_error_message(self) -> str:
        return _("这个密码太常见，容易被猜中。请换一个。")

    def get_help_text(self) -> str:
        return _("不用常见的密码")


class NotTheName(UserAttributeSimilarityValidator):
    """Nothing close to the username."""

    def get_error_message(self) -> str:
        return _("密码和用户名太像。请换一个。")

    def get_help_text(self) -> str:
        return _("不与用户名相似")


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
