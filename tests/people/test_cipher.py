"""Personal data at rest: sealed in the raw tables, readable under older keys and the other algorithm."""

import pytest
from django.db import connection

from kaimen.people import acts, reads
from kaimen.people.cipher import Unreadable, key_id, open_sealed, seal
from kaimen.people.sealed import opened, sealed
from kaimen.scheme.roles import THE_CLOCK
from kaimen.trail.models import Entry
from tests.people.making import PHONE, a_user

KEY, OLD_KEY = b"k" * 32, b"o" * 32


@pytest.mark.parametrize("algorithm", ["aes256gcm", "sm4gcm"])
def test_a_text_opens_again_and_names_its_algorithm_and_key(algorithm):
    text = seal("张小门", KEY, algorithm)
    assert text.split("$")[:2] == [algorithm, key_id(KEY)]
    assert "张" not in text
    assert seal("张小门", KEY, algorithm) != text
    assert open_sealed(text, [OLD_KEY, KEY]) == "张小门"


def test_a_text_does_not_open_without_its_key_or_when_changed():
    text = seal("张小门", KEY, "aes256gcm")
    algorithm, named, body = text.split("$")
    other = seal("李小门", KEY, "aes256gcm").split("$")[2]
    changed = "$".join([algorithm, named, body[:20] + other[20:]])
    for wrong, keys in [(text, [OLD_KEY]), (changed, [KEY]), ("13800000013", [KEY]), ("sm4gcm$x", [KEY])]:
        with pytest.raises(Unreadable):
            open_sealed(wrong, keys)


def test_old_data_stays_readable_after_the_key_and_the_algorithm_change(settings):
    text = sealed(PHONE)
    settings.OLD_DATA_KEYS, settings.DATA_KEY, settings.CIPHER = [settings.DATA_KEY], KEY, "sm4gcm"
    assert opened(text) == PHONE
    assert sealed(PHONE).startswith(f"sm4gcm${key_id(KEY)}$")
    assert (sealed(""), opened("")) == ("", "")


@pytest.mark.django_db
def test_the_raw_tables_hold_no_name_and_no_number():
    user = a_user()
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM people_user")
        raw = str(cursor.fetchall())
    assert PHONE not in raw
    assert "张小门" not in raw
    user.refresh_from_db()
    assert (user.name, user.phone) == ("张小门", PHONE)
    assert len(user.phone_digest) == 32


@pytest.mark.django_db
def test_the_record_holds_no_personal_data():
    user = a_user()
    acts.edit_self(reads.actor_of(user), user, "李小门", "13800000014")
    acts.set_password(THE_CLOCK, user, "Another-way-2026")
    kept = str(list(Entry.objects.values()))
    assert Entry.objects.count() == 3
    assert [word for word in (PHONE, "13800000014", "小门", "clerk", "Another") if word in kept] == []
