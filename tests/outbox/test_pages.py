import csv
import io
import zipfile

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kaimen.outbox import acts
from kaimen.outbox.models import Message, Template
from kaimen.regions.facts import Mode
from kaimen.scheme.roles import Role
from tests.outbox.making import KIND, Post, state
from tests.people.making import of, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def post() -> Post:
    return Post()


@pytest.fixture
def office(post: Post) -> Client:
    return post.office_client()


def at(post: Post, name: str, **more: int) -> str:
    return reverse(name, kwargs={"region": post.region.code, "campaign": post.campaign.pk} | more)


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_every_letter_says_why_it_was_not_sent(post, office):
    post.written("一"), post.released("二"), post.released("三", 1)
    page = text(office, at(post, "outbox_letters"))
    assert page.count("还是草稿，没有送出。") == 1
    assert page.count("没有设置发信邮箱，邮件发不出去。") == 2


def test_a_unit_without_a_mailbox_is_told_apart(post, office, settings):
    settings.EMAIL_HOST = "mail.example.cn"
    post.released("二"), post.released("三", 1)
    page = text(office, at(post, "outbox_letters"))
    assert page.count("已放出，几分钟内发到单位邮箱") == 1
    assert page.count("单位没有登记邮箱，邮件发不出去。") == 1


def test_a_rehearsals_letters_are_marked_everywhere(settings):
    settings.EMAIL_HOST = "mail.example.cn"
    post = Post(mode=Mode.REHEARSAL)
    made = post.released()
    office, clerk = post.office_client(), post.clerk_client()
    assert "这是演练，邮件不出本系统" in text(office, at(post, "outbox_letters"))
    for client in (office, clerk):
        assert "演练，不是正式来信" in text(client, at(post, "outbox_letter", message=made.pk))


def test_the_list_is_narrowed_by_state_kind_and_words(post, office):
    post.written("一"), post.released("二", 1)
    address = at(post, "outbox_letters")
    assert "第二件" not in text(office, address + "?state=draft")
    assert "第一件" not in text(office, address + "?q=区乙")
    assert "没有找到" in text(office, address + "?kind=another")
    assert "第一件" in text(office, address + "?state=nonsense")


def test_the_way_of_a_draft_on_screen(post, office):
    made = post.written()
    page = at(post, "outbox_letter", message=made.pk)
    assert office.post(page, {"subject": "改过", "body": "新文", "version": 1}).status_code == 302
    release = at(post, "outbox_release")
    assert "新文" in text(office, release)
    told = office.post(release, {"seen": f"{made.pk}:1"})
    assert told.status_code == 422 and "预览之后被人改过" in told.content.decode()
    assert office.post(release, {"seen": f"{made.pk}:2"}).status_code == 302
    assert (state(made), Message.objects.get().subject) == ("ready", "改过")


def test_the_second_editor_sees_both_and_may_insist(post, office):
    made = post.written()
    page = at(post, "outbox_letter", message=made.pk)
    acts.edit(post.office, post.campaign, made.pk, 1, "别人写的", "别人的正文")
    told = office.post(page, {"subject": "我写的", "body": "我的正文", "version": 1})
    shown = told.content.decode()
    assert told.status_code == 422 and "别人的正文" in shown and "我的正文" in shown
    again = office.post(page, {"subject": "我写的", "body": "我的正文", "version": 2})
    assert (again.status_code, Message.objects.get().subject) == (302, "我写的")


def test_all_drafts_of_a_kind_are_let_go_after_a_look(post, office):
    made = [post.written(str(number), number % 2) for number in range(3)]
    page = text(office, at(post, "outbox_release") + f"?kind={KIND.code}")
    seen = [f"{one.pk}:{one.version}" for one in made]
    assert all(f'value="{one}" checked' in page for one in seen)
    office.post(at(post, "outbox_release"), {"seen": seen[:2], "once": "a" * 32})
    office.post(at(post, "outbox_release"), {"seen": seen[:2], "once": "a" * 32})
    assert [state(one) for one in made] == ["ready", "ready", "draft"]


@pytest.mark.parametrize("seen", [[], ["x"], ["1:"], ["99999999:1"]])
def test_letting_go_of_nothing_is_refused(post, office, seen):
    post.written()
    assert office.post(at(post, "outbox_release"), {"seen": seen}).status_code == 422


@pytest.mark.parametrize(("turn", "after"), [("hold", "draft"), ("drop", "dropped"), ("again", "ready")])
def test_chosen_letters_are_turned(post, office, turn, after):
    made = post.released()
    answer = office.post(at(post, "outbox_turn"), {"turn": turn, "id": [made.pk], "back": "letter"})
    assert answer.url == at(post, "outbox_letter", message=made.pk)
    assert state(made) == after


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        ({}, "没有这种办理。"),
        ({"turn": "fly"}, "没有这种办理。"),
        ({"turn": "hold"}, "没有选中信件。"),
        ({"turn": "pack", "id": "x"}, "没有选中信件。"),
        ({"turn": "download"}, "没有选中信件。"),
    ],
)
def test_a_turn_without_letters_changes_nothing(post, office, form, sentence):
    made = post.released()
    answer = office.post(at(post, "outbox_turn"), form, follow=True)
    assert sentence in answer.content.decode()
    assert state(made) == "ready"


def packed(answer) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))


def test_letters_are_taken_away_as_a_file_and_marked(post, office):
    made = [post.released("一"), post.released("二", 1)]
    answer = office.post(at(post, "outbox_turn"), {"turn": "pack", "id": [one.pk for one in made]})
    files = packed(answer)
    pages = [name for name in files.namelist() if name.endswith(".html") and not name.startswith("000")]
    assert pages == ["001-区甲局.html", "002-区乙局.html"]
    first = files.read(pages[0]).decode()
    assert "请看第一件。" in first and 'href="letter.css"' in first and "<script" not in first
    whole = files.read("000-全部.html").decode()
    assert whole.count('class="letter"') == 2
    rows = list(csv.reader(io.StringIO(files.read("目录.csv").decode("utf-8-sig"))))
    assert [row[1] for row in rows] == ["单位", "区甲局", "区乙局"]
    assert [state(one) for one in made] == ["sent", "sent"]
    page = text(office, at(post, "outbox_letters"))
    assert page.count("已打包成文件，由牵头办送出。") == 2


def test_a_file_may_be_looked_at_without_marking(post, office):
    made = post.released()
    packed(office.post(at(post, "outbox_turn"), {"turn": "download", "id": [made.pk]}))
    assert state(made) == "ready"


def test_a_text_that_a_spreadsheet_would_reckon_with_is_marked_as_text(post, office):
    made = post.written()
    acts.edit(post.office, post.campaign, made.pk, 1, "=HYPERLINK(1)", "<script>alert(1)</script>")
    files = packed(office.post(at(post, "outbox_turn"), {"turn": "download", "id": [made.pk]}))
    rows = list(csv.reader(io.StringIO(files.read("目录.csv").decode("utf-8-sig"))))
    assert rows[1][2] == "'=HYPERLINK(1)"
    assert "<script>" not in files.read("001-区甲局.html").decode()


def test_a_unit_reads_its_own_released_letters_and_the_office_sees_it(post, office):
    own, draft, others = post.released("一"), post.written("二"), post.released("三", 1)
    clerk = post.clerk_client()
    inbox = text(clerk, reverse("outbox_home", args=[post.region.code]))
    assert "1封没看" in inbox and "第一件" in inbox
    assert "第二件" not in inbox and "第三件" not in inbox
    for shut in (draft, others):
        assert clerk.get(at(post, "outbox_letter", message=shut.pk)).status_code == 404
    assert "还没有" in text(office, at(post, "outbox_letter", message=own.pk))
    assert "请看第一件。" in text(clerk, at(post, "outbox_letter", message=own.pk))
    assert Message.objects.get(pk=own.pk).read_at is not None
    assert "封没看" not in text(clerk, reverse("outbox_home", args=[post.region.code]))
    assert "还没有" not in text(office, at(post, "outbox_letter", message=own.pk))


def test_a_unit_may_not_handle_letters(post):
    made = post.released()
    clerk = post.clerk_client()
    for name in ("outbox_letters", "outbox_release", "outbox_turn"):
        assert clerk.post(at(post, name), {"turn": "hold", "id": [made.pk]}).status_code == 403
    clerk.post(at(post, "outbox_letter", message=made.pk), {"subject": "x", "body": "x", "version": 1})
    assert (state(made), Message.objects.get().subject) == ("ready", "主题日：第一件")


def test_a_leader_reads_what_the_unit_was_sent(post):
    made = post.released()
    leader = signed_in(of(post.clerk(0, Role.UNIT_LEADER)))
    assert "请看第一件。" in text(leader, at(post, "outbox_letter", message=made.pk))


def test_another_regions_letters_never_answer(post, office):
    other = Post("990102", "雨溪区")
    made = other.released()
    for name, more in (
        ("outbox_letters", {}),
        ("outbox_release", {}),
        ("outbox_letter", {"message": made.pk}),
    ):
        mixed = reverse(name, kwargs={"region": post.region.code, "campaign": other.campaign.pk} | more)
        assert office.get(mixed).status_code == 404
        assert office.get(at(other, name, **more)).status_code == 403
    assert office.get(at(post, "outbox_letter", message=made.pk)).status_code == 404
    office.post(at(post, "outbox_turn"), {"turn": "drop", "id": [made.pk]})
    assert state(made) == "ready"


def template(post: Post, kind: str = KIND.code) -> str:
    return reverse("outbox_template", args=[post.region.code, kind])


def test_a_template_is_explained_looked_at_saved_and_put_back(post, office):
    page = text(office, template(post))
    assert "{theme}" in page and "主题" in page and "走进水厂" in page
    look = {"subject": "本地{theme}", "body": "{unit}：看{theme}", "version": 0}
    assert "本地走进水厂" in office.post(template(post), look | {"turn": "look"}).content.decode()
    assert Template.objects.count() == 0
    assert office.post(template(post), look | {"turn": "save"}).status_code == 302
    assert "本地的" in text(office, reverse("outbox_templates", args=[post.region.code]))
    assert post.written().subject == "本地第一件"
    office.post(template(post), {"turn": "default"})
    assert Template.objects.count() == 0


@pytest.mark.parametrize("turn", ["look", "save"])
def test_a_template_with_an_unknown_place_is_refused_and_kept_in_the_form(post, office, turn):
    told = office.post(
        template(post), {"subject": "{secret}", "body": "{unit.__class__}", "version": 0, "turn": turn}
    )
    page = told.content.decode()
    assert told.status_code == 422
    assert "没有“{secret}”这个位置" in page and "{unit.__class__}" in page
    assert Template.objects.count() == 0


def test_a_kind_that_is_none_is_not_found(post, office):
    assert office.get(template(post, "no.such")).status_code == 404


@pytest.mark.parametrize("name", ["outbox_letters", "outbox_release", "outbox_home"])
def test_a_list_asks_as_often_for_thirty_letters_as_for_one(name):
    counts = []
    for code, letters in (("990101", 1), ("990102", 30)):
        post = Post(code, f"云{code[-1]}区")
        for number in range(letters):
            post.written(str(number), ready=name != "outbox_release")
        client = post.clerk_client() if name == "outbox_home" else post.office_client()
        address = reverse(name, args=[code]) if name == "outbox_home" else at(post, name)
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 16
