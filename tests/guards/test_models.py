"""Law 2, where import contracts do not reach: keys given as strings, reverse accessors, names, indexes."""

from django.apps import apps
from django.db.models import Field, Model

NAME = 30


def own_models() -> list[type[Model]]:
    models = [
        model
        for config in apps.get_app_configs()
        if config.name.startswith("kaimen.")
        for model in config.get_models()
    ]
    assert len(models) >= 20
    return models


def own_fields() -> list[Field]:
    return [
        field for model in own_models() for field in model._meta.local_fields + model._meta.local_many_to_many
    ]


def test_a_key_to_another_slice_leaves_no_door_back():
    across = [
        field
        for field in own_fields()
        if field.is_relation and field.related_model._meta.app_label != field.model._meta.app_label
    ]
    assert [str(field) for field in across if not field.remote_field.hidden] == []


def test_a_slice_keys_only_to_those_before_it():
    order = [config.label for config in apps.get_app_configs()]
    base = ["trail", "operations", "regions", "people", "duties"]
    rank = {
        label: position for position, label in enumerate(base + [name for name in order if name not in base])
    }
    forward = [
        str(field)
        for field in own_fields()
        if field.is_relation
        and field.related_model.__module__.startswith("kaimen.")
        and rank[field.related_model._meta.app_label] > rank[field.model._meta.app_label]
    ]
    assert forward == []


def test_the_record_holds_no_key():
    assert [
        str(field) for field in own_fields() if field.model._meta.app_label == "trail" and field.is_relation
    ] == []


def test_names_fit_every_database():
    names = [model._meta.db_table for model in own_models()]
    names += [field.column for field in own_fields() if field.column]
    names += [index.name for model in own_models() for index in model._meta.indexes]
    names += [constraint.name for model in own_models() for constraint in model._meta.constraints]
    assert [name for name in names if len(name) > NAME] == []


def test_indexes_are_plain():
    odd = [
        index.name
        for model in own_models()
        for index in model._meta.indexes
        if index.condition or index.expressions or index.include
    ]
    partial = [
        constraint.name
        for model in own_models()
        for constraint in model._meta.constraints
        if type(constraint).__name__ == "UniqueConstraint"
        and (constraint.condition or constraint.expressions)
    ]
    assert odd + partial == []


def test_fields_are_of_kinds_that_every_database_has():
    assert [str(field) for field in own_fields() if "postgres" in type(field).__module__] == []


def test_every_state_is_held_by_the_database_too():
    """A column with choices has a constraint that names it."""
    loose = []
    for model in own_models():
        checks = " ".join(str(constraint) for constraint in model._meta.constraints)
        loose += [
            str(field)
            for field in model._meta.local_fields
            if field.choices and f"{field.name}__in" not in checks
        ]
    assert loose == []
