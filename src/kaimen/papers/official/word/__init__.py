"""A setting as a Word file, by python-docx and the XML that it has no words for."""
