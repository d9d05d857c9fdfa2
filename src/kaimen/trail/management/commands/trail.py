"""`kaimen trail verify`: computes every digest of the record again; exit code 1 where it does not hold."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kaimen.trail.facts import Break, Verdict
from kaimen.trail.reads import verify
from kaimen.trail.sealing import seal

WHY = {
    "missing": gettext_lazy("缺了这一条"),
    "unchained": gettext_lazy("与上一条接不上"),
    "changed": gettext_lazy("内容被改过"),
    "head": gettext_lazy("末尾被截短或接长"),
    "day": gettext_lazy("当日摘要被改过"),
    "day_head": gettext_lazy("当日末条对不上"),
}
SHOWN = 50
"""Breaks and unsealed entries printed; the counts are always whole."""


class Command(BaseCommand):
    help = "Prove the record, or seal what stands unsealed"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("what", choices=["verify", "seal"])

    def handle(self, *, what: str, **options: Any) -> None:
        if what == "seal":
            while sealed := seal():
                self.stdout.write(_("封存 %(count)s 条。") % {"count": sealed})
            return
        verdict = verify()
        for line in report(verdict):
            self.stdout.write(line)
        if not verdict.holds:
            raise SystemExit(1)


def report(verdict: Verdict) -> list[str]:
    """The verdict in lines for a person."""
    lines = [_("查了 %(entries)s 条、%(days)s 日。") % {"entries": verdict.entries, "days": verdict.days}]
    lines += [_line(broken) for broken in verdict.breaks[:SHOWN]]
    if verdict.unsealed:
        ids = ", ".join(map(str, verdict.unsealed[:SHOWN]))
        lines.append(
            _("尚未封存 %(count)s 条，其编号：%(ids)s") % {"count": len(verdict.unsealed), "ids": ids}
        )
    lines.append(
        _("存证完好。") if verdict.holds else _("有 %(count)s 处对不上。") % {"count": len(verdict.breaks)}
    )
    return lines


def _line(broken: Break) -> str:
    return f"{broken.stream}#{broken.number} {WHY[broken.code]}"
