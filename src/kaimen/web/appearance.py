"""How a page looks to one reader: plain or elder, Chinese or English. A link chooses, a cookie remembers.

Pure: a query string and a Cookie header in, the choice out. No header of the browser decides, so that a page
is a function of its address and these two words.
"""

from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode

MODE, LANGUAGE = "mode", "lang"
MODES = {"elder": "elder", "plain": ""}
LANGUAGES = {"zh": "zh-hans", "en": "en"}
COOKIES = {MODE: "kaimen_mode", LANGUAGE: "kaimen_lang"}
KEPT_SECONDS = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Appearance:
    """mode: "" or "elder"; language: a code of Django; chosen: cookies that the address asks to set."""

    mode: str = ""
    language: str = LANGUAGES["zh"]
    chosen: tuple[tuple[str, str], ...] = ()


def appearance(query: str, cookie: str) -> Appearance:
    """The choice in the address, else the one remembered, else plain and Chinese. Unknown words are ignored."""
    asked = dict(parse_qsl(query)) if query else {}
    kept = _cookies(cookie) if "kaimen_" in cookie else {}
    mode, mode_chosen = _one(MODE, MODES, "plain", asked, kept)
    language, language_chosen = _one(LANGUAGE, LANGUAGES, "zh", asked, kept)
    return Appearance(mode, language, mode_chosen + language_chosen)


def _one(
    name: str, known: dict[str, str], default: str, asked: dict[str, str], kept: dict[str, str]
) -> tuple[str, tuple[tuple[str, str], ...]]:
    word = asked.get(name, "")
    if word in known:
        return known[word], ((COOKIES[name], word),)
    return known.get(kept.get(COOKIES[name], default), known[default]), ()


def _cookies(header: str) -> dict[str, str]:
    """Names and values; a malformed neighbour costs no other cookie its place."""
    pairs = (part.strip().partition("=") for part in header.split(";"))
    return {name: value for name, _, value in pairs}


def cookie_header(name: str, word: str, secure: bool) -> str:
    """The Set-Cookie value that remembers a choice for a year."""
    return f"{name}={word}; Max-Age={KEPT_SECONDS}; Path=/; SameSite=Lax{'; Secure' if secure else ''}"


def without_choice(query: str) -> str:
    """The query with neither choice in it."""
    pairs = parse_qsl(query, keep_blank_values=True)
    return urlencode([pair for pair in pairs if pair[0] not in COOKIES])


def link(query: str, name: str, word: str) -> str:
    """The same page with another choice."""
    rest = without_choice(query)
    return f"?{rest}&{name}={word}" if rest else f"?{name}={word}"
