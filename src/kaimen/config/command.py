"""The command `kaimen`: Django's command line with our settings."""

import os
import sys
from pathlib import Path

import django
from django.conf import settings
from django.core.management import execute_from_command_line

ALONE = "read"
"""The command that needs no installation: it starts without settings of one, without apps and without a database."""


def main() -> None:
    if sys.argv[1:2] == [ALONE]:
        _alone()
        return
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kaimen.config.settings")
    execute_from_command_line(sys.argv)


def _alone() -> None:
    """Only the words in their language; nothing is made or asked for on the disk."""
    settings.configure(
        LANGUAGE_CODE="zh-hans",
        LOCALE_PATHS=[Path(__file__).resolve().parents[1] / "locale"],
        TIME_ZONE="Asia/Shanghai",
    )
    django.setup()
    from kaimen.intake.management.commands.read import Command  # noqa: PLC0415  # only after the words are set up

    Command().run_from_argv(sys.argv)
