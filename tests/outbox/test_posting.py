"""Letters into the mail: once, explained, and never twice after a crash."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from email import message_from_string
from threading import Barrier

import pytest
from django.core.cache import cache
from django.db import connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from kaimen.outbox import acts, posting, reads, tasks
from kaimen.outbox.models import Delivery, Message
from kaimen.outbox.rules.standing import FRESH
from kaimen.regions import acts as regions
from kaimen.regions.facts import Mode
from kaimen.scheme.problem import Refused
from kaimen.scheme.roles import THE_CLOCK
from tests.installations import Installation
from tests.outbox.mail_server import Mails, mail_server
from tests.outbox.making import Post, state

FROM = "office@example.cn"


@pytest.fixture
def mails(settings):
    """A mail server that the installation knows."""
    with mail_server() as server:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
        settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
        settings.EMAIL_TIMEOUT, settings.DEFAULT_FROM_EMAIL = 5, FROM
        cache.delete(reads.UNREACHABLE)
        yield server
        cache.delete(reads.UNREACHABLE)


@pytest.fixture
def post(db) -> Post:
    return Post()


def why(message: Message) -> list[tuple[str, str]]:
    return [(one.state.value, one.why) for one in reads.tries([message]).get(message.pk, [])]


def test_a_released_letter_is_mailed_once(post, mails):
    made = post.released()
    assert (posting.deliver(), posting.deliver()) == (1, 0)
    to, mail = mails.taken[0][0], message_from_string(mails.taken[0][1])
    assert to == ["duty990101@example.cn"]
    assert (mail["From"], mail["To"], mail["Cc"]) == (FROM, "duty990101@example.cn", None)
    assert mail["Message-ID"].endswith("@example.cn>")
    assert (len(mails.taken), state(made), why(made)) == (1, "sent", [("sent", "")])


def test_the_leader_is_copied_in_where_asked(post, mails):
    post.released(copy_leader=True)
    posting.deliver()
    assert mails.taken[0][0] == ["duty990101@example.cn", "leader990101@example.cn"]


def test_a_leader_without_a_mailbox_is_told(post, mails):
    post.units[0].leader_mailbox = ""
    post.units[0].save(update_fields=["leader_mailbox"])
    made = post.released(copy_leader=True)
    posting.deliver()
    assert (len(mails.taken[0][0]), why(made)) == (1, [("sent", "no_leader_mailbox")])


def test_drafts_units_without_a_mailbox_and_stale_letters_stay(post, mails):
    draft, without, stale = post.written("一"), post.released("二", 1), post.released("三")
    Message.objects.filter(pk=stale.pk).update(released_at=timezone.now() - FRESH - timedelta(hours=1))
    assert posting.deliver() == 0
    assert mails.taken == []
    assert [state(one) for one in (draft, without, stale)] == ["draft", "ready", "ready"]
    acts.again(post.office, post.campaign, [stale.pk])
    assert (posting.deliver(), state(stale)) == (1, "sent")


@pytest.mark.parametrize("mode", [Mode.REHEARSAL, Mode.AS_PRINTED])
def test_nothing_of_a_rehearsal_or_a_printed_year_ever_leaves_by_mail(db, mails, mode):
    post = Post(mode=mode)
    made = post.released(copy_leader=True)
    assert posting.deliver() == 0
    assert acts.take(THE_CLOCK, made.pk) is None
    tasks.post()
    assert (mails.taken, state(made), Delivery.objects.count()) == ([], "ready", 0)
    assert DBTaskResult.objects.count() == 0


def test_a_rehearsals_letter_is_written_at_the_rehearsals_moment(db, settings):
    post = Post(mode=Mode.REHEARSAL)
    moment = timezone.now() + timedelta(days=200)
    regions.turn_clock(THE_CLOCK, post.campaign, moment)
    made = post.released()
    assert (made.written_at, made.released_at) == (moment, moment)


def test_without_a_mail_server_nothing_is_tried(post):
    made = post.released()
    assert (reads.mail_on(), posting.deliver(), acts.take(THE_CLOCK, made.pk)) == (False, 0, None)
    assert state(made) == "ready"


@pytest.mark.parametrize("reply", ["550 no such mailbox", "451 greylisted"])
def test_a_refused_letter_fails_with_the_servers_number_and_the_next_one_goes(post, mails, reply):
    bad, good = post.released("一"), post.released("二", 1)
    post.units[1].mailbox = "other@example.cn"
    post.units[1].save(update_fields=["mailbox"])
    mails.refuse["duty990101@example.cn"] = reply
    assert posting.deliver() == 1
    assert (state(bad), why(bad), state(good)) == ("failed", [("failed", f"refused:{reply[:3]}")], "sent")
    mails.refuse.clear()
    acts.again(post.office, post.campaign, [bad.pk])
    assert (posting.deliver(), state(bad)) == (1, "sent")


def test_a_line_that_breaks_after_the_text_leaves_the_letter_unsure_and_takes_no_more(post, mails):
    first, second = post.released("一"), post.released("二")
    mails.hang_up = True
    assert posting.deliver() == 0
    assert (state(first), why(first), state(second)) == ("unsure", [("unsure", "broken")], "ready")
    mails.hang_up = False
    assert posting.deliver() == 1
    assert (state(first), state(second), len(mails.taken)) == ("unsure", "sent", 2)


def test_a_letter_sent_again_by_a_person_keeps_its_identity(post, mails):
    made = post.released()
    mails.hang_up = True
    posting.deliver()
    mails.hang_up = False
    acts.again(post.office, post.campaign, [made.pk])
    posting.deliver()
    first, second = (message_from_string(text)["Message-ID"] for _, text in mails.taken)
    assert first == second
    assert why(made) == [("unsure", "broken"), ("sent", "")]


def test_a_server_out_of_reach_takes_nothing_and_is_told(post, settings, mails):
    made = post.released()
    settings.EMAIL_PORT = 1
    with pytest.raises(posting.Unreachable):
        posting.deliver()
    assert (state(made), Delivery.objects.count(), reads.unreachable()) == ("ready", 0, "")
    settings.EMAIL_PORT = mails.port
    assert (posting.deliver(), reads.unreachable()) == (1, None)


def test_a_subject_that_cannot_be_a_header_fails_and_stops_nothing(post, mails):
    odd, good = post.released("一"), post.released("二")
    Message.objects.filter(pk=odd.pk).update(subject="两\n行")
    assert posting.deliver() == 1
    assert (why(odd), state(good)) == ([("failed", "unsendable")], "sent")


def test_a_turn_is_bounded(post, mails):
    for number in range(5):
        post.released(str(number))
    assert [posting.deliver(limit=3), posting.deliver(limit=3)] == [3, 2]


def test_the_clock_queues_one_turn_at_a_time(post, mails):
    tasks.post()
    assert DBTaskResult.objects.count() == 0
    post.released()
    tasks.post()
    tasks.post()
    assert DBTaskResult.objects.count() == 1


def test_only_a_person_decides_about_the_unsure(post, mails):
    made = post.released()
    taken = acts.take(THE_CLOCK, made.pk)
    acts.doubt(THE_CLOCK, taken.delivery, "lost")
    assert posting.deliver() == 0
    assert acts.receive(post.office, post.campaign, [made.pk]) == 1
    assert state(made) == "sent"


def test_a_worker_that_was_only_slow_may_still_say_how_it_ended(post, mails):
    made = post.released()
    taken = acts.take(THE_CLOCK, made.pk)
    acts.doubt(THE_CLOCK, taken.delivery, "lost")
    acts.sent(THE_CLOCK, taken.delivery)
    assert (state(made), why(made)) == ("sent", [("sent", "")])


def test_what_a_person_settled_meanwhile_stands_and_stops_no_other_letter(post, mails, monkeypatch):
    first, second = post.released("1"), post.released("2")
    send = posting.try_to_send

    def slowly(line, taken):
        """While the first is on its way a person lets it go again; then the server refuses it."""
        if Delivery.objects.get(pk=taken.delivery).message_id != first.pk:
            return send(line, taken)
        Message.objects.filter(pk=first.pk).update(state="ready")
        return "failed", "refused:550", True

    monkeypatch.setattr(posting, "try_to_send", slowly)
    assert posting.deliver() == 1
    assert (state(first), state(second)) == ("ready", "sent")


def test_a_lost_letter_that_was_settled_meanwhile_leaves_no_other_lost(post, mails, monkeypatch):
    taken = [acts.take(THE_CLOCK, post.released(one).pk).delivery for one in ("1", "2")]
    acts.sent(THE_CLOCK, taken[0])
    monkeypatch.setattr(posting.reads, "lost", lambda before: taken)
    assert posting.doubt_the_lost() == 1
    assert list(Delivery.objects.order_by("pk").values_list("state", flat=True)) == ["sent", "unsure"]


def test_the_clocks_acts_are_nobody_elses(post, mails):
    made = post.released()
    with pytest.raises(Refused):
        acts.take(post.office, made.pk)
    taken = acts.take(THE_CLOCK, made.pk)
    for act in (acts.sent, acts.fail, acts.doubt):
        with pytest.raises(Refused) as caught:
            act(post.office, taken.delivery, "x")
        assert [problem.code for problem in caught.value.problems] == ["moves.not_yours"]
    assert state(made) == "sending"


@pytest.mark.django_db(transaction=True)
def test_workers_at_the_same_moment_send_each_letter_once(mails: Mails):
    post = Post()
    ids = [post.released(str(number)).pk for number in range(6)]
    together = Barrier(3)

    def work(_: int) -> int:
        together.wait()
        try:
            return posting.deliver()
        finally:
            connection.close()

    with ThreadPoolExecutor(3) as pool:
        counts = list(pool.map(work, range(3)))
    assert (sum(counts), len(mails.taken), Delivery.objects.count()) == (6, 6, 6)
    assert set(Message.objects.filter(pk__in=ids).values_list("state", flat=True)) == {"sent"}


PREPARE = """
from tests.outbox.making import Post
post = Post()
print(post.released().pk)
"""
DELIVER_AND_DIE = """
import os
from kaimen.outbox import acts, posting
real = posting.try_to_send
def die(line, taken):
    {before}
    os._exit(9)
posting.try_to_send = die
posting.deliver()
"""
LOOK = """
from datetime import timedelta
from kaimen.outbox import posting
from kaimen.outbox.models import Message, Delivery
print(posting.deliver(), Message.objects.get().state, Delivery.objects.get().state)
print(posting.doubt_the_lost(), Message.objects.get().state)
posting.LOST_AFTER = timedelta(0)
print(posting.doubt_the_lost(), Message.objects.get().state, Delivery.objects.get().why)
print(posting.deliver(), posting.doubt_the_lost())
"""


@pytest.mark.parametrize(("before", "left"), [("pass", 0), ("real(line, taken)", 1)], ids=["before", "after"])
def test_a_worker_killed_before_or_after_the_mail_left_never_makes_it_go_twice(
    installation: Installation, before: str, left: int
):
    """The worker dies at once, with no chance to say a word; the next one finds the letter being sent."""
    with mail_server() as server:
        installation.more = {
            "KAIMEN_MAIL_HOST": "127.0.0.1",
            "KAIMEN_MAIL_PORT": str(server.port),
            "KAIMEN_MAIL_TLS": "none",
            "KAIMEN_MAIL_FROM": FROM,
        }
        installation.python(PREPARE)
        code = "import django; django.setup()\n" + DELIVER_AND_DIE.format(before=before)
        done = subprocess.run([sys.executable, "-c", code], env=installation.environment, check=False)
        assert done.returncode == 9
        assert installation.python(LOOK).splitlines() == [
            "0 sending sending",
            "0 sending",
            "1 unsure lost",
            "0 0",
        ]
        assert len(server.taken) == left
