"""Forms of the desk pages where papers come in."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from kaimen.intake import words
from kaimen.intake.bundles import MOST, MOST_BYTES
from kaimen.intake.facts import NewCampaign
from kaimen.people.desk import newest
from kaimen.regions.models import Campaign

LONGEST_TEXT = 500_000
NEW = "new"
"""The choice of a campaign that is still to be opened."""
ACCEPTED = ".docx,.doc,.wps,.rtf,.xlsx,.xls,.et,.csv,.pdf,.html,.htm,.txt,.md,.ofd,.zip"


class Files(forms.ClearableFileInput):
    """A browser's own picker for several files."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Files as a list, bounded in number and bytes; an empty one is a file too, and told of as such later."""

    widget = Files

    def __init__(self, **told: Any) -> None:
        super().__init__(allow_empty_file=True, **told)
        self.widget.attrs["accept"] = ACCEPTED

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        sent = data if isinstance(data, list | tuple) else [data] if data else []
        files = [super(FilesField, self).clean(file, initial) for file in sent]
        if self.required and not files:
            raise forms.ValidationError(self.error_messages["required"], "required")
        if len(files) > MOST:
            raise forms.ValidationError(_("一次最多%(most)s个文件。请分几次上传。"), "many", {"most": MOST})
        if sum(file.size for file in files) > MOST_BYTES:
            most = MOST_BYTES // 1_000_000
            raise forms.ValidationError(_("文件合计超过%(most)sMB。请分几次上传。"), "large", {"most": most})
        return files


class PaperForm(forms.Form):
    """Files, or a text pasted; the campaign that they are for, where there is one."""

    papers = FilesField(
        label=_("文件"),
        required=False,
        help_text=_("Word、Excel、PDF、OFD、网页、文本，也可以几个一起或打成zip"),
    )
    text = forms.CharField(
        label=_("或贴上文字"),
        required=False,
        max_length=LONGEST_TEXT,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    campaign = forms.ChoiceField(label=_("用于"), required=False)

    def __init__(self, data: Any, files: Any, campaigns: Iterable[Campaign]) -> None:
        super().__init__(data, files)
        self.campaigns = {str(one.pk): one for one in campaigns}
        choices = [(key, f"{one.year} {one.brand}") for key, one in self.campaigns.items()]
        field = self.fields["campaign"]
        shown = newest(list(self.campaigns.values()))
        field.initial = str(shown.pk) if shown else ""
        field.choices = [*choices, ("", _("还没有定"))]  # type: ignore[attr-defined]  # of a ChoiceField

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        files = told.get("papers") or []
        if not files and not told.get("text", "").strip() and "papers" not in self.errors:
            raise forms.ValidationError(_("没有文件也没有文字。请选文件，或把文字贴进来。"))
        return told

    def chosen(self) -> Campaign | None:
        """The campaign that was chosen."""
        return self.campaigns.get(self.cleaned_data.get("campaign", ""))


class TargetForm(forms.Form):
    """For which campaign: one that is there and has no draft, or a new one."""

    target = forms.ChoiceField(label=_("给哪个活动拟方案"), widget=forms.RadioSelect)
    year = forms.IntegerField(label=_("年度"), min_value=1990, max_value=2200, required=False)
    brand = forms.CharField(label=_("活动名称"), max_length=40, required=False)
    slug = forms.CharField(
        label=_("网址短名"), max_length=30, required=False, help_text=_("同一年有第二个品牌时才填")
    )

    def __init__(self, campaigns: list[Campaign], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.campaigns = {str(one.pk): one for one in campaigns}
        there = [(key, f"{one.term} {one.brand}") for key, one in self.campaigns.items()]
        self.fields["target"].choices = [*there, (NEW, _("新开一年活动"))]  # type: ignore[attr-defined]  # a choice

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        if told.get("target") == NEW and not (told.get("year") and told.get("brand")):
            raise forms.ValidationError(str(words.SENTENCES["intake.no_target"]))
        return told

    def wanted(self) -> Campaign | NewCampaign:
        """What was chosen."""
        told = self.cleaned_data
        return self.campaigns.get(told["target"]) or NewCampaign(told["year"], told["brand"], told["slug"])
