"""What else a notice says that a scheme can hold: found as values of the scheme itself, under its own addresses."""
