"""A file's bytes become lines of cells, each with its place."""
