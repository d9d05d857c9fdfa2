"""Which rules of a notice a reader of one activity should know: how it is held, who comes, what is told after."""

from collections.abc import Sequence

from kaimen.scheme.telling.describe import Line, Section

STAGES = ("filing", "announcement", "participants", "registration", "holding", "feedback", "report")


def applying(sections: Sequence[Section], formats: Sequence[str]) -> list[Section]:
    """Sections of the stages an activity goes through, and from the plan the rules of its own forms."""
    own = [
        line
        for section in sections
        if section.key == "plan"
        for line in section.lines
        if _names(line, formats)
    ]
    stages = [section for section in sections if section.key in STAGES]
    return ([Section("plan", "活动形式", tuple(own))] if own else []) + stages


def _names(line: Line, formats: Sequence[str]) -> bool:
    return any(written and line.words.startswith(written) for written in formats)
