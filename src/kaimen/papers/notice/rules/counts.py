"""Counts of people, families and firms as notices write them: 「不超过30人」, 「20组家庭」, 「10—15人」."""

from __future__ import annotations

import re

from kaimen.papers.notice.rules.people import HEAD

COUNT = r"(?:\d{1,4}|[一二两三四五六七八九十]{1,3})"
UNIT = (
    r"(?P<unit>组?(?:个|户|组|对)?(?:亲子|普通|市民)?家庭|户|家(?:企业|单位)?|人次?|名|位|个(?:名额|席位|座位|人)|组)"
    r"(?!候补|备选|替补|递补|监护|家长|孩子|陪同|工作人员|联络员|联系人|讲解|领导|负责|专人|专职|干部|志愿者|信息员|工作日|月|以下单位)"
)
NUMBER = rf"(?P<count>{COUNT})"
NEAR = NUMBER.replace("count", "near")
MOST = (
    r"(?:不(?:得|能|可|应|宜)?(?:超过|多于|高于|大于|超出)|最(?:多|高)(?:为|不超过|容纳|接待)?"
    r"|上限(?:为|是|：)?|(?<!不)(?<!有)限[额定制员报]?(?:接待|邀请|招募|报名|招|前|人数)?(?:为|在|：)?|(?:严格)?控制在|至多|以内|≤|前(?=\d))"
)
LEAST = r"(?:不(?:得|能|可|应)?(?:少于|低于|小于)|至少(?:要?邀请|组织|有|安排)?|最少|≥)"
WITHIN = r"(?:（含[^）]{0,6}）)?(?:以内|以下|之内)"
FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "span",
        re.compile(rf"(?P<low>{COUNT})(?:人|名)?(?:-|—{{1,2}}|~|～|–|至|到){NUMBER}{UNIT}(?!以上|以下)"),
    ),
    ("max", re.compile(rf"{MOST}(?:在)?{NUMBER}{UNIT}(?!以上)(?:以内|以下|之内)?")),
    ("max", re.compile(rf"{NUMBER}{UNIT}(?:{WITHIN}|为限|封顶|[即为]止|内(?=[，。；）]|$))")),
    ("min", re.compile(rf"{LEAST}{NUMBER}{UNIT}")),
    ("min", re.compile(rf"{NUMBER}{UNIT}(?:及)?以上")),
    (
        "about",
        re.compile(
            rf"(?:约|大约|大概)(?:为|：)?{NUMBER}{UNIT}|{NEAR}{UNIT.replace('unit', 'of')}(?:左右|上下|为宜)"
        ),
    ),
    (
        "exact",
        re.compile(
            rf"(?:共计?|总计|合计|名额(?:总?数)?(?:为|共|：)?|(?:总|报名|参加|参与|邀请|参观)?人数(?:限?定?为|共|：)?|规模(?:为|：)?|席位|座位|[每单各][^，。；]{{1,6}}?(?:共?邀请|选取|招募|安排|接待|招收|开放|可?容纳)?(?:名额|人数)?(?:为|：)?|招募|招收|邀请|征集|选取|抽取|抽选|选定|确定|接待|满|首批|名额|提供|设置?|开放){NUMBER}{UNIT}(?!以)"
        ),
    ),
    ("exact", re.compile(rf"{HEAD}(?:（(?=\d+[人名]）))?{NUMBER}{UNIT}(?!以)")),
    ("exact", re.compile(rf"(?:^|[，：（]){NUMBER}{UNIT}(?=$|[，。；）]|/[场批期]|[一每][场批期])")),
)
TOTAL = re.compile("共|总|合计|[每单分]|名额|人数|规模|席位|(?:参加|参与|邀请|报名)人数")
EACH = re.compile(
    r"每(?:[个户组对家名位]|一)?(?:参加|参与|报名)?(?:家庭|户|组|企业|单位|人|名|位|家|儿童|孩子|市民|村|社区|乡镇|街道|部门|账号|身份证|学校)[^，。；每场批期次]{0,10}$"
)
"""Before a count: so many of each family, firm or person, not of the activity."""
OF_A_CLASS = re.compile(
    r"其中(?![^。；]*(?:每[场批期次]|总))[^。；]*$|(?:候补|备选|替补|递补)[^，。；：\d、]{0,8}(?:为|：)?$"
)
