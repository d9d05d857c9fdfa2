"""The acts of the selection: the only places that write its tables."""

from kaimen.stages.selection.acts.deciding import decide, undo
from kaimen.stages.selection.acts.releasing import approve, release
from kaimen.stages.selection.acts.reopening import reopen
from kaimen.stages.selection.acts.scoring import declare_conflict, score

__all__ = ["approve", "decide", "declare_conflict", "release", "reopen", "score", "undo"]
