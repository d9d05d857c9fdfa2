"""The clock: one at a time, each job when it is due, a failing job stops nothing."""

from datetime import datetime, time, timedelta

import pytest
from django.utils import timezone
from django.utils.module_loading import import_string
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from kaimen.operations import reads, tasks
from kaimen.operations.acts import beat
from kaimen.operations.clock import Periodic, every, registry
from kaimen.operations.facts import Health
from kaimen.operations.models import Beat, JobRun
from kaimen.operations.queue import TRIES, WorkerLost, reap
from kaimen.operations.ticking import Clock
from kaimen.trail.models import Entry, Lease, Once

pytestmark = pytest.mark.django_db


class Seconds:
    """A monotonic clock that a test turns."""

    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


def test_a_job_runs_at_its_interval():
    ran, now = [], Seconds()
    clock = Clock([Periodic("test.often", lambda: ran.append(now.at), seconds=5)], now)
    for now.at in (0, 1, 4.9, 5, 9, 10.1, 30):
        clock.tick()
    assert ran == [0, 5, 10.1, 30]


def test_a_failing_job_stops_no_other_and_shows_until_it_runs_again():
    ran, broken, now = [], [True], Seconds()

    def fail() -> None:
        if broken:
            raise RuntimeError

    clock = Clock(
        [Periodic("test.bad", fail, seconds=1), Periodic("test.good", lambda: ran.append(1), seconds=1)], now
    )
    assert clock.tick() == ["test.good"]
    assert JobRun.objects.get(name="test.bad").failed_at is not None
    broken.clear()
    now.at = 2
    assert clock.tick() == ["test.bad", "test.good"]
    assert JobRun.objects.get(name="test.bad").failed_at is None


def test_two_clocks_do_a_job_once_and_the_second_takes_over():
    first, second = (Clock([Periodic("test.job", lambda: None, seconds=0)], Seconds()) for _ in range(2))
    assert (first.tick(), second.tick()) == (["test.job"], [])
    first.lease.release()
    assert (second.tick(), first.lease.keep()) == (["test.job"], False)


def test_a_clock_that_fell_silent_loses_its_lease():
    first, second = Clock([]), Clock([])
    assert first.lease.keep()
    Lease.objects.update(until=timezone.now() - timedelta(seconds=1))
    assert second.lease.keep()
    first.lease.until = timezone.now()
    assert not first.lease.keep()


def test_a_daily_job_runs_once_a_day_also_across_a_restart():
    ran = []
    job = Periodic("test.daily", lambda: ran.append(1), at=time(0, 0))

    def tick_of_a_new_clock() -> list[str]:
        clock = Clock([job])
        done = clock.tick()
        clock.lease.release()
        return done

    assert tick_of_a_new_clock() == ["test.daily"]
    assert tick_of_a_new_clock() == []
    JobRun.objects.update(ran_at=timezone.now() - timedelta(days=1))
    assert tick_of_a_new_clock() == ["test.daily"]
    assert ran == [1, 1]


def test_one_name_means_one_job():
    with pytest.raises(ValueError, match=r"trail\.seal"):
        every(seconds=1, name="trail.seal")(lambda: None)
    assert registry["trail.seal"].job is tasks.seal


def running_task(*workers: str) -> DBTaskResult:
    return DBTaskResult.objects.create(
        status=TaskResultStatus.RUNNING, worker_ids=list(workers), args_kwargs={"args": [], "kwargs": {}},
        task_path="x", backend_name="default", run_after=timezone.now(), exception_class_path="", traceback="",
    )  # fmt: skip


def test_a_task_of_a_living_worker_is_left_alone():
    beat("worker:a")
    task = running_task("b", "a")
    assert reap(timezone.now()) == 0
    task.refresh_from_db()
    assert task.status == TaskResultStatus.RUNNING


def test_a_task_of_a_dead_worker_is_given_to_another():
    beat("worker:b")
    Beat.objects.create(name="worker:a", at=timezone.now() - timedelta(minutes=1))
    task = running_task("b", "a")
    assert reap(timezone.now()) == 1
    task.refresh_from_db()
    assert task.status == TaskResultStatus.READY
    assert list(DBTaskResult.objects.ready()) == [task]


def test_a_task_that_killed_its_workers_is_given_up():
    task = running_task(*"abc"[:TRIES])
    assert reap(timezone.now()) == 1
    task.refresh_from_db()
    assert task.status == TaskResultStatus.FAILED
    assert task.exception_class_path == "kaimen.operations.queue.WorkerLost"
    assert import_string(task.exception_class_path) is WorkerLost


def test_sweeping_drops_what_expired_and_nothing_else():
    Once.objects.create(token="new")
    Once.objects.create(token="old")
    Once.objects.filter(token="old").update(at=timezone.now() - timedelta(days=31))
    beat("backup")
    Beat.objects.create(name="worker:dead", at=timezone.now() - timedelta(days=2))
    tasks.sweep()
    assert [token.token for token in Once.objects.all()] == ["new"]
    assert [sign.name for sign in Beat.objects.all()] == ["backup"]


def states() -> dict[str, Health]:
    return {part.name: part.health for part in reads.parts()}


def test_health_tells_which_part_is_down(client):
    assert (states()["worker"], states()["clock"], states()["backup"]) == (
        Health.DOWN,
        Health.DOWN,
        Health.CARE,
    )
    for name in ("worker:a", "clock", "web:a", "backup"):
        beat(name)
    assert {name for name, health in states().items() if health is Health.DOWN} == set()
    assert client.get("/health/").status_code == 200
    Entry.objects.create(
        stream="x", act="a", outcome="done", actor="", subject="", at=timezone.now() - timedelta(minutes=2)
    )
    assert states()["sealer"] is Health.DOWN
    answer = client.get("/health/", headers={"accept": "application/json"})
    assert (answer.status_code, answer.json()["state"], answer.json()["parts"]["sealer"]) == (
        503,
        "down",
        "down",
    )


def test_health_tells_of_a_task_that_nobody_takes():
    beat("worker:a")
    task = running_task()
    task.status = TaskResultStatus.READY
    task.save()
    assert states()["worker"] is Health.OK
    DBTaskResult.objects.update(
        enqueued_at=timezone.now() - timedelta(hours=1), run_after=timezone.now() - timedelta(hours=1)
    )
    assert states()["worker"] is Health.CARE


def test_health_shows_no_details(client):
    text = client.get("/health/").content.decode()
    assert datetime.now().strftime("%Y-%m") not in text
    assert "sqlite" not in text.lower()
