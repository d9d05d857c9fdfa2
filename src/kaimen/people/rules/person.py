"""What is asked of someone who signs in: a username of plain characters, a name, a telephone number.

Source: GB/T 22239-2019 7.1.4.1 身份鉴别 (each user has one identity of his own).
"""

import re

from kaimen.scheme.problem import Problem

USERNAME = re.compile(r"[A-Za-z][A-Za-z0-9._-]{2,39}")
PHONE = re.compile(r"1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8}(-[0-9]{1,5})?")
LONGEST_NAME = 40


def problems(username: str, taken: bool, name: str, phone: str) -> list[Problem]:
    """Why an account cannot be made so; an empty name or telephone is allowed, a wrong one is not."""
    found = []
    if not USERNAME.fullmatch(username):
        found.append(Problem("people.bad_username", "username"))
    if taken:
        found.append(Problem("people.username_taken", "username"))
    return found + particulars(name, phone)


def particulars(name: str, phone: str) -> list[Problem]:
    """What is wrong with a name and a telephone number."""
    found = []
    if len(name) > LONGEST_NAME:
        found.append(Problem("people.name_too_long", "name", (("length", str(len(name))),)))
    if phone and not PHONE.fullmatch(phone):
        digits = sum(character.isdigit() for character in phone)
        found.append(Problem("people.bad_phone", "phone", (("digits", str(digits)),)))
    return found
