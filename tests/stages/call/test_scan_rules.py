"""What is taken for a stamped sheet, told by its bytes alone."""

import pytest

from kaimen.stages.call.rules.scan import LARGEST, kind_of, safe_name, scan_problems

PDF = b"%PDF-1.7\nbody\n%%EOF\n"
END = b"\0\0\0\0IEND\xaeB`\x82"


def png(width: int, height: int) -> bytes:
    head = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + width.to_bytes(4) + height.to_bytes(4)
    return head + b"\x08\x02\0\0\0" + b"\0" * 20 + END


def jpg(width: int, height: int) -> bytes:
    exif = b"\xff\xe1\0\x08Exif\0\0"
    frame = b"\xff\xc0\0\x11\x08" + height.to_bytes(2) + width.to_bytes(2) + b"\x03" + b"\0" * 12
    return b"\xff\xd8" + exif + frame + b"\xff\xda" + b"\0" * 20 + b"\xff\xd9"


@pytest.mark.parametrize(("data", "kind"), [(PDF, "pdf"), (png(10, 10), "png"), (jpg(10, 10), "jpg")])
def test_three_kinds_are_taken(data, kind):
    assert (kind_of(data), scan_problems(data)) == (kind, [])


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "call.scan_empty"),
        (b"MZ\x90\0", "call.scan_kind"),
        (b"<svg onload=alert(1)>", "call.scan_kind"),
        (b"PK\x03\x04", "call.scan_kind"),
        (b" %PDF-1.7\n%%EOF", "call.scan_kind"),
        (PDF[:-8], "call.scan_cut"),
        (jpg(10, 10)[:-2], "call.scan_cut"),
        (png(10, 10)[:-8], "call.scan_cut"),
        (png(60_000, 60_000), "call.scan_bomb"),
        (jpg(60_000, 60_000), "call.scan_bomb"),
        (b"\xff\xd8" + b"\xff\xe1\0\0" * 5 + b"\xff\xd9", None),
        (PDF + b"x" * LARGEST, "call.scan_large"),
    ],
)
def test_everything_else_is_refused_with_its_reason(data, code):
    assert [problem.code for problem in scan_problems(data)] == ([code] if code else [])


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("盖章表.pdf", "盖章表.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\scan\\a.exe", "a.pdf"),
        ("a\r\nSet-Cookie: x.pdf", "aSet-Cookie x.pdf"),
        ("\u202efdp.exe", "fdp.pdf"),
        (".pdf", "scan.pdf"),
        ("", "scan.pdf"),
        ("长" * 300 + ".jpg", "长" * 100 + ".pdf"),
    ],
)
def test_a_name_is_shown_without_what_could_deceive(name, safe):
    assert safe_name(name, "pdf") == safe
