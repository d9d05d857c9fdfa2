"""A person's data is shown masked; reading it in full is an act on the record.

Source: 个人信息保护法 art. 5 to 7 (need, least, openness); masked as in 张* and 138****0013.
"""


def name(text: str) -> str:
    """The family name's first character and a star."""
    return f"{text[0]}*" if text else ""


def phone(text: str) -> str:
    """The first three and the last four digits; a short number keeps its last two."""
    if len(text) < 8:
        return f"****{text[-2:]}" if text else ""
    return f"{text[:3]}****{text[-4:]}"
