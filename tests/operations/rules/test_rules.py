"""Pure rules of operations."""

from datetime import UTC, datetime, time, timedelta

import pytest

from kaimen.operations.rules.due import due
from kaimen.operations.rules.network_disk import network_kind
from kaimen.operations.rules.patience import next_wait

NOW = datetime(2026, 3, 5, 12, 0, tzinfo=UTC)
MOUNTS = """overlay / overlay rw 0 0
server:/export /srv/shared\\040files nfs4 rw 0 0
/dev/sda2 /srv/shared\\040files/local ext4 rw 0 0
//office/share /mnt/office cifs rw 0 0
"""


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (None, True),
        (NOW - timedelta(hours=1), False),
        (NOW.replace(hour=3, minute=10), False),
        (NOW.replace(hour=3, minute=9), True),
        (NOW - timedelta(days=9), True),
    ],
)
def test_a_daily_job_is_due_once_after_its_hour(last: datetime | None, expected: bool):
    assert due(time(3, 10), last, NOW) is expected


def test_before_its_hour_only_yesterdays_run_is_missing():
    early = NOW.replace(hour=1)
    assert not due(time(3, 10), early - timedelta(hours=20), early)
    assert due(time(3, 10), early - timedelta(hours=30), early)


def test_a_child_that_keeps_dying_is_started_ever_later():
    waits = [0.0]
    for _ in range(7):
        waits.append(next_wait(waits[-1], lived=0.5))
    assert waits[1:] == [1, 2, 4, 8, 16, 30, 30]
    assert next_wait(30, lived=61) == 1


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/var/kaimen.sqlite3", ""),
        ("/srv/shared files/kaimen.sqlite3", "nfs4"),
        ("/srv/shared files/local/kaimen.sqlite3", ""),
        ("/srv/shared files too/kaimen.sqlite3", ""),
        ("/mnt/office/kaimen.sqlite3", "cifs"),
    ],
)
def test_the_nearest_mount_tells_whether_a_disk_is_a_network_disk(path: str, kind: str):
    assert network_kind(MOUNTS, path) == kind
