"""How papers leave: as Word, PDF, web page or text, in ours or in a region's own Word template."""
