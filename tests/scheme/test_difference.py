"""Two versions of a scheme compared rule by rule in plain words."""

from dataclasses import replace
from pathlib import Path

import kaimen.schemes
from kaimen.scheme.reading.check import read_scheme
from kaimen.scheme.telling.difference import Detail, Difference, How, differences

TEXT = (Path(kaimen.schemes.__file__).parent / "tianxin-2024.toml").read_text(encoding="utf-8")


def changed(*swaps: tuple[str, str]) -> list[Difference]:
    text = TEXT
    for old, new in swaps:
        assert old in text
        text = text.replace(old, new, 1)
    return differences(read_scheme(TEXT, "old"), read_scheme(text, "new"))


def test_equal_schemes_differ_in_nothing():
    assert changed() == []


def test_a_changed_number_is_told_before_and_after():
    (found,) = changed(("due = { count = 5,", "due = { count = 3,"))
    assert (found.stage, found.title, found.how) == ("情况报告", "情况报告", How.CHANGED)
    assert found.before.words.startswith("活动结束后5个工作日内报送情况报告")
    assert found.after.words.startswith("活动结束后3个工作日内报送情况报告")
    assert found.details == (Detail("天数", "5", "3"),)


def test_what_the_sentence_is_silent_about_is_told_too():
    (found,) = changed(('practice = "opinions"', 'practice = "opinions"\nstrength = "principle"'))
    assert found.before.words == found.after.words
    assert found.details == (Detail("力度", "应当", "原则上"),)


def test_a_rule_added_and_one_removed():
    added = '[[report.notes]]\nwhat = "每半年汇总一次"\nclause = { section = "五", words = "每半年汇总" }\n'
    coverage = TEXT[TEXT.index("[[column.coverage]]") : TEXT.index("[[awards.awards]]")]
    found = changed(("[[column.publishing]]", added + "\n[[column.publishing]]"), (coverage, ""))
    assert [
        (one.title, one.how, one.before and one.before.words, one.after and one.after.words) for one in found
    ] == [
        ("其他要求", How.ADDED, None, "每半年汇总一次"),
        ("宣传报道", How.REMOVED, "通过新闻媒体宣传", None),
    ]


def test_a_renamed_item_is_one_change_and_the_others_stay():
    (found,) = changed(('name = "辖区居民"', 'name = "常住居民"'))
    assert found.details == (Detail("人员类别", "辖区居民", "常住居民"),)


def test_a_changed_order_is_told():
    old = read_scheme(TEXT, "old")
    new = replace(old, plan=replace(old.plan, formats=old.plan.formats[::-1]))
    assert [(one.title, one.how) for one in differences(old, new)] == [("活动形式", How.MOVED)]


def test_a_stage_switched_off_takes_all_its_rules_with_it():
    old = read_scheme(TEXT, "old")
    found = differences(old, replace(old, awards=None))
    assert [(one.stage, one.how) for one in found] == [("评选推介", How.REMOVED)] * 3


def test_a_silent_fact_of_the_campaign_is_told():
    (found,) = changed(('span = "year"', 'span = "standing"'))
    assert (found.title, found.after.words) == ("跨度", "长期")
