"""A token says where it is used and ends by itself; an account has few.

Source: GB/T 22239-2019 身份鉴别 (no identity that never ends), 访问控制 (what is not used is off).
"""

from kaimen.scheme.problem import Problem

LONGEST_NAME, LONGEST_DAYS, MOST = 40, 366, 10


def problems(name: str, days: int, there: int) -> list[Problem]:
    """What stands against another token. `there`: how many of the account still open."""
    found = []
    if not name.strip():
        found.append(Problem("people.no_token_name", "name"))
    if len(name) > LONGEST_NAME:
        found.append(Problem("people.token_name_long", "name", (("length", str(len(name))),)))
    if not 1 <= days <= LONGEST_DAYS:
        found.append(Problem("people.bad_token_days", "days", (("days", str(days)),)))
    if there >= MOST:
        found.append(Problem("people.too_many_tokens", values=(("most", str(MOST)),)))
    return found
