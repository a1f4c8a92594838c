"""Functions on strings, and the tables beside them; nothing here knows an article."""
