"""The product's settings on a throw-away home, so that no test sees an installation's own data."""

import atexit
import os
import shutil
import tempfile

if "KAIMEN_TEST_HOME" not in os.environ:
    os.environ["KAIMEN_TEST_HOME"] = tempfile.mkdtemp(prefix="kaimen-test-")
    atexit.register(shutil.rmtree, os.environ["KAIMEN_TEST_HOME"], ignore_errors=True)
os.environ["KAIMEN_HOME"] = os.environ["KAIMEN_TEST_HOME"]

from kaimen.config.settings import *  # noqa: F403  # the home must be set before settings are read

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
if not os.environ.get("KAIMEN_DATABASE"):
    # A file, as in production: a database in memory locks whole tables and knows no write-ahead log.
    DATABASES["default"]["TEST"] = {"NAME": HOME / "test.sqlite3"}  # noqa: F405  # from the settings above
    DATABASES["default"]["OPTIONS"]["init_command"] = "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;"  # noqa: F405  # likewise
