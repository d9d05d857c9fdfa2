"""Columns that name or reach a person stay with the office; the public's copies leave them out.

Source: 个人信息保护法 art. 6 (no more than the purpose needs); a plan is published for its activities.
"""

CONTACT_WORDS = ("联系", "电话", "手机", "邮箱", "传真", "姓名", "负责人", "经办", "责任人", "分管领导")


def is_private(heading: str) -> bool:
    """Whether a column of this heading holds persons or ways to reach them."""
    return any(word in heading for word in CONTACT_WORDS)
