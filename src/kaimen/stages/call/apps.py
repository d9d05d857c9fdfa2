"""Django's handle on the call."""

from django.apps import AppConfig


class CallConfig(AppConfig):
    name = "kaimen.stages.call"
    label = "call"
    verbose_name = "申报"

    def ready(self) -> None:
        """Tell duties, letters, lists, the desk and acts of later stages where the call's own parts are."""
        from kaimen.duties.sources import register  # noqa: PLC0415  # models load only after apps are ready
        from kaimen.stages.call import (  # noqa: PLC0415  # the same
            beginnings,
            follows,
            known,
            letters,
            listing,
            navigation,
            official,
            reads,
        )
        from kaimen.stages.call.taking import doors  # noqa: PLC0415  # the same

        register("call", known.known)
        beginnings.register("call", reads.earlier)
        letters.register_all()
        follows.register_all()
        listing.register_all()
        navigation.offer_all()
        doors.register_all()
        official.register_all()
