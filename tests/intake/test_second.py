"""A second reader is asked only by a person, sees no contacts, and its word is shown beside ours, never taken."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from kaimen.intake import acts, reads, second
from kaimen.intake.facts import SecondState
from kaimen.intake.models import Paper, SecondReading
from kaimen.intake.taking import answer_second
from kaimen.intake.tasks import ask_second
from kaimen.scheme.problem import Refused
from tests.intake.making import Made
from tests.papers.made_notice import NOTICE

OURS = {"count": 5, "unit": "workday", "side": "after", "anchor": "activity"}
SAID = {
    "rules": [
        {"path": "report.deadline", "value": OURS | {"count": 7}, "quote": "活动结束后5个工作日内"},
        {"path": "awards", "value": {"present": True, "when": None, "kinds": []}, "quote": "评选最佳"},
    ]
}


class Model(BaseHTTPRequestHandler):
    """A stand-in that keeps what it was asked and answers as the test says."""

    asked: list[dict[str, Any]] = []
    keys: list[str | None] = []
    status, body = 200, ""

    def do_POST(self) -> None:
        told = self.rfile.read(int(self.headers["Content-Length"]))
        Model.asked.append(json.loads(told))
        Model.keys.append(self.headers["Authorization"])
        self.send_response(Model.status)
        if Model.status == 302:
            self.send_header("Location", "http://127.0.0.1:9/elsewhere")
        self.end_headers()
        self.wfile.write(Model.body.encode())

    def log_message(self, *told: object) -> None:
        """Quiet."""


def says(text: str) -> str:
    return json.dumps({"choices": [{"message": {"content": text}}]}, ensure_ascii=False)


@pytest.fixture
def model(settings: Any) -> Iterator[type[Model]]:
    server = HTTPServer(("127.0.0.1", 0), Model)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/v1/"
    settings.READER = {"address": address, "model": "made-up", "key": "s3cret"}
    Model.asked, Model.keys, Model.status, Model.body = (
        [],
        [],
        200,
        says(json.dumps(SAID, ensure_ascii=False)),
    )
    yield Model
    server.shutdown()
    server.server_close()


@pytest.mark.django_db
def test_its_word_stands_beside_ours(model: type[Model]) -> None:
    made = Made()
    paper, office = made.paper(), made.client()
    page = office.post(
        made.at("intake_turn", paper.pk), {"turn": "second", "version": paper.version}, follow=True
    ).content.decode()
    assert "正在读" in page
    assert ask_second.func() == 1
    page = office.get(made.at("intake_paper", paper.pk)).content.decode()
    assert "活动后7个工作日" in page and "活动后5个工作日" in page
    assert "它还说了1条" in page
    assert reads.as_read(Paper.objects.get(pk=paper.pk)).rules == reads.as_read(paper).rules  # type: ignore[union-attr]  # both were read


@pytest.mark.django_db
def test_it_sees_no_contacts_and_is_told_the_key(model: type[Model]) -> None:
    made = Made()
    paper = made.paper()
    acts.ask_second(made.office, paper.pk)
    answer_second(paper.pk)
    (asked,) = model.asked
    sent = json.dumps(asked, ensure_ascii=False)
    assert "0000-1234567" in NOTICE and "0000-1234567" not in sent and "甲某" not in sent
    assert (asked["model"], model.keys) == ("made-up", ["Bearer s3cret"])


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("status", "body", "why"),
    [
        (500, "", "refused"),
        (302, "", "refused"),
        (200, "not json", "unreadable"),
        (200, '{"choices": []}', "unreadable"),
        (200, '{"choices": [{"message": {"content": null}}]}', "unreadable"),
    ],
)
def test_what_went_wrong_is_said(model: type[Model], status: int, body: str, why: str) -> None:
    made = Made()
    paper = made.paper()
    model.status, model.body = status, body
    acts.ask_second(made.office, paper.pk)
    answer_second(paper.pk)
    kept = SecondReading.objects.get()
    assert (kept.state, kept.why) == (SecondState.FAILED, why)


@pytest.mark.django_db
def test_nobody_there_is_no_answer(settings: Any) -> None:
    settings.READER = {"address": "http://127.0.0.1:9/v1", "model": "", "key": ""}
    with pytest.raises(second.NoAnswer) as none:
        second.ask("甲")
    assert none.value.code == "unanswered"


@pytest.mark.django_db
def test_without_one_nothing_is_offered_and_nothing_asked() -> None:
    made = Made()
    paper = made.paper()
    assert "第二读者" not in made.client().get(made.at("intake_paper", paper.pk)).content.decode()
    with pytest.raises(Refused) as refusal:
        acts.ask_second(made.office, paper.pk)
    assert [problem.code for problem in refusal.value.problems] == ["intake.no_second"]


@pytest.mark.django_db
def test_an_answer_to_nobodys_question_is_let_go(model: type[Model]) -> None:
    made = Made()
    paper = made.paper()
    answer_second(paper.pk)
    assert SecondReading.objects.count() == 0


@pytest.mark.django_db
def test_what_was_read_lies_sealed() -> None:
    made = Made()
    paper = made.paper()
    raw = Paper.objects.filter(pk=paper.pk).extra(select={"raw": "reading"}).values_list("raw", flat=True)[0]
    assert "甲某" not in str(raw)
