"""The figures of texts: read in two languages, and compared."""
