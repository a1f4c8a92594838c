"""A translation's work: what it was made from, what is to be done, and the way to translators' tools and back."""
