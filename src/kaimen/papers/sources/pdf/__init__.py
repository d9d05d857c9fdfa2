"""PDF files as printed pages."""
