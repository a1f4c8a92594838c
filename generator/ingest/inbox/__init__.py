"""What waits for an editor: written, listed, accepted, refused."""
