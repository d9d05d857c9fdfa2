"""Starting from another region's scheme or from nothing."""

import tomllib
from pathlib import Path

import pytest

import kaimen.schemes
from kaimen.scheme.editing.addresses import find, put
from kaimen.scheme.editing.adopting import Place, Why, adopted, blank, questions
from kaimen.scheme.reading.check import read_tree

HERE = Place("990101", "云溪区", 2027, "", "政府开放日")
SHIPPED = sorted(Path(kaimen.schemes.__file__).parent.glob("*.toml"))


def tree(path: Path) -> dict:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def lacking(made: dict) -> list[str]:
    return [".".join([*map(str, fault.path), fault.values.get("key", "")]) for fault in read_tree(made)[1]]


def test_from_nothing_only_what_no_scheme_reads_without_is_asked():
    assert lacking(blank(HERE)) == ["campaign.notice", "campaign.brands.0.", "campaign.lead_office"]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_another_regions_rules_come_without_what_its_notice_says_of_itself(path: Path):
    source = tree(path)
    made = adopted(source, HERE)
    assert lacking(made) == ["campaign.notice", "campaign.lead_office"]
    assert made["campaign"]["brands"][0]["name"] == "政府开放日"
    assert {name: table for name, table in made.items() if name != "campaign"}.keys() == source.keys() - {
        "campaign"
    }
    told = str({name: table for name, table in made.items() if name != "campaign"})
    left = " ".join(question.text for question in questions(made, source))
    for mark in (source["campaign"]["region_name"], source["campaign"]["region_name"][:-1]):
        assert (mark in told) <= (mark in left)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_clause_and_every_day_of_the_other_notice_is_a_question(path: Path):
    source = tree(path)
    asked = questions(adopted(source, HERE), source)
    assert {question.why for question in asked} >= {Why.CLAUSE}
    made = str(adopted(source, HERE))
    assert made.count("'clause'") >= sum(question.why is Why.CLAUSE for question in asked) > 0


def test_a_question_is_gone_when_settled_or_when_the_value_is_another():
    source = tree(SHIPPED[0])
    made = adopted(source, HERE)
    asked = questions(made, source)
    assert questions(made, source, [question.key for question in asked]) == ()
    first = next(question for question in asked if question.why is Why.CLAUSE)
    other = {"what": "另写的", "name": "x", "clause": {"section": "九", "words": "另写的"}}
    left = questions(put(made, first.address, other), source)
    assert first.key not in {question.key for question in left}


def test_the_texts_take_the_places_own_names():
    made = adopted(tree(next(path for path in SHIPPED if path.stem == "tianxin-2024")), HERE)
    assert made["plan"]["table"]["title"] == "云溪区2027年“政府开放日”活动计划表"
    assert find("plan.table") is not None
