"""甄选: the office compares, scores and decides; decisions are released together."""
