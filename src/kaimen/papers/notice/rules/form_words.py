"""The words of forms of activity, and of headings that stand over them."""

from __future__ import annotations

import re

FORM = (
    "调研|观摩|座谈|交流|参观|体验|宣讲|解读|问卷|调查|直播|问答|咨询|访谈|恳谈|发布|列席|旁听|视察|答疑|讲解|展示|展览"
    "|走进|[进入]|机关|现场|会议|开放|宣传|互动|征集|听证|接待|问政|讲座|论坛|测评|评议|评价|走出|走流程|会商|反馈|对话|浏览|考察|宣介|线上|沙龙|走访|踏勘|路演|讲堂|圆桌|见面|推介|展播|展映|打卡|随行|同行|跟班|实操|演习|演示|演练|夜话|课堂|请进|巡展|微课|慢直播|察看|查看|会诊|陪办|代办|帮办|模拟|试办|摆摊|赶集|大集|集市|夜市|院坝|接访|圆桌|问需|问计|议事|巡讲|巡回|巡游|拉家常|串门|围炉|茶话|面对面|对对碰|情景|剧|云|VR|视频|短片|上门|入户|下沉|流动|热线|值守|快闪|辩论|竞答"
)
UNDER_FORMS = re.compile(r"(?:形式|方式)(?!.*(?:报名|参与|参加|宣传|联系|报送))")
NOT_FORMS = re.compile(
    r"(?:报名|参与|参加|联系|报送|征集|选取|邀请|反馈|预约|产生)(?:的)?(?:形式|方式|方法|办法)"
)
ELSEWHERE = re.compile(
    r"督促|督查|督导|督办|检查|巡查|暗访|抽查|评审|评选|投票|考核|考评|打分|评比|评分|验收|备案|报备|通报|抽签|摇号|抽取|自荐|遴选|集中受理|公示|答复|回访|办理|报名|宣传报道|新闻媒体|政策评价|征求意见|培训|反馈|公布|推广|网站|邮箱|电话"
)
"""What is done in some way and is no activity: checks, awards, signing up, telling the news."""


def is_form(text: str) -> bool:
    """Whether a word of a form stands in the text."""
    return re.search(FORM, text) is not None


def of_forms(heading: str) -> bool:
    """Whether a heading is one of forms."""
    return bool(UNDER_FORMS.search(heading)) and not NOT_FORMS.search(heading)
