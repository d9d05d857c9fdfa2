"""Declarations whose labels and values stand in lines of text, where there is no table: 「活动主题：…」."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kaimen.papers.sources.paper import Paper
from kaimen.papers.tables.columns import Holds, column, plain_header
from kaimen.papers.tables.counting import headcount_of
from kaimen.papers.tables.declared import DeclaredTheme
from kaimen.papers.tables.formats import read_formats
from kaimen.papers.tables.kinds import Vocabulary
from kaimen.papers.tables.labels import Labelled, labels_of
from kaimen.scheme.periods import read_period

BRIEF = re.compile(r".*(?:简介|内容|概况|概要|介绍|简述|安排|方案|情况|流程)")


def themes_in_lines(paper: Paper, words: Vocabulary) -> Iterator[DeclaredTheme]:
    """Labels and values line by line, where no table stands: 「活动主题：…」."""
    themes: list[DeclaredTheme] = []
    for label in labels_of(line for line in paper.lines if not line.table):
        holds = column(label.label).holds
        if holds is Holds.THEME and label.value and not BRIEF.fullmatch(plain_header(label.label)):
            themes.append(DeclaredTheme(label.value, where=label.line.where()))
        elif themes and label.value:
            themes[-1] = _with(themes[-1], label, holds, words)
    yield from themes


def _with(theme: DeclaredTheme, label: Labelled, holds: Holds | None, words: Vocabulary) -> DeclaredTheme:
    match holds:
        case _ if BRIEF.fullmatch(plain_header(label.label)):
            return replace(theme, brief="\n".join(filter(None, (theme.brief, label.value))))
        case Holds.PERIOD:
            return replace(theme, period=read_period(label.value, words.year))
        case Holds.FORMAT:
            return replace(theme, formats=read_formats(label.value, words.known_forms))
        case Holds.PLACE:
            return replace(theme, place=label.value)
        case Holds.AUDIENCE:
            return replace(theme, audience=label.value)
        case Holds.HEADCOUNT:
            return replace(theme, headcount=headcount_of(label.value))
    return theme
