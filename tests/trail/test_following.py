"""What follows an act happens with it or not at all."""

import pytest

from kaimen.scheme.problem import Problem, Refused, refuse
from kaimen.scheme.roles import Actor
from kaimen.trail.acts import act, record
from kaimen.trail.following import followed, register
from kaimen.trail.models import Entry

pytestmark = pytest.mark.django_db
WHO = Actor("user:1")


@act("test.first")
def first(actor: Actor) -> None:
    record(actor, "test.first", "thing:7")
    followed(actor, "test.first", 7, "因故")


def test_a_follower_hears_who_acted_on_what_and_why():
    heard = []
    register("test.first", "later", lambda *told: heard.append(told))
    first(WHO)
    assert heard == [(WHO, 7, "因故")]


def test_a_second_registration_of_a_stage_replaces_the_first():
    heard = []
    register("test.first", "later", lambda *_: heard.append("old"))
    register("test.first", "later", lambda *_: heard.append("new"))
    first(WHO)
    assert heard == ["new"]


def test_what_a_follower_refuses_undoes_the_act():
    register("test.first", "later", lambda *_: refuse([Problem("test.no")]))
    with pytest.raises(Refused):
        first(WHO)
    assert list(Entry.objects.values_list("act", "outcome")) == [("test.first", "refused")]
