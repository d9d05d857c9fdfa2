"""Settings of the yardstick: the product's database and server, Django's cached templates, nothing else."""

from kaimen.config.database import database
from kaimen.config.home import home

SECRET_KEY = "only measured, never served"
ALLOWED_HOSTS = ["127.0.0.1"]
DATABASES = {"default": database(home())}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
INSTALLED_APPS = ["benchmarks.yard"]
ROOT_URLCONF = "benchmarks.yard.page"
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}]
USE_TZ = True
