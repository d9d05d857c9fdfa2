"""Word documents (docx) as lines in document order."""
