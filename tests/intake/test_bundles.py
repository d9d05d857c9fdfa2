"""A zip of papers: each by its name, bounded whatever the zip says of itself."""

import io
import zipfile

import pytest

from kaimen.intake import bundles
from kaimen.intake.bundles import Named, papers_of
from kaimen.papers.sources.refusing import PaperRefused
from tests.intake.making import a_zip


def test_each_paper_comes_by_its_name_without_folders():
    data = a_zip(**{"a.txt": b"1", "in/b.csv": b"2", "in/": b"", "__MACOSX/a.txt": b"x", "in/~$b.docx": b"x"})
    assert papers_of("all.zip", data) == [Named("a.txt", b"1"), Named("b.csv", b"2")]


def test_a_word_file_is_a_zip_and_one_paper():
    data = a_zip(**{"[Content_Types].xml": b"", "word/document.xml": b""})
    assert papers_of("a.docx", data) == [Named("a.docx", data)]


def test_anything_else_is_one_paper():
    assert papers_of("a.txt", b"PK is no zip") == [Named("a.txt", b"PK is no zip")]


def test_names_that_windows_wrote_are_read():
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr(zipfile.ZipInfo("计划表.txt".encode("gb18030").decode("cp437")), b"1")
    data = bytearray(held.getvalue())
    # Python marks such a name as UTF-8; Windows does not, and writes its own bytes.
    name = "计划表.txt".encode("gb18030").decode("cp437").encode()
    plain = "计划表.txt".encode("gb18030").ljust(len(name), b"t")
    assert data.count(name) == 2
    told = bytes(data).replace(name, plain).replace(b"\x00\x08\x00\x00", b"\x00\x00\x00\x00")
    assert [paper.name[:3] for paper in papers_of("a.zip", told)] == ["计划表"]


def refusal(data: bytes) -> str:
    with pytest.raises(PaperRefused) as caught:
        papers_of("a.zip", data)
    return caught.value.code


def test_too_many_papers_or_bytes_are_refused(monkeypatch):
    monkeypatch.setattr(bundles, "MOST", 2)
    assert refusal(a_zip(a=b"1", b=b"2", c=b"3")) == "too_many_papers"
    monkeypatch.setattr(bundles, "MOST_BYTES", 10)
    assert refusal(a_zip(a=b"1" * 6, b=b"2" * 6)) == "too_big"


def test_a_bomb_is_no_bigger_than_what_is_taken_of_it(monkeypatch):
    monkeypatch.setattr(bundles, "MAX_BYTES", 1_000)
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"0" * 5_000_000)
    (paper,) = papers_of("a.zip", held.getvalue())
    assert len(paper.data) == 1_001


@pytest.mark.parametrize("cut", range(1, 8))
def test_a_cut_zip_is_a_refusal_or_one_paper(cut):
    data = a_zip(a=b"1" * 100, b=b"2" * 100)
    cut_off = data[: len(data) * cut // 8]
    try:
        assert papers_of("a.zip", cut_off) == [Named("a.zip", cut_off)]
    except PaperRefused as refused:
        assert refused.code == "unopened"


def test_a_damaged_part_is_a_refusal():
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", bytes(range(256)) * 40)
    data = bytearray(held.getvalue())
    data[45:80] = b"\xff" * 35
    assert refusal(bytes(data)) == "unopened"


def test_a_directory_of_a_million_entries_is_not_even_opened(monkeypatch):
    monkeypatch.setattr(zipfile, "ZipFile", None)
    assert refusal(b"PK\x03\x04" + b"PK\x01\x02".ljust(47, b"\0") * 30_000) == "too_many_papers"
