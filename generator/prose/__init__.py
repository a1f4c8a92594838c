"""The hygiene of prose in each language: rules on strings, one a file, and the one table of them."""
