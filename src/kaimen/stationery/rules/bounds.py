"""A template is a page or a few: one with thousands of placeholders, or of paragraphs in a row, is none of ours.

Source: a row repeats for every item of a plan, so what stands in it is paid for a hundred times.
"""

from kaimen.papers.official.template.opening import opened_template
from kaimen.papers.official.template.placeholders import P, found

MOST_MARKS, MOST_IN_ROW = 300, 200


def marks_in(data: bytes) -> int:
    """How many placeholders a template has. Raises TemplateRefused for what is no template."""
    return sum(1 for called, tree in opened_template(data).parts() for _one in found(tree, called))


def heaviest_row(data: bytes) -> int:
    """Paragraphs in the fullest of the rows that repeat; 0 where none does."""
    rows = {
        one.row
        for called, tree in opened_template(data).parts()
        for one in found(tree, called)
        if one.column and one.row is not None
    }
    return max((sum(1 for _paragraph in row.iter(P)) for row in rows), default=0)
