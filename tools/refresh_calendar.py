"""Write src/kaimen/data/calendar.json anew from the development packages `chinesecalendar` and `borax`.

Run when a year's holiday schedule is published: pip install chinesecalendar borax, then run this file.
"""

import json
from datetime import date, timedelta
from pathlib import Path

from borax.calendars.lunardate import LunarDate
from chinese_calendar.constants import Holiday, holidays, workdays

TARGET = Path(__file__).parents[1] / "src" / "kaimen" / "data" / "calendar.json"
MOVING_YEARS = range(2004, 2041)
NAMES = {holiday.value: holiday.chinese for holiday in Holiday} | {
    "Tomb-sweeping Day": "清明节",
    "Dragon Boat Festival": "端午节",
    "Mid-autumn Festival": "中秋节",
    "Anti-Fascist 70th Day": "抗战胜利纪念日",
}


def schedule(year: int) -> dict[str, dict[str, str]]:
    """One year's days off and weekend days worked, with their names."""
    kinds = {"off": holidays, "make_up": workdays}
    return {
        kind: {f"{day:%m-%d}": NAMES[name] for day, name in sorted(days.items()) if day.year == year}
        for kind, days in kinds.items()
    }


def qingming(year: int) -> date:
    """The day of 清明; the usual formula, right for every year of this century."""
    short = year % 100
    return date(year, 4, int(short * 0.2422 + 4.81) - short // 4)


def moving(year: int) -> dict[str, str]:
    """The days of one year that follow the moon or the sun."""
    days = {
        "除夕": LunarDate(year, 1, 1).to_solar_date() - timedelta(1),
        "清明": qingming(year),
        "端午": LunarDate(year, 5, 5).to_solar_date(),
        "中秋": LunarDate(year, 8, 15).to_solar_date(),
    }
    return {name: f"{day:%m-%d}" for name, day in days.items()}


def main() -> None:
    years = sorted({day.year for day in holidays})
    data = {
        "source": "State Council notices on public holidays, by chinesecalendar; moving days by borax",
        "years": {str(year): schedule(year) for year in years},
        "moving": {str(year): moving(year) for year in MOVING_YEARS},
    }
    TARGET.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
