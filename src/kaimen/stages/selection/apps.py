"""Django's handle on the selection."""

from django.apps import AppConfig


class SelectionConfig(AppConfig):
    name = "kaimen.stages.selection"
    label = "selection"
    verbose_name = "甄选"

    def ready(self) -> None:
        """Tell the duties, the outbox, the desk, the comparing with last year and the call what it has for them."""
        from kaimen.duties.sources import register  # noqa: PLC0415  # models load only after apps are ready
        from kaimen.outbox import kinds  # noqa: PLC0415  # the same
        from kaimen.stages.selection import earlier, follows, known, listing, navigation, reads, words  # noqa: PLC0415  # the same

        register("selection", known.known)
        earlier.register("selection", reads.last_year)
        navigation.offer_all()
        listing.offer()
        follows.register_all()
        kinds.register(
            kinds.Kind(
                "selection.result",
                words.LETTER_TITLE,
                words.LETTER_SUBJECT,
                words.LETTER_BODY,
                words.LETTER_NAMES,
            )
        )
