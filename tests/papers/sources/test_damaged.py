"""Files that are damaged or mean harm: a paper or a refusal with its sentence, nothing else, in bounded memory."""

import io
import zipfile
import zlib
from resource import RUSAGE_SELF, getrusage

import pytest
from PIL import Image

from kaimen.papers.sources.opening import open_paper
from kaimen.papers.sources.paper import FileKind, Paper
from kaimen.papers.sources.refusing import MAX_BYTES, SENTENCES, PaperRefused
from tests.papers.sources.making import binary, national, office, printed
from tests.papers.sources.making.damage import damaged
from tests.papers.sources.test_any_kind import WRITERS

SEEDS = 200
MOST_MEMORY = 150_000
"""Kilobytes more than before."""


def outcome(name: str, data: bytes) -> str:
    """The code of the refusal, or `read`."""
    try:
        assert isinstance(open_paper(name, data), Paper)
    except PaperRefused as refused:
        assert refused.message == SENTENCES[refused.code]
        return refused.code
    return "read"


@pytest.mark.parametrize("kind", WRITERS)
def test_two_hundred_damaged_files_are_read_or_refused(kind: FileKind) -> None:
    whole = printed.small() if kind is FileKind.PDF else WRITERS[kind](8)
    outcome(f"a.{kind}", whole)
    before = getrusage(RUSAGE_SELF).ru_maxrss
    found = {outcome(f"a.{kind}", damaged(whole, seed)) for seed in range(SEEDS)}
    assert "read" in found
    assert getrusage(RUSAGE_SELF).ru_maxrss - before < MOST_MEMORY


def with_parts(data: bytes, **changed: bytes) -> bytes:
    """A package with parts replaced or added; `__` stands for a slash, a last `_` for a dot."""
    names = {name.replace("__", "/").replace("_DOT_", "."): content for name, content in changed.items()}
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, names.pop(name, None) or old.read(name))
        for name, content in names.items():
            new.writestr(name, content)
    return out.getvalue()


ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY y "&x;&x;">]>'
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>'
    b"<w:t>&y;</w:t></w:r></w:p></w:body></w:document>"
)


def test_entities_and_document_types_are_refused_in_every_package() -> None:
    assert outcome("a.docx", with_parts(office.docx(), word__document_DOT_xml=ENTITIES)) == "broken"
    assert outcome("a.docx", with_parts(office.docx(), word__styles_DOT_xml=ENTITIES)) == "broken"
    assert (
        outcome("a.xlsx", with_parts(office.xlsx(), xl__worksheets__sheet1_DOT_xml=ENTITIES)) == "broken_xlsx"
    )
    assert outcome("a.ofd", with_parts(national.ofd(), Doc_0__Document_DOT_xml=ENTITIES)) == "broken"
    wide = ENTITIES.decode().encode("utf-16")
    assert outcome("a.docx", with_parts(office.docx(), word__document_DOT_xml=wide)) == "broken"


def test_a_web_page_with_entities_gives_no_file_away() -> None:
    page = (
        b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><html><body><p>a&x;b</p></body></html>'
    )
    assert open_paper("a.html", page).text.replace("&x;", "").strip("\n") in ("ab", "]>\nab")


def test_packages_that_unpack_beyond_bounds_are_refused() -> None:
    for name, whole in (("a.docx", office.docx()), ("a.xlsx", office.xlsx()), ("a.ofd", national.ofd())):
        assert outcome(name, with_parts(whole, big_DOT_xml=bytes(120_000_000))) == "too_big"
        assert outcome(name, with_parts(whole, big_DOT_xml=b" " * 20_000_000)) == "too_big"
    many = {f"p{number}": b"" for number in range(3_000)}
    assert outcome("a.docx", with_parts(office.docx(), **many)) == "too_big"


def test_a_part_that_lies_about_its_size_is_refused() -> None:
    whole = with_parts(office.docx(), word__document_DOT_xml=b"<a>" + b" " * 150_000_000 + b"</a>")
    size = (150_000_007).to_bytes(4, "little")
    assert whole.count(size) >= 1
    assert outcome("a.docx", whole.replace(size, (700_000).to_bytes(4, "little"))) in ("too_big", "broken")


def test_deep_nesting_is_refused_or_read_without_harm() -> None:
    deep = b"<w:p>" * 50_000
    document = (
        b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>' + deep
    )
    assert outcome("a.docx", with_parts(office.docx(), word__document_DOT_xml=document)) == "broken"
    assert outcome("a.html", b"<html><body>" + b"<div>" * 50_000 + "公开日".encode()) in (
        "read",
        "broken",
        "empty",
    )
    assert outcome("a.html", b"<html><body>" + b"<table><tr><td>" * 5_000 + "公开日".encode()) in (
        "read", "broken", "empty",
    )  # fmt: skip


def test_macros_are_refused() -> None:
    assert outcome("a.docm", with_parts(office.docx(), word__vbaProject_DOT_bin=b"x")) == "has_macros"
    assert outcome("a.xlsm", with_parts(office.xlsx(), xl__vbaProject_DOT_bin=b"x")) == "has_macros"


def test_what_is_to_be_fetched_from_elsewhere_is_told_and_not_fetched() -> None:
    link = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
        b'Target="http://198.51.100.7/a.dotm" TargetMode="External"/></Relationships>'
    )
    told = open_paper("a.docx", with_parts(office.docx(), word___rels__settings_DOT_xml_DOT_rels=link)).doubts
    assert [d.code for d in told] == ["external_link"]
    clicked = link.replace(b"attachedTemplate", b"hyperlink")
    assert (
        open_paper("a.docx", with_parts(office.docx(), word___rels__x_DOT_xml_DOT_rels=clicked)).doubts == ()
    )
    told = open_paper("a.docx", with_parts(office.docx(), word__embeddings__oleObject1_DOT_bin=b"x")).doubts
    assert [d.code for d in told] == ["embedded"]


def pdf_with(stream: bytes, filters: bytes) -> bytes:
    head = (
        b"%PDF-1.7\n1 0 obj\n<< /Length "
        + str(len(stream)).encode()
        + b" /Filter "
        + filters
        + b" >>\nstream\n"
    )
    return head + stream + b"\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF"


def test_a_pdf_that_unpacks_beyond_bounds_is_refused() -> None:
    packed = zlib.compress(bytes(150_000_000), 9)
    assert outcome("a.pdf", pdf_with(packed, b"/FlateDecode")) == "too_big"
    assert outcome("a.pdf", pdf_with(zlib.compress(packed), b"[/FlateDecode /FlateDecode]")) == "too_big"


def test_what_no_reader_is_for_is_refused_with_what_to_do() -> None:
    word = binary.compound("WordDocument", b"")
    for data, code in (
        (word, "old_word"),
        (b"{\\rtf1 x}", "old_word"),
        (binary.compound("EncryptedPackage", b""), "password"),
        (binary.xls(password=True), "password"),
        (binary.compound("PowerPoint Document", b""), "unknown"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "broken"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "picture"),
        (b"\xff\xd8\xff\xe0" + bytes(40), "picture"),
        (b"II*\0" + bytes(40), "picture"),
        (b"Rar!\x1a\x07\x01\x00" + bytes(40), "archive"),
        (with_parts(_zip(), readme=b"x"), "archive"),
        (with_parts(_zip(), mimetype=b"application/vnd.oasis.opendocument.text"), "unknown"),
        (bytes(range(256)) * 30, "unknown"),
        (b"PK\x03\x04" + b"x" * 300, "broken"),
        (b"%PDF-1.7\nx", "broken"),
        (b"", "empty"),
        (bytes(5_000), "empty"),
        (b"<html><body><script>x</script></body></html>", "empty"),
    ):
        assert outcome("a", data) == code, data[:20]


def _zip() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w"):
        pass
    return out.getvalue()


def test_half_a_gigabyte_is_refused_by_its_size() -> None:
    assert outcome("a.docx", bytes(MAX_BYTES + 1)) == "too_big"


def test_a_workbook_whose_cells_lie_far_apart_or_whose_chains_run_in_circles_is_refused() -> None:
    whole = binary.xls(8)
    far = whole.replace(b"\x04\x02", b"\x04\x02", 1)
    at = far.rindex(b"\x04\x02")
    far = far[: at + 4] + b"\xff\xff\xff\x00" + far[at + 8 :]
    assert outcome("a.xls", far) == "too_many_lines"
    circle = bytearray(whole)
    circle[512 + 4 * 4 : 512 + 5 * 4] = (2).to_bytes(4, "little")
    assert outcome("a.xls", bytes(circle)) == "broken"


def test_a_pdf_with_a_password_is_refused() -> None:
    key = "<" + "41" * 32 + ">"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [] /Count 0 >>",
        f"<< /Filter /Standard /V 1 /R 2 /O {key} /U {key} /P -4 >>",
    ]
    data, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n"
    start = len(data)
    data += "xref\n0 4\n0000000000 65535 f \n" + "".join(f"{place:010} 00000 n \n" for place in places)
    data += f"trailer << /Size 4 /Root 1 0 R /Encrypt 3 0 R /ID [<00> <00>] >>\nstartxref\n{start}\n%%EOF"
    assert outcome("a.pdf", data.encode()) == "password"


def pictures(*texts: str) -> bytes:
    """A PDF with a page for each text; an empty one is a page-wide picture."""
    data = io.BytesIO()
    Image.new("RGB", (40, 60), "white").save(data, "PNG")
    numbers = ", ".join(map(str, data.getvalue()))
    picture = f'#image(bytes(({numbers})), format: "png", width: 100%, height: 100%)'
    body = "\n#pagebreak()\n".join(text or picture for text in texts)
    return printed.compiled(f"{printed.PAGE}#set page(numbering: none)\n{body}")


def test_a_scanned_pdf_is_refused_and_a_page_that_is_a_picture_is_told() -> None:
    assert outcome("a.pdf", pictures("", "")) == "scanned_pdf"
    paper = open_paper("a.pdf", pictures("开放日", "", "公开"))
    assert [(line.page, line.cells) for line in paper.lines] == [(1, ("开放日",)), (3, ("公开",))]
    assert [(d.code, d.where) for d in paper.doubts] == [("page_picture", "第2页")]
