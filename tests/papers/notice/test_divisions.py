"""Divisions: codes and names, as written and as they changed."""

from importlib.resources import files

import pytest

from kaimen.papers.notice.divisions import Divisions, Level
from tests.papers.notice.country import country, real_country


def codes(divisions: Divisions, name: str, year: int | None = None) -> list[str]:
    return [one.code for one in divisions.named(name, year)]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("青溪县", ["910121"]),
        ("青溪", ["910121"]),
        ("云岭省云川市青溪县", ["910121"]),
        ("云川青溪", ["910121"]),
        ("鼓山区", ["910102", "920102"]),
        ("平州市鼓山区", ["920102"]),
        ("平州鼓山区", ["920102"]),
        ("白水州", ["910900"]),
        ("白水", ["910900"]),
        ("东新区", ["920103"]),
        ("青溪高新区", []),
        ("镜湖经济技术开发区", []),
        ("本市", []),
        ("", []),
    ],
)
def test_a_name_as_written_means(written: str, meant: list[str]) -> None:
    assert codes(country(), written) == meant


def test_a_name_is_read_in_the_year_it_stood_in() -> None:
    assert codes(country(), "澄江", 2019) == ["910921"]
    assert codes(country(), "澄江", 2023) == ["910981"]
    assert codes(country(), "澄江县", 2023) == ["910921"], "an old name is still understood"
    assert country().by_code("910921", 2024).name == "澄江县"  # type: ignore[union-attr]  # it is listed


def test_a_path_begins_with_the_province() -> None:
    assert [one.name for one in country().path("910102")] == ["云岭省", "云川市", "鼓山区"]
    assert [one.level for one in country().path("910102")] == list(Level)
    assert country().path("990000") == ()
    assert country().by_code("990000") is None


def test_a_prefecture_without_counties_is_whole() -> None:
    divisions = country()
    whole = {
        one.name: divisions.is_whole(one)
        for one in (divisions.path("920200")[-1], divisions.path("910100")[-1])
    }
    assert whole == {"镜湖市": True, "云川市": False}


def test_names_in_a_text_are_taken_from_the_left_and_the_longest_first() -> None:
    names = [one.name for one in country().mentions("云川市区的石桥市民与白水彝族自治州、鼓山区")]
    assert names == ["云川市", "石桥市", "白水彝族自治州", "鼓山区"]


class TestPackaged:
    """The list that ships."""

    def test_it_holds_the_country(self) -> None:
        rows = (files("kaimen.data") / "divisions.tsv").read_text("utf-8").splitlines()[1:]
        now = [row.split("\t")[0] for row in rows if not row.split("\t")[4]]
        assert len(now) == len(set(now)), "a code has one name at a time"
        assert len([code for code in now if code.endswith("0000")]) == 34
        assert 330 <= len([code for code in now if code.endswith("00") and not code.endswith("0000")]) <= 345
        assert 2830 <= len([code for code in now if not code.endswith("00")]) <= 2870

    @pytest.mark.parametrize(
        ("written", "code"),
        [
            ("浏阳市", "430181"),
            ("泸溪县", "433122"),
            ("长沙市天心区", "430103"),
            ("邵阳市", "430500"),
            ("沂水", "371323"),
            ("湘西州", "433100"),
            ("浦东新区", "310115"),
            ("仙桃市", "429004"),
        ],
    )
    def test_it_knows(self, written: str, code: str) -> None:
        assert codes(real_country(), written) == [code]

    def test_names_that_ended_are_known_with_their_year(self) -> None:
        assert [(one.code, one.until) for one in real_country().named("沙县", 2018)] == [("350427", 2021)]
        assert codes(real_country(), "沙县区", 2023) == ["350405"]

    def test_a_name_of_many_is_told_as_many(self) -> None:
        assert len(codes(real_country(), "鼓楼区")) == 4
        assert codes(real_country(), "南京市鼓楼区") == ["320106"]
