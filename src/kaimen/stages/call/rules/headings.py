"""Other headings under which papers of higher offices have the columns of a declaration.

Source: declaration forms of the genre name the same column in several ways.
"""

ALSO: dict[str, tuple[str, ...]] = {
    "number": (
        "序号",
        "申报编号",
    ),
    "unit": (
        "单位",
        "填报单位",
        "责任单位",
        "单位名称",
    ),
    "theme": (
        "主题",
        "主题名称",
        "活动名称",
    ),
    "period": (
        "时间",
        "开放时间",
        "开展时间",
        "活动时间（月份）",
    ),
    "formats": (
        "形式",
        "活动方式",
    ),
    "brief": (
        "简介",
        "活动内容",
    ),
    "place": ("活动地点",),
    "audience": (
        "参加对象",
        "活动对象",
    ),
    "headcount": ("参加人数",),
}
