"""Lists out in the columns of an uploaded template."""
