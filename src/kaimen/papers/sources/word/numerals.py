"""The numerals that Word numbers its lists with."""

from __future__ import annotations

from collections.abc import Callable

DIGITS = "零一二三四五六七八九"
LEGAL = "零壹贰叁肆伍陆柒捌玖"
ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
MOST = 9_999


def chinese(number: int, digits: str = DIGITS, places: tuple[str, ...] = ("", "十", "百", "千")) -> str:
    """12 as 十二, 105 as 一百零五."""
    text = ""
    for place, digit in reversed(list(enumerate(map(int, reversed(str(number)))))):
        if digit:
            text += digits[digit] + places[place]
        elif text and not text.endswith(digits[0]):
            text += digits[0]
    text = text.rstrip(digits[0]) or digits[0]
    return text[1:] if text.startswith("一十") else text


def _legal(number: int) -> str:
    return chinese(number, LEGAL, ("", "拾", "佰", "仟"))


def _each_digit(number: int) -> str:
    return "".join(("〇" + DIGITS[1:])[int(digit)] for digit in str(number))


def _wide(number: int) -> str:
    return "".join(chr(ord(digit) + 0xFEE0) for digit in str(number))


def _circled(number: int) -> str:
    return chr(0x2460 + number - 1) if 1 <= number <= 20 else str(number)


def _letters(number: int) -> str:
    return chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1) if 0 < number <= 260 else str(number)


def _stem(number: int) -> str:
    return "甲乙丙丁戊己庚辛壬癸"[number - 1] if 1 <= number <= 10 else str(number)


def _roman(number: int) -> str:
    text = ""
    for value, sign in ROMAN:
        text += sign * (number // value)
        number %= value
    return text


SHAPES: dict[str, Callable[[int], str]] = {
    "chineseCounting": chinese,
    "chineseCountingThousand": chinese,
    "japaneseCounting": chinese,
    "taiwaneseCounting": chinese,
    "taiwaneseCountingThousand": chinese,
    "chineseLegalSimplified": _legal,
    "ideographLegalTraditional": _legal,
    "ideographDigital": _each_digit,
    "japaneseDigitalTenThousand": _each_digit,
    "taiwaneseDigital": _each_digit,
    "ideographTraditional": _stem,
    "decimalFullWidth": _wide,
    "decimalFullWidth2": _wide,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": lambda number: f"({number})",
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "decimalZero": lambda number: f"{number:02}",
    "upperLetter": _letters,
    "lowerLetter": lambda number: _letters(number).lower(),
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "none": lambda number: "",
}


def numeral(number: int, shape: str) -> str:
    """A number in one of Word's shapes; plain digits for a shape that is not known."""
    return SHAPES.get(shape, str)(number) if 0 <= number <= MOST else str(number)
