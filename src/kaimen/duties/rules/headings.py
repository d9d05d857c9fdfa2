"""Under which headings official forms ask for what a duty tells.

Source: forms that ask units for progress name who, what and by when in words of their own.
"""

ALSO: dict[str, tuple[str, ...]] = {
    "what": ("事项", "工作任务", "任务", "工作内容", "重点任务"),
    "who": ("单位", "牵头单位", "承办单位", "责任主体"),
    "with": ("配合单位", "协办单位"),
    "activity": ("活动编号", "活动序号"),
    "due": ("完成时限", "完成时间", "时限", "办理期限", "截止日期", "截止时间"),
    "left": ("剩余天数",),
    "status": ("状态", "进展情况", "完成情况", "办理情况"),
    "reason": ("未完成原因", "情况说明", "备注"),
    "basis": ("文件依据", "来源", "条款"),
}
