"""The server's entry. Each process of the web server signs while it lives."""

import gc
import os
from typing import Any

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kaimen.config.settings")
application: Any = get_wsgi_application()

from django.conf import settings  # noqa: E402  # configured by the line above

from kaimen.operations.beating import Beating, process_name  # noqa: E402  # needs the apps that the line above loads
from kaimen.web.page_cache import with_pages  # noqa: E402  # likewise

Beating(process_name("web"))
if settings.PAGE_CACHE:
    application = with_pages(application)

# What start-up made lives as long as the process: the collector need not look through it at every page.
gc.collect()
gc.freeze()
