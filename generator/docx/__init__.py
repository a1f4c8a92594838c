"""DOCX files: written from plain values, and opened without trust in whoever sent them."""
