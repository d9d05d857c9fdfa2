"""Papers that are not read at all, and the limits that keep reading bounded."""

from __future__ import annotations

MAX_BYTES = 10_000_000
MAX_UNPACKED = 100_000_000
MAX_PARTS = 2_000
MAX_LINES = 10_000
MAX_ROWS = 1_000
MAX_COLUMNS = 50
MAX_CELLS = 200_000
MAX_CELL = 4_000

SENTENCES = {
    "too_big": "文件太大，无法读取。请只保留安排表后再上传。",
    "too_many_lines": "行数太多，不像一张安排表。请删去无关内容后再试。",
    "too_many_columns": "列数太多，不像一张安排表。请删去空列和无关列后再试。",
    "cell_too_long": "有一格文字过长，不像安排表的内容。请检查后再试。",
    "empty": "文件里没有内容。请检查是否选错文件。",
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
