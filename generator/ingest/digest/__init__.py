"""A pasted digest, read."""
