"""Pure functions on strings; nothing here knows a file or an article."""
