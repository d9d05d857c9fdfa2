"""Why a paper was not read at all, besides what its own bytes are to blame for."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kaimen.papers.sources.refusing import PaperRefused

SENTENCES = {
    "too_hard": gettext_noop("文件太复杂，限定的时间和内存里读不完。请只留正文和表格，另存一份再试。"),
    "busy": gettext_noop("正有别的文件在读，排队的人多。请过一分钟再试。"),
    "no_office": gettext_noop(
        "这是旧版Word、WPS或RTF文件，这台服务器没有装LibreOffice，读不了。请另存为.docx再上传，或请管理员安装LibreOffice。"
    ),
    "not_converted": gettext_noop("这份旧版文件转换不出来，可能已损坏或加了密码。请另存为.docx再上传。"),
    "unopened": gettext_noop("打不开这个文件。请核对文件名和权限。"),
    "too_many_papers": gettext_noop("一次最多读200个文件。请分几次上传。"),
}


class NotRead(PaperRefused):
    """Refused on the way; the same to callers as a paper that refuses itself."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.message = _(SENTENCES[code])
        ValueError.__init__(self, f"{code}: {self.message}")
