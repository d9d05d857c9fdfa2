"""One person holds business roles or one administrator's role, never both and never two of the three.

Source: GB/T 22239-2019 7.1.4.2 访问控制 (管理用户权限分离): system, security and audit are three people.
"""

from collections.abc import Set

from kaimen.scheme.problem import Problem
from kaimen.scheme.roles import ADMINISTRATORS, Role


def problems(held: Set[Role], wanted: Role) -> list[Problem]:
    """Why someone who holds these roles anywhere cannot be given this one."""
    administers = held & ADMINISTRATORS
    if wanted in ADMINISTRATORS and administers - {wanted}:
        return [Problem("people.second_administrator", "role")]
    if wanted in ADMINISTRATORS and held - ADMINISTRATORS:
        return [Problem("people.administrator_in_business", "role")]
    if wanted not in ADMINISTRATORS and administers:
        return [Problem("people.administrator_in_business", "role")]
    return []
