"""The public column: what anyone may see, without signing in."""
