"""From what a person took of the suggestions to the tree of a scheme."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kaimen.papers.notice.head import Head
from kaimen.papers.notice.proposing.suggested import Suggested
from kaimen.scheme.editing.addresses import find, put, take
from kaimen.scheme.editing.adopting import Place, blank
from kaimen.scheme.telling.tree import Tree

NAMES = {"plan.formats.new": "name", "participants.classes.new": "name", "hosts.groups.new": "name"}
"""What may stand once in its list."""


def assembled(place: Place, head: Head, taken: Iterable[Suggested]) -> Tree:
    """The scheme of a place: what the notice says of itself, and every suggestion that was taken.

    Of two for a rule that stands once the first counts; what a share counts becomes a class where it is none yet.
    """
    tree = _with_notice(blank(place), head)
    for one in taken:
        tree = _with(tree, one)
    return _with_classes(tree)


def _with_notice(tree: Tree, head: Head) -> Tree:
    told: dict[str, Any] = {
        "title": head.title,
        "number": head.number,
        "issuer": head.office,
        "issued": head.issued,
        "addressed": list(head.addressed),
        "annexes": list(head.annexes),
    }
    campaign = tree["campaign"]
    campaign["notice"] = {name: value for name, value in told.items() if value}
    office = head.lead_office or head.office
    return tree | {"campaign": campaign | ({"lead_office": office} if office else {})}


def _with(tree: Tree, one: Suggested) -> Tree:
    address = find(one.address)
    assert address is not None, f"{one.address} is no place in a scheme"
    if one.address == "campaign.brands.new":
        return _with_brand(tree, one)
    if not address.listed:
        return tree if take(tree, address) else put(tree, address, one.value)
    if one.address in NAMES and one.value["name"] in _names(tree, one.address):
        return tree
    return put(tree, address, one.value)


def _with_brand(tree: Tree, one: Suggested) -> Tree:
    """The campaign's own brand takes the clause; another one stands beside it."""
    brands = tree["campaign"]["brands"]
    rest = [brand for brand in brands if brand["name"] != one.value["name"]]
    tree["campaign"]["brands"] = [*rest, one.value] if len(rest) == len(brands) else [one.value, *rest]
    return tree


def _names(tree: Tree, address: str) -> set[str]:
    stage, field, _ = address.split(".")
    return {item[NAMES[address]] for item in tree.get(stage, {}).get(field, [])}


def _with_classes(tree: Tree) -> Tree:
    people = tree.get("participants", {})
    share = people.get("citizen_share")
    for name in share["counts"] if share else ():
        if name not in {one["name"] for one in people.get("classes", [])}:
            people.setdefault("classes", []).append(
                {"name": name, "citizen": True, "clause": share["clause"]}
            )
    return tree
