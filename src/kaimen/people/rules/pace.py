"""How fast a program may ask: so many requests in a minute, counted for each user over all tokens.

Source: a desk is used by people; a program that asks without end must not make them wait.
"""

from collections import OrderedDict

REQUESTS, SECONDS, KNOWN = 240, 60.0, 4_096


class Pace:
    """Counts requests by key in windows of a minute; bounded, the key unused for longest is forgotten first."""

    def __init__(self, requests: int = REQUESTS, seconds: float = SECONDS, known: int = KNOWN) -> None:
        self.requests, self.seconds, self.known = requests, seconds, known
        self._counts: OrderedDict[object, tuple[float, int]] = OrderedDict()

    def wait(self, key: object, now: float) -> int:
        """Seconds until this key may ask again, 0 when it may ask now; `now`: seconds that only go forward."""
        began, count = self._counts.pop(key, (now, 0))
        if now - began >= self.seconds:
            began, count = now, 0
        self._counts[key] = (began, count + 1)
        while len(self._counts) > self.known:
            self._counts.popitem(last=False)
        return 0 if count < self.requests else max(1, round(began + self.seconds - now))
