"""The list of declarations as any paper takes it, and what the two letters say."""

import pytest

from kaimen.lists.sources import listings
from kaimen.outbox.kinds import kinds
from kaimen.stages.call import acts
from tests.stages.call.making import CLOSED, OPEN, Made

pytestmark = pytest.mark.django_db


def test_the_list_gives_what_is_in_hand_without_whom_to_call():
    made = Made()
    made.handed_in()
    made.draft(1)
    made.on(CLOSED)
    acts.submit(made.clerk(1), made.draft(1, theme="晚来的"))
    listing = listings["declarations"]
    rows = listing.rows(made.campaign, OPEN)
    assert [(row["number"], row["unit"], row["theme"], row["late"]) for row in rows] == [
        (1, "区甲局", "走进自来水厂", ""),
        (3, "区乙局", "晚来的", "迟报"),
    ]
    assert set(rows[0]) == {column.code for column in listing.columns}
    assert "13800000013" not in str(rows) and "张小门" not in str(rows)


def test_letters_name_what_their_texts_take():
    for code in ("call.returned", "call.entered"):
        kind = kinds[code]
        values = {name: f"<{name}>" for name, _ in kind.names}
        assert "<theme>" in str(kind.body).format_map(values)
        assert "<number>" in str(kind.subject).format_map(values)
