"""Headings under which papers have what the list of results gives: words that are compared, not shown."""

ALSO: dict[str, tuple[str, ...]] = {
    "number": ("序号",),
    "unit": ("责任单位", "申报单位"),
    "theme": ("主题",),
    "period": ("时间", "开展时间"),
    "formats": ("形式", "活动方式"),
    "verdict": ("结果", "是否入选"),
    "into": (),
    "reason": ("说明",),
}
