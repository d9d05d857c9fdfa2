"""No text, however broken, makes the check fail: it always answers, and each answer is three sentences."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from kaimen.scheme.reading.check import check

SEED = (Path(__file__).with_name("shapes") / "quotas.toml").read_text(encoding="utf-8")
LINES = SEED.splitlines()
PIECES = st.sampled_from(
    ["[", "]", "{", "}", "=", '"', "'", '"""', "#", "\n", ",", ".", "\\", "1e9999", "nan", "-inf", "0x" + "f" * 5000,
     "2026-02-30", "true", "[[campaign]]", "campaign = 1", "clause", "\x00", "\u2028", "\ufeff", "\ud800", "年"]
)  # fmt: skip
KEYS = st.sampled_from(
    [line.split(" = ")[0] for line in LINES if " = " in line] + ["campaign", "participants.quotas"]
)
VALUES = st.recursive(
    st.one_of(
        st.integers().map(str),
        st.floats().map(repr),
        st.sampled_from(
            ['""', '"x"', '"1/3"', "true", "2026-01-01", "07:00:00", "2026-01-01T07:00:00", "[]", "{}"]
        ),
    ),
    lambda inner: st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
    max_leaves=6,
)


def answered(text: str) -> None:
    for finding in check(text):
        assert finding.line >= 1
        assert finding.what and finding.why and finding.mend


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_any_text(text):
    answered(text)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(SEED)), PIECES, st.integers(0, 30))
def test_a_sound_scheme_with_something_struck_out_and_something_put_in(place, piece, gone):
    answered(SEED[:place] + piece + SEED[place + gone :])


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(LINES)), KEYS, VALUES)
def test_valid_toml_with_any_value_at_any_key(place, key, value):
    answered("\n".join([*LINES[:place], f"{key} = {value}", *LINES[place + 1 :]]))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.integers(0, len(LINES) - 1), unique=True, max_size=8))
def test_lines_missing(gone):
    answered("\n".join(line for number, line in enumerate(LINES) if number not in gone))
