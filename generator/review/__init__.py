"""The three reviews: keys, what was read, and signatures that only their owners can make."""
