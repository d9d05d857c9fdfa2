"""Zip packages of XML (docx, xlsx, ofd): opened with their limits, never a name outside of them."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from dataclasses import dataclass, field

from lxml import etree

from kaimen.papers.sources.refusing import MAX_PARTS, MAX_RATIO, MAX_UNPACKED, PaperRefused

ZIP = b"PK\x03\x04"
FORBIDDEN = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
MACROS = ("vbaproject", "/macrosheets/")
SMALL = 1_000_000
ENTRY, MAX_ENTRIES = b"PK\x01\x02", 20_000
EXTERNAL = re.compile(r"""<[^<>]*TargetMode\s*=\s*["']External["'][^<>]*>""")
MARKS = b"\xef\xbb\xbf \t\r\n"


@dataclass(slots=True)
class Package:
    """The parts of a package by name. Reading all of them unpacks no more than `left` bytes."""

    archive: zipfile.ZipFile
    left: int = MAX_UNPACKED
    names: dict[str, str] = field(default_factory=dict)

    def __contains__(self, name: str) -> bool:
        return _plain(name) in self.names

    def read(self, name: str) -> bytes:
        """A part's bytes, counted as they are unpacked: the size in the directory may lie. Empty without the part."""
        if name not in self:
            return b""
        with self.archive.open(self.names[_plain(name)]) as stream:
            content = stream.read(self.left + 1)
        self.left -= len(content)
        if self.left < 0:
            raise PaperRefused("too_big")
        if name.lower().endswith((".xml", ".rels")):
            check_xml(content)
        return content

    def tree(self, name: str) -> etree._Element:
        """A part as XML; an empty element where there is no such part. Raises PaperRefused."""
        content = self.read(name)
        return parsed(content) if content else etree.Element("none")

    def read_all(self) -> None:
        """Unpack and check every part, for a reader that will open the package by itself."""
        for name in self.names.values():
            self.read(name)

    @property
    def has_macros(self) -> bool:
        """Whether it carries program code, by the names of its parts or by what it calls itself."""
        named = any(mark in name for name in self.names for mark in MACROS)
        return named or b"macroEnabled" in self.read("[Content_Types].xml")

    def has(self, *words: str) -> bool:
        """Whether a part's name holds one of the words, in small letters."""
        return any(word in name for name in self.names for word in words)

    @property
    def has_outside_links(self) -> bool:
        """Whether a part is to be fetched from elsewhere; an address that a reader clicks on is none."""
        kinds = [name for name in self.names if name.endswith(".rels")]
        texts = (self.read(name).decode("utf-8", "replace") for name in kinds)
        return any("/hyperlink" not in tag for text in texts for tag in EXTERNAL.findall(text))


def too_many_entries(data: bytes) -> bool:
    """Whether a zip's directory is so long that to open it takes minutes; told by its bytes, not by its count."""
    return data.count(ENTRY) > MAX_ENTRIES


def opened(data: bytes, max_parts: int = MAX_PARTS, max_unpacked: int = MAX_UNPACKED) -> Package:
    """A package whose directory is within the limits. Raises PaperRefused, and what zipfile raises."""
    if too_many_entries(data):
        raise PaperRefused("too_big")
    archive = zipfile.ZipFile(io.BytesIO(data))
    parts = archive.infolist()
    if len(parts) > max_parts or sum(part.file_size for part in parts) > max_unpacked:
        raise PaperRefused("too_big")
    if any(part.file_size > max(SMALL, MAX_RATIO * part.compress_size) for part in parts):
        raise PaperRefused("too_big")
    if any(part.flag_bits & 1 for part in parts):
        raise PaperRefused("password")
    return Package(archive, max_unpacked, {_plain(part.filename): part.filename for part in parts})


def target(base: str, path: str) -> str:
    """The part that a path in part `base` points to."""
    return posixpath.normpath(posixpath.join(posixpath.dirname("/" + base.lstrip("/")), path)).lstrip("/")


def check_xml(content: bytes) -> None:
    """Refuse entities and document types. Only UTF-8 is let in, since another encoding could hide them."""
    if b"\x00" in content or FORBIDDEN.search(content):
        raise PaperRefused("broken")


def parsed(content: bytes) -> etree._Element:
    """XML without entities, network, comments or huge trees. Raises PaperRefused or lxml's XMLSyntaxError."""
    check_xml(content)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    return etree.fromstring(content.lstrip(MARKS), parser)


def local(element: etree._Element) -> str:
    """An element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def told(element: etree._Element | None, name: str, default: str = "") -> str:
    """An attribute by its name without namespace."""
    if element is None:
        return default
    return next(
        (str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), default
    )


def child(element: etree._Element | None, *names: str) -> etree._Element | None:
    """The first child of that name, and that one's child, and so on; None where one is missing."""
    for name in names:
        element = next((one for one in element if local(one) == name), None) if element is not None else None
    return element


def _plain(name: str) -> str:
    return name.lower().replace("\\", "/").lstrip("/")
