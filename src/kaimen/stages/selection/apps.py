"""Django's handle on the selection."""

from django.apps import AppConfig


class SelectionConfig(AppConfig):
    name = "kaimen.stages.selection"
    label = "selection"
    verbose_name = "甄选"

    def ready(self) -> None:
        """Tell the duties where the selection's facts are, and the outbox what its letter says."""
        from kaimen.duties.sources import register  # noqa: PLC0415  # models load only after apps are ready
        from kaimen.outbox import kinds  # noqa: PLC0415  # the same
        from kaimen.stages.selection import known, words  # noqa: PLC0415  # the same

        register("selection", known.known)
        kinds.register(
            kinds.Kind(
                "selection.result",
                words.LETTER_TITLE,
                words.LETTER_SUBJECT,
                words.LETTER_BODY,
                words.LETTER_NAMES,
            )
        )
