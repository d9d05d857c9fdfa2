"""Links of a copy: relative, each to its file, none to the server."""

import pytest

from kaimen.stages.column.rules.copying import Place, asked, between, file_of, loaded_by, place_of, relinked

CODE = "990101"
YEAR = Place("2026/")


@pytest.mark.parametrize(
    ("place", "file"),
    [
        (Place(), "index.html"),
        (YEAR, "2026/index.html"),
        (Place("2026/", (("month", "5"),)), "2026/month-5.html"),
        (Place("2026/", (("month", "5"), ("page", "2"))), "2026/month-5-page-2.html"),
        (Place("2026-days/12/", (), "elder"), "elder/2026-days/12/index.html"),
        (Place("2026/plan/", (), "elder", "en"), "en-elder/2026/plan/index.html"),
        (Place("2026/plan.csv"), "2026/plan.csv"),
    ],
)
def test_a_place_has_one_file(place: Place, file: str):
    assert file_of(place) == file


@pytest.mark.parametrize(
    ("href", "place"),
    [
        ("/990101/2026/12/", Place("2026/12/")),
        ("/990101/", Place()),
        ("/990101/2026/?month=5#list", Place("2026/", (("month", "5"),))),
        ("?month=5&page=2", Place("2026/", (("month", "5"), ("page", "2")))),
        ("?mode=elder", Place("2026/", (), "elder")),
        ("?lang=en", Place("2026/", (), "", "en")),
        ("/990101/2026/plan.csv", Place("2026/plan.csv")),
        ("/accessibility/", Place("accessibility/")),
        ("/", None),
        ("/990102/2026/", None),
        ("/9901012026/", None),
        ("/desk/990101/plan/", None),
        ("/990101/?q=x", None),
        ("https://example.org/990101/", None),
        ("//example.org/990101/", None),
    ],
)
def test_a_link_leads_to_a_place_or_out(href: str, place: Place | None):
    assert place_of(YEAR, href, CODE) == place


def test_a_choice_of_looks_stays_with_the_reader():
    elder = Place("2026/", (("month", "5"),), "elder")
    assert place_of(elder, "/990101/2026/12/", CODE) == Place("2026/12/", (), "elder")
    assert place_of(elder, "?month=5&mode=plain", CODE) == Place("2026/", (("month", "5"),))
    assert place_of(elder, "?lang=en", CODE) == Place("2026/", (("month", "5"),), "elder", "en")
    assert place_of(elder, "/990101/2026/plan.xlsx", CODE) == Place("2026/plan.xlsx")


def test_a_place_is_asked_for_with_its_looks_named():
    assert asked(Place("2026/", (("month", "5"),), "elder")) == "month=5&mode=elder&lang=zh"


@pytest.mark.parametrize(
    ("file", "target", "link"),
    [
        ("index.html", "2026/index.html", "2026/index.html"),
        ("2026/12/index.html", "2026/index.html", "../index.html"),
        ("en/2026/index.html", "static/web/base.css", "../../static/web/base.css"),
    ],
)
def test_links_are_relative(file: str, target: str, link: str):
    assert between(file, target) == link


def test_a_page_is_relinked_and_what_leads_out_keeps_its_words():
    page = (
        '<link rel="stylesheet" href="/static/a.css"><script type="module" src="/static/a.js"></script>'
        '<a class="x" href="/in/?a=1&amp;b=2">in</a><a href="/out/"><b>out</b></a><a href="#main">here</a>'
    )
    where = {
        "/static/a.css": "s/a.css",
        "/static/a.js": "s/a.js",
        "/in/?a=1&b=2": "in.html",
        "#main": "#main",
    }.get
    assert relinked(page, where) == (
        '<link rel="stylesheet" href="s/a.css"><script defer src="s/a.js"></script>'
        '<a class="x" href="in.html">in</a><span><b>out</b></span><a href="#main">here</a>'
    )


def test_an_address_of_the_server_that_is_left_is_an_error():
    with pytest.raises(ValueError, match="left in the copy"):
        relinked('<form action="/990101/">', lambda href: None)


def test_a_stylesheet_names_what_it_loads():
    style = (
        """a{background:url("../img/a.svg#x")} b{background:url(data:image/png;base64,AA)} @import 'c.css';"""
    )
    assert loaded_by(style, "web/css/a.css") == ["web/img/a.svg", "web/css/c.css"]
