"""The plan is printed as an attachment, under the number that the notice gives it.

Source: issued plans stand behind their notice as 附件, 附件1 …
"""

from kaimen.scheme.terms.plan import Table

ATTACHMENT = "附件"


def attachment(table: Table | None) -> str:
    """The head line of the paper: as the notice calls the attachment, else without a number."""
    section = table.clause.section if table and table.clause else ""
    return section if section.startswith(ATTACHMENT) else ATTACHMENT
