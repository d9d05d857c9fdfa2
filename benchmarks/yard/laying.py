"""The yardstick's table and its 54 lines, made in the database that is measured."""

from datetime import date, timedelta

from django.db import connection

from benchmarks.yard.models import Line


def lay() -> None:
    """The page made of these lines is 26 KB."""
    with connection.schema_editor() as editor:
        editor.create_model(Line)
    Line.objects.bulk_create(
        Line(
            number=number,
            day=date(2026, 1, 1) + timedelta(6 * number),
            theme=f"走进第{number}扇门，看一件事怎样办成",
            unit="城市管理和综合执法局",
            form="现场观摩、座谈交流",
            place=f"办事大厅{number}号窗口",
            remark="请携带有效证件，提前十分钟到场签到，雨天改在室内进行，不另行通知",
        )
        for number in range(1, 55)
    )
