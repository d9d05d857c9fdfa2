"""Which doors match what a reader asked, and what there is to choose from."""

from collections import Counter
from collections.abc import Iterable, Sequence

from kaimen.scheme.searching import searchable
from kaimen.stages.column.facts import Asked, Door

CHIPS = 6


def matches(door: Door, asked: Asked) -> bool:
    """All that was asked holds: the form, the unit, and every word somewhere in the row."""
    row = door.row
    if asked.form and not any(asked.form in written for written in row.formats):
        return False
    if asked.unit and all(host.name != asked.unit for host in row.hosts):
        return False
    return all(word in text_of(door) for word in asked.words) if asked.words else True


def text_of(door: Door) -> str:
    """What a search looks through: plate, theme, units, forms, time, place and audience."""
    row = door.row
    units = (host.name for host in row.hosts)
    return searchable(
        f"{row.number}号", row.theme, *units, *row.formats, row.period.text, row.place, row.audience
    )


def forms(doors: Iterable[Door]) -> list[str]:
    """The words of form used most, at most six, those used equally in the table's order."""
    counted = Counter(word for door in doors for word in door.row.formats)
    return [word for word, _ in counted.most_common(CHIPS)]


def units(doors: Sequence[Door]) -> list[str]:
    """Every unit once, in the table's order."""
    return list(dict.fromkeys(host.name for door in doors for host in door.row.hosts))
