"""All rules of a notice together: merged, in order, the surest of a path first."""

from kaimen.papers.notice.finding import find_rules
from tests.papers.notice.rules.told import notice


def test_what_is_said_twice_is_one_rule() -> None:
    text = "各单位每年至少举办1次开放日活动。\n要求各单位每年至少举办1次开放日活动。"
    rules = [rule for rule in find_rules(notice(text)) if rule.path == "frequency"]
    assert [(rule.value["min"], rule.start) for rule in rules] == [(1, 3)]


def test_the_surest_of_a_path_stands_first_where_it_is_found() -> None:
    text = (
        "活动结束后2个工作日内将信息在网站公开。\n一、活动时间\n2026年5月11日至17日。\n"
        "二、工作要求\n活动结束后5个工作日内将活动总结报区政务公开办。"
    )
    rules = [rule for rule in find_rules(notice(text)) if rule.path in ("window", "report.deadline")]
    assert [(rule.path, rule.value.get("count")) for rule in rules] == [
        ("window", None),
        ("report.deadline", 5),
        ("report.deadline", 2),
    ]


def test_a_text_that_asks_nothing_has_no_rules() -> None:
    assert find_rules(notice("办公楼电梯检修完毕，恢复使用。")) == ()
