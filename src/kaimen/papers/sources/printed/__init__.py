"""Printed pages: glyphs and strokes at their places become paragraphs and ruled tables."""
