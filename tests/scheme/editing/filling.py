"""A form as a browser posts it when nobody touches anything."""

from collections.abc import Iterable, Iterator

from kaimen.scheme.editing.boxes import COUNT, WAY, Box, Items, Node, OneOf, Part, Sort

Pair = tuple[str, str]


def posted(nodes: Iterable[Node]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, value in _pairs(nodes):
        found.setdefault(name, []).append(value)
    return found


def _pairs(nodes: Iterable[Node]) -> Iterator[Pair]:
    for node in nodes:
        match node:
            case Box():
                yield from _box(node)
            case Part():
                yield from _pairs(node.nodes)
            case Items():
                yield f"{node.name}.{COUNT}", str(len(node.items))
                yield from _pairs(node.items)
            case OneOf():
                yield from _one_of(node)


def _one_of(node: OneOf) -> Iterator[Pair]:
    """The radio that is set, and the boxes of every way in the order of the page, the chosen one's first."""
    for way in sorted(node.ways, key=lambda way: not way.chosen):
        if way.chosen:
            yield f"{node.name}.{WAY}", way.code
            yield from _pairs(way.nodes)


def _box(box: Box) -> Iterator[Pair]:
    match box.sort:
        case Sort.TICK:
            if box.ticked:
                yield box.name, "on"
        case Sort.TICKS:
            for option in box.options:
                if option.chosen:
                    yield box.name, option.code
        case Sort.PICK:
            chosen = [option.code for option in box.options if option.chosen]
            yield box.name, (chosen or [box.options[0].code])[0]
        case _:
            yield box.name, box.text.replace("\n", "\r\n")
