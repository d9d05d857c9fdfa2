"""Django's handle on the plan."""

from django.apps import AppConfig


class PlanConfig(AppConfig):
    name = "kaimen.stages.plan"
    label = "plan"
    verbose_name = "计划安排表"

    def ready(self) -> None:
        """Tell the slices before it what the plan knows, and the desk where its pages are."""
        from kaimen.duties.sources import register  # noqa: PLC0415  # models load only after apps are ready
        from kaimen.stages.call import beginnings as call  # noqa: PLC0415  # the same
        from kaimen.stages.plan import (  # noqa: PLC0415  # the same
            beginnings,
            doors,
            earlier,
            known,
            letters,
            listing,
            navigation,
            official,
        )
        from kaimen.stages.selection import earlier as selection  # noqa: PLC0415  # the same

        register("plan", known.known)
        call.register("plan", beginnings.of_unit)
        selection.register("plan", earlier.last_year)
        doors.register_all()
        letters.register_all()
        listing.register_all()
        navigation.offer_all()
        official.register_all()
