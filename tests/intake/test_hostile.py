"""Hostile and broken files through the whole door: a clear refusal or a reading, and nothing else."""

import io
import zipfile

import pytest

from kaimen.intake.reading import read_safely
from kaimen.papers.sources.refusing import PaperRefused
from tests.intake.making import GIVEN

MAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
CONTENT_TYPES = (
    b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    b'<Default Extension="xml" ContentType="' + MAIN + b'"/></Types>'
)
ENTITY = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    b"<w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>"
)


def word(document: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        archive.writestr("word/document.xml", document)
    return held.getvalue()


HOSTILE = {
    "bomb.docx": word(b"<w:t>" + b"A" * 150_000_000),
    "entity.docx": word(ENTITY),
    "deep.html": b"<div>" * 200_000 + "甲".encode(),
    "wide.csv": b"," * 5_000_000,
    "long.txt": "甲".encode() * 3_000_000,
    "lines.txt": b"\n" * 3_000_000,
    "commas.txt": "活动，".encode() * 400_000,
    "marks.txt": ("（一）" * 100_000).encode(),
    "nulls.xlsx": b"PK\x03\x04" + b"\0" * 100_000,
    "big.pdf": b"%PDF-1.7\n" + b"0" * 25_000_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_or_read_and_never_more(name):
    try:
        reading = read_safely(name, HOSTILE[name], GIVEN)
    except PaperRefused as refused:
        assert refused.message
    else:
        assert "root:" not in reading.paper.text
