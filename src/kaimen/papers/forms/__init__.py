"""A list put into the columns of an uploaded form."""
