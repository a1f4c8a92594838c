"""What must be printed, printing it, and putting it in place."""
