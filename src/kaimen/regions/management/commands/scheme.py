"""kaimen scheme check FILE: every problem of a scheme at once; tell FILE: the scheme in plain words."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kaimen.scheme.reading.check import examine
from kaimen.scheme.reading.finding import Finding
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.telling.describe import Line, describe
from kaimen.scheme.telling.json_schema import json_schema

LARGEST = 1_000_000


class Command(BaseCommand):
    help = gettext_noop("检查方案文件，或用平常话讲出来：kaimen scheme check FILE")

    def add_arguments(self, parser: ArgumentParser) -> None:
        todo = parser.add_subparsers(dest="todo", required=True)
        for name in ("check", "tell"):
            todo.add_parser(name).add_argument("file", type=Path, help=_("方案文件（TOML）"))
        todo.add_parser("schema", help=_("打印方案的JSON Schema"))

    def handle(self, *args: Any, todo: str, file: Path | None = None, **options: Any) -> None:
        if file is None:
            self.stdout.write(json.dumps(json_schema(), ensure_ascii=False, indent=2))
            return
        scheme, findings = examine(_text(file))
        for finding in findings:
            self.stderr.write(said(finding))
        if scheme is None or findings:
            raise CommandError(_("%(count)s处要改。") % {"count": len(findings)})
        self.stdout.write(told(scheme) if todo == "tell" else str(_("方案没有问题。")))


def _text(file: Path) -> str:
    """The file's text. Raises CommandError with a sentence for what cannot be read."""
    try:
        if file.stat().st_size > LARGEST:
            raise CommandError(_("文件超过1MB，不像方案。请检查是否选错文件。"))
        return file.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise CommandError(_("文件不是UTF-8文本。请另存为UTF-8再试。")) from error
    except OSError as error:
        raise CommandError(_("打不开文件%(file)s。请核对文件名和权限。") % {"file": file}) from error


def said(finding: Finding) -> str:
    """A finding on one line: where, what, why, how to mend."""
    where = _("第%(line)s行") % {"line": finding.line}
    return f"{where} {finding.path}：{finding.said}"


def told(scheme: Scheme) -> str:
    """The scheme in plain words, each rule with its clause."""
    sections = [
        [f"【{section.title}】", *(_line(line) for line in section.lines)] for section in describe(scheme)
    ]
    return "\n".join(line for section in sections for line in section)


def _line(line: Line) -> str:
    clause = f"（{line.clause.section}：{line.clause.words}）" if line.clause else ""
    return f"  {line.title}：{line.words}{clause}"
