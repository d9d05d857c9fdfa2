"""Lists."""
from kaimen.papers.tables.kinds import Vocabulary
def read_lists(paper, taken, words: Vocabulary):
    return []
