"""What a found rule says, as a plain sentence beside the words that it rests on."""

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from kaimen.intake.words import PATHS, VALUES

Value = Any
Told = Mapping[str, Any]


def titled(path: str) -> str:
    """What a path is called; the path itself for one that only helps to propose a scheme."""
    return str(PATHS.get(path, path))


def said(path: str, value: Value) -> str:
    """The value in words."""
    way = WAYS.get(path)
    try:
        return way(value) if way else _plain(value)
    except (KeyError, TypeError, AttributeError):
        return _plain(value)


def _plain(value: Value) -> str:
    if isinstance(value, Mapping):
        return "，".join(_plain(item) for item in value.values() if item not in (None, "", [], False))
    if isinstance(value, list | tuple):
        return "、".join(_plain(item) for item in value)
    if isinstance(value, bool):
        return _("要求") if value else _("不要求")
    return _word(value)


def _word(value: Value) -> str:
    return str(VALUES.get(value, value)) if isinstance(value, str) else str(value)


def _limit(value: Told) -> str:
    if value.get("date"):
        return _("%(date)s前") % {"date": value["date"]}
    told = {name: _word(value[name]) for name in ("anchor", "side", "unit")}
    return _("%(anchor)s%(side)s%(count)s%(unit)s") % {**told, "count": value["count"]}


def _strong(value: Told, words: str) -> str:
    strength = value.get("strength", "must")
    told = {"strength": _word(strength), "words": words}
    return words if strength == "must" else _("%(strength)s%(words)s") % told


def _least(value: Told) -> str:
    return _strong(value, _("每个单位至少%(count)s项") % {"count": value["count"]})


def _span(value: Told) -> str:
    first, last = value.get("start", value.get("open")), value.get("end", value.get("close"))
    if first and last:
        return _("%(first)s至%(last)s") % {"first": first, "last": last}
    return _("%(last)s前") % {"last": last} if last else _("%(first)s起") % {"first": first}


def _often(value: Told) -> str:
    return _strong(value, _("每%(per)s至少%(min)s次") % {"per": _word(value["per"]), "min": value["min"]})


def _quota(value: Told) -> str:
    who = {"per": _word(value["per"]), "unit": _word(value["unit"])}
    parts = [
        (value.get("exact"), _("%(n)s%(unit)s")),
        (value.get("min"), _("不少于%(n)s%(unit)s")),
        (value.get("max"), _("不超过%(n)s%(unit)s")),
    ]
    told = "，".join(words % {**who, "n": number} for number, words in parts if number is not None)
    per = {"activity": _("每次活动"), "session": _("每场"), "point": _("每个开放点")}
    return _strong(value, per.get(value["per"], "") + told)


def _share(value: Told) -> str:
    told = {"class": value["class"], "min": value["min"]}
    return _strong(value, _("%(class)s不低于%(min)s") % told)


def _age(value: Told) -> str:
    low, high = value.get("min"), value.get("max")
    if low and high:
        return _("%(low)s至%(high)s岁") % {"low": low, "high": high}
    return _("%(low)s岁以上") % {"low": low} if low else _("%(high)s岁以下") % {"high": high}


def _present(value: Told) -> str:
    if not value.get("present", True):
        return _("没有")
    more = [_word(value[name]) for name in ("when", "of") if value.get(name)]
    more += [str(kind) for kind in value.get("kinds") or ()]
    return "，".join([_("有"), *more])


def _edition(value: Value) -> str:
    return _("第%(n)s届") % {"n": value}


def _logo(value: Value) -> str:
    return _("现场要用LOGO") if value else _("不要求LOGO")


WAYS: dict[str, Callable[[Any], str]] = {
    "edition": _edition,
    "call.min_per_unit": _least,
    "window": _span,
    "registration.window": _span,
    "frequency": _often,
    "filing.deadline": _limit,
    "announce.deadline": _limit,
    "report.deadline": _limit,
    "feedback.deadline": _limit,
    "quota": _quota,
    "share": _share,
    "age": _age,
    "identity.logo": _logo,
    "awards": _present,
    "assessment": _present,
    "supervision": _present,
}
