"""Letters as files that need nothing else: each a page to print, all in one, and an index for a spreadsheet."""

import csv
import io
import re
import zipfile
from collections.abc import Sequence
from pathlib import Path

from django.http import FileResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from kaimen.outbox import words
from kaimen.outbox.facts import MessageState
from kaimen.outbox.models import Message
from kaimen.outbox.rules.paper import paper
from kaimen.papers.writing.plan import guarded
from kaimen.regions.facts import Mode
from kaimen.regions.models import Campaign

STYLE = Path(__file__).parent / "static" / "outbox" / "letter.css"
UNSAFE = re.compile(r"[^\w（）()-]+")


def response(campaign: Campaign, found: Sequence[Message]) -> FileResponse:
    """The archive as a download."""
    name = _("信件-%(year)s.zip") % {"year": campaign.term}
    return FileResponse(io.BytesIO(pack(campaign, found)), as_attachment=True, filename=name)


def pack(campaign: Campaign, found: Sequence[Message]) -> bytes:
    """A zip: a page a letter, all of them in one page, the style, and a CSV index in UTF-8 with its mark."""
    out = io.BytesIO()
    names = [f"{n:03}-{UNSAFE.sub('', message.unit.name)}.html" for n, message in enumerate(found, 1)]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, message in zip(names, found, strict=True):
            archive.writestr(name, page(campaign, [message]))
        archive.writestr(_("000-全部.html"), page(campaign, found))
        archive.writestr("letter.css", STYLE.read_text(encoding="utf-8"))
        archive.writestr(_("目录.csv"), index(names, found).encode("utf-8-sig"))
    return out.getvalue()


def page(campaign: Campaign, found: Sequence[Message]) -> str:
    """Letters as one document, each on paper of its own."""
    papers = [(message, paper(message.body)) for message in found]
    rehearsal = campaign.mode == Mode.REHEARSAL
    return render_to_string("outbox/file.html", {"papers": papers, "rehearsal": rehearsal})


def index(names: Sequence[str], found: Sequence[Message]) -> str:
    """A line a letter; a text that a spreadsheet would reckon with is marked as text."""
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow([_("序号"), _("单位"), _("标题"), _("状态"), _("文件")])
    for number, (name, message) in enumerate(zip(names, found, strict=True), 1):
        state = words.STATES[MessageState(message.state)]
        table.writerow([number, *map(guarded, (message.unit.name, message.subject, str(state), name))])
    return out.getvalue()
