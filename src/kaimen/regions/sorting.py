"""The order of names by pinyin, the same on every database because the key is stored."""


def sort_key(name: str) -> str:
    """Pinyin of each character, parted by blanks, at most 200 characters."""
    from pypinyin import lazy_pinyin  # noqa: PLC0415  # its dictionary is large and only naming acts need it

    return " ".join(lazy_pinyin(name))[:200]
