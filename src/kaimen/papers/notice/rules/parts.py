"""The parts of a report as a notice lists them: 「文字、图片、视频资料」「（含活动方案、总结、宣传报道链接等）」."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.notice.rules.wording import any_of

PART = any_of(
    """
    文字 图片 照片 视频 音频 影像 影音 音像 图文 截图 总结 小结 报道 链接 签到 台账 简报 新闻稿 信息稿 宣传稿
    通讯稿 会议记录 活动记录 纪要 名册 公告 预告 问卷 情况报告 活动方案 实施方案 开展情况 活动情况 活动信息
    意见建议 成效 做法 案例
    (?:意见|建议|问题|诉求)[^、，。；]{0,6}(?:清单|清册|汇总表|一览表)
    快讯 花絮 素材 佐证 剪报 美篇 (?:文字|书面|活动|宣传|档案|过程)(?:材料|资料)
    """
)
AFTERWARDS = re.compile(
    any_of(
        """
        (?:结束|开展|举办|举行|完成)(?:完毕)?(?:之?后|以后|之日|当|一周) 总结 小结 情况报告 活动资料 活动材料 开展情况
        工作信息 佐证 图片 照片 影像 图文
        """
    )
)
SENT = re.compile(
    any_of(
        "报 交(?![流通办叉易谈]) 上传 提交 报交 上交 发送 打包 发(?:至|到|[局我]|邮箱) 归档 存档 展示 发布 形成 留存"
        " 整理 汇总 公开"
    )
)
BRACKET = "（[^（）]*）"
SOME = r"[一二两三四五六七八九\d]"
INSIDE = re.compile(
    rf"(?:{any_of('含 包括 包含 附上 附 内容[为是] 材料[为是] 资料[为是] 主要有 涵盖 具体为')}"
    rf"(?:{SOME}个?{any_of('部分 方面 项 类')}(?:内容|材料)?)?[：]?"
    rf"|“{SOME}个一”[：，（]"
    rf"|(?:以下|下列|如下){any_of('材料 资料 内容 信息')}[：，])"
    rf"(?P<list>(?:[^（）。；，]|{BRACKET})+)"
)
TAKEN = any_of(
    "将 把 以(?![及上下内外前后来]) 报送 上报 报交 上交 提交 提供 形成 收集 整理 上传 报备 及时报(?!送) 撰写 汇总"
    " 发送"
)
WHOSE = any_of("本单位 本次 本场 该 有关 相关 活动的 整理好的 整套 各自")
GIVEN = any_of(
    """
    等 (?<![简海周通剪])报(?![道告刊纸表]) 上报 上传 发送 提交 以(?!及) 通过 在 [，。；]
    （(?:含|包括|见|详|附) $ 反馈 发至
    整理 (?<!意见)(?<!建议)(?<!问题)汇总(?!表|情况|台账) 归档 存档 打包
    一并 统一 (?<![签0-9一二两三])[至到给](?![0-9])
    """
)
TOGETHER = re.compile(
    r"(?:形成|撰写|将|把|报送|上报|提交)(?P<one>[^，。；（）]{2,16})，(?:并|同时|且)?"
    r"(?:连同|随同|会同|附带|一并(?:报送|提交|上报|附上))(?P<list>[^，。；（）]{2,40}?)"
    r"(?:一并|一起|一同|统一|打包|$|(?=[，。；]|报(?![告道刊纸])|上传|提交))"
)
"""「形成信息稿，连同照片一并报」: what is made, and what goes with it."""
MADE_UP = re.compile(
    rf"由(?P<list>[^，。；（）]{{4,60}}?)"
    rf"(?:等?{SOME}{{1,2}}个?{any_of('部分 项 样 类 件')}(?:内容|材料)?)?(?:组成|构成)"
)
BRACKETED = re.compile("（(?P<list>[^（）。；，]{4,40})）(?=上?报|提交|发|上传)")
DAYS_AFTER = r"于(?=[^，。；]{0,12}(?:日|天|周|月)(?:之?内|之?前|以内|底))"
OBJECT = re.compile(rf"{TAKEN}{WHOSE}?(?P<list>(?:[^，。；（）]|{BRACKET}){{2,60}}?)(?={GIVEN}|{DAYS_AFTER})")
HEAD = re.compile(
    rf"^{any_of('将 把 以 的 含 并 包括 包含 及时 有关 相关 相应 活动开展的 活动的 开放日活动 各类 一并')}+(?!方案)"
)
COUNTED = r"(?:不少于|至少|不低于|各)?(?:\d{1,3}|[一二两三四五六七八九十])(?:[-~—至到]\d{1,3})?"
COUNTED += r"(?:份|张|组|段|篇|幅|部|套|条|件|个)(?:以上|左右|以内)?"
TAIL = re.compile(r"(?:等.*|的)$")
FILLER = re.compile(r"(?<=..)(?:等?相关|等?有关|等)(?:资料|材料)$")
MEDIUM = re.compile(any_of("文字 图片 照片 视频 音频 音视频 影音 图文 文图 录像") + "$")
COLLECTIVE = re.compile(r"(?:资料|材料)$")
OF_EACH = re.compile("）、.*）$")
"""「图片（5张）、文字材料（千字）」: each with a bracket of its own, so the last word is of the last part only."""
ALONE = re.compile(
    r"(?<!进行)(?:(?:总结|小结|报告|信息稿|新闻稿|图文|图文信息)|(?:总结|影像|图文|文字|书面|佐证)(?:资料|材料))$"
)
ADDED_TO = re.compile(
    r"(?:形成|报送|上报|提交|撰写|将)(?P<list>[^，。；（）、]{2,12})(?:（(?:后)?|，(?:并|同时)?)$"
)
REPORTED = re.compile(r"报(?!名|告|道|刊|纸)|提交|上传|发送|上交")
SPLIT = re.compile(r"、|[+＋]|以及|或|并附|连同|随同|会同")
AND = re.compile(r"(?:和|及|与)")


def parts_of(notice: Notice, sentence: Sentence) -> Iterator[Found]:
    """`report.parts` of a sentence that has units report what they did."""
    text = sentence.text
    if not (AFTERWARDS.search(text) and SENT.search(text)):
        return
    if match := TOGETHER.search(text):
        parts = listed(match["one"]) + listed(match["list"])
        if len(parts) > 1:
            yield notice.found("report.parts", parts, sentence, match, 0.95)
            return
    for pattern, sure in ((MADE_UP, 0.96), (INSIDE, 0.96), (BRACKETED, 0.92), (OBJECT, 0.9)):
        for match in pattern.finditer(text):
            added = _added_to(text[: match.start()]) if match[0].startswith("附") else []
            parts = added + listed(match["list"])
            if len(parts) > 1 or (parts and ALONE.search(parts[0]) and REPORTED.search(text, match.start())):
                yield notice.found(
                    "report.parts", parts, sentence, match, sure if len(parts) > 1 else sure - 0.2
                )
                return


def _added_to(before: str) -> list[str]:
    """「书面总结（附照片）」, 「报送总结，并附照片」: the first part; none where what follows is all of it."""
    added = ADDED_TO.search(before)
    return listed(added["list"]) if added and ALONE.search(added["list"]) else []


def listed(text: str) -> list[str]:
    """The parts of a list, without what does not belong to their names; nothing where none is a part."""
    parts = [_bare(half) for token in SPLIT.split(re.sub(BRACKET, "", text)) for half in _halves(token)]
    parts = [part for part in parts if part]
    if not OF_EACH.search(text):
        parts = _without_collective(parts)
    known = [part for part in parts if re.search(PART, part)]
    if not known or len(known) * 2 < len(parts) or any(len(part) > 14 for part in parts):
        return []
    return list(dict.fromkeys(parts))


def _halves(token: str) -> list[str]:
    """「总结和照片」 is two parts, 「意见收集及办理情况」 is one."""
    for word in AND.finditer(token):
        left, right = token[: word.start()], token[word.end() :]
        if re.search(rf"(?:{PART})(?:清单|表|册|稿|信息|材料|资料|报告|情况|文字)?$", left) and re.search(
            PART, right
        ):
            return [left, *_halves(right)]
    return [token]


def _without_collective(parts: list[str]) -> list[str]:
    """「文字、图片、视频资料」: the last word is of them all; 「总结、影像资料」: it is of its own part."""
    *others, last = parts or [""]
    medium = COLLECTIVE.sub("", last)
    if others and medium != last and all(MEDIUM.search(part) for part in (*others, medium)):
        return [*others, medium]
    return parts


def _bare(token: str) -> str:
    token = FILLER.sub("", HEAD.sub("", token.strip("“” ：")))
    token = re.sub(rf"^{COUNTED}|{COUNTED}$", "", TAIL.sub("", token))
    return HEAD.sub("", token.strip("“”"))
