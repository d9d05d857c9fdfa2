"""A table read anew continues what was issued: an issued activity stays, and its plate keeps meaning the same thing.

Source: an issued activity is cancelled openly, never dropped; its number is its address for good.
"""

from difflib import SequenceMatcher

from kaimen.scheme.searching import searchable
from kaimen.stages.plan.facts import DoubtFact

LEAST_ALIKE = 0.3

NOT_IN_TABLE = DoubtFact("not_in_table", "这一项已印发，新表里没有。照旧就打开保存，不办就取消，不能删去。")


def replaced(number: int, issued: str, theme: str) -> DoubtFact | None:
    """A doubt where a plate that the public knows now carries another theme."""
    old, new = searchable(issued), searchable(theme)
    if not old or not new or SequenceMatcher(None, old, new, autojunk=False).ratio() >= LEAST_ALIKE:
        return None
    return DoubtFact("theme_replaced", f"{number}号印发时是“{issued}”。门牌网址不变，请核对是不是同一项。")
