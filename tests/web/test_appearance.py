"""How a page looks: the address chooses, a cookie remembers, nothing else counts."""

import pytest

from kaimen.web.appearance import Appearance, appearance, cookie_header, link


@pytest.mark.parametrize(
    ("query", "cookie", "look"),
    [
        ("", "", Appearance()),
        ("mode=elder", "", Appearance("elder", "zh-hans", (("kaimen_mode", "elder"),))),
        ("", "kaimen_mode=elder", Appearance("elder")),
        ("mode=plain", "kaimen_mode=elder", Appearance("", "zh-hans", (("kaimen_mode", "plain"),))),
        ("lang=en", "", Appearance("", "en", (("kaimen_lang", "en"),))),
        ("", "kaimen_lang=en; kaimen_mode=elder; session=x", Appearance("elder", "en")),
        ("mode=%3Cscript%3E&lang=fr", "kaimen_mode=x; kaimen_lang=y", Appearance()),
        ("mode=elder&mode=plain", "", Appearance("", "zh-hans", (("kaimen_mode", "plain"),))),
        ("", "kaimen_mode=elder; bad cookie [=", Appearance("elder")),
    ],
)
def test_the_choice(query: str, cookie: str, look: Appearance):
    assert appearance(query, cookie) == look


def test_a_link_keeps_the_rest_of_the_address():
    assert link("", "mode", "elder") == "?mode=elder"
    assert link("month=9&mode=plain&lang=en", "mode", "elder") == "?month=9&mode=elder"
    assert link("q=%E5%8C%BB%22%3E", "lang", "en") == "?q=%E5%8C%BB%22%3E&lang=en"


def test_the_cookie_that_remembers():
    assert (
        cookie_header("kaimen_mode", "elder", False)
        == "kaimen_mode=elder; Max-Age=31536000; Path=/; SameSite=Lax"
    )
    assert cookie_header("kaimen_mode", "elder", True).endswith("; Secure")
