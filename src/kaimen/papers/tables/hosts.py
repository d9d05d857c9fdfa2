"""Units out of a cell and back: 「甲局、乙局」「甲局（牵头）、乙局」「甲局；协办：丙局」."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kaimen.papers.sources.paper import one_line
from kaimen.papers.tables.kinds import Vocabulary
from kaimen.papers.tables.table import Host
from kaimen.scheme.hosting import HostAs

ROLE_OF_WORD = {
    "牵头": HostAs.LEAD, "责任": HostAs.LEAD, "承办": HostAs.LEAD, "主办": HostAs.LEAD,
    "联合": HostAs.JOINT, "共同": HostAs.JOINT,
    "协办": HostAs.CO, "协助": HostAs.CO, "配合": HostAs.CO, "参与": HostAs.CO,
}  # fmt: skip
WORD_OF_ROLE = {HostAs.LEAD: "牵头", HostAs.JOINT: "联合", HostAs.CO: "协办"}
_WORDS = "|".join(ROLE_OF_WORD)
LABEL = re.compile(rf"({_WORDS})(?:单位|部门)?[：:]")
NOTE = re.compile(rf"[（(]({_WORDS})(?:单位|部门)?[)）]$|(?<=.)(牵头|主办|承办|协办|配合)$")
PIECES = re.compile(r"[、，,\n]+")


def read_hosts(cell: str, role: HostAs, words: Vocabulary) -> tuple[Host, ...]:
    """The units of a cell in a column of this role; without words the first leads and those after it are joint."""
    hosts: list[Host] = []
    for label, text in _labelled(cell):
        for name in _names(text, words):
            hosts.append(_host(name, label, role if not hosts else _after(role)))
    return tuple(hosts)


def _after(role: HostAs) -> HostAs:
    return HostAs.JOINT if role is HostAs.LEAD else role


def _labelled(cell: str) -> Iterable[tuple[HostAs | None, str]]:
    """Stretches of the cell with the role that a label before them gives."""
    pieces = LABEL.split(cell)
    yield None, pieces[0]
    for word, text in zip(pieces[1::2], pieces[2::2], strict=True):
        yield ROLE_OF_WORD[word], text


def _names(text: str, words: Vocabulary) -> Iterable[str]:
    for segment in re.split(r"[；;]", text):
        for piece in PIECES.split(segment):
            yield from _parted(one_line(piece.strip()), words)


def _parted(piece: str, words: Vocabulary) -> list[str]:
    """Units joined by 和, 及 or a blank are parted only when each part is one."""
    if not piece:
        return []
    if piece not in words.known_units:
        for joint in (r"\s+", "和|及|与"):
            parts = re.split(joint, piece)
            if len(parts) > 1 and all(words.is_unit(part) for part in parts):
                return parts
    return [piece]


def _host(name: str, label: HostAs | None, role: HostAs) -> Host:
    note = NOTE.search(name)
    if note and note.start():
        return Host(name[: note.start()].strip(), ROLE_OF_WORD[note[1] or note[2]])
    return Host(name, label or role)


def write_hosts(hosts: Iterable[Host], role: HostAs = HostAs.LEAD) -> str:
    """The units in one cell of a column of this role, so that reading gives the same back."""
    listed = list(hosts)
    plain = [role, *[_after(role)] * len(listed)][: len(listed)]
    if [host.role for host in listed] == plain:
        return "、".join(host.name for host in listed)
    labelled: list[str] = []
    for at, host in enumerate(listed):
        if at and listed[at - 1].role is host.role:
            labelled[-1] += f"、{host.name}"
        else:
            labelled.append(f"{WORD_OF_ROLE[host.role]}：{host.name}")
    return "；".join(labelled)
