"""The server's entry to the yardstick."""

import os

from django.core.wsgi import get_wsgi_application

os.environ["DJANGO_SETTINGS_MODULE"] = "benchmarks.yard.settings"
application = get_wsgi_application()
