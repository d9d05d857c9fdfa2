"""The Chinese sentence of what a file holds and its lines do not."""

from __future__ import annotations

from kaimen.papers.doubt import Doubt

SENTENCES = {
    "ending_differs": "文件名的后缀是 {ending}，内容却是{kind}，已按内容读取。",
    "tracked_changes": "文档带有未接受的修订，已按“全部接受”读取，请核对。",
    "hidden_text": "文档有隐藏的文字，没有读入，请核对。",
    "hidden_sheet": "工作表“{sheet}”是隐藏的，也已读入，请核对。",
    "external_link": "文件引用了外部的内容，没有打开，请核对是否缺了什么。",
    "embedded": "文件里嵌有别的文件，没有读入，请核对是否缺了什么。",
    "row_over_pages": "这一行被分页断成两截，已合为一行，请核对。",
    "page_picture": "这一页是图片，没有文字可读，请对照原件补上。",
}


def doubt(code: str, where: str = "", **words: object) -> Doubt:
    """The doubt with its sentence."""
    return Doubt(code, SENTENCES[code].format(**words), where)
