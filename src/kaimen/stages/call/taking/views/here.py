"""From a route to the campaign, its call and a paper of it, always within the region, or 404."""

from typing import Any

from django.http import Http404

from kaimen.people import reads as people
from kaimen.regions.models import Campaign
from kaimen.stages.call import reads as call
from kaimen.stages.call.models import Incoming
from kaimen.stages.call.reads import Calling
from kaimen.stages.call.taking import reads, words
from kaimen.stages.call.taking.facts import Becomes, Theme
from kaimen.stages.call.taking.reads import Judged


def calling_here(campaign: Campaign) -> Calling:
    found = call.calling(campaign)
    if found is None:
        raise Http404
    return found


def incoming_here(campaign: Campaign, paper: int) -> Incoming:
    found = reads.incoming_of(campaign, paper)
    if found is None:
        raise Http404
    return found


def unit_names(campaign: Campaign) -> dict[int, str]:
    """The region's open units, in their order."""
    return dict(people.units(campaign.region).values_list("id", "name"))


def shown(judged: Judged, names: dict[int, str]) -> dict[str, Any]:
    """A paper ready for a page."""
    printed = list(dict.fromkeys(theme.printed for theme in judged.themes if theme.printed))
    units = list(dict.fromkeys(names[theme.unit] for theme in judged.themes if theme.unit in names))
    return {
        "judged": judged,
        "row": judged.row,
        "paper": judged.row.paper,
        "progress": judged.progress,
        "says": words.PROGRESS[judged.progress],
        "tone": words.TONES.get(judged.progress, ""),
        "printed": printed or ([judged.form.unit] if judged.form and judged.form.unit else []),
        "units": units,
        "passed": [one for one in (judged.form.doubts if judged.form else ()) if one.code == "sample"],
        "about": [] if judged.themes or judged.form is None else judged.form.doubts,
        "themes": [theme_shown(theme, names) for theme in judged.themes],
        "open": judged.count(Becomes.ASK),
        "clear": judged.count(Becomes.ENTER),
    }


def theme_shown(theme: Theme, names: dict[int, str]) -> dict[str, Any]:
    """A theme ready for a page."""
    return {
        "theme": theme,
        "typed": theme.typed,
        "unit": names.get(theme.unit or 0, ""),
        "says": words.BECOMES[theme.becomes],
        "tone": words.THEME_TONES.get(theme.becomes, ""),
        "problems": [words.sentence(problem) for problem in theme.problems],
        "hints": [words.sentence(problem) for problem in theme.hints],
        "differences": [(words.field(one.name), one.stands, one.told) for one in theme.differences],
        "codes": {problem.code for problem in theme.problems},
        "open": theme.becomes is Becomes.ASK,
        "clear": theme.becomes is Becomes.ENTER,
        "out": theme.becomes is Becomes.OUT,
    }
