"""Forms of the pages where declaration forms are taken in."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kaimen.intake.bundles import MOST, MOST_BYTES
from kaimen.intake.forms import ACCEPTED, FilesField
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

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["papers"].widget.attrs["accept"] = ACCEPTED

    def clean_papers(self) -> list[Any]:
        files: list[Any] = self.cleaned_data["papers"]
        if not files:
            raise forms.ValidationError(_("没有选文件。请选文件，或打成zip再选。"))
        if len(files) > MOST:
            raise forms.ValidationError(_("一次最多%(most)s个文件。请分几次上传。") % {"most": MOST})
        if sum(file.size for file in files) > MOST_BYTES:
            most = MOST_BYTES // 1_000_000
            raise forms.ValidationError(_("文件合计超过%(most)sMB。请分几次上传。") % {"most": most})
        return files


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
