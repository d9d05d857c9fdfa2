"""Every query of the selection."""

from kaimen.stages.selection.facts import ChosenFact


def chosen(campaign: int) -> tuple[ChosenFact, ...]:
    """Themes whose choice has been released, by month and number; what the plan's draft is made of."""
    return ()
