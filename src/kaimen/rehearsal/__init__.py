"""演练: a campaign played with made-up people through the very same acts, with a clock of its own."""
