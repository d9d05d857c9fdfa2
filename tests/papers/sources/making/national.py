"""An OFD writer for tests: lines of characters at their places, and rulings. Lengths are millimetres."""

import io
import zipfile
from dataclasses import dataclass, field

from tests.papers.sources.making import notice

NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'
SIZE, LINE, LEFT, TOP, RIGHT, BOTTOM = 5.0, 9.0, 27.0, 35.0, 182.0, 262.0
WIDTHS = (14, 22, 60, 24, 35)


@dataclass
class Sheet:
    """One page's objects."""

    objects: list[str] = field(default_factory=list)

    def write(self, x: float, y: float, text: str, size: float = SIZE) -> None:
        """Text whose first baseline point is (x, y)."""
        step = f'DeltaX="g {len(text) - 1} {size}"' if len(text) > 1 else ""
        code = f'<ofd:TextCode X="0" Y="{size}" {step}>{text}</ofd:TextCode>'
        box = f"{x} {y - size} {len(text) * size} {size * 1.2}"
        self.objects.append(
            f'<ofd:TextObject ID="1" Boundary="{box}" Font="1" Size="{size}">{code}</ofd:TextObject>'
        )

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        data = f"M 0 0 L {x1 - x0} {y1 - y0}"
        box = f"{x0} {y0} {max(x1 - x0, 0.1)} {max(y1 - y0, 0.1)}"
        self.objects.append(
            f'<ofd:PathObject ID="1" Boundary="{box}" LineWidth="0.2">'
            f"<ofd:AbbreviatedData>{data}</ofd:AbbreviatedData></ofd:PathObject>"
        )


def packed(sheets: list[Sheet]) -> bytes:
    """The pages as an OFD file."""
    pages = "".join(f'<ofd:Page ID="{n}" BaseLoc="Pages/Page_{n}/Content.xml"/>' for n in range(len(sheets)))
    parts = {
        "OFD.xml": f"<ofd:OFD {NAMESPACE}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>"
        "</ofd:DocBody></ofd:OFD>",
        "Doc_0/Document.xml": f"<ofd:Document {NAMESPACE}><ofd:CommonData><ofd:PageArea>"
        "<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData>"
        f"<ofd:Pages>{pages}</ofd:Pages></ofd:Document>",
    }
    for at, sheet in enumerate(sheets):
        content = "".join(sheet.objects)
        parts[f"Doc_0/Pages/Page_{at}/Content.xml"] = (
            f"<ofd:Page {NAMESPACE}><ofd:Content><ofd:Layer>{content}</ofd:Layer></ofd:Content></ofd:Page>"
        )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def wrapped(text: str, count: int, indent: int = 0) -> list[str]:
    """A text in lines of so many characters, the first one shorter by the indent."""
    first, rest = text[: count - indent], text[count - indent :]
    return [first, *(rest[at : at + count] for at in range(0, len(rest), count))]


def ofd(count: int = 8) -> bytes:
    """Paragraphs over pages with page numbers, then the table with its months over rows."""
    setting = Setting()
    for text in notice.paragraphs():
        setting.paragraph(text)
    setting.table(count)
    for at, sheet in enumerate(setting.sheets, 1):
        sheet.write(98, 280, f"-{at}-", 4)
    return packed(setting.sheets)


@dataclass
class Setting:
    """Sets lines from top to bottom, page after page."""

    sheets: list[Sheet] = field(default_factory=lambda: [Sheet()])
    y: float = TOP

    def paragraph(self, text: str) -> None:
        indent = 0 if text.endswith("：") or text == notice.ANNEX else 2
        for at, line in enumerate(wrapped(text, 31, indent)):
            self.turn(LINE)
            self.sheets[-1].write(LEFT + (indent * SIZE if at == 0 else 0), self.y + SIZE, line)
            self.y += LINE

    def turn(self, needed: float) -> bool:
        if self.y + needed > BOTTOM:
            self.sheets.append(Sheet())
            self.y = TOP
            return True
        return False

    def table(self, count: int) -> None:
        firsts = {start for start, _ in notice.spans(count)}
        for at, cells in enumerate(notice.meant(count), -1):
            lines = [wrapped(cell, int((width - 3) / 4)) for cell, width in zip(cells, WIDTHS, strict=True)]
            high = 5 * max(map(len, lines)) + 2
            turned = self.turn(high)
            self._row(lines, high, starts=at < 0 or at in firsts or turned, said=at < 0 or at in firsts)
            self.y += high
        self.sheets[-1].rule(LEFT, self.y, LEFT + sum(WIDTHS), self.y)

    def _row(self, lines: list[list[str]], high: float, starts: bool, said: bool) -> None:
        sheet, x = self.sheets[-1], LEFT
        for column, (width, texts) in enumerate(zip(WIDTHS, lines, strict=True)):
            if column != 1 or starts:
                sheet.rule(x, self.y, x + width, self.y)
            sheet.rule(x, self.y, x, self.y + high)
            for at, text in enumerate(texts if column != 1 or said else ()):
                sheet.write(x + 1.5, self.y + 5 * (at + 1), text, 4)
            x += width
        sheet.rule(x, self.y, x, self.y + high)
