"""Every number of GB/T 9704-2012 that our papers are set by, in one place for all writers.

Source: GB/T 9704-2012, clause named at each number; 「practice」 where the standard gives none and offices agree.
Lengths in mm, sizes in points (1 pt = 20 twips = 25.4 / 72 mm), indents in characters of size 3.
"""

from __future__ import annotations

MM_IN_PT = 72 / 25.4
TWIPS_IN_PT = 20

# 5.1 and 5.2.1: A4, its margins and the type area that is left (156 x 225 mm)
PAGE_WIDTH, PAGE_HEIGHT = 210.0, 297.0
TOP, LEFT, RIGHT, BOTTOM = 37.0, 28.0, 26.0, 35.0
AREA_WIDTH = PAGE_WIDTH - LEFT - RIGHT
AREA_HEIGHT = PAGE_HEIGHT - TOP - BOTTOM

# 5.2.3: 22 lines of 28 characters fill the type area
LINES, CHARACTERS = 22, 28
PITCH = AREA_HEIGHT / LINES * MM_IN_PT
CHARACTER = AREA_WIDTH / CHARACTERS * MM_IN_PT
PITCH_TWIPS = 579  # 28.95 pt: the greatest pitch of which 22 fit in Word
SPACING_TWIPS = -5  # 0.25 pt closer: 28 characters of 16 pt fit in Word; -4 fits only 27

# 5.2.2 and 7: sizes by their Chinese numbers
SIZE_2, SIZE_3, SIZE_4 = 22.0, 16.0, 14.0
SIZE_TABLE = 12.0  # practice: small 4 inside of tables

# 7.2.4: top edge of the issuer's mark below the top of the type area; its size is left to the issuer
MARK_TOP = 35.0
MARK_LARGEST, MARK_SMALLEST = 54.0, 30.0
# 7.2.5 to 7.2.7: number two blank lines below the mark, the red line 4 mm below the number
BLANK_BEFORE_NUMBER = 2
RED_LINE_GAP = 4.0
RED_LINE_WIDTH = 0.7  # practice
RED = "E60012"  # 6.2: Y80 M80 in print; practice on screens

# 7.3.1: title two blank lines below the red line; 7.3.2: addressees one blank line below the title
BLANK_BEFORE_TITLE = 2
BLANK_BEFORE_ADDRESSED = 1
TITLE_PITCH = 33.0  # practice
INDENT = 2  # 7.3.3: paragraphs and the annex note begin two characters in
BLANK_BEFORE_ANNEX_NOTE = 1  # 7.3.4
# 7.3.5: stamped: date four characters from the right; unstamped: name two, date two after the name's first
STAMPED_RIGHT, UNSTAMPED_RIGHT, UNSTAMPED_SHIFT = 4, 2, 2
BLANK_BEFORE_STAMPED, BLANK_BEFORE_UNSTAMPED = 2, 1
ANNEX_TITLE_LINE = 3  # 7.3.7: the mark on line 1, the title centred on line 3

# 7.4: lines of the imprint; its texts one character from either side
IMPRINT_THICK, IMPRINT_THIN = 0.35, 0.25
IMPRINT_SIDE = 1

# 7.5: page numbers, size 4, dashes 7 mm below the type area, one character from the outer side
NUMBER_GAP = 7.0
NUMBER_SIDE = 1
FOOTER_FROM_EDGE = 24.4  # measured: puts the dashes 7 mm below the type area in Word's footer

# 10.1: letters: mark 30 mm below the paper's top, double lines 170 mm wide, the lower one 20 mm above the bottom
LETTER_MARK_TOP, LETTER_LINE_GAP, LETTER_LINE_BOTTOM, LETTER_LINE_WIDTH = 30.0, 4.0, 20.0, 170.0

TABLE_PITCH = 18.0  # practice
TABLE_INSET = 1.0
TABLE_PADDING = 0.9  # above and below a cell's text
TABLE_LINE = 0.18  # practice: half a point

FULL_FROM = 0x2E80
WIDE, NARROW = "“”‘’—…·", ".,"


def twips(millimetres: float) -> int:
    """Millimetres as twentieths of a point, Word's unit."""
    return round(millimetres * MM_IN_PT * TWIPS_IN_PT)


def width(text: str) -> float:
    """About how many characters wide a text is: Chinese signs one, Latin ones half, stops a quarter."""
    return sum(
        1.0 if ord(sign) >= FULL_FROM or sign in WIDE else 0.25 if sign in NARROW else 0.5 for sign in text
    )
