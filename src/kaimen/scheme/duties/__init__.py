"""From a scheme and the facts of a year to its duties: who, what, for which activity, by when, settled by what."""
