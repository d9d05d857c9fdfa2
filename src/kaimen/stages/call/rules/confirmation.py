"""A unit answers for its declaration as the scheme chooses: its leader on screen, a stamped scan, either, or nobody.

Source: the head of a printed form, 填报单位（公章）. What is changed afterwards has to be confirmed anew; for what
the office enters the paper or the call that it has speaks.
"""

from dataclasses import dataclass

from kaimen.scheme.problem import Problem
from kaimen.scheme.terms.call import Confirming


@dataclass(frozen=True, slots=True)
class Proof:
    """What speaks for the declaration as it now stands: the leader's word, a scan, or the office that enters it."""

    leader: bool = False
    scan: bool = False
    office: bool = False


def confirmation_problems(confirming: Confirming, proof: Proof) -> list[Problem]:
    """What is still to be confirmed before it counts as handed in."""
    enough = {
        Confirming.NOBODY: True,
        Confirming.LEADER: proof.leader,
        Confirming.SCAN: proof.scan,
        Confirming.EITHER: proof.leader or proof.scan,
    }
    return [] if proof.office or enough[confirming] else [Problem(f"call.unconfirmed_{confirming.value}")]
