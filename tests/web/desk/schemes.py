"""A scheme with the stages that the desk shows, in invented words."""

from tests.regions.schemes import a_scheme

STAGES = """
[call.themes]
at_least = 1
clause = { section = "一", words = "至少1个主题" }

[call.due]
due = { day = 2026-03-20 }
clause = { section = "一", words = "3月20日前" }

[plan.table]
columns = [{ heading = "主题", holds = "theme" }]
clause = { section = "二", words = "计划安排表" }

[[filing.routes]]
due = { count = 5, unit = "workday", side = "before", anchor = "activity" }
gate = "note"
to = "office"
clause = { section = "三", words = "提前5个工作日报备" }
"""


def text(region: str) -> str:
    return a_scheme(region, 2026) + STAGES
