"""The months' load as a chart: columns of bricks and the two lines of the reference span."""

from dataclasses import dataclass

from kaimen.stages.selection.rules.hints import Surroundings
from kaimen.stages.selection.rules.months import Load, Span


@dataclass(frozen=True, slots=True)
class Brick:
    """A rectangle of the month chart: from the top, its height, what it counts (in, wait, over)."""

    y: str
    height: str
    kind: str


@dataclass(frozen=True, slots=True)
class Column:
    """A month of the chart."""

    month: int
    count: int
    kind: str
    bricks: tuple[Brick, ...]


HEIGHT, LINE, GAP = 78.0, 5.0, 2.0


def chart(around: Surroundings) -> dict[str, object]:
    """The months as columns of bricks, with the lines of the reference span, in a picture of that height."""
    top = max([load.count for load in around.loads] + [around.span.high]) or 1
    step = min(HEIGHT / top, LINE + GAP)
    columns = tuple(
        Column(
            load.month,
            load.count,
            _height_kind(load.count, around.span),
            tuple(_brick(place, step, _brick_kind(place, load, around.span)) for place in range(load.count)),
        )
        for load in around.loads
    )
    lines = {
        "high": f"{HEIGHT - step * around.span.high:.1f}",
        "low": f"{HEIGHT - step * around.span.low:.1f}",
    }
    return {"columns": columns, "span": around.span, **lines}


def _height_kind(count: int, span: Span) -> str:
    if not count:
        return "no"
    return "hi" if count > span.high else "lo" if count < span.low else ""


def _brick_kind(place: int, load: Load, span: Span) -> str:
    if place >= span.high:
        return "over"
    return "in" if place < load.chosen else "wait"


def _brick(place: int, step: float, kind: str) -> Brick:
    return Brick(f"{HEIGHT - step * (place + 1):.1f}", f"{max(step - min(GAP, step / 3), 0.5):.1f}", kind)
