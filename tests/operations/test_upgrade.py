"""An upgrade backs up first, and a failed one says how to return."""

import socket

from tests.installations import Installation

OLDER = """
from django.db import connection
from django.core.management import call_command
call_command("migrate", "operations", "zero", verbosity=0)
"""


def older(installation: Installation) -> Installation:
    """An installation whose tables lack what the newest version brings."""
    installation.python("from kaimen.people.models import User; User.objects.create(username='clerk')")
    installation.python(OLDER)
    return installation


def users(installation: Installation) -> str:
    return installation.python("from kaimen.people.models import User; print(User.objects.count())")


def test_an_older_installation_is_backed_up_and_brought_forward(installation: Installation):
    older(installation)
    assert installation.run("health").returncode == 1
    printed = installation.ok("upgrade")
    (backup,) = (installation.home / "backups").iterdir()
    assert str(backup) in printed
    assert users(installation) == "1"
    assert installation.python(
        "from kaimen.trail.models import Entry; print(*Entry.objects.values_list('act'))"
    ) == ("('operations.backup',) ('operations.upgrade',)")


def test_a_backup_of_older_tables_is_brought_forward_as_it_is_restored(installation, bare_installation):
    older(installation)
    installation.ok("upgrade")
    (backup,) = (installation.home / "backups").iterdir()
    bare_installation.ok("restore", backup)
    assert users(bare_installation) == "1"
    assert (
        bare_installation.python("from kaimen.operations.models import Beat; print(Beat.objects.count())")
        == "0"
    )


def test_a_failed_upgrade_says_how_to_return_and_the_way_back_works(installation: Installation):
    older(installation)
    installation.python(
        "from kaimen.trail.models import Entry; from django.utils import timezone;"
        "Entry.objects.create(stream='x', act='a', at=timezone.now(), number=7)"
    )
    done = installation.run("upgrade")
    assert done.returncode == 1
    (backup,) = (installation.home / "backups").iterdir()
    assert f"kaimen restore {backup} --replace" in done.stderr
    installation.python("from kaimen.trail.models import Entry; Entry.objects.all().delete()")
    assert users(installation) == "1"


def test_serving_old_tables_is_refused(installation: Installation):
    older(installation)
    done = installation.run("serve")
    assert done.returncode == 1
    assert "kaimen upgrade" in done.stderr


def test_a_taken_port_is_told(installation: Installation):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        installation.more["KAIMEN_ADDRESS"] = f"127.0.0.1:{other.getsockname()[1]}"
        done = installation.run("serve")
    assert done.returncode == 1
    assert "KAIMEN_ADDRESS" in done.stderr


def test_a_second_set_up_loses_nothing(installation: Installation):
    installation.python("from kaimen.people.models import User; User.objects.create(username='clerk')")
    installation.ok("setup", "--empty")
    assert users(installation) == "1"
