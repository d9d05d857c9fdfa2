"""Plan tables: any order and naming of columns, every doubt at its place."""
