"""The product's server entry, telling which worker answered and noting each page that it renders.

A render is one byte at the end of the file named by KAIMEN_BENCH_RENDERS, so that all workers are counted.
"""

import os
from collections.abc import Callable, Iterable
from typing import Any

from kaimen.config.wsgi import application as product

NOTES = os.open(os.environ["KAIMEN_BENCH_RENDERS"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
WORKER = ("X-Worker", str(os.getpid()))
render = product.inner


def _noted(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    os.write(NOTES, b".")
    return render(environ, start_response)


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    return product(environ, lambda status, headers, *rest: start_response(status, [*headers, WORKER], *rest))


product.inner = _noted
