"""Styles and the table of fonts: Chinese defaults, headings without a look of their own, stand-ins."""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from lxml.etree import tostring

from kaimen.papers.official.layout import PITCH, SIZE_3
from kaimen.papers.official.setting import Face
from kaimen.papers.official.word.runs import look, spacing
from kaimen.papers.official.word.xml import parsed, tag

KEPT = {"Normal": "Normal", "Title": "Title", "Heading 1": "Heading1", "Heading 2": "Heading2"}
OUTLINE = {"Heading1": 0, "Heading2": 1}
STAND_INS = {
    "仿宋_GB2312": "仿宋,FangSong,FangSong_GB2312,STFangsong,FandolFang R,Noto Serif CJK SC",
    "楷体_GB2312": "楷体,KaiTi,KaiTi_GB2312,STKaiti,LXGW WenKai,Noto Serif CJK SC",
    "方正小标宋简体": "方正小标宋_GBK,FZXiaoBiaoSong-B05S,华文中宋,STZhongsong,Noto Serif CJK SC",
    "黑体": "SimHei,Noto Sans CJK SC",
    "宋体": "SimSun,Noto Serif CJK SC",
}

UNSNAPPED = [
    tag(name, val=0) for name in ("widowControl", "overflowPunct", "autoSpaceDE", "autoSpaceDN", "snapToGrid")
]
"""What Word would do by itself and the grid of 22 lines of 28 characters does not bear."""


def dress(document: WordDocument) -> None:
    """Put our styles and stand-ins in the place of the template's; leave out its thumbnail."""
    root = document.styles.element
    for child in list(root):
        root.remove(child)
    root.extend(parsed(_defaults() + "".join(_style(name, code) for name, code in KEPT.items()), "styles"))
    package = document.part.package
    for related in list(document.part.rels.values()):
        if related.reltype == RELATIONSHIP_TYPE.FONT_TABLE:
            related.target_part._blob = _fonts()
    for key, related in list(package.rels.items()):
        if related.reltype.endswith("/thumbnail"):
            del package.rels[key]


def _defaults() -> str:
    return tag(
        "docDefaults",
        tag("rPrDefault", look(Face.FANG, SIZE_3)),
        tag("pPrDefault", tag("pPr", spacing(PITCH))),
    )


def _style(name: str, code: str) -> str:
    level = tag("outlineLvl", val=OUTLINE[code]) if code in OUTLINE else ""
    own = "".join(UNSNAPPED) if code == "Normal" else level
    based = "" if code == "Normal" else tag("basedOn", val="Normal") + tag("next", val="Normal")
    return tag(
        "style", tag("name", val=name), based, tag("qFormat"), tag("pPr", own) if own else "",
        type="paragraph", styleId=code, default="1" if code == "Normal" else None,
    )  # fmt: skip


def _fonts() -> bytes:
    fonts = "".join(
        tag(
            "font",
            tag("altName", val=others),
            tag("charset", val="86"),
            tag("pitch", val="variable"),
            name=name,
        )
        for name, others in STAND_INS.items()
    )
    return bytes(tostring(parsed(fonts, "fonts"), xml_declaration=True, encoding="UTF-8", standalone=True))
