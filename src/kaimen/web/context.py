"""What every template knows: how the page looks and where to change that."""

from django.http import HttpRequest

from kaimen.web.appearance import Appearance, link


def looks(request: HttpRequest) -> dict[str, object]:
    look: Appearance = getattr(request, "appearance", Appearance())
    query = request.META.get("QUERY_STRING", "")
    english = look.language == "en"
    return {
        "mode": look.mode,
        "english": english,
        "copied": "KAIMEN_COPY" in request.META,
        "page_language": "en" if english else "zh-CN",
        "mode_link": link(query, "mode", "plain" if look.mode else "elder"),
        "language_link": link(query, "lang", "zh" if english else "en"),
    }
