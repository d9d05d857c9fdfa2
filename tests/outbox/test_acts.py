import pytest
from django.utils import translation

from kaimen.outbox import acts, reads
from kaimen.outbox.facts import Letter
from kaimen.outbox.models import Message, Template
from kaimen.scheme.problem import Refused
from kaimen.scheme.roles import Actor, Grant, Role
from kaimen.trail.models import Entry
from tests.outbox.making import KIND, Post, state

pytestmark = pytest.mark.django_db
STRANGER = Actor("user:77", frozenset({Grant(Role.LEAD_OFFICE, "990199")}))


@pytest.fixture
def post() -> Post:
    return Post()


def refused(function, *args) -> list[str]:
    with pytest.raises(Refused) as caught:
        function(*args)
    return [problem.code for problem in caught.value.problems]


def test_a_letter_is_written_as_a_draft_with_its_places_filled(post):
    made = post.written()
    assert (made.state, made.subject, made.released_at) == ("draft", "主题日：第一件", None)
    lines = made.body.splitlines()
    assert (lines[0], lines[1], lines[3]) == ("区甲局：", "请看第一件。", "甲市云溪区公开办")


def test_a_letter_speaks_chinese_whatever_the_screen_speaks(post):
    with translation.override("en"):
        assert post.written().subject == "主题日：第一件"


def test_the_same_thing_is_written_once_and_left_as_it_stands(post):
    first = post.written()
    acts.edit(post.office, post.campaign, first.pk, 1, "改过", "改过的正文")
    again = acts.write(post.office, post.campaign, post.letter())
    assert (again, Message.objects.get().subject) == (first.pk, "改过")


def test_many_are_written_at_once_in_the_order_asked(post, django_assert_max_num_queries):
    old = post.written("旧")
    letters = [post.letter("新"), post.letter("旧"), post.letter("新", 1), post.letter("新")]
    with django_assert_max_num_queries(8):
        ids = acts.write_all(post.office, post.campaign, letters)
    assert (ids[1], ids[0] == ids[3], len(set(ids))) == (old.pk, True, 3)


def test_what_is_put_in_is_no_template(post):
    letter = Letter(KIND.code, "x", post.units[0].pk, {"theme": "{unit} {region.__class__} %(a)s"})
    made = Message.objects.get(pk=acts.write(post.office, post.campaign, letter))
    assert "请看{unit} {region.__class__} %(a)s。" in made.body


def test_a_letter_that_its_template_leaves_open_is_not_let_go_by_itself(post):
    letter = Letter(KIND.code, "x", post.units[0].pk, {}, ready=True)
    made = Message.objects.get(pk=acts.write(post.office, post.campaign, letter))
    assert (made.state, made.released_at) == ("draft", None)
    assert "{theme}" in made.body


def test_another_regions_unit_is_never_written_to(post):
    other = Post("990102", "雨溪区")
    with pytest.raises(KeyError):
        acts.write(post.office, post.campaign, Letter(KIND.code, "x", other.units[0].pk, {"theme": "x"}))


def test_a_draft_is_edited_until_somebody_else_changed_it(post):
    made = post.written()
    assert acts.edit(post.office, post.campaign, made.pk, 1, " 新 标\n题 ", "新文") == 2
    fresh = Message.objects.get()
    assert (fresh.subject, fresh.body, fresh.version) == ("新 标 题", "新文", 2)
    assert refused(acts.edit, post.office, post.campaign, made.pk, 1, "旧", "旧") == [
        "outbox.changed_meanwhile"
    ]
    assert refused(acts.edit, post.office, post.campaign, made.pk, 2, "", "") == [
        "outbox.no_subject",
        "outbox.no_body",
    ]
    assert refused(acts.edit, STRANGER, post.campaign, made.pk, 2, "新", "新") == ["moves.not_yours"]


def test_drafts_are_let_go_together_or_not_at_all(post):
    first, second = post.written("一"), post.written("二", 1)
    acts.edit(post.office, post.campaign, second.pk, 1, "改过", "改过")
    seen = [(first.pk, 1), (second.pk, 1)]
    assert refused(acts.release, post.office, post.campaign, seen) == ["outbox.changed_since_seen"]
    assert (state(first), state(second)) == ("draft", "draft")
    assert acts.release(post.office, post.campaign, [(first.pk, 1), (second.pk, 2)]) == 2
    assert (state(first), state(second)) == ("ready", "ready")
    assert Message.objects.filter(released_at=None).count() == 0
    assert refused(acts.release, post.office, post.campaign, seen[:1]) == ["moves.wrong_state"]


def test_a_released_letter_is_taken_back_until_the_unit_has_read_it(post):
    made = post.released()
    assert acts.hold(post.office, post.campaign, [made.pk]) == 1
    assert (state(made), Message.objects.get().released_at) == ("draft", None)
    acts.release(post.office, post.campaign, [(made.pk, 1)])
    acts.opened(post.clerk(), post.campaign, made.pk)
    for act in (acts.hold, acts.drop):
        assert refused(act, post.office, post.campaign, [made.pk]) == ["outbox.read_already"]
    assert state(made) == "ready"


def test_a_draft_is_dropped_for_good(post):
    made = post.written()
    acts.drop(post.office, post.campaign, [made.pk])
    assert state(made) == "dropped"
    assert refused(acts.release, post.office, post.campaign, [(made.pk, 1)]) == ["moves.wrong_state"]


def test_nothing_chosen_too_many_or_gone_is_refused(post):
    other = Post("990102", "雨溪区").written()
    assert refused(acts.drop, post.office, post.campaign, []) == ["outbox.nothing_chosen"]
    assert refused(acts.drop, post.office, post.campaign, [other.pk]) == ["outbox.gone"]
    assert refused(acts.drop, post.office, post.campaign, range(901)) == ["outbox.too_many"]
    assert state(other) == "draft"


@pytest.mark.parametrize("act", [acts.hold, acts.drop, acts.again, acts.receive, acts.filed])
def test_only_the_office_handles_letters(post, act):
    made = post.released()
    assert "moves.not_yours" in refused(act, STRANGER, post.campaign, [made.pk])
    assert "moves.not_yours" in refused(act, post.clerk(), post.campaign, [made.pk])


def test_the_first_opening_is_kept_and_only_the_units_own(post):
    made = post.released()
    assert refused(acts.opened, post.office, post.campaign, made.pk) == ["moves.not_yours"]
    assert refused(acts.opened, post.clerk(1), post.campaign, made.pk) == ["moves.not_yours"]
    clerk = post.clerk()
    acts.opened(clerk, post.campaign, made.pk)
    first = Message.objects.get().read_at
    acts.opened(clerk, post.campaign, made.pk)
    assert first is not None and Message.objects.get().read_at == first
    draft = post.written("二")
    assert refused(acts.opened, clerk, post.campaign, draft.pk) == ["moves.wrong_state"]
    assert refused(acts.opened, clerk, post.campaign, 0) == ["outbox.gone"]


def test_a_letter_taken_as_a_file_is_sent_and_says_so(post):
    made = post.released()
    assert acts.filed(post.office, post.campaign, [made.pk]) == 1
    told = [(one.channel, one.state, one.by) for one in reads.tries([made])[made.pk]]
    assert (state(made), told) == ("sent", [("file", "sent", post.office.id)])
    draft = post.written("二")
    assert refused(acts.filed, post.office, post.campaign, [draft.pk]) == ["moves.wrong_state"]


def test_a_region_has_its_own_words_and_goes_back(post):
    assert acts.word(post.office, post.region, KIND.code, 0, "本地：{theme}", "{unit}：请看{theme}") == 1
    assert post.written().subject == "本地：第一件"
    assert refused(acts.word, post.office, post.region, KIND.code, 0, "又改", "{unit}") == [
        "outbox.changed_meanwhile"
    ]
    other = Post("990102", "雨溪区")
    assert other.written().subject == "主题日：第一件"
    acts.unword(post.office, post.region, KIND.code)
    acts.unword(post.office, post.region, KIND.code)
    assert (post.written("二").subject, Template.objects.count()) == ("主题日：第二件", 0)


def test_words_with_an_unknown_place_are_refused(post):
    told = ("{theme}{password}", "{unit.__class__}")
    assert refused(acts.word, post.office, post.region, KIND.code, 0, *told) == [
        "outbox.unknown_place",
        "outbox.unknown_place",
    ]
    assert refused(acts.word, STRANGER, post.region, KIND.code, 0, "题", "文") == ["moves.not_yours"]
    assert refused(acts.unword, STRANGER, post.region, KIND.code) == ["moves.not_yours"]


def test_the_record_holds_no_word_of_a_letter(post):
    made = post.written()
    acts.release(post.office, post.campaign, [(made.pk, 1)])
    entries = Entry.objects.filter(act__startswith="outbox.")
    assert [entry.act for entry in entries] == ["outbox.release"]
    assert "第一件" not in str([entry.payload for entry in entries])
