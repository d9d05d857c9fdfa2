"""The column as a folder: whole, relative, quiet when nothing changed, and never anything but the public's."""

import io
import json
import re
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from posixpath import join, normpath

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from kaimen.regions import acts as regions
from kaimen.regions.addressing import public_address
from kaimen.regions.models import Region
from kaimen.scheme.roles import THE_CLOCK, Role
from kaimen.stages.column.copying import TooLarge
from kaimen.stages.column.folder import LIST, NotOurs, write, zipped
from kaimen.stages.plan import acts as plan
from kaimen.stages.plan.facts import ActivityState
from kaimen.stages.plan.models import Row
from tests.people.making import a_member, signed_in
from tests.stages.plan.making import BASIS, Made, typed

pytestmark = pytest.mark.django_db


@pytest.fixture
def made() -> Made:
    made = Made()
    made.issued()
    return made


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


class Links(HTMLParser):
    """Every address that a page holds, and every name that a link may lead to."""

    def __init__(self, page: str):
        super().__init__()
        self.links: list[str] = []
        self.names: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list):
        told = dict(attrs)
        self.links += [told[name] for name in ("href", "src", "action") if told.get(name) is not None]
        self.names |= {told["id"]} if told.get("id") else set()


def dead_links(files: dict[str, bytes]) -> list[tuple[str, str]]:
    """Links of all pages that lead to no file of the folder, or to no place of its page."""
    pages = {name: Links(body.decode()) for name, body in files.items() if name.endswith(".html")}
    dead = []
    for name, page in pages.items():
        for link in page.links:
            path, _, fragment = link.partition("#")
            target = normpath(join(Path(name).parent.as_posix(), path)) if path else name
            found = target in files and (
                not fragment or target not in pages or fragment in pages[target].names
            )
            dead += [] if found else [(name, link)]
    return dead


def test_the_folder_holds_every_public_page_in_every_look(made, tmp_path):
    write(made.region, tmp_path)
    files = set(files_in(tmp_path))
    pages = {"index.html", "2026/index.html", "2026/1/index.html", "2026/month-5.html"}
    pages |= {"2026/plan/index.html", "2026/editions/index.html", "2026/scheme/index.html"}
    looks = {f"{look}/{page}" for look in ("elder", "en", "en-elder") for page in pages}
    feeds = {f"2026/{name}" for name in ("plan.csv", "plan.xlsx", "plan.json", "calendar.ics", "feed.atom")}
    assert pages | looks | feeds | {"static/web/base.css", "static/web/page.js"} <= files


def test_every_link_of_the_demo_resolves(db, tmp_path):
    call_command("demo", stdout=io.StringIO())
    places = Region.objects.filter(pk__in=Row.objects.values("edition__campaign__region")).order_by("pk")[:2]
    assert len(places) == 2
    for place in places:
        done = write(place, tmp_path / place.code)
        files = files_in(tmp_path / place.code)
        assert len([name for name in done.written if name.endswith(".html")]) > 100
        assert dead_links(files) == []


def test_no_page_leads_to_the_server_or_names_it(made, tmp_path):
    write(made.region, tmp_path)
    for name, body in files_in(tmp_path).items():
        if name.endswith((".html", ".atom")):
            told = body.decode()
            assert re.findall(r'(?:href|src|action)="/', told) == [], name
            assert [
                word for word in ("localhost", "testserver", "/desk/", "csrf", "<form") if word in told
            ] == []


def test_a_second_run_writes_nothing(made, tmp_path):
    first = write(made.region, tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    second = write(made.region, tmp_path)
    assert (second.written, second.withdrawn, second.removed) == ([], [], [])
    assert second.kept == len(first.written)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.name != LIST} == {
        path: at for path, at in before.items() if path.name != LIST
    }


def test_a_change_of_the_plan_writes_only_what_it_touches(made, tmp_path):
    write(made.region, tmp_path)
    told = typed(theme="走进另一座水厂")
    plan.amend(made.office, made.campaign.pk, 1, 1, told, ActivityState.PLANNED, "检修", BASIS)
    done = write(made.region, tmp_path)
    assert "2026/1/index.html" in done.written
    assert "2026/3/index.html" not in done.written
    assert "static/web/base.css" not in done.written


def test_what_is_withdrawn_leaves_a_note_and_no_word_of_itself(made, tmp_path):
    write(made.region, tmp_path)
    regions.hide_campaign(THE_CLOCK, made.campaign)
    done = write(made.region, tmp_path)
    files = files_in(tmp_path)
    assert "2026/1/index.html" in done.withdrawn
    assert "2026/plan.csv" in done.removed
    assert "2026/plan.csv" not in files
    assert "这一页已经撤下" in files["2026/1/index.html"].decode()
    assert "走进自来水厂" not in b"".join(files.values()).decode(errors="replace")
    assert dead_links(files) == []


def test_a_note_gives_way_when_the_page_comes_back(made, tmp_path):
    write(made.region, tmp_path)
    whole = files_in(tmp_path)
    regions.hide_campaign(THE_CLOCK, made.campaign)
    write(made.region, tmp_path)
    assert write(made.region, tmp_path).written == []
    regions.show_campaign(THE_CLOCK, made.campaign)
    write(made.region, tmp_path)
    assert files_in(tmp_path) == whole


def test_a_file_that_is_not_ours_is_never_written_over(made, tmp_path):
    (tmp_path / "index.html").write_text("the website's own")
    with pytest.raises(NotOurs, match=r"index\.html"):
        write(made.region, tmp_path)
    assert files_in(tmp_path) == {"index.html": b"the website's own"}


def test_a_list_that_somebody_wrote_leads_nowhere_else(made, tmp_path):
    outside = tmp_path / "outside.html"
    outside.write_text("somebody's")
    folder = tmp_path / "column"
    folder.mkdir()
    (folder / LIST).write_text(json.dumps({"../outside.html": "x", "/etc/hostname.html": "x"}))
    write(made.region, folder)
    assert outside.read_text() == "somebody's"


def test_one_year_leaves_the_others_alone(made, tmp_path):
    other = regions.open_campaign(THE_CLOCK, made.region, 2025, "政府开放日")
    regions.show_campaign(THE_CLOCK, other)
    write(made.region, tmp_path)
    earlier = files_in(tmp_path)["2025/index.html"]
    done = write(made.region, tmp_path, 2026)
    files = files_in(tmp_path)
    assert (done.withdrawn, done.removed, files["2025/index.html"]) == ([], [], earlier)
    assert 'href="2025/index.html"' in files["index.html"].decode()
    assert dead_links(files) == []


def test_addresses_in_feeds_are_the_websites_where_it_is_told(made, tmp_path):
    write(made.region, tmp_path / "a")
    plain = (tmp_path / "a" / "2026" / "feed.atom").read_text()
    assert 'href="../2026/editions/#e1"' in plain
    assert "<id>urn:kaimen:990101:2026/editions/#e1</id>" in plain
    regions.edit_particulars(made.office, made.region, {"column_site": "https://example.org/open/"})
    write(made.region, tmp_path / "b")
    told = (tmp_path / "b" / "2026" / "feed.atom").read_text()
    assert 'href="https://example.org/open/2026/editions/#e1"' in told
    assert "<loc>https://example.org/open/2026/1/</loc>" in (tmp_path / "b" / "sitemap.xml").read_text()


def test_the_zip_is_the_folder_and_the_same_each_time(made, tmp_path):
    write(made.region, tmp_path)
    (tmp_path / LIST).unlink()
    data = zipped(made.region)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == files_in(tmp_path)
    assert zipped(made.region) == data


def test_the_public_address_is_the_websites_where_it_is_told(made):
    assert public_address(made.campaign, "12/") == "/990101/2026/12/"
    regions.edit_particulars(made.office, made.region, {"column_site": "https://example.org/open"})
    assert public_address(made.campaign) == "https://example.org/open/2026/"


def test_the_office_downloads_the_folder(made):
    office = made.office_client()
    page = office.get(reverse("column_copy", args=[made.region.code])).content.decode()
    assert reverse("column_copy_zip", args=[made.region.code]) in page
    answer = office.get(reverse("column_copy_zip", args=[made.region.code]))
    assert answer["Content-Disposition"] == 'attachment; filename="column-990101.zip"'
    assert "2026/index.html" in zipfile.ZipFile(io.BytesIO(answer.content)).namelist()


def test_nobody_else_does(made):
    observer = signed_in(a_member("looker", Role.OBSERVER, made.region).user)
    assert observer.get(reverse("column_copy_zip", args=[made.region.code])).status_code == 403


def publish(*told: object) -> str:
    out = io.StringIO()
    call_command("publish", *map(str, told), stdout=out)
    return out.getvalue()


def test_the_command_writes_folder_and_zip(made, tmp_path):
    told = publish(made.region.code, tmp_path / "column", "--zip", tmp_path / "column.zip")
    assert (tmp_path / "column" / "2026" / "index.html").exists()
    assert zipfile.is_zipfile(tmp_path / "column.zip")
    assert re.search(r"写了\d+个文件，0个没有变，撤下0页，删去0个文件。", told)


@pytest.mark.parametrize("told", [("123456", "x"), ("990101", "x", "--year", "1999"), ("990101",)])
def test_the_command_says_what_is_wrong(made, tmp_path, told: tuple):
    with pytest.raises(CommandError, match=r"。$"):
        publish(*(tmp_path / word if word == "x" else word for word in told))


def test_too_many_pages_are_refused_whole(made, tmp_path, monkeypatch):
    monkeypatch.setattr("kaimen.stages.column.copying.MOST_PAGES", 3)
    with pytest.raises(TooLarge):
        write(made.region, tmp_path)
    assert files_in(tmp_path) == {}
