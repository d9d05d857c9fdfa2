"""Forms of a scheme's pages that are Django's own; a rule's form is read off its type instead."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kaimen.regions.scheming.acts import BLANK, LAST
from kaimen.regions.scheming.shipped import Tree, shipped
from kaimen.scheme.reading.check import LONGEST


class StartForm(forms.Form):
    """Where the next version starts: the newest one, nothing, or another region's."""

    begin = forms.ChoiceField(label=gettext_lazy("从哪里开始"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, again: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = [(LAST, _("现在这一版，改几处"))] if again else []
        others = [(name, _source(tree)) for name, tree in shipped().items()]
        field = self.fields["begin"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [*own, (BLANK, _("空白方案，一条一条写")), *others]
        field.initial = LAST if again else BLANK


def _source(tree: Tree) -> str:
    told = tree["campaign"]
    named = {"place": told["region_name"], "year": told["year"], "brand": told["brands"][0]["name"]}
    return _("照搬%(place)s%(year)s年的“%(brand)s”，再改成本地的") % named


class TextForm(forms.Form):
    """The whole draft as text. `version` is the draft that the text was taken from."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    text = forms.CharField(
        label=gettext_lazy("方案正文"),
        max_length=LONGEST,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 30, "spellcheck": "false", "wrap": "off"}),
        help_text=gettext_lazy("TOML格式，和网页上一条一条改的是同一份"),
    )
