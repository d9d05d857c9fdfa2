"""No upload fills the disk: from a limit on, what comes in is counted by nobody and kept nowhere."""

from typing import Any

from django.core.files.uploadhandler import FileUploadHandler

MOST_BYTES = 64_000_000
"""Of the files of one request. More than any form takes, so that each still says what is too big for it."""


class BoundedUploads(FileUploadHandler):
    """Stands before the handlers that keep files: they get the first MOST_BYTES of a request, and no more."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.left = MOST_BYTES

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """The chunk for the next handler, or None once there was enough."""
        self.left -= len(raw_data)
        return raw_data if self.left >= 0 else None

    def file_complete(self, file_size: int) -> None:
        """Another handler makes the file."""
