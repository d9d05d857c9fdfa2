"""What sort of body a unit is, told from the ending of its name; a person may correct it on screen."""

from kaimen.people.facts import UnitKind

ENDINGS = (
    (UnitKind.TOWNSHIP, ("街道办事处", "街道", "镇人民政府", "乡人民政府", "镇", "乡")),
    (UnitKind.ZONE, ("开发区", "管委会", "管理委员会", "园区", "高新区")),
    (UnitKind.MASS_ORGANISATION, ("总工会", "妇联", "残联", "团委", "团区委", "团县委", "团市委", "工商联", "科协",
                                  "联合会", "红十字会")),
    (UnitKind.ENTERPRISE, ("公司", "集团", "医院", "学校", "中学", "小学", "银行", "供电局", "水厂")),
    (UnitKind.DEPARTMENT, ("局", "委", "办", "院", "中心", "大队", "支队", "厅", "委员会")),
)  # fmt: skip


def kind_of(name: str) -> UnitKind:
    """The first kind whose endings the name has; OTHER where none fits."""
    return next((kind for kind, endings in ENDINGS if name.endswith(endings)), UnitKind.OTHER)
