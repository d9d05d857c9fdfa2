"""Every path under which a rule of a notice is told, and the shape of its value.

They are the stable ones of `kaimen read --json`; what only helps to propose a scheme is told under the scheme's own
addresses (papers/proposing). LIMIT is
{"count", "unit": workday|day, "side": before|after, "anchor": activity|registration_close|notice|feedback} or
{"date": "YYYY-MM-DD"}; DATE is "YYYY-MM-DD"; STRENGTH is must|principle|may.
"""

from __future__ import annotations

CANONICAL: dict[str, str] = {
    "brand": "str",
    "edition": "int",
    "formats": "[str]",
    "topics": "[str]",
    "call.deadline": "DATE",
    "call.min_per_unit": '{count: int, per: "unit", strength: STRENGTH}',
    "window": "{start: DATE, end: DATE}",
    "frequency": "{min: int, per: year|quarter|month, strength: STRENGTH}",
    "filing.deadline": "LIMIT",
    "filing.kind": "note|approval",
    "announce.deadline": "LIMIT",
    "registration.mode": "[walk_in|invited|open|pool]",
    "registration.window": "{open: DATE|null, close: DATE|null}",
    "registration.method": "[first_come|vetting|draw]",
    "quota": "{max: int|null, min: int|null, exact: int|null, per: point|activity|session, unit: person|family|firm, "
    "strength: STRENGTH}",
    "share": '{class: str, min: "1/3", strength: STRENGTH}',
    "classes.in": "[str]",
    "classes.out": "[str]",
    "age": "{min: int|null, max: int|null}",
    "residence": "str",
    "report.deadline": "LIMIT",
    "report.parts": "[str]",
    "identity.words": "str",
    "identity.logo": "bool",
    "feedback.deadline": "LIMIT",
    "awards": "{present: bool, when: str|null, kinds: [str]}",
    "assessment": "{present: bool, of: unit|region}",
    "supervision": "{present: bool}",
    "columns": "[str]",
}
