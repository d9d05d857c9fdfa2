"""The tables as the migrations applied so far made them, whatever the program's models say by now."""

from collections.abc import Iterable

from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Model

NOT_KEPT = {"django_session", "operations_beat", "trail_lease"}
"""Sign-ins end with a restore: a stolen backup gives nobody a session. Signs of life belong to processes."""

Migration = tuple[str, str]


def applied() -> list[Migration]:
    """Migrations that made the tables of this database and that this program knows."""
    loader = MigrationExecutor(connection).loader
    return sorted(key for key in loader.applied_migrations if key in loader.graph.nodes)


def unknown(migrations: Iterable[Migration]) -> list[Migration]:
    """Those that a newer program made."""
    return [key for key in migrations if key not in MigrationExecutor(connection).loader.graph.nodes]


def models_at(migrations: list[Migration]) -> list[type[Model]]:
    """Every kept table as a model, by table name."""
    apps = MigrationExecutor(connection).loader.project_state(migrations).apps
    found = apps.get_models(include_auto_created=True)
    kept = [model for model in found if model._meta.managed and not model._meta.proxy]
    return sorted((m for m in kept if m._meta.db_table not in NOT_KEPT), key=lambda m: m._meta.db_table)


def migrate_to(migrations: list[Migration]) -> None:
    """Make the tables of an empty database as those migrations did."""
    executor = MigrationExecutor(connection)
    known, nodes = set(migrations), executor.loader.graph.node_map
    executor.migrate([key for key in migrations if not known & {child.key for child in nodes[key].children}])
