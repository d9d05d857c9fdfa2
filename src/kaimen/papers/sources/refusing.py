"""Papers that are not read at all, and the limits that keep reading bounded."""

from __future__ import annotations

MAX_BYTES = 20_000_000
MAX_UNPACKED = 100_000_000
MAX_PARTS = 2_000
MAX_RATIO = 300
MAX_LINES = 20_000
MAX_ROWS = 12_000
MAX_COLUMNS = 50
MAX_CELLS = 400_000
MAX_CELL = 10_000
MAX_TEXT = 3_000_000
MAX_PAGES = 300
MAX_PAGE_MARKS = 60_000

SENTENCES = {
    "too_big": "文件太大，无法读取。请只保留需要的内容，删去图片后再试。",
    "too_many_lines": "行数太多，不像一份通知或安排表。请删去无关内容后再试。",
    "too_many_columns": "列数太多，不像一张安排表。请删去空列和无关列后再试。",
    "too_many_pages": "页数太多，不像一份通知或安排表。请只留需要的页后再试。",
    "cell_too_long": "有一格或一段文字过长，无法读取。请检查后再试。",
    "empty": "文件里没有内容。请检查是否选错文件。",
    "unknown": "认不出这是什么文件，无法读取。请用 Word、Excel、PDF、OFD、网页或文本文件再试。",
    "archive": "这是一个压缩包，不能当作一份文件读取。请解压后逐个打开里面的文件。",
    "broken": "文件已损坏或不完整，无法打开。请用原来的软件重新另存一份后再试。",
    "password": "文件加了密码，无法打开。请去掉密码，另存一份后再试。",
    "has_macros": "文件里带有宏，为了安全不打开。请另存为不带宏的 .docx 或 .xlsx 后再试。",
    "old_word": "这是 .doc、.wps 或 .rtf 格式的文档，不能直接读取。请用 Word 或 WPS 另存为 .docx 后再试。",
    "picture": "这是一张图片，读不出文字。请找到原来的 Word 文件，或把文字录入后粘贴。",
    "only_pictures": "文件里只有图片，没有文字。请找到原来的 Word 文件，或把文字录入后粘贴。",
    "scanned_pdf": "这份 PDF 是扫描的图片，没有文字。请找到原来的 Word 文件，或把文字录入后粘贴。",
    "garbled_pdf": "这份 PDF 的字体没有附带文字编码，读出来是乱码。请找到原来的 Word 文件，或把文字录入后粘贴。",
    "not_text": "文件不是文本，无法按 CSV 读取。请另存为 CSV 或 XLSX 后再上传。",
    "not_xlsx": "文件不是 XLSX 表格。请用 Excel 或 WPS 另存为 .xlsx 后再上传。",
    "old_xls": "这是旧版 .xls 或加了密码的表格。请去掉密码，另存为 .xlsx 后再上传。",
    "broken_xlsx": "表格文件已损坏，无法打开。请重新另存一份后再上传。",
    "macros": "表里带有宏，不能作样表。请另存为不带宏的 .xlsx 后再上传。",
    "form_too_big": "样表太大。请只留标题、表头和几行空行，不超过1MB，再上传。",
    "form_too_wide": "样表列数太多。请删去表头右边的空列后再上传。",
    "form_too_long": "样表行数或格子太多。请只留标题、表头、几行空行和表尾后再上传。",
    "no_headings": "前20行里没有找到表头。请让表头单独占一行，例如“序号、活动主题、责任单位”，再上传。",
    "no_table": "没有找到安排表。请确认内容里有“序号、活动主题、责任单位、时间”这样的表头。",
}


class PaperRefused(ValueError):
    """The paper is not read. `code` names the reason, `message` says it in Chinese with what to do."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.message = SENTENCES[code]
        super().__init__(f"{code}: {self.message}")
