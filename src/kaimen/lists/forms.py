"""Forms of the lists' desk pages."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kaimen.lists.acts import LONGEST_NAME
from kaimen.lists.sources import Listing, listings
from kaimen.lists.words import RUNNING_NUMBER
from kaimen.papers.forms.headings import RUNNING, Heading
from kaimen.papers.forms.opening import MAX_FORM
from kaimen.papers.sources.refusing import SENTENCES


class TemplateForm(forms.Form):
    """A form to keep, for one of the lists."""

    file = forms.FileField(label=_("样表文件"), help_text=_("上级发来的.xlsx，1MB以内"))
    name = forms.CharField(label=_("样表名称"), max_length=LONGEST_NAME, help_text=_("例如来文的标题"))
    listing = forms.ChoiceField(label=_("填什么"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(one.code, one.title) for one in listings.values()]
        self.fields["listing"].choices = choices  # type: ignore[attr-defined]  # of a ChoiceField
        self.fields["file"].widget.attrs["accept"] = ".xlsx"

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > MAX_FORM:
            raise forms.ValidationError(SENTENCES["form_too_big"])
        return file


class MatchForm(forms.Form):
    """A select a heading: which of our columns stands under it, or none."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self,
        data: Any,
        headings: tuple[Heading, ...],
        listing: Listing,
        stands: Mapping[int, str],
        version: int,
    ) -> None:
        super().__init__(data, initial={"version": version})
        choices: list[tuple[str, Any]] = [("", _("留空")), (RUNNING, RUNNING_NUMBER)]
        choices += [(one.code, one.heading) for one in listing.columns]
        for heading in headings:
            self.fields[f"c{heading.at}"] = forms.ChoiceField(
                label=heading.whole,
                choices=choices,
                required=False,
                initial=stands.get(heading.at, ""),
                help_text=_("%(letters)s列") % {"letters": heading.letters},
            )

    def told(self) -> dict[int, str]:
        """The chosen code by the heading's column."""
        return {int(name[1:]): code for name, code in self.cleaned_data.items() if name[0] == "c" and code}
