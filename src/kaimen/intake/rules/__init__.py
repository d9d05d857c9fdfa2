"""Business questions of papers that come in, one a file."""
