"""Runnable comparisons. Every figure is a ratio within one run, or a bound that the run prints beside it."""
