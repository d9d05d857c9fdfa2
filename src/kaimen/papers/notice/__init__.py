"""A notice: what it says of itself, and its rules, each with the words it rests on."""
