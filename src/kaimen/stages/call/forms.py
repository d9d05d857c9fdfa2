"""Forms of the call's desk pages; the fields of a declaration follow from what its scheme asks."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from kaimen.scheme.periods import Period, read_period
from kaimen.scheme.terms.call import Channel
from kaimen.stages.call import words
from kaimen.stages.call.rules.asked import Asked
from kaimen.stages.call.rules.editing import LONGEST_EXTRA, Typed, extra_field
from kaimen.stages.call.rules.fields import Ask, Field
from kaimen.stages.call.rules.reasons import LONGEST as LONGEST_REASON
from kaimen.stages.call.rules.scan import LARGEST

SEPARATORS = re.compile(r"[、，,；;+\n]+")
OWN = "own_formats"
HELP = {
    Ask.PERIOD: _("写5月、6-8月、5月中旬、6月25日、另行通知都可以"),
    Ask.BRIEF: _("群众能看什么、问什么，一两句话"),
    Ask.CONTACT: _("只给牵头办看，不公开"),
    Ask.PHONE: _("只给牵头办看，不公开"),
}
ROWS = {Ask.THEME: 2, Ask.BRIEF: 5}


class DeclarationForm(forms.Form):
    """A declaration as its scheme's form asks it, headings verbatim. Nothing is required of a draft."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, asked: Asked, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asked = asked
        self.fields |= {name: made for field in asked.fields for name, made in _made(field, asked)}

    def typed(self, year: int, stands: Typed | None = None) -> Typed:
        """What the person wrote, as the rules read it; what the form does not ask stays as it stands."""
        told, kept = self.cleaned_data, stands or Typed("", Period(""))
        given = {
            field.ask.value: told[field.ask.value] for field in self.asked.fields if field.ask not in SPECIAL
        }
        if self.asked.wants(Ask.PERIOD):
            given["period"] = read_period(told["period"].strip(), year)
        if self.asked.wants(Ask.FORMATS):
            given["formats"] = tuple(dict.fromkeys((*told.get("formats", ()), *split(told.get(OWN, "")))))
        mine = self.asked.extras
        extra = tuple((heading, told[extra_field(place)]) for place, heading in enumerate(mine))
        return replace(kept, **given, extra=extra + tuple(pair for pair in kept.extra if pair[0] not in mine))


SPECIAL = (Ask.PERIOD, Ask.FORMATS, Ask.EXTRA)


def _made(field: Field, asked: Asked) -> Iterable[tuple[str, forms.Field]]:
    if field.ask is Ask.EXTRA:
        place = asked.extras.index(field.heading)
        yield extra_field(place), _text(field.heading, LONGEST_EXTRA, rows=2)
    elif field.ask is Ask.FORMATS:
        yield from _formats(field.heading or words.FIELDS[field.ask], asked)
    else:
        yield field.ask.value, _plain(field)


def _plain(field: Field) -> forms.Field:
    label, help_text = field.heading or words.FIELDS[field.ask], HELP.get(field.ask, "")
    if field.ask is Ask.HEADCOUNT:
        return forms.IntegerField(label=label, required=False)
    if field.ask in ROWS:
        return _text(label, rows=ROWS[field.ask], help_text=help_text)
    return forms.CharField(label=label, required=False, help_text=help_text)


def _text(label: Any, longest: int | None = None, rows: int = 2, help_text: Any = "") -> forms.CharField:
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=longest, required=False, widget=area, help_text=help_text)


def _formats(label: Any, asked: Asked) -> Iterable[tuple[str, forms.Field]]:
    if asked.formats:
        boxes = forms.CheckboxSelectMultiple
        choices = [(name, name) for name in asked.formats]
        yield "formats", forms.MultipleChoiceField(label=label, choices=choices, required=False, widget=boxes)
    told = _("自拟的形式") if asked.formats else label
    place = forms.TextInput(attrs={} if asked.formats else {"id": "id_formats"})
    yield OWN, forms.CharField(label=told, required=False, widget=place, help_text=_("几种形式用、隔开"))


def initial(typed: Typed, asked: Asked, version: int | None = None) -> dict[str, Any]:
    """The form of a declaration as it stands."""
    extra = dict(typed.extra)
    listed = [name for name in typed.formats if name in asked.formats]
    return {
        "theme": typed.theme,
        "period": typed.period.text,
        "formats": listed,
        OWN: "、".join(name for name in typed.formats if name not in asked.formats),
        "brief": typed.brief,
        "place": typed.place,
        "audience": typed.audience,
        "headcount": typed.headcount,
        "contact": typed.contact,
        "phone": typed.phone,
        "version": version,
    } | {extra_field(place): extra.get(heading, "") for place, heading in enumerate(asked.extras)}


def split(text: str) -> tuple[str, ...]:
    """Names joined by the usual separators, in order, none empty."""
    return tuple(name.strip() for name in SEPARATORS.split(text) if name.strip())


class EnteringForm(DeclarationForm):
    """What the office takes down for a unit, and how it reached the office."""

    def __init__(self, asked: Asked, units: list[tuple[int, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(asked, *args, **kwargs)
        own = {
            "unit": forms.TypedChoiceField(label=_("单位"), choices=[("", "—"), *units], coerce=int),
            "channel": forms.TypedChoiceField(
                label=_("怎么报来的"),
                choices=[(code, words.CHANNELS[code]) for code in Channel if code is not Channel.SCREEN],
                coerce=Channel,
            ),
        }
        self.fields = own | self.fields


class ScanForm(forms.Form):
    """A stamped sheet; what it really is, is told by its bytes in the act."""

    scan = forms.FileField(label=_("盖章扫描件"), required=False, help_text=_("PDF、JPG或PNG，10MB以内"))

    def data_of(self) -> tuple[str, bytes] | None:
        """Name and bytes of the file, no more of them than needed to see that it is too large."""
        file: UploadedFile | None = self.cleaned_data.get("scan")
        return (file.name or "", file.read(LARGEST + 1)) if file else None


class ReasonForm(forms.Form):
    """A reason out of those used before, or one's own words."""

    def __init__(self, common: Iterable[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(str(reason), reason) for reason in common]
        self.fields["common"] = forms.ChoiceField(
            label=_("常用理由"), choices=choices, required=False, widget=forms.RadioSelect
        )
        self.fields["reason"] = _text(_("理由"), LONGEST_REASON, 3, _("写清要改什么；写了就用写的"))

    def chosen(self) -> str:
        return self.cleaned_data["reason"].strip() or self.cleaned_data["common"]
