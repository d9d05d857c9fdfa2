"""Pure rules of a rehearsal: who plays, how each behaves, and what they say. Chance is an argument."""
