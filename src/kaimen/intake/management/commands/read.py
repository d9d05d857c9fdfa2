"""kaimen read FILE… [--json]: what a notice, a plan table or a zip of them says; needs no set-up and no database."""

import hashlib
import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kaimen.intake.bundles import MOST, Named, is_paper, papers_of
from kaimen.intake.divisions import given_nothing
from kaimen.intake.plain import told
from kaimen.intake.reading import read_safely
from kaimen.intake.refusals import NotRead
from kaimen.papers.schema import reading_schema
from kaimen.papers.sources.refusing import PaperRefused
from kaimen.papers.telling import as_data

READ, SOME_REFUSED, NONE_READ = 0, 1, 2
LARGEST = 100_000_000


class Command(BaseCommand):
    help = gettext_noop("读通知和计划表：kaimen read 文件… [--json]")
    requires_system_checks: list[str] = []  # Django's own attribute

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="*", help=_("文件、文件夹或zip；-读标准输入的文字"))
        parser.add_argument("--json", action="store_true", help=_("输出JSON，见docs/reading.md"))
        parser.add_argument("--contacts", action="store_true", help=_("连联系人一起输出"))
        parser.add_argument("--year", type=int, help=_("活动年度；不写就从文件里认"))
        parser.add_argument("--schema", action="store_true", help=_("打印JSON的Schema"))

    def handle(self, *args: Any, files: list[str], **options: Any) -> None:
        if options["schema"]:
            self._print(reading_schema())
            return
        if not files:
            self.stderr.write(_("没有说读哪个文件。请写上文件名，或用-读标准输入。"))
            sys.exit(NONE_READ)
        many = len(files) > 1 or Path(files[0]).is_dir() or files[0].lower().endswith(".zip")
        answers = [self._answer(found, options, many) for name in files for found in papers_at(name)]
        if options["json"]:
            whole = [answer for answer, _ok in answers]
            self._print(whole if many else whole[0])
        good = sum(ok for _answer, ok in answers)
        sys.exit(READ if good == len(answers) and answers else SOME_REFUSED if good else NONE_READ)

    def _answer(
        self, found: Named | NotRead | PaperRefused, options: dict[str, Any], many: bool
    ) -> tuple[dict[str, Any], bool]:
        """The reading or the refusal as data; people are told at once."""
        name = getattr(found, "name", "")
        try:
            if isinstance(found, PaperRefused):
                raise found
            reading = read_safely(found.name, found.data, given_nothing(options["year"]))
        except PaperRefused as refused:
            refusal = {
                "source": {"name": name},
                "refused": {"code": refused.code, "message": refused.message},
            }
            if not options["json"]:
                self.stderr.write(f"{name}：{refused.message}" if name else refused.message)
            return refusal, False
        if not options["json"]:
            self.stdout.write(told(name if many else "", reading, with_contacts=options["contacts"]))
        digest = hashlib.sha256(found.data).hexdigest()
        return as_data(name, digest, reading, with_contacts=options["contacts"]), True

    def _print(self, data: Any) -> None:
        self.stdout.write(json.dumps(data, ensure_ascii=False, indent=1))


def papers_at(name: str) -> Iterator[Named | PaperRefused]:
    """The papers at a name: a file, each of a folder's or zip's, or the standard input; or why there are none."""
    if name == "-":
        yield Named("pasted.txt", sys.stdin.buffer.read(LARGEST))
        return
    path = Path(name)
    files = _papers_in(path) if path.is_dir() else [path]
    for file in files[:MOST]:
        try:
            yield from papers_of(file.name, _bytes(file))
        except PaperRefused as refused:
            refused.name = file.name  # type: ignore[attr-defined]  # told beside the refusal
            yield refused
    if len(files) > MOST or not files:
        refusal = NotRead("too_many_papers") if files else PaperRefused("empty")
        refusal.name = name  # type: ignore[attr-defined]  # told beside the refusal
        yield refusal


def _papers_in(folder: Path) -> list[Path]:
    return sorted(
        one for one in folder.rglob("*") if one.is_file() and is_paper(str(one.relative_to(folder)))
    )


def _bytes(file: Path) -> bytes:
    try:
        if file.stat().st_size > LARGEST:
            raise PaperRefused("too_big")
        return file.read_bytes()
    except OSError as error:
        raise NotRead("unopened") from error
