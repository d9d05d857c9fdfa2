"""A paper's lines as rows: normalised, with what is web dust, a table's, or words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from kaimen.papers.notice.flat import Flat, flat
from kaimen.papers.notice.sentences import CLAUSE_ROW, level
from kaimen.papers.sources.paper import Line, Paper
from kaimen.papers.sources.refusing import MAX_COLUMNS
from kaimen.papers.tables.columns import column, is_header

LABEL_WORDS = (
    "索引号|信息分类|内容分类|主题分类|体裁分类|公开方式|公开形式|公开目录|公开范围|公开时限|公开主体|"
    "公开责任部门|主题词|关键词|发布机构|发布单位|发文机关|发文机构|发文单位|制发机关|制发单位|信息来源|"
    "来源单位|发布日期|发布时间|发文日期|公开日期|公开时间|成文日期|生成日期|制发日期|上传时间|上传人员|"
    "生效时间|生效日期|废止时间|失效日期|有效性|有效期|效力状态|文号|发文字号|文件编号|来源|作者|"
    "责任编辑|编辑|浏览次数|浏览量|阅读量|阅读次数|访问量|访问次数|访问人数|点击量|点击数|点击率|字号|"
    "字体|字体大小|文字大小|征集部门|网站标识码|统一登记号|规范性文件编号"
)
LABELS = tuple(LABEL_WORDS.split("|"))
LABEL = "|".join(sorted(LABELS, key=len, reverse=True))
LABELLED = re.compile(
    rf"[•·|【]*(?:{LABEL})[】]?[：:|]|[•·](?:{LABEL}|名称|标题)|(?:信息)?(?:名称|标题)[：|]?(?=【?关于)|(?:信息)?(?:名称|标题)[：|]|"
    rf"(?:{LABEL})(?=[0-9A-Za-z]{{4}})|(?:发布机构|发布文号|信息来源|信息名称)|"
    rf"20\d\d-\d\d?-\d\d?(?:\d\d?:\d\d(?::\d\d)?)?(?:$|{LABEL})"
)
DUST = re.compile(
    r"您?(?:的|现在的|目前的?)?(?:当前|所在)*位置：?|首页|欢迎(?:访问|来到)|今天是|扫一扫|用?微信扫|分享(?:至|到|$)|我要(?:纠错|打印)|"
    r"无障碍|长者|适老|收藏|上一[篇条]|下一[篇条]|相关(?:文档|附件|阅读|链接|文章|新闻|解读)：?$|关闭(?:窗口|本页)?$|【?打印|"
    r"返回(?:顶部|列表)|[-—–－]+\d{1,3}[-—–－]+$|版权所有|网站地图|联系我们|.{1,2}ICP备|.公网安备|技术支持：|×$|>|【?[大中小][】|]|"
    r"\S{1,60}\.(?:png|jpe?g|gif|docx?|xlsx?|pdf|wps|et|zip)$"
)
COUNTED = re.compile(
    r"(?:发布时间|发布日期|上传时间|更新时间)：?20\d\d[-年/.]\d|(?:浏览|点击|访问|阅读)(?:次数|量|数|率|人数)："
)
BARE_LABEL = re.compile(rf"[•·]?(?P<label>{LABEL})[：]")
NAVIGATION = re.compile(r"[^，。；：]*(?:>[^，。；：]*)+")
FOOT = re.compile(r"(?:主办|承办|协办|维护|主管)(?:单位)?：|版权|地址：|邮编|联系电话：|政府热线|网站")
SURE_FOOT = re.compile(r"ICP备|公网安备|网站标识码|政府热线")
LONGEST_FOOT = 12
LONGEST_DUST = 160
LONGEST_CELL, LEAST_STACK = 60, 3
STACK_END = re.compile(r"附\s*(?:件|表)|[一二三四五六七八九十]+、|抄送|20\d\d年\d+月\d+日$")


@dataclass(frozen=True, slots=True)
class Row:
    """A line that holds something. number: from 0 in the text; dust: the web page's, not the paper's."""

    number: int
    start: int
    end: int
    whole: Flat
    dust: bool = False
    table: bool = False

    @property
    def text(self) -> str:
        """The line normalised, see `flat.py`."""
        return self.whole.text


def rows_of(paper: Paper) -> tuple[Row, ...]:
    """Every line that holds something, in order."""
    made: list[Row] = []
    at, lines = 0, paper.text.split("\n")
    ruled = _ruled(paper, lines) | _stacked(lines)
    for number, line in enumerate(lines):
        if line.strip():
            whole = flat(paper.text, at, at + len(line))
            dust = is_dust(whole.text)
            made.append(Row(number, at, at + len(line), whole, dust, number in ruled and not dust))
        at += len(line) + 1
    return tuple(_footed(list(_valued([row for row in made if row.text]))))


def _valued(rows: list[Row]) -> Iterator[Row]:
    """The rows, what stands under a label that is alone on its line told as dust too."""
    before = ""
    for row in rows:
        value = BARE_LABEL.fullmatch(before) and not row.dust and len(row.text) <= LONGEST_CELL
        yield replace(row, dust=True, table=False) if value else row
        before = row.text


def _footed(rows: list[Row]) -> Iterator[Row]:
    """The rows with a web page's foot told as dust: from who runs the site to its licence."""
    last = max((at for at, row in enumerate(rows) if SURE_FOOT.search(row.text)), default=-1)
    tail = range(max(0, last - LONGEST_FOOT), last + 1)
    first = next((at for at in tail if all(FOOT.match(row.text) or row.dust for row in rows[at:last])), last)
    for at, row in enumerate(rows):
        yield replace(row, dust=True, table=False) if first <= at <= last or 0 <= last < at else row


def is_dust(text: str) -> bool:
    """Whether a line is what a web page puts around a paper."""
    if len(text) > LONGEST_DUST:
        return False
    counted = "。" not in text and COUNTED.search(text)
    return bool(counted or DUST.match(text) or LABELLED.match(text) or NAVIGATION.fullmatch(text))


def _ruled(paper: Paper, lines: Sequence[str]) -> set[int]:
    """Lines of a ruled table, and those whose cells are parted by tabs or bars; a label with its words is no row."""
    known: Sequence[Line] = paper.lines if len(paper.lines) == len(lines) else ()
    tables = {number for number, line in enumerate(known) if line.table}
    cells = {n for n, line in enumerate(lines) if "\t" in line.strip() or line.count("|") > 1}
    return {n for n in tables | cells if not CLAUSE_ROW.fullmatch(lines[n].strip())}


def _stacked(lines: Sequence[str]) -> set[int]:
    """The lines of a table given one cell a line: from a run of its headings to where a sentence stands again."""
    found: set[int] = set()
    filled = [(number, line.strip()) for number, line in enumerate(lines) if line.strip()]
    at = 0
    while at < len(filled):
        run = (filled[place][1] for place in range(at, min(at + MAX_COLUMNS, len(filled))))
        headings = list(takewhile(_is_heading, run))
        if len(headings) < LEAST_STACK or not is_header(headings):
            at += 1
            continue
        end = at + len(headings)
        while end < len(filled) and not _ends_stack(filled[end][1]):
            end += 1
        found.update(number for number, _ in filled[at:end])
        at = end
    return found


def _is_heading(line: str) -> bool:
    return column(line).holds is not None and level(line) is None


def _ends_stack(line: str) -> bool:
    return bool(STACK_END.match(line)) or (len(line) > LONGEST_CELL and "。" in line)
