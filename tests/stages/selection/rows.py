"""Made-up declarations for the pure tests of the selection."""

from kaimen.scheme.periods import read_period
from kaimen.stages.call.facts import DeclarationFact, DeclarationState
from kaimen.stages.selection.facts import DecisionFact, DecisionState, Verdict

YEAR = 2026


def row(number: int = 1, theme: str = "走进自来水厂", period: str = "5月", **more: object) -> DeclarationFact:
    """A declaration in hand; its id is ten times its number, its unit the number itself."""
    whole = {
        "id": number * 10,
        "number": number,
        "unit": number,
        "unit_name": f"第{number}局",
        "theme": theme,
        "period": read_period(period, YEAR),
        "formats": ("现场观摩",),
        "brief": "",
        "state": DeclarationState.SUBMITTED,
    }
    return DeclarationFact(**(whole | more))  # type: ignore[arg-type]  # fields by name


def decided(number: int, verdict: Verdict = Verdict.CHOSEN, **more: object) -> DecisionFact:
    """A pending decision about the declaration of this number."""
    whole = {"declaration": number * 10, "state": DecisionState.PENDING, "verdict": verdict, "version": 1}
    return DecisionFact(**(whole | more))  # type: ignore[arg-type]  # fields by name


def by_id(*found: DecisionFact) -> dict[int, DecisionFact]:
    return {one.declaration: one for one in found}
