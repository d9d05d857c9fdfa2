"""While a copy is made, what every page reads anew is read once: the copy shows one moment."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

_remembered: ContextVar[dict[Hashable, Any] | None] = ContextVar("remembered", default=None)


@contextmanager
def remembering() -> Iterator[None]:
    """Within it, functions marked `once_a_copy` are asked once for the same arguments."""
    mark = _remembered.set({})
    try:
        yield
    finally:
        _remembered.reset(mark)


def once_a_copy(function: Callable[P, R]) -> Callable[P, R]:
    """A read without side effects, of hashable arguments. Outside of a copy it is asked each time."""

    @wraps(function)
    def ask(*args: P.args, **kwargs: P.kwargs) -> R:
        kept = _remembered.get()
        if kept is None:
            return function(*args, **kwargs)
        key = (function, args, tuple(sorted(kwargs.items())))
        if key not in kept:
            kept[key] = function(*args, **kwargs)
        answer: R = kept[key]
        return answer

    return ask
