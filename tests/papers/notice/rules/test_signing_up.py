"""How people come, until when they sign up, who is chosen and where they live, in the many ways notices say it."""

import pytest

from kaimen.papers.notice.rules import choosing, registration, residence, signing
from tests.papers.notice.rules.told import told

MODES = {
    "人大代表、政协委员由相关机构推荐，企业代表、居民代表自愿报名。": "invited open",
    "各单位可以邀请老党员、外来投资者参加，也欢迎市民报名。": "invited open",
    "3月21日起开放报名。": "open",
    "市民凭身份证入场，无需预约报名。": "walk_in",
    "开放期间随到随看，不设门槛。": "walk_in",
    "居民可登录小程序预约。": "open",
    "参加人员通过定向邀请和公开报名两种途径产生。": "invited open",
    "一律从公众代表库中随机抽取参加人员。": "pool",
    "扫描二维码填写信息报名，额满为止。": "open",
    "专家代表由行业协会推荐。": "invited",
    "面向社会征集公众代表，经审查后纳入公众代表库。": "open pool",
    "有意参加的居民请拨打电话报名。": "open",
    "采取单位邀请、社区推荐、个人自荐三种方式确定参加人员。": "invited open",
    "活动实行预约制，居民提前两天向居委会登记。": "open",
    "诚邀中小企业走进办税服务厅。": "invited",
}
NO_MODE = (
    "各单位要积极向上级推荐优秀案例。",
    "专家评审组由办公室聘请。",
    "优秀活动项目由各镇推荐。",
    "按要求报名参加业务培训。",
    "建立意见建议台账，入库管理。",
    "凭票据报销费用。",
)
WINDOWS: dict[str, tuple[str | None, str | None]] = {
    "3月21日起开放报名，报名截止时间：2026年3月28日18:00。": ("2026-03-21", "2026-03-28"),
    "4月1日9:00开始报名，4月10日17:00截止。": ("2026-04-01", "2026-04-10"),
    "报名自4月1日开始，至4月10日结束。": ("2026-04-01", "2026-04-10"),
    "报名开始时间为2026年4月1日，截止时间为2026年4月10日。": ("2026-04-01", "2026-04-10"),
    "五、报名\n4月28日9:00至5月6日17:00登录小程序报名，逾期不再补报。": ("2026-04-28", "2026-05-06"),
    "报名时间：6月3日至6月10日，工作日上班时间可来电。": ("2026-06-03", "2026-06-10"),
    "即日起接受报名，4月10日截止报名。": (None, "2026-04-10"),
    "报名期限：2026年4月1日起至4月10日止。": ("2026-04-01", "2026-04-10"),
    "预约通道于4月8日关闭，预约截止日期为4月8日。": (None, "2026-04-08"),
    "报名时间：2026年3月10日9:00起，报满截止。": ("2026-03-10", None),
    "请于四月十日前电话报名。": (None, "2026-04-10"),
}
NO_WINDOW = (
    "活动自4月1日起，至4月30日结束。",
    "4月1日起施行，有效期至4月30日止。",
    "各单位于3月21日起准备，3月28日截止报送方案。",
)
METHODS = {
    "面向社会征集公众代表，经资格审查后纳入公众代表库。": "vetting",
    "各单位举办活动，一律从公众代表库中随机抽取参加人员。": "draw",
    "报名企业多于名额的，摇号确定。": "draw",
    "以电脑随机抽签方式确定参加人员，报名者可到场监督。": "draw",
    "按报名先后顺序确定，额满为止。": "first_come",
    "名额有限，先约先得。": "first_come",
    "对报名人员进行资格审核后确定。": "vetting",
    "报名满30人即止。": "first_come",
    "审核通过的报名人员将收到短信通知。": "vetting",
    "报名人数超过名额时，由公证处现场抓阄产生。": "draw",
    "企业代表、居民代表自愿报名，我局审核后确定。": "vetting",
    "对报名者身份核验通过后，按报名时间顺序录取。": "first_come vetting",
    "系统自动按提交时间排序，前25名报名者入选。": "first_come",
    "名额40人，额满截止。": "first_come",
    "三、参加人员产生\n从报名居民中抽出30名代表。": "draw",
}
NO_METHOD = (
    "活动方案经审核同意后方可发布公告。",
    "随机抽取部分单位开展督查。",
    "稿件须经统一审核后报送。",
    "对各单位推荐的主题进行筛选，择优确定。",
    "按照先易后难的顺序推进。",
    "对群众反映的问题，经审核后答复。",
)
HOMES = {
    "入库人员须年满20周岁，户籍或经常居住地在青屿县。": "户籍或经常居住地在青屿县",
    "在北澜市居住的家庭均可报名。": "在北澜市居住",
    "在石桥区居住满一年的市民。": "在石桥区居住满一年",
    "在明州县工作或生活的市民，年龄18周岁以上。": "在明州县工作或生活",
    "参加人员户籍所在地须在本区。": "户籍所在地须在本区",
    "报名者常住本镇，关心公共事务。": "常住本镇",
    "具有本市户籍或者持有本市居住证的居民。": "具有本市户籍或者持有本市居住证",
    "具有本区户籍或在本区连续居住一年以上，年满20周岁的公民。": "具有本区户籍或在本区连续居住一年以上",
    "年满60周岁的本市户籍老年人可报名。": "本市户籍",
    "报名人员须居住地在本街道。": "居住地在本街道",
}
NO_HOME = (
    "户籍业务在县公安局办理，方便群众。",
    "群众可到居住地派出所办理户口登记。",
    "介绍居住证办理流程，邀请居民参加。",
    "讲解常住人口登记政策。",
    "在县工作会议上，邀请群众代表发言。",
)


@pytest.mark.parametrize("text", MODES)
def test_mode(text: str) -> None:
    assert told(registration.find, "registration.mode", text) == MODES[text].split()


@pytest.mark.parametrize("text", NO_MODE)
def test_no_mode(text: str) -> None:
    assert told(registration.find, "registration.mode", text) is None


@pytest.mark.parametrize("text", WINDOWS)
def test_window(text: str) -> None:
    first, last = WINDOWS[text]
    assert told(signing.find, "registration.window", text) == {"open": first, "close": last}


@pytest.mark.parametrize("text", NO_WINDOW)
def test_no_window(text: str) -> None:
    assert told(signing.find, "registration.window", text) is None


@pytest.mark.parametrize("text", METHODS)
def test_method(text: str) -> None:
    assert told(choosing.find, "registration.method", text) == METHODS[text].split()


@pytest.mark.parametrize("text", NO_METHOD)
def test_no_method(text: str) -> None:
    assert told(choosing.find, "registration.method", text) is None


@pytest.mark.parametrize("text", HOMES)
def test_residence(text: str) -> None:
    assert told(residence.find, "residence", text) == HOMES[text]


@pytest.mark.parametrize("text", NO_HOME)
def test_no_residence(text: str) -> None:
    assert told(residence.find, "residence", text) is None
