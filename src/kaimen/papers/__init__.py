"""Official papers in and out: bytes or text in, structure with its doubts out; structure in, bytes out. Pure."""
