"""`python -m benchmarks.changing TIMES`: amends a row of the released plan once a second, by the product's act.

Prints a line a change: the moment after its commit (epoch seconds) and the new theme.
"""

import sys
import time

import django


def change(number: int) -> str:
    """One correction of the plan in force; the new theme."""
    from benchmarks.making import CODE, officer  # noqa: PLC0415  # models load only once Django is set up
    from kaimen.regions.models import Campaign  # noqa: PLC0415  # likewise
    from kaimen.stages.plan import acts, reads  # noqa: PLC0415  # likewise
    from kaimen.stages.plan.rules.editing import Typed  # noqa: PLC0415  # likewise

    campaign = Campaign.objects.get(region__code=CODE)
    edition = reads.edition_in_force(campaign.pk)
    row = reads.row(edition.pk, 2)
    theme = f"改第{edition.number}次又{number}"
    hosts = tuple((host.name, host.role) for host in row.hosts)
    typed = Typed(theme, hosts, row.formats, row.period, row.no, row.place)
    acts.amend(officer(CODE), campaign.pk, 2, edition.number, typed, row.state, "更正", "核过")
    return theme


def main(times: int) -> None:
    django.setup()
    for number in range(times):
        began = time.time()
        theme = change(number)
        print(time.time(), theme, flush=True)
        time.sleep(max(0.0, began + 1 - time.time()))


if __name__ == "__main__":
    main(int(sys.argv[1]))
