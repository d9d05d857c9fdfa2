"""What an activity is about, which form it takes, which columns its tables have, and what it shows of the brand."""

import pytest

from kaimen.papers.notice.rules import columns, formats, identity, topics
from tests.papers.notice.rules.told import notice, told

FORMS = {
    "三、活动形式\n（一）实地调研。组织代表调研。\n（二）现场观摩。邀请群众观摩。\n"
    "（三）其他形式（在线直播、在线问答）。灵活开展。": [
        "实地调研",
        "现场观摩",
        "其他形式",
    ],
    "五、组织形式\n(一)进机关。参观机关。\n(二)进现场：走进工地。\n(三)座谈交流。听取意见。\n"
    "六、有关要求\n(一)加强领导。要重视。": [
        "进机关",
        "进现场",
        "座谈交流",
    ],
    "（三）活动方式及步骤\n1、浏览介绍。专人介绍。\n2、观摩体验。观摩办公。": ["浏览介绍", "观摩体验"],
    "四、活动内容\n1.实地参观：参观大厅。\n2.座谈交流：听取意见。": ["实地参观", "座谈交流"],
    "各单位可采取实地调研、现场观摩、座谈交流等形式开展活动。": ["实地调研", "现场观摩", "座谈交流"],
    "活动形式：现场参观、政策宣讲和问卷调查。": ["现场参观", "政策宣讲", "问卷调查"],
    "三、活动形式\n实地参观、座谈交流、问卷调查等。": ["实地参观", "座谈交流", "问卷调查"],
    "通过“走进来”“走出去”等方式，开展开放日活动。": ["走进来", "走出去"],
    "现将有关事项通知如下：一、活动时间 4月。"
    "二、活动形式 （一）实地调研。组织调研。 （二）座谈交流。召开会议。 三、要求 （一）加强领导。": [
        "实地调研",
        "座谈交流",
    ],
    "采取“请进来+走出去”相结合的方式，通过现场参观、座谈会、线上直播等多种形式开展。": [
        "现场参观",
        "座谈会",
        "线上直播",
    ],
    "四、活动内容\n(一)参观机关办公场所:邀请代表参观。\n(二)座谈交流:听取意见。": [
        "参观机关办公场所",
        "座谈交流",
    ],
}
NO_FORMS = (
    "四、活动流程\n（一）签到（8:40—9:00）\n（二）参观大厅（9:00—9:40）\n（三）座谈交流（9:40—10:00）",
    "三、活动内容及形式\n（一）居民代表参观便民服务中心办公场所\n（二）参观平台并互动交流\n（三）召开座谈会",
    "六、报名方式\n（一）电话报名。拨打电话。\n（二）现场报名。到窗口登记。",
    "采取现场报名、邮箱报名两种方式。",
    "四、活动内容\n1.前往文化馆，了解发展情况；\n2.前往图书馆，了解运行情况。",
    "通过在新闻媒体发布宣传报道、在政务新媒体发布消息等方式，扩大影响。",
    "六、工作要求\n（一）加强领导。要重视。\n（二）加强宣传。要宣传。",
    "去年采取实地调研、座谈交流等形式开展了活动。",
    "四、活动形式\n（一）政策发布。采取新闻发布会、政策宣讲会等形式公开。\n",
)
TOPICS = {
    "一、活动主题\n突出改革开放、营商环境、乡村振兴等重大主题，组织开展活动。": [
        "改革开放",
        "营商环境",
        "乡村振兴",
    ],
    "紧扣全年工作任务，立足产业培育、项目攻坚、民生实事推进等关键领域，开展活动。": [
        "产业培育",
        "项目攻坚",
        "民生实事推进",
    ],
    "聚焦公众关切，以推动高质量发展、优化营商环境、民生保障等为重点，邀请群众走进机关。": [
        "推动高质量发展",
        "优化营商环境",
        "民生保障",
    ],
    "重点围绕教育、医疗、养老、住房等民生领域开放。": ["教育", "医疗", "养老", "住房"],
    "聚焦就业创业、社会保障和生态环境等方面的重点工作，确定开放主题。": [
        "就业创业",
        "社会保障",
        "生态环境",
    ],
    "重点选取教育、医疗卫生、公共交通等与群众生活密切相关的领域。": ["教育", "医疗卫生", "公共交通"],
    "重点开放以下内容：政务服务、民生保障、生态环保等领域。": ["政务服务", "民生保障", "生态环保"],
    "紧扣稳定经济、深化改革等重大主题，突出提振消费、文明创建等重点任务，开展活动。": [
        "稳定经济",
        "深化改革",
    ],
}
NO_TOPICS = (
    "以习近平新时代中国特色社会主义思想为指导，围绕县委县政府中心工作和重要决策部署。",
    "一、活动主题\n阳光政务 与民同行",
    "围绕贯彻落实全会精神、政府工作报告，紧扣高质量发展目标。",
    "突出公开主题，扩大参与面。",
    "去年聚焦教育、医疗、养老等领域开展了活动。",
    "聚焦社会关切和企业群众关注的事项，组织开展活动。",
)
COLUMNS = {
    "附件1\n活动主题申报表\n序号\t活动主题\t活动时间（月份）\t活动形式\t活动简介\n1\t\t\t\t": [
        "序号",
        "活动主题",
        "活动时间（月份）",
        "活动形式",
        "活动简介",
    ],
    "附件\n\n活动安排表\n\n序号\n\n单位\n\n活动主题\n\n开展时间\n\n1\n\n县甲局\n\n走进甲局\n\n5月\n": [
        "序号",
        "单位",
        "活动主题",
        "开展时间",
    ],
    "| 序号 | 活动名称 | 责任单位 | 时间 |\n| --- | --- | --- | --- |\n| 1 | 走进水厂 | 水务局 | 5月 |": [
        "序号",
        "活动名称",
        "责任单位",
        "时间",
    ],
    "序号 开放主题 开放时间 开放地点 责任单位\n1 走进水厂 5月 水厂 水务局": [
        "序号",
        "开放主题",
        "开放时间",
        "开放地点",
        "责任单位",
    ],
    "各单位于9月15日前将开放日计划（开放时间、活动主题）报区政府办备案。": ["开放时间", "活动主题"],
    "请填写计划表（内容包括：活动主题、活动时间、活动地点、责任单位），加盖公章报送。": [
        "活动主题",
        "活动时间",
        "活动地点",
        "责任单位",
    ],
    "序号\n活动名称\n（主题）\n活动时间\n责任单位\n1\n走进水厂\n5月\n水务局": [
        "序号",
        "活动名称（主题）",
        "活动时间",
        "责任单位",
    ],
    "填报内容包括活动主题、活动形式、活动时间、责任单位等，于3月底前报送。": [
        "活动主题",
        "活动形式",
        "活动时间",
        "责任单位",
    ],
}
NO_COLUMNS = (
    "序号\t姓名\t单位\t职务\t联系电话\n1\t\t\t\t",
    "一、活动时间\n5月。\n二、活动地点\n水厂。\n三、活动主题\n走进水厂。",
    "报送活动总结（含文字、图片、视频资料）。",
    "活动公告（包括时间、地点、报名方式）提前发布。",
)
WORDS = {
    "开展活动过程中统一标识“政务公开主题日”字样。": "政务公开主题日",
    "横幅或电子屏须显示“政府开放日”字样。": "政府开放日",
    "现场统一标注“2026年‘政务公开主题日’活动”字样。": "2026年“政务公开主题日”活动",
    "活动现场要悬挂“走进水务局政府开放日活动”横幅。": "走进水务局政府开放日活动",
    "现场须在醒目位置设置“政府开放日”标识牌。": "政府开放日",
    "会场悬挂横幅：“阳光政务——县局‘政府开放日’”。": "阳光政务——县局“政府开放日”",
}
NO_WORDS = (
    "在政府网站“政府开放日”专栏发布活动情况。",
    "突出“政务公开主题日”活动的“公开”属性。",
    "组织开展“政府开放日”活动，现场设置咨询台。",
    "悬挂横幅，发放宣传单。",
)
LOGOS = (
    "活动现场要设置、显示“政务公开主题日”LOGO醒目标识。",
    "现场使用全市统一的活动logo（见附件2）。",
    "宣传物料须印制活动徽标。",
    "活动现场要在显著位置摆放“政府开放日”标识。",
)
NO_LOGOS = (
    "公开征集政府开放日LOGO设计作品。",
    "活动标志着政务公开迈上新台阶。",
    "做好现场安全标识、导向标识的设置。",
    "开展活动过程中统一标识“政务公开主题日”字样。",
)


@pytest.mark.parametrize("text", NO_FORMS)
def test_no_forms(text: str) -> None:
    value = told(formats.find, "formats", text)
    assert value is None or value == ["政策发布"]


@pytest.mark.parametrize("text", FORMS)
def test_forms(text: str) -> None:
    assert [name.strip("“”") for name in told(formats.find, "formats", text)] == FORMS[text]


@pytest.mark.parametrize("text", NO_TOPICS)
def test_no_topics(text: str) -> None:
    assert told(topics.find, "topics", text) is None


@pytest.mark.parametrize("text", TOPICS)
def test_topics(text: str) -> None:
    assert told(topics.find, "topics", text) == TOPICS[text]


@pytest.mark.parametrize("text", NO_COLUMNS)
def test_no_columns(text: str) -> None:
    assert told(columns.find, "columns", text) is None


@pytest.mark.parametrize("text", COLUMNS)
def test_columns(text: str) -> None:
    assert told(columns.find, "columns", text) == COLUMNS[text]


def test_a_form_to_fill_in_is_told_before_the_plan() -> None:
    text = (
        "附件1 安排表\n序号\t单位\t主题\t时间\n1\t甲局\t走进甲局\t5月\n"
        "附件2 申报表\n序号\t活动主题\t活动形式\t时间\n"
    )
    (only,) = columns.find(notice(text))
    assert only.value == ["序号", "活动主题", "活动形式", "时间"]


def test_of_two_plans_the_first_is_told() -> None:
    text = (
        "附件1\n县直单位活动安排表\n序号\t单位\t主题\t时间\n1\t甲局\t走进甲局\t5月\n"
        "附件2\n乡镇活动安排表\n序号\t乡镇\t活动名称\t活动时间\n1\t甲镇\t走进甲镇\t6月\n"
    )
    assert told(columns.find, "columns", text) == ["序号", "单位", "主题", "时间"]


LABELS = {
    "附件\n活动主题申报表\n申报单位\t\n活动主题\t\n活动时间\t\n活动形式\t□现场观摩 □座谈交流\n联系人\t\n": [
        "申报单位",
        "活动主题",
        "活动时间",
        "活动形式",
        "联系人",
    ],
    "附件\n备案表\n单位名称\t\t联系人\t\n活动主题\t\t活动时间\t\n活动地点\t\t邀请人数\t\n": [
        "单位名称",
        "联系人",
        "活动主题",
        "活动时间",
        "活动地点",
        "邀请人数",
    ],
    "| 申报单位 | |\n| --- | --- |\n| 活动主题 | |\n| 活动时间 | |\n| 活动地点 | |": [
        "申报单位",
        "活动主题",
        "活动时间",
        "活动地点",
    ],
}
NO_LABELS = (
    "索引号\tAB-01\n主题分类\t政务公开\n发布日期\t2026-03-02\n",
    "姓名\t\n工作单位\t\n联系电话\t\n",
    "活动主题\t走进水厂\n",
)


@pytest.mark.parametrize("text", LABELS)
def test_labels_of_a_form(text: str) -> None:
    assert told(columns.find, "columns", text) == LABELS[text]


@pytest.mark.parametrize("text", NO_LABELS)
def test_no_form(text: str) -> None:
    assert told(columns.find, "columns", text) is None


@pytest.mark.parametrize("text", NO_WORDS)
def test_no_words(text: str) -> None:
    assert told(identity.find, "identity.words", text) is None


@pytest.mark.parametrize("text", WORDS)
def test_words(text: str) -> None:
    assert told(identity.find, "identity.words", text) == WORDS[text]


@pytest.mark.parametrize("text", LOGOS)
def test_logo(text: str) -> None:
    assert told(identity.find, "identity.logo", text) is True


@pytest.mark.parametrize("text", NO_LOGOS)
def test_no_logo(text: str) -> None:
    assert told(identity.find, "identity.logo", text) is None
