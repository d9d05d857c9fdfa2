"""From what a person took of the suggestions to the tree of a scheme."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from kaimen.papers.notice.head.head import Head
from kaimen.papers.proposing.suggested import Suggested
from kaimen.scheme.editing.addresses import Address, find, put, take
from kaimen.scheme.editing.adopting import Place, blank
from kaimen.scheme.telling.tree import Tree

SHORTEST_OFFICE = 3
NAMED = {"plan.formats.new", "participants.classes.new", "hosts.groups.new", "awards.awards.new"}
"""Lists in which a name may stand once: what is said of it in two places makes one rule."""


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
    office = head.lead_office if len(head.lead_office) > SHORTEST_OFFICE else head.office
    return tree | {"campaign": campaign | ({"lead_office": office} if office else {})}


def _with(tree: Tree, one: Suggested) -> Tree:
    address = find(one.address)
    assert address is not None, f"{one.address} is no place in a scheme"
    if one.address == "campaign.brands.new":
        return _with_brand(tree, one)
    if not address.listed:
        return tree if take(tree, address) else put(tree, address, one.value)
    if one.address in NAMED:
        return put(tree, *_joined(tree, address, one.value))
    return put(tree, address, one.value)


def _joined(tree: Tree, address: Address, value: Tree) -> tuple[Address, Tree]:
    """Where a named rule goes, and what it then says: what stood there first holds."""
    assert address.field is not None
    there: list[Tree] = tree.get(address.stage.name, {}).get(address.field.name, [])
    for number, own in enumerate(there):
        if own["name"] == value["name"]:
            return replace(address, number=number), value | own
    return address, value


def _with_brand(tree: Tree, one: Suggested) -> Tree:
    """The campaign's own brand takes the clause; another one stands beside it."""
    brands = tree["campaign"]["brands"]
    rest = [brand for brand in brands if brand["name"] != one.value["name"]]
    tree["campaign"]["brands"] = [*rest, one.value] if len(rest) == len(brands) else [one.value, *rest]
    return tree


def _with_classes(tree: Tree) -> Tree:
    people = tree.get("participants", {})
    share = people.get("citizen_share")
    for name in share["counts"] if share else ():
        if name not in {one["name"] for one in people.get("classes", [])}:
            people.setdefault("classes", []).append(
                {"name": name, "citizen": True, "clause": share["clause"]}
            )
    return tree
