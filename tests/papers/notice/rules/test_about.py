"""Forms, themes and brand words in further layouts and wordings."""

import pytest

from kaimen.papers.notice.rules import formats, identity, topics
from tests.papers.notice.rules.told import told

FORMS = {
    "活动形式\t□现场观摩 □座谈交流 □线上直播 □其他": "现场观摩、座谈交流、线上直播",
    "活动形式（可多选）：☐实地参观 ☐互动体验": "实地参观、互动体验",
    "六、活动流程\n（一）现场体验。参观综合窗口。\n（二）圆桌座谈。听取意见。": "现场体验、圆桌座谈",
    "二、活动板块\n（一）看变化。参观重点工程。\n（二）问需求。发放问卷。": "看变化、问需求",
    "四,活动形式\n(一)现场参观.请居民到工地看一看.\n(二)网络直播.在线回答提问.": "现场参观、网络直播",
    "三、活动形式\n一是实地观摩，组织代表到现场。二是座谈交流，听取意见。": "实地观摩、座谈交流",
    "采取现场观摩和圆桌座谈相结合的方式开展活动。": "现场观摩、圆桌座谈",
    "以专题讲座、路演推介、现场答疑三种形式举办。": "专题讲座、路演推介、现场答疑",
    "活动形式包括但不限于实地参观、政策宣讲、线上直播。": "实地参观、政策宣讲、线上直播",
    "五、活动形式\n实地察看+座谈问政+现场答疑": "实地察看、座谈问政、现场答疑",
    "主要采用现场走访、案例宣讲、恳谈三种形式，鼓励以短视频、直播等方式开放。": "现场走访、案例宣讲、恳谈",
    "开放形式：走访、踏勘、恳谈。": "走访、踏勘、恳谈",
    "二、开放形式。（一）请进来：列席会议。（二）走出去：到村宣讲。": "请进来、走出去",
}
NO_FORMS = (
    "报名方式\t□电话报名 □现场报名",
    "邀请方式：□定向邀请 □公开征集",
    "六、活动流程\n（一）签到。九点前到场。\n（二）座谈交流。听取意见。",
    "二、保障措施\n（一）加强领导。\n（二）强化宣传。",
    "采取电话和网络相结合的方式报名。",
    "采取专家评审和网络投票相结合的方式评选。",
)
TOPICS = {
    "主题应当围绕优化营商环境、普惠托育、垃圾分类、数字政务四个方面。": "优化营商环境、普惠托育、垃圾分类、数字政务",
    "突出稳岗就业、托育养老、城市更新等领域。": "稳岗就业、托育养老、城市更新",
    "聚焦就业、教育、医疗领域开展活动。": "就业、教育、医疗",
    "选题方向：城市更新、乡村建设、数字政务。": "城市更新、乡村建设、数字政务",
    "主题可从稳岗就业、托育养老、食品安全中选择。": "稳岗就业、托育养老、食品安全",
    "从老旧小区改造、学位供给、公共交通等方面选取主题。": "老旧小区改造、学位供给、公共交通",
    "三、重点领域\n（一）民生保障。包括就业、社保。\n（二）城市管理。包括市容、绿化。": "民生保障、城市管理",
    "重点主题包括水环境治理、安全生产、灾害防治等。": "水环境治理、安全生产、灾害防治",
    "活动主题优先围绕住房保障、污水治理、养老服务等三大类选定。": "住房保障、污水治理、养老服务",
    "开放主题。围绕“企业开办、工程审批、跨境贸易”三项重点，由各单位选定。": "企业开办、工程审批、跨境贸易",
    "关注托育、医保、户籍等5个方面。": "托育、医保、户籍",
}
NO_TOPICS = (
    "活动包括参观、座谈、问卷三个环节。",
    "从人大代表、政协委员中选择20人参加。",
    "从时间、地点、人员三个方面做好保障。",
    "按照报名、审核、抽签三个步骤进行。",
    "三、重点工作要求\n（一）加强领导。要重视。\n（二）做好宣传。要宣传。",
)
WORDS = {
    "入口处须设置“警营开放日”指示牌和统一LOGO。": "警营开放日",
    "所有活动背景板须标注“第六届政府开放月”字样。": "第六届政府开放月",
    "会场摆放“政务公开日”易拉宝。": "政务公开日",
    "活动现场电子屏滚动播放“阳光政务周”字样。": "阳光政务周",
    "现场张贴“政务开放日”海报。": "政务开放日",
    "活动现场须悬挂“阳光政务 开放为民”横幅。": "阳光政务 开放为民",
    "现场统一标注“2026 年政务公开日”字样。": "2026年政务公开日",
    "门口竖立“健康开放日”引导牌。": "健康开放日",
}
NO_WORDS = (
    "活动现场要摆放“政府开放月”标识（LOGO）。",
    "活动信息在“主题日”专栏发布。",
    "在“开放号”公众号发布预告，并在现场张贴二维码。",
)


@pytest.mark.parametrize("text", FORMS)
def test_forms(text: str) -> None:
    assert told(formats.find, "formats", text) == FORMS[text].split("、")


@pytest.mark.parametrize("text", NO_FORMS)
def test_no_forms(text: str) -> None:
    assert told(formats.find, "formats", text) is None


@pytest.mark.parametrize("text", TOPICS)
def test_topics(text: str) -> None:
    assert told(topics.find, "topics", text) == TOPICS[text].split("、")


@pytest.mark.parametrize("text", NO_TOPICS)
def test_no_topics(text: str) -> None:
    assert told(topics.find, "topics", text) is None


@pytest.mark.parametrize("text", WORDS)
def test_words(text: str) -> None:
    assert told(identity.find, "identity.words", text) == WORDS[text]


@pytest.mark.parametrize("text", NO_WORDS)
def test_no_words(text: str) -> None:
    assert told(identity.find, "identity.words", text) is None
