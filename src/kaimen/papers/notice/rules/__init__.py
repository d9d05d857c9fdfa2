"""One rule of a notice a file: where it stands, what it says, how sure the reading is."""
