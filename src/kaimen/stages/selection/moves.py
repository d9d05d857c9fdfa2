"""THE table of the selection: who may do what to a decision."""
