"""An invented country, so that no made-up notice names a real place."""

from functools import cache
from importlib.resources import files

from kaimen.papers.notice.divisions import Divisions, divisions_of

LIST = """code\tname\tshort\tsince\tuntil
910000\t云岭省\t\t\t
910100\t云川市\t\t\t
910102\t鼓山区\t\t\t
910103\t城区\t\t\t
910121\t青溪县\t\t\t
910181\t石桥市\t\t1998\t
910900\t白水彝族自治州\t白水\t\t
910921\t澄江县\t\t1985\t2021
910981\t澄江市\t\t2021\t
920000\t海平省\t\t\t
920100\t平州市\t\t\t
920102\t鼓山区\t\t\t
920103\t东新区\t\t\t
920200\t镜湖市\t\t\t
"""


def country() -> Divisions:
    return divisions_of(LIST)


@cache
def real_country() -> Divisions:
    """The packaged list."""
    return divisions_of((files("kaimen.data") / "divisions.tsv").read_text("utf-8"))
