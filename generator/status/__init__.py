"""What the desk has still to do, edition by edition."""
