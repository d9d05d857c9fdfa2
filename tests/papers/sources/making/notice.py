"""The invented notice: its title, its paragraphs, and its table with months that span rows."""

from dataclasses import dataclass

TITLE = "白鹭县人民政府办公室关于印发《2031年“开门见山”政务公开日活动方案》的通知"
NUMBER = "鹭政办发〔2031〕17号"
OPENING = "各乡镇人民政府，县直各单位："
BODY = (
    "为让群众走进政府、了解政府，经县人民政府同意，现将《2031年“开门见山”政务公开日活动方案》印发给你们，"
    "请结合实际认真抓好落实。各单位要把活动办在群众身边，办出特色，办出实效，不搞形式，不走过场，"
    "并把活动中收集到的意见逐条登记、逐条回复。",
    "一、活动主题",
    "以“看得见的公开”为主题，围绕饮水、供电、就医、上学等群众关心的事项，组织不少于3场现场活动，"
    "每场邀请群众20至30人，其中企业和基层代表不少于三分之一。活动前5个工作日在县政府网站公布时间、地点和报名方式。",
    "二、有关要求",
    "各单位于2031年2月20日前将申报表报县政务公开办（联系电话：0000-1234567），活动结束后5个工作日内报送小结。",
)
SIGNED = ("白鹭县人民政府办公室", "2031年1月15日")
ANNEX = "附件"
TABLE_TITLE = "2031年“开门见山”政务公开日活动安排表"
HEADER = ("序号", "活动时间", "活动主题", "活动形式", "责任单位")
MONTHS = ("3月", "3月", "3月", "4月", "4月", "5月上旬", "6-8月", "9月10日")
THEMES = (
    "看得见的清水",
    "雨水花园的一天",
    "走近夜空观星台，和馆员一起认识四季星空与本地天气",
    "“山水有约”护林故事会进校园",
    "老街灯火，你我同行",
    "古桥守护日",
    "稻田里的科学课（二期）",
    "渡口安全月（Open Day）",
)
FORMS = ("现场观摩", "座谈交流", "政策宣传", "现场答疑", "现场观摩", "问卷调查", "座谈交流", "现场答疑")
UNITS = (
    "县晴川局",
    "县晴川局",
    "县星河办",
    "白鹭镇人民政府",
    "云岭街道办事处",
    "县风物中心",
    "竹溪分局",
    "县水上交通服务中心",
)


@dataclass(frozen=True)
class Row:
    no: int
    month: str
    theme: str
    form: str
    unit: str

    def cells(self) -> tuple[str, ...]:
        return str(self.no), self.month, self.theme, self.form, self.unit


def rows(count: int = 8) -> list[Row]:
    """The table's rows; more than eight go round."""
    told = range(count)
    return [Row(at + 1, MONTHS[at % 8], THEMES[at % 8], FORMS[at % 8], UNITS[at % 8]) for at in told]


def paragraphs() -> tuple[str, ...]:
    """All running text before the table."""
    return (TITLE, NUMBER, OPENING, *BODY, *SIGNED, ANNEX, TABLE_TITLE)


def spans(count: int = 8) -> list[tuple[int, int]]:
    """First and last row, counted from 0, of each run of equal months."""
    months = [row.month for row in rows(count)]
    starts = [at for at in range(count) if at == 0 or months[at] != months[at - 1]]
    return [(start, end - 1) for start, end in zip(starts, [*starts[1:], count], strict=True)]


def meant(count: int = 8) -> list[tuple[str, ...]]:
    """What the lines of the ruled table must be: the header, then each row with its month."""
    return [HEADER, *(row.cells() for row in rows(count))]
