"""The rows of what is to be reminded of."""

from collections.abc import Mapping, Sequence

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from kaimen.stages.supervision.facts import Reminded
from kaimen.web.desk import words
from kaimen.web.desk.facts import Door, Show
from kaimen.web.desk.markup.plates import plate
from kaimen.web.desk.rules.chasing import Chased

LOOKS = {Show.OVER: "over", Show.TODAY: "today"}


def chase(
    rows: Sequence[Chased],
    doors: Mapping[str, Door],
    units: Mapping[str, str],
    said: Mapping[str, Reminded],
    ticked: bool,
) -> SafeString:
    """Table rows. doors: by plate; units: names by key; said: reminders by the duty's key; ticked: with boxes."""
    told = (_row(one, doors.get(one.duty.activity), units, said, ticked) for one in rows)
    return mark_safe("".join(told))  # every text in it is escaped


def _row(
    one: Chased, door: Door | None, units: Mapping[str, str], said: Mapping[str, Reminded], ticked: bool
) -> str:
    unit = units.get(one.duty.unit) or (door.unit if door else "")
    due = words.short_day(one.duty.due) if one.duty.due else ""
    return (
        f'<tr class="is-{one.show}">{_box(one, unit) if ticked else ""}'
        f"<td>{plate(door, LOOKS.get(one.show, 'plan')) if door else ''}</td>"
        f'<th scope="row" class="chase__u">{escape(unit or _("单位待补"))}</th><td>{escape(_what(one))}</td>'
        f'<td class="nw num">{escape(due)}</td><td class="r nw">{_left(one)}</td>'
        f'<td class="nw mute">{escape(_said(one, said))}</td></tr>'
    )


def _box(one: Chased, unit: str) -> str:
    """A box for what a unit owes; late ones are ticked."""
    if not one.duty.unit:
        return "<td></td>"
    label = _("选%(unit)s：%(what)s") % {"unit": unit, "what": one.duty.what}
    checked = " checked" if one.show is Show.OVER else ""
    return (
        f'<td class="c-ck"><label><span class="vh">{escape(label)}</span>'
        f'<input type="checkbox" name="key" value="{escape(one.keys[0])}"{checked}></label></td>'
    )


def _what(one: Chased) -> str:
    more = _("，还差%(n)s件") % {"n": one.times} if one.times > 1 else ""
    return one.duty.what + more + (_("（已延期）") if one.duty.extended else "")


def _left(one: Chased) -> str:
    if one.show is Show.TODAY:
        return f'<span class="due due--today">{escape(_("今天"))}</span>'
    word = _("逾期") if one.show is Show.OVER else _("剩")
    return f'<span class="due due--{one.show}">{escape(word)}<b>{one.number}</b></span>'


def _said(one: Chased, said: Mapping[str, Reminded]) -> str:
    last = next((said[key] for key in one.keys if key in said), None)
    if last is None:
        return _("未催")
    return _("%(day)s，第%(n)s次") % {"day": words.short_day(last.last), "n": last.times}
