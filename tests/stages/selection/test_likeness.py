import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaimen.stages.selection.rules.alike import Piece, shared, stretches
from kaimen.stages.selection.rules.grams import grams, subject
from kaimen.stages.selection.rules.likeness import ALIKE, Alike, Index
from kaimen.stages.selection.rules.vague import vague

BRAND = "政务公开主题日"
THEMES = [
    "春风行动招聘暨政务服务政策宣传",
    "“春风送岗促就业，精准服务助发展”公益招聘政策宣传",
    "暮色片区花园小区老旧小区改造项目设计技术交底及群众意见征集",
    "2026年老旧小区改造方案意见征集",
    "财政知识宣讲",
    "投资审计知识宣讲",
    "“森林防灭火”政务公开主题日活动",
    "“医保基金监管”政务公开主题日活动",
    "公共垃圾站运行模式和清运流程观摩",
    "燃气安全政策宣传",
    "职业病防治政策宣传",
    "自来水厂水质检测观摩",
]


def alike(one: str, other: str, among: list[str] = THEMES) -> int:
    """The likeness in per cent of two themes among others."""
    texts = list(dict.fromkeys([one, other, *among]))
    found = Index(enumerate(texts), [BRAND]).pairs(0.01)
    return next((pair.percent for pair in found if (pair.one, pair.other) == (0, 1)), 0)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (THEMES[0], THEMES[1]),
        (THEMES[2], THEMES[3]),
        ("“食品抽检 你点我检”现场观摩", "你点我检食品抽检活动"),
        ("走进自来水厂", "走进自来水厂看水质"),
        ("2025年垃圾分类宣传", "2026年垃圾分类推广"),
    ],
)
def test_what_a_person_calls_alike_is_alike(one, other):
    assert alike(one, other) >= ALIKE * 100


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (THEMES[4], THEMES[5]),
        (THEMES[6], THEMES[7]),
        (THEMES[9], THEMES[10]),
        ("走进法院政务公开主题日活动", "走进学校政务公开主题日活动"),
        ("婚姻登记政策宣传", "殡葬改革政策宣传"),
        ("春季植树", "秋季招聘"),
    ],
)
def test_the_same_frame_about_different_things_is_not_alike(one, other):
    assert alike(one, other) < ALIKE * 100


def test_two_alone_are_told_apart_too():
    assert alike("“森林防灭火”政务公开主题日活动", "“医保监管”政务公开主题日活动", []) == 0
    (pair,) = Index([(1, "森林防灭火演练"), (2, "2025年森林防灭火演练")]).pairs(0.5)
    assert pair.percent == 100


def test_the_rarer_the_shared_word_the_more_it_counts():
    common = [
        f"{thing}安全检查" for thing in ("用电", "燃气", "电梯", "校车", "矿山", "工地", "食品", "药品")
    ]
    rare = alike("皮影戏演出", "皮影戏展览", common)
    assert rare > alike("用电安全检查", "电梯安全检查", common)


@pytest.mark.parametrize("text", ["", " ", "？？", "2026年", "甲"])
def test_a_text_that_says_nothing_is_like_nothing(text):
    index = Index([(1, text), (2, text), (3, "走进自来水厂")])
    assert index.pairs(0.01) == []
    assert index.nearest(text, at_least=0.01) == []


def test_the_nearest_come_likest_first_and_equals_in_the_order_of_the_index():
    index = Index([(1, "垃圾分类处理"), (2, "自来水厂"), (3, "垃圾分类处理"), (4, "垃圾分类进校园")])
    found = index.nearest("垃圾分类处理", 3)
    assert [one.other for one in found] == [1, 3, 4]
    assert found[0].likeness == 1.0
    assert index.nearest("垃圾分类处理", 1) == [Alike("", 1, 1.0)]


TEXTS = st.lists(st.text("甲乙丙丁戊水电气路", min_size=1, max_size=8), min_size=2, max_size=14)


@given(TEXTS, st.sampled_from([0.2, 0.5, 0.8]))
def test_leaving_out_what_cannot_be_alike_loses_no_pair(texts, at_least):
    index = Index(enumerate(texts))
    every = {
        (one, other)
        for one in range(len(texts))
        for other in range(one + 1, len(texts))
        if index._likeness(index.sets[one], index.totals[one], other) >= at_least
    }
    assert {(pair.one, pair.other) for pair in index.pairs(at_least)} == every
    for place, text in enumerate(texts):
        near = {found.other for found in index.nearest(text, len(texts), at_least)} - {place}
        assert near == {sum(pair) - place for pair in every if place in pair}


@given(TEXTS)
def test_an_index_answers_the_same_whenever_it_is_asked(texts):
    assert Index(enumerate(texts)).pairs(0.3) == Index(enumerate(texts)).pairs(0.3)


def test_what_is_alike_is_marked_where_it_stands():
    mine, yours = shared("“春风行动”招聘会", "公益招聘：春风送岗")
    assert mine == (Piece("“", False), Piece("春风", True), Piece("行动”", False), Piece("招聘", True),
                    Piece("会", False))  # fmt: skip
    assert [piece.text for piece in yours if piece.shared] == ["招聘", "春风"]


def test_width_case_and_quotation_marks_make_no_difference():
    mine, yours = shared("「ＡＰＰ 应用」推广", "app应用")
    assert [piece.text for piece in mine if piece.shared] == ["ＡＰＰ 应用"]
    assert yours == (Piece("app应用", True),)
    assert stretches("“水，电”", "水电") == ("水，电",)


def test_a_single_sign_is_no_stretch():
    assert stretches("水", "水") == ()
    assert stretches("走进水厂", "电厂") == ()


@given(st.text("甲乙丙，“” Ａ", max_size=12), st.text("甲乙丙，Ａ", max_size=12))
def test_the_pieces_give_the_text_back_whole(one, other):
    mine, yours = shared(one, other)
    assert "".join(piece.text for piece in mine) == one
    assert "".join(piece.text for piece in yours) == other


@pytest.mark.parametrize(
    "theme",
    [
        "“深化政务公开，打造阳光政府”政务公开主题日活动",
        "“推进政务公开，优化营商环境”政务公开主题日活动",
        "“政务开放，你我同行”政务公开主题日活动",
        "政务公开主题日宣传活动",
        "2026年政府开放日",
    ],
)
def test_a_theme_of_brand_and_slogan_alone_is_vague(theme):
    assert vague(theme)


@pytest.mark.parametrize(
    "theme",
    [
        "就业服务政策宣传",
        "燃气安全宣传",
        "政务公开助力拆迁",
        "以旧换新政策宣传",
        "“六五环境日”主题活动",
        "社会救助政策宣讲",
        "12345热线开放日",
        "5G基站参观",
    ],
)
def test_a_theme_that_names_its_subject_is_not_vague(theme):
    assert not vague(theme)


def test_a_regions_own_name_says_nothing_either():
    assert vague("云溪区政务公开主题日活动", ["云溪区"])
    assert subject("走进云溪区自来水厂", ["云溪区"]) == ["自来水厂"]


def test_slogans_are_compared_where_a_theme_says_nothing_else():
    assert grams("“政务开放，你我同行”活动") == {"你我", "我同", "同行"}
    assert grams("你我同行看水厂") == {"看水", "水厂"}
