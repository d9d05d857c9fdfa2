"""Forms of the pages where declaration forms are taken in."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kaimen.intake.forms import FilesField
from kaimen.scheme.terms.call import Channel
from kaimen.stages.call import words

CHANNELS = (Channel.MAIL, Channel.PAPER, Channel.FAX)
"""How a form reaches the office; what is told by telephone has none."""


class BringForm(forms.Form):
    """Any number of files, or zips of them."""

    papers = FilesField(
        label=_("填好的申报表"),
        error_messages={"required": _("没有选文件。请选文件，或打成zip再选。")},
        help_text=_("Word最好，也可以是Excel、PDF；一次最多200个，或打成zip"),
    )


class TakeForm(forms.Form):
    """How the forms came, once for all; keys: the themes that the person saw as clear."""

    channel = forms.TypedChoiceField(
        label=_("怎么报来的"),
        choices=[(code, words.CHANNELS[code]) for code in CHANNELS],
        coerce=Channel,
        initial=Channel.MAIL,
        widget=forms.RadioSelect,
    )
    keys = forms.RegexField(
        r"^\d{1,9}\.\d{1,4}(?:,\d{1,9}\.\d{1,4})*$", widget=forms.HiddenInput, required=False
    )

    def chosen(self) -> list[tuple[int, int]]:
        """Paper and row of each theme."""
        keys = [key.partition(".") for key in self.cleaned_data["keys"].split(",") if key]
        return [(int(paper), int(row)) for paper, _, row in keys]
