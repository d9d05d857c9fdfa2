"""Other headings under which papers of higher offices have the plan's columns.

Source: the issued tables of the genre name the same column in several ways.
"""

ALSO: dict[str, tuple[str, ...]] = {
    "theme": ("主题", "活动名称", "主题名称"),
    "units": ("单位", "承办单位", "主办单位", "开展单位"),
    "lead": ("牵头部门",),
    "joint": ("联合单位",),
    "co": ("配合单位", "参与单位"),
    "formats": ("活动方式", "形式", "方式"),
    "period": ("开展时间", "时间", "开放时间"),
    "month": ("月",),
    "day": ("日期", "开展日期"),
    "place": ("地点", "地址", "开放点"),
    "audience": ("对象", "参加人员"),
    "headcount": ("参加人数", "规模"),
    "remark": ("说明",),
}
