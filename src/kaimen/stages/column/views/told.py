"""What a view tells its template."""

from typing import Any

Told = dict[str, Any]
