"""The JSON Schema of a reading: what `reading.schema.json` publishes is made here and nowhere else."""

from __future__ import annotations

from typing import Any

from kaimen.papers.notice.paths import CANONICAL
from kaimen.papers.sources.paper import FileKind
from kaimen.papers.telling import VERSION
from kaimen.scheme.hosting import HostAs
from kaimen.scheme.periods import Precision

Schema = dict[str, Any]
TEXT: Schema = {"type": "string"}
TEXTS: Schema = {"type": "array", "items": TEXT}
NUMBER: Schema = {"type": "integer"}
COUNT: Schema = {"type": "integer", "minimum": 0}
DATE: Schema = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}


def one_of(*values: str) -> Schema:
    return {"enum": list(values)}


def listed(one: Schema) -> Schema:
    return {"type": "array", "items": one}


def or_null(one: Schema) -> Schema:
    return {"anyOf": [one, {"type": "null"}]}


def record(**fields: Schema) -> Schema:
    """An object with exactly these fields."""
    return {
        "type": "object",
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }


STRENGTH = one_of("must", "principle", "may")
LIMIT: Schema = {
    "anyOf": [
        record(
            count=COUNT,
            unit=one_of("workday", "day"),
            side=one_of("before", "after"),
            anchor=one_of("activity", "registration_close", "notice", "feedback"),
        ),
        record(date=DATE),
    ]
}
VALUES: dict[str, Schema] = {
    "brand": TEXT,
    "edition": NUMBER,
    "formats": TEXTS,
    "topics": TEXTS,
    "call.deadline": DATE,
    "call.min_per_unit": record(count=COUNT, per=one_of("unit"), strength=STRENGTH),
    "window": record(start=DATE, end=DATE),
    "frequency": record(min=COUNT, per=one_of("year", "quarter", "month"), strength=STRENGTH),
    "filing.deadline": LIMIT,
    "filing.kind": one_of("note", "approval"),
    "announce.deadline": LIMIT,
    "registration.mode": listed(one_of("walk_in", "invited", "open", "pool")),
    "registration.window": record(open=or_null(DATE), close=or_null(DATE)),
    "registration.method": listed(one_of("first_come", "vetting", "draw")),
    "quota": record(
        max=or_null(COUNT),
        min=or_null(COUNT),
        exact=or_null(COUNT),
        per=one_of("point", "activity", "session"),
        unit=one_of("person", "family", "firm"),
        strength=STRENGTH,
    ),
    "share": record(**{"class": TEXT, "min": TEXT, "strength": STRENGTH}),
    "classes.in": TEXTS,
    "classes.out": TEXTS,
    "age": record(min=or_null(COUNT), max=or_null(COUNT)),
    "residence": TEXT,
    "report.deadline": LIMIT,
    "report.parts": TEXTS,
    "identity.words": TEXT,
    "identity.logo": {"type": "boolean"},
    "feedback.deadline": LIMIT,
    "awards": record(present={"type": "boolean"}, when=or_null(TEXT), kinds=TEXTS),
    "assessment": record(present={"type": "boolean"}, of=one_of("unit", "region")),
    "supervision": record(present={"type": "boolean"}),
    "columns": TEXTS,
}
"""The shape of a rule's value by its path."""


def _rule(path: str) -> Schema:
    return record(
        path={"const": path},
        value=VALUES[path],
        quote=TEXT,
        start=COUNT,
        end=COUNT,
        confidence={"type": "number", "minimum": 0, "maximum": 1},
    )


DOUBT = record(code=TEXT, message=TEXT, where=TEXT)
PERIOD = record(
    text=TEXT, start=or_null(DATE), end=or_null(DATE), precision=one_of(*(one.value for one in Precision))
)
ROW = record(
    no=or_null(NUMBER),
    theme=TEXT,
    units=listed(record(name=TEXT, role=one_of(*(one.value for one in HostAs)))),
    formats=TEXTS,
    period=PERIOD,
    place=TEXT,
    audience=TEXT,
    headcount=or_null(NUMBER),
    doubts=listed(DOUBT),
)
TABLE = record(
    kind=one_of("plan", "declaration", "other"), columns=TEXTS, rows=listed(ROW), gaps=listed(NUMBER)
)
NOTICE = record(
    title=TEXT,
    number=TEXT,
    issued=or_null(DATE),
    office=TEXT,
    brand=TEXT,
    year=or_null(NUMBER),
    region_code=or_null(TEXT),
    region_name=TEXT,
)
SOURCE = record(
    name=TEXT,
    kind=one_of(*(one.value for one in FileKind)),
    sha256={"type": "string", "pattern": "^[0-9a-f]{64}$"},
)


def reading_schema() -> Schema:
    """The whole schema, draft 2020-12."""
    whole = record(
        version={"const": VERSION},
        source=SOURCE,
        notice=or_null(NOTICE),
        rules=listed({"oneOf": [_rule(path) for path in CANONICAL]}),
        tables=listed(TABLE),
        doubts=listed(DOUBT),
        text=TEXT,
    )
    whole["properties"]["contacts"] = listed({"type": "object"})
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A paper as Kaimen reads it",
    } | whole
