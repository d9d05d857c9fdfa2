"""A likely misprint is a quiet hint; words that are right are none."""

import pytest

from kaimen.papers.tables.misprints import likely_in


@pytest.mark.parametrize(
    ("text", "likely"),
    [
        ("重点民生事实督察", "民生实事"),
        ("农资打架（种子）宣传", "农资打假"),
        ("宣传进学习、进社区", "宣传进学校"),
        ("县残疾人联合协会", "残疾人联合会"),
        ("优化赢商环境看菅商", None),
        ("优化营伤环境", "营商环境"),
        ("走进水厂", None),
        ("民生实事看得见", None),
        ("社会保障和社会保险", None),
        ("普法教育进小区", None),
        ("", None),
    ],
)
def test_one_step_from_a_set_phrase(text: str, likely: str | None) -> None:
    assert [phrase for _, phrase in likely_in(text)] == ([likely] if likely else [])
