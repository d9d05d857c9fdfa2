"""Duties, activities and years for the desk's tests; every name is invented."""

from datetime import date

from kaimen.scheme.duties.duty import Duty, Key, Status
from kaimen.scheme.duties.facts import Deed, Evidence
from kaimen.scheme.terms.rule import Clause, Strength
from kaimen.scheme.workdays import Workdays
from kaimen.web.desk.facts import Door

TODAY = date(2026, 9, 16)
CALENDAR = Workdays.of(
    {
        "years": {
            "2026": {
                "off": {"09-25": "中秋节", "09-26": "中秋节", "09-27": "中秋节"},
                "make_up": {"09-20": "国庆节"},
            }
        }
    }
)


def a_duty(
    deed: Deed = Deed.FILE, due: date | None = None, status: Status = Status.OPEN, **said: object
) -> Duty:
    """A duty of unit 1 about activity 1, unless told otherwise; its workdays left are counted."""
    about = {"unit": "1", "activity": "1", "occurrence": "", "office": False, "latest": None, "done": None}
    told = about | said
    day = due or told["latest"]
    key = Key(f"rule:{deed.value}", str(told["unit"]), str(told["activity"]), str(told["occurrence"]))
    proof = Evidence(deed, told["done"]) if told["done"] else None
    return Duty(
        key, deed, deed.label, str(told["unit"]), bool(told["office"]), (), due, told["latest"], False,
        CALENDAR.between(TODAY, day) if day else None, status, Strength.MUST, Clause(section="一", words="写明"),
        proof, told.get("why"), activity=str(told["activity"]),
    )  # fmt: skip


def a_door(number: int = 1, **said: object) -> Door:
    whole = {"theme": f"走进水厂{number}", "unit": "甲局", "hosts": ("1",), "when": "9月"}
    whole |= {"start": date(2026, 9, 1), "end": date(2026, 9, 30)}
    return Door(number, **(whole | said))
