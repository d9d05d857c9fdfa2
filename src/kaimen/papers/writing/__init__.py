"""Tables, lists and calendars as files."""
