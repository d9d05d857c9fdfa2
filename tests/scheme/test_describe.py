"""A scheme in plain words, each rule with its clause."""

from pathlib import Path

import pytest

import kaimen.schemes
from kaimen.scheme.reading.check import read_scheme
from kaimen.scheme.telling.describe import describe
from kaimen.scheme.terms.rule import Clause, Rule, Strength
from kaimen.scheme.walk import parts

SHIPPED = Path(kaimen.schemes.__file__).parent
SHAPES = Path(__file__).with_name("shapes")


def told(path: Path) -> dict[str, list[str]]:
    sections = describe(read_scheme(path.read_text(encoding="utf-8"), path.stem))
    return {section.key: [line.words for line in section.lines] for section in sections}


def test_a_rule_reads_with_its_strength_and_clause():
    sections = describe(read_scheme((SHIPPED / "yishui-2023.toml").read_text(encoding="utf-8"), ""))
    lines = {section.key: section.lines for section in sections}["participants"]
    line = next(line for line in lines if line.title == "人数")
    assert line.words == "每个开放点不超过30人，由责任单位确定具体人数"
    assert (line.strength, line.clause) == (
        Strength.PRINCIPLE,
        Clause(section="四", words="原则上每个开放点30人以内"),
    )


@pytest.mark.parametrize(
    ("name", "section", "words"),
    [
        ("feedback", "feedback", "收到意见建议后2个工作日内转办"),
        ("assessment", "assessment", "部门评分表，满分50分，指标为举办次数50分，适用于部门"),
        ("open_window", "registration", "2026年5月6日8时30分开始"),
        ("families", "registration", "以家庭为单位报名，每份报名不超过4人"),
        ("times", "hosts", "每月，至少举办1次，适用于公共企业，在2、4、6、8、10、12月举办，安排在第一周"),
        ("edition_week", "campaign", "活动名称为“政务开放周”，第17届"),
        ("quotas", "participants", "群众代表不低于二分之一，群众代表、村民代表计为群众代表，按实到计算"),
        ("filing_routes", "filing", "活动开展前15日，报批活动方案，报领导小组，适用于大型活动，未经同意不得公布"),
    ],
)  # fmt: skip
def test_rules_in_plain_words(name, section, words):
    assert words in told(SHAPES / f"{name}.toml")[section]


def test_stages_without_rules_are_left_out():
    assert list(told(SHAPES / "walk_in.toml")) == ["campaign", "registration"]


@pytest.mark.parametrize(
    "path", sorted([*SHIPPED.glob("*.toml"), *SHAPES.glob("*.toml")]), ids=lambda path: path.stem
)
def test_no_rule_is_left_out(path):
    scheme = read_scheme(path.read_text(encoding="utf-8"), path.stem)
    lines = [line for section in describe(scheme) for line in section.lines if line.clause]
    rules = [part for _, part in parts(scheme) if isinstance(part, Rule)]
    assert [line.clause for line in lines] == [rule.clause for rule in rules]
    assert all(line.words for line in lines)
