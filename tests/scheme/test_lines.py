"""Lines of keys in TOML texts of every writing."""

import pytest

from kaimen.scheme.reading.lines import line_of, locate

TEXT = '''# head
title = "a # b"   # not a comment inside

[one]
two.three = 1     # dotted
"quoted key" = 'x'
long = """
[not.a.table]
key = 1
"""""
raw = \'\'\'
two
\'\'\'
list = [
  1,   # first ]
  [2, "}"],
  { a = 1, b = { c = "\\"" } },
]

[[items]]
name = "x"
[[items.inner]]
n = 1
[[items]]
name = "y"
[[items.inner]]
n = 2
[items.inner.deep]
n = 3
[ spaced . "out" ]
k = { x.y = 2 }
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("title",), 2),
        (("one",), 4),
        (("one", "two", "three"), 5),
        (("one", "quoted key"), 6),
        (("one", "long"), 7),
        (("one", "raw"), 11),
        (("one", "list", 0), 15),
        (("one", "list", 1, 1), 16),
        (("one", "list", 2, "b", "c"), 17),
        (("items", 0, "name"), 21),
        (("items", 0, "inner", 0, "n"), 23),
        (("items", 1, "name"), 25),
        (("items", 1, "inner", 0, "n"), 27),
        (("items", 1, "inner", 0, "deep", "n"), 29),
        (("spaced", "out"), 30),
        (("spaced", "out", "k", "x", "y"), 31),
    ],
)
def test_a_key_is_found_on_its_line(path, line):
    assert locate(TEXT)[path] == line


def test_a_key_that_is_missing_stands_at_its_table():
    assert line_of(locate(TEXT), ("items", 1, "absent")) == 24


def test_lines_end_as_windows_ends_them():
    assert locate("a = 1\r\nb = 2\r\n[c]\r\nd = 3")[("c", "d")] == 4


def test_an_escaped_key_is_found_by_its_text():
    assert locate('x = 1\n"\\u4e3b\\u9898" = 2')[("主题",)] == 2
