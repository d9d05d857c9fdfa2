"""What a check finds: every problem at once, each at its line, said in Chinese."""

import pytest

from kaimen.scheme.reading.check import check, read_scheme
from kaimen.scheme.reading.finding import SchemeFaulty
from kaimen.scheme.reading.finding_words import SENTENCES

SOUND = """[campaign]
region = "990101"
region_name = "云岭县"
year = 2026
lead_office = "云岭县政务公开办公室"
[campaign.notice]
title = "云岭县政府开放日通知"
issuer = "云岭县政务公开办公室"
issued = 2026-03-02
[[campaign.brands]]
name = "政府开放日"
clause = { section = "一", words = "政府开放日" }
"""

CLAUSE = 'clause = { section = "二", words = "要词" }\n'

# What is added to the sound scheme (its 12 lines), then the line and the code that must be found.
ADDED = [
    ("[feedbak]", 13, "key.unknown"),
    ("[report]", 13, "stage.empty"),
    ('[filing.parts]\nparts = ["甲"]', 13, "clause.missing"),
    ("[call.due]\n" + CLAUSE, 13, "key.missing"),
    ("[call.due]\ndue = { day = 2026-03-09 }\nclause = { section = 3, words = 'x' }", 15, "type.wrong"),
    ("[call.themes]\nat_least = true\n" + CLAUSE, 14, "type.wrong"),
    ("[call.themes]\nat_least = 0\n" + CLAUSE, 14, "number.range"),
    ("[call.form]\ncolumns = []\n" + CLAUSE, 14, "list.empty"),
    ('[call.form]\ncolumns = ["序号", " "]\n' + CLAUSE, 14, "value.blank"),
    ('[call.form]\ncolumns = ["电话139' + "12345678" + '"]\n' + CLAUSE, 14, "value.contact"),
    ('[call.form]\ncolumns = ["a@b.cn"]\n' + CLAUSE, 14, "value.contact"),
    (
        '[call.due]\ndue = { day = 2026-03-09 }\nclause = { section = "二", words = "' + "长" * 25 + '" }',
        15,
        "clause.long",
    ),
    ('[[hosts.times]]\nper = "yearly"\nat_least = 1\n' + CLAUSE, 14, "choice.unknown"),
    ('[[hosts.times]]\nper = "year"\nat_least = 1\nunits = ["乡镇"]\n' + CLAUSE, 16, "name.undefined"),
    ('[[hosts.times]]\nper = "year"\nat_least = 3\nat_most = 2\n' + CLAUSE, 16, "bounds.crossed"),
    ("[[report.reporting]]\ndue = { days = 3 }\n" + CLAUSE, 14, "limit.unreadable"),
    (
        '[[report.reporting]]\ndue = { count = 5, unit = "day", side = "before", anchor = "activity" }\n'
        + CLAUSE,
        14,
        "limit.side",
    ),
    (
        '[[report.reporting]]\ndue = { day = 2026-12-01 }\nparts = [\n  { name = "图", material = "photo" },\n'
        '  { name = "图", material = "photo" },\n]\n' + CLAUSE,
        17,
        "name.repeated",
    ),
    ("[[report.reporting]]\ndue = { day = 2025-12-01 }\n" + CLAUSE, 14, "limit.early"),
    ("[campaign.window]\nwhen = '很快'\n" + CLAUSE, 14, "period.unreadable"),
    (
        "[campaign.window]\nwhen = '5月'\n" + CLAUSE + "[call.due]\ndue = { day = 2026-06-01 }\n" + CLAUSE,
        17,
        "limit.late",
    ),
    ("[participants.citizen_share]\nat_least = 1.5\n" + CLAUSE, 14, "number.range"),
    ("[participants.citizen_share]\nat_least = '一半'\n" + CLAUSE, 14, "share.unreadable"),
    ("[participants.citizen_share]\nat_least = '1/0'\n" + CLAUSE, 14, "share.unreadable"),
    ("[[participants.quotas]]\nscope = 'point'\nat_least = 9\nat_most = 8\n" + CLAUSE, 16, "bounds.crossed"),
    ("[[participants.quotas]]\nscope = 'point'\nexactly = 9\nat_most = 9\n" + CLAUSE, 15, "bounds.exact"),
    ("[[participants.quotas]]\nscope = 'point'\n" + CLAUSE, 13, "quota.empty"),
    (
        "[[participants.classes]]\nname = '甲'\n"
        + CLAUSE
        + "[[participants.quotas]]\nscope = 'point'\nat_most = 3\n"
        "classes = [{ of = '甲', exactly = 4 }]\n" + CLAUSE,
        19,
        "quota.over",
    ),
    (
        "[[plan.formats]]\nname = '观摩'\n" + CLAUSE + "[[plan.formats]]\nname = '观摩'\n" + CLAUSE,
        17,
        "name.repeated",
    ),
    ("[plan.table]\ncolumns = [{ heading = '序号', holds = 'no' }]\n" + CLAUSE, 14, "table.no_theme"),
    ("[[announcement.announcing]]\ntitle = '{unti}公告'\n" + CLAUSE, 14, "title.placeholder"),
    ("[[registration.choosing]]\nmethod = 'lot_shares'\n" + CLAUSE, 14, "choosing.no_shares"),
    (
        "[[registration.choosing]]\nmethod = 'lot'\nshares = [{ by = 'sex', of = '女', at_least = 0.5 }]\n"
        + CLAUSE,
        15,
        "choosing.shares",
    ),
    (
        "[[awards.awards]]\nname = '优'\nrounds = [{ name = '终', weights = [{ voice = 'judges', share = 0.6 }] }]\n"
        + CLAUSE,
        15,
        "weights.sum",
    ),
    (
        "[[assessment.sheets]]\nname = '表'\ntotal = 100\nmarks = [{ name = '甲', points = 90 }]\n" + CLAUSE,
        16,
        "marks.sum",
    ),
    (
        "[assessment.grades]\ngrades = [{ name = '良', at_least = 80 }, { name = '优', at_least = 90 }]\n"
        + CLAUSE,
        14,
        "grades.order",
    ),
    ("[[assessment.deductions]]\nfault = '迟'\npoints = 3\ncap = 2\n" + CLAUSE, 16, "cap.small"),
    (
        "[call.opens]\nbegins = { day = 2026-03-20 }\n"
        + CLAUSE
        + "[call.due]\ndue = { day = 2026-03-19 }\n"
        + CLAUSE,
        17,
        "limit.crossed",
    ),
]

CHANGED = [
    ('region = "990101"', 'region = "99010"', 2, "region.code"),
    ("year = 2026", 'year = 2026\nslug = "Open Day"', 5, "slug.bad"),
    ("issued = 2026-03-02", "issued = 2026-02-30", 9, "toml.syntax"),
    ("year = 2026", "year = ", 4, "toml.syntax"),
    ('name = "政府开放日"', 'name = "政府开放日', 11, "toml.syntax"),
    ('name = "政府开放日"', 'name = "政府开放日"\nname = "又一个"', 12, "toml.syntax"),
]


def found(text: str) -> list[tuple[int, str]]:
    return [(finding.line, finding.code) for finding in check(text)]


def test_a_sound_scheme_has_no_findings():
    assert check(SOUND) == ()


@pytest.mark.parametrize(("added", "line", "code"), ADDED, ids=[code for _, _, code in ADDED])
def test_a_fault_is_found_at_its_line(added, line, code):
    assert found(SOUND + added) == [(line, code)]


@pytest.mark.parametrize(("old", "new", "line", "code"), CHANGED)
def test_a_changed_line_is_found(old, new, line, code):
    assert found(SOUND.replace(old, new)) == [(line, code)]


def test_every_problem_is_told_at_once():
    text = (
        SOUND.replace('region = "990101"', 'region = "x"')
        + ADDED[0][0]
        + "\n"
        + ADDED[24][0]
        + "\n[call.due]\n"
    )
    assert found(text) == [
        (2, "region.code"),
        (13, "key.unknown"),
        (17, "bounds.crossed"),
        (20, "clause.missing"),
        (20, "key.missing"),
    ]


def test_every_code_has_been_provoked():
    rare = {"toml.too_long", "toml.too_deep", "toml.encoding"}
    assert {code for *_, code in (*ADDED, *CHANGED)} | rare == set(SENTENCES)


def test_a_finding_says_what_why_and_how_to_mend():
    finding = check(SOUND + "[feedbak]")[0]
    assert finding.what == "没有“feedbak”这一项，是不是“feedback”？"
    assert finding.why == "写错的项不会起作用"
    assert finding.mend.startswith("改成 campaign、hosts、call")
    assert finding.path == "feedbak"


def test_reading_a_faulty_scheme_raises_with_all_findings():
    with pytest.raises(SchemeFaulty) as raised:
        read_scheme(SOUND + "[feedbak]\n[cal]\n", "云岭县")
    assert [finding.path for finding in raised.value.findings] == ["feedbak", "cal"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("x" * 400_001, "toml.too_long"),
        ("a = " + "[" * 5000, "toml.too_deep"),
        ("a = '\udc80'", "toml.encoding"),
        ("a = 1" + "0" * 5000, "toml.syntax"),
    ],
)
def test_texts_that_no_scheme_can_be(text, code):
    assert [finding.code for finding in check(text)] == [code]
