"""What units hand in and by which verbs: declarations and schemes before, reports after, suggestions never."""

from __future__ import annotations

import re
from enum import Enum

from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.notice.rules.deadlines import WITHIN
from kaimen.papers.notice.rules.wording import any_of

HAND_IN = re.compile(
    any_of(
        """
        上报 报到(?=[^，。；]{0,10}[办科局室处股]) 填报 填写 申报(?!系统|平台|表|书|单位|工作|要求|时间|阶段) 报送
        报备 报至 提报 呈报 报(?![名告道刊纸到表销批考酬春恩]) 提交 反馈
        (?:发|传|送|交|寄|汇总)[送回]?[至到] 发送 送交 送(?=[县市区州我][^，。；]{0,14}[办科局组]) 交[县市区州] 备案
        """
    )
)
BEFORE = any_of(
    """
    申报 选题 主题(?!日|为|教育|鲜明|突出|明确) 计划 方案 清单 安排表 统计表 汇总表 登记表 项目表 排期表 备案表
    意向表 信息表 开放时间 拟开展 活动安排 活动项目 开放项目
    """
)
AFTER = any_of(
    """
    总结 小结 情况报告 工作报告 书面报告 (?:开展|活动|完成|落实|工作|进展|实施|组织)情况 成效
    (?:活动|相关)(?:资料|材料) 佐证 印证 信息稿 活动信息 图文 图片 照片 影像 视频 宣传报道 典型经验 经验做法 案例 台账
    """
)
PUBLIC = any_of(
    """
    报名 (?:联络员|联系人|责任人|领导|人员)[^，。；]{0,8}(?:名单|信息) 意见和?建议 建议 诉求 参与人员 代表名单
    回执 问题线索
    """
)
OBJECT = re.compile(rf"(?P<public>{PUBLIC})|(?P<after>{AFTER})|(?P<before>{BEFORE})")
SIGN_UP = re.compile(
    any_of("报名 自愿参加 有意[向愿] 欢迎(?:广大|社会|市民|公众) 公众可 市民可 征求意见 公开征集 投票 投稿")
)


class Handed(Enum):
    """What is handed in: before the activities, after them, or by the public."""

    BEFORE = "before"
    AFTER = "after"
    PUBLIC = "public"


def what(text: str, last: bool = True) -> Handed | None:
    """The kind of the last (or first) thing that a stretch of text names."""
    found = list(OBJECT.finditer(text))
    if not found:
        return None
    return Handed(found[-1 if last else 0].lastgroup)


def handed(notice: Notice, sentence: Sentence, start: int, end: int) -> Handed | None:
    """What a sentence has units hand in by the day at text[start:end]; None when nobody hands in anything.

    What stands nearest counts: between the day and the verb, after the verb, before the day, in the sentence
    before, in the headings. A limit of its own before the verb makes that another matter.
    """
    text = sentence.text
    if SIGN_UP.search(text, max(0, start - 120), end + 120):
        return None
    verb = HAND_IN.search(text, end, end + 90) or _verb_before(text, start)
    if verb is None:
        return None
    between = text[end : verb.start()] if verb.start() >= end else text[verb.end() : start]
    if WITHIN.search(between):
        return None
    after = re.split("[。；]", text[max(verb.end(), end) : max(verb.end(), end) + 40])[0]
    return (
        what(between)
        or (None if between.startswith("截止") else what(text[verb.start() : verb.end() + 2]))
        or what(_to_whom(after), last=False)
        or what(text[max(0, start - 70) : start])
        or what(after, last=False)
        or _from_around(notice, sentence)
        or (
            Handed.BEFORE
            if re.search("填写.{0,6}(?:附件|表)|附件[0-9一二三]?(?:电子|纸质|盖章|发|报)", text)
            else None
        )
    )


def _to_whom(after: str) -> str:
    """What follows the verb, up to the comma."""
    return re.split("[，（]", after)[0]


def _verb_before(text: str, start: int) -> re.Match[str] | None:
    verbs = list(HAND_IN.finditer(text, max(0, start - 25), start))
    return verbs[-1] if verbs else None


def _from_around(notice: Notice, sentence: Sentence) -> Handed | None:
    at = notice.sentences.index(sentence)
    before = notice.sentences[at - 1] if at else None
    if before and before.paragraph == sentence.paragraph and (found := what(before.text)):
        return found
    return what("，".join(sentence.headings))
