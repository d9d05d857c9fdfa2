"""A region's own Word file with placeholders 「{{标题}}」 and rows 「{{行.主题}}」, filled by our own replacer."""
