"""MkDocs, and nothing but MkDocs."""
