"""Settings. What an installation may choose comes from KAIMEN_… variables; the rest is fixed here."""

import os
from pathlib import Path

from kaimen.config.database import database
from kaimen.config.home import home, secret
from kaimen.config.logs import LOGGING as LOGGING
from kaimen.config.sign_in import *  # noqa: F403  # settings are one flat namespace

PACKAGE = Path(__file__).resolve().parents[1]
HOME = home()
HOME.mkdir(parents=True, exist_ok=True)

SECRET_KEY = secret("session").hex()
DATA_KEY = secret("data")
DEBUG = False
ALLOWED_HOSTS = os.environ.get("KAIMEN_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
CSRF_TRUSTED_ORIGINS = [origin for origin in os.environ.get("KAIMEN_ORIGINS", "").split(",") if origin]
PAGE_CACHE = os.environ.get("KAIMEN_PAGE_CACHE", "1") != "0"
READER = {name: os.environ.get(f"KAIMEN_READER_{name.upper()}", "") for name in ("address", "model", "key")}
DIGEST_ALGORITHM = os.environ.get("KAIMEN_DIGEST", "sha256")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "kaimen.people",
    "allauth",
    "allauth.account",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.mfa",
    "allauth.usersessions",
    "axes",
    "csp",
    "django_tasks",
    "django_tasks_db",
    "ninja",
    "kaimen.trail",
    "kaimen.regions",
    "kaimen.outbox",
    "kaimen.stationery",
    "kaimen.lists",
    "kaimen.intake",
    "kaimen.duties",
    "kaimen.stages.call",
    "kaimen.stages.selection",
    "kaimen.stages.plan",
    "kaimen.stages.supervision",
    "kaimen.stages.column",
    "kaimen.rehearsal",
    "kaimen.demo",
    "kaimen.web",
    "kaimen.operations",
]
MIDDLEWARE = [
    "csp.middleware.CSPMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "kaimen.web.middleware.AppearanceMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "kaimen.people.answering.TokenMiddleware",
    "kaimen.people.middleware.ActorMiddleware",
    "kaimen.people.middleware.IdleMiddleware",
    "kaimen.people.middleware.AccessMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "kaimen.config.urls"
WSGI_APPLICATION = "kaimen.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.messages.context_processors.messages",
                "kaimen.web.context.looks",
                "kaimen.people.desk.frame",
            ]
        },
    }
]

DATABASES = {"default": database(HOME)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "people.User"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "中文"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "locale"]
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = HOME / "static"
MEDIA_ROOT = HOME / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"},
}

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS  # noqa: F405  # from sign_in
SESSION_COOKIE_HTTPONLY = True
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"
CSRF_FAILURE_VIEW = "kaimen.web.views.csrf_refused"
FILE_UPLOAD_HANDLERS = [
    "kaimen.web.uploads.BoundedUploads",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

# Mail: without a server none leaves, and every letter says so. TLS: starttls, tls or none; by the port where unset.
EMAIL_HOST = os.environ.get("KAIMEN_MAIL_HOST", "")
EMAIL_PORT = int(os.environ.get("KAIMEN_MAIL_PORT", "587"))
EMAIL_HOST_USER = os.environ.get("KAIMEN_MAIL_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("KAIMEN_MAIL_PASSWORD", "")
MAIL_TLS = os.environ.get("KAIMEN_MAIL_TLS") or {465: "tls", 25: "none"}.get(EMAIL_PORT, "starttls")
EMAIL_USE_SSL, EMAIL_USE_TLS = MAIL_TLS == "tls", MAIL_TLS == "starttls"
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = os.environ.get("KAIMEN_MAIL_FROM") or EMAIL_HOST_USER
