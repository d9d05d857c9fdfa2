"""From a row as a fact to the rows of the tables."""

from collections.abc import Iterable
from dataclasses import asdict

from kaimen.stages.plan.acts.edition import fill
from kaimen.stages.plan.facts import RowFact
from kaimen.stages.plan.models import Row, RowHost
from kaimen.stages.plan.rules.editing import as_typed


def write_fact(row: Row, fact: RowFact) -> None:
    """Everything that the fact says, but its hosts; nothing is saved."""
    fill(row, as_typed(fact))
    row.state = fact.state
    row.doubts = [asdict(doubt) for doubt in fact.doubts]
    row.extra = [list(pair) for pair in fact.extra]


def write_hosts(of_rows: Iterable[tuple[Row, RowFact]]) -> None:
    """The hosts of rows that have none yet, each with the unit that the fact names."""
    RowHost.objects.bulk_create(
        RowHost(row=row, position=place, name=host.name, role=host.role, unit_id=host.unit)
        for row, fact in of_rows
        for place, host in enumerate(fact.hosts, start=1)
    )
