"""What stands in the form that a unit hands in: each of its columns and head lines takes what was declared.

Source: printed forms name their columns in their own words; what a column asks is told by rules/fields.py.
"""

from collections.abc import Mapping, Sequence

from kaimen.papers.official.drafting.declarations import Filled
from kaimen.papers.tables.columns import Holds, column
from kaimen.scheme.terms.call import DeclarationForm
from kaimen.scheme.terms.rule import Clause
from kaimen.stages.call.rules.fields import WRITTEN_ANYWAY, Ask, Field, asks

NOBODYS = Clause(section="", words="")
"""No notice asks for a form that we make up."""

NUMBER, HEAD = "序号", "填报单位"


def form_of(
    form: DeclarationForm | None, fields: Sequence[Field], words: Mapping[Ask, str]
) -> DeclarationForm:
    """The form of the notice; where it has none of its own, one of what is asked anyway."""
    if form and form.columns:
        return form
    headings = tuple(field.heading or words[field.ask] for field in fields)
    return DeclarationForm(
        columns=(NUMBER, *headings),
        title=form.title if form else "",
        head=(form.head if form else ()) or (HEAD,),
        seal=form.seal if form else False,
        clause=form.clause if form else NOBODYS,
    )


def filled(
    form: DeclarationForm, unit: str, day: str, texts: Mapping[Ask, str], extra: Mapping[str, str]
) -> Filled:
    """One declaration in the form. day: on which it was handed in, "" for none yet."""

    def told(heading: str) -> str:
        parts = [extra.get(field.heading, "") or texts.get(field.ask, "") for field in asks(heading)]
        return " ".join(part for part in parts if part) or _known(heading, unit, day)

    head = {name.rstrip("：:"): told(name.rstrip("：:")) for name in form.head}
    head.setdefault(HEAD, unit)
    row = {name: "1" if column(name).holds is Holds.NO else told(name) for name in form.columns}
    return Filled(head, (row,))


def _known(heading: str, unit: str, day: str) -> str:
    """What nobody is asked for: the unit's own name, the day."""
    if asks(heading):
        return ""
    if WRITTEN_ANYWAY.fullmatch(heading) and ("日期" in heading or "时间" in heading):
        return day
    return unit if "单位" in heading or "部门" in heading else ""
