"""What an activity shows of the brand: the words on banner or screen, and whether a LOGO."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.notice.rules.deadlines import bygone
from kaimen.papers.notice.rules.enumerations import as_printed, prose

LETTERS = (
    r"(?:等)?(?:醒目|统一|的|主题)*(?:字样|会标|横标|字幕|标语|横幅|条幅|主题横幅|背景板|背景墙|展板|字(?=$|[，。；、）])"
    r"|(?:指示|指引|欢迎|提醒|引导|提示|标识|标志|标示|告示|宣传|主题|门|挂|背景|KT)牌|[标立吊桌]牌|展架|易拉宝|海报|[旗道彩]旗|旗帜"
    r"|灯箱|门楣|KT板|桌签|胸[牌卡]|主题词|主题语|口号)"
)
WORDS = (
    re.compile(rf"“(?P<words>[^“”]{{3,30}})”{LETTERS}"),
    re.compile(rf"“(?P<open>[^“”]{{3,20}})”(?P<more>[^，。；“”]{{0,8}}){LETTERS}"),
    re.compile(
        r"(?:标注|标明|注明|标示|标识|悬挂|显示|滚动播放|播放|张贴|印有|印上|写明|打出|亮出|使用|设置|摆放|展示|冠以|冠名|突出)(?:了|为|有|上|出|统一的?|统一标识)?[：]?“(?P<words>[^“”]{3,30})”(?=$|[，。；）、]|的?(?:字|标题|标语|标牌|标识牌))"
    ),
    re.compile(
        r"(?:标注|标明|注明|悬挂|显示|印有|打出)(?P<words>(?:\d{4}年)?(?:政务公开|政府|政务|公众)[^，。；“”]{0,6}(?:日|周|月)(?:活动)?)(?:字样|横幅|会标)"
    ),
    re.compile(
        r"(?:横幅|条幅|会标|标语|字幕|背景板|背景墙|电子屏|显示屏|LED屏|大屏|展板)(?:的?(?:内容|文字|字样)|统一|上)*(?:统一)?(?:为|是|：|写明|使用|采用|显示)+“(?P<words>[^“”]{3,40})”"
    ),
)
SHOWN = re.compile(
    r"现场|入口|门口|会场|场地|横幅|横幅|屏|标[识注明志题]|悬挂|显示|字样|醒目|背景|海报|展板|统一"
)
LOGO = re.compile(r"(?i:logo)|徽标|形象标识")
SIGN = re.compile(
    r"标志(?!性|着|物)|(?<!公开)(?<!全|示|向)标识(?!码|牌照)(?=$|[，。；、（）]|图案|图样|等|系统)"
)
LOGO_SHOWN = re.compile(
    r"设置|显示|悬挂|使用|张贴|摆放|印制|展示|突出|体现|投放|标注|佩戴|印有|醒目|统一|制作|采用|运用"
)
NO_LOGO = re.compile(
    r"网站标识|党政机关|征集|设计大赛|公开属性|标识码|评选|安全标识|警示|导向标识|无障碍|重要标志|为标志"
)


REFUSED = re.compile(
    "(?:(?<!得)不(?:再|得|能|准|许|要|必|宜|可|应|另行|自行|统一|单独|擅自)*+|取消|停止|禁止|严禁|无[需须]|避免)"
    "(?!改变|变形|少于|规范|正确)[^，。；]{0,10}$"
)
"""Before a mark that is not to be made or shown; 「不得改变LOGO」 asks for it all the same."""
HALF = re.compile("[^\x00-\x7f“”‘’]{3,}")


def find(notice: Notice) -> Iterator[Found]:
    """`identity.words` without the quotation marks around; `identity.logo` only where one is asked for."""
    told = [sentence for sentence in prose(notice) if not bygone(sentence.text)]
    yield from next(filter(None, (_words(notice, one) for one in told)), [])
    for pattern, sure in (LOGO, 0.95), (SIGN, 0.7):
        for sentence in told:
            match = _wanted(pattern, sentence.text)
            if match and LOGO_SHOWN.search(sentence.text) and not NO_LOGO.search(sentence.text):
                yield notice.found("identity.logo", True, sentence, match, sure)
                return


def _wanted(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The first mark that the sentence does not refuse."""
    return next((one for one in pattern.finditer(text) if not REFUSED.search(text[: one.start()])), None)


def _words(notice: Notice, sentence: Sentence) -> list[Found]:
    for pattern in WORDS:
        for match in pattern.finditer(sentence.text):
            if (
                not SHOWN.search(sentence.text)
                or "栏" in match[0]
                or re.search("栏目|专栏|专题|话题", sentence.text[match.end() : match.end() + 6])
            ):
                continue
            return [notice.found("identity.words", _said(notice, sentence, match), sentence, match, 0.9)]
    return []


def _said(notice: Notice, sentence: Sentence, match: re.Match[str]) -> str:
    """The words between the marks; quotation marks inside them become the outer kind."""
    if "words" in match.groupdict():
        said = _spaced(notice, sentence, *match.span("words"))
        return said.replace("‘", "“").replace("’", "”")
    if match["more"]:
        return as_printed(notice, sentence, (match.start(), match.end("more")))
    return as_printed(notice, sentence, match.span("open"))


def _spaced(notice: Notice, sentence: Sentence, start: int, end: int) -> str:
    """The words with the blank that parts two halves of a slogan, but for one at the end of a line."""
    begin, stop = sentence.flat.origin(start, end)
    said = notice.text[begin:stop]
    halves = said.split()
    if len(halves) == 2 and "\n" not in said and all(HALF.fullmatch(half) for half in halves):
        return " ".join(halves)
    return as_printed(notice, sentence, (start, end))
