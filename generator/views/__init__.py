"""What each page shows; no HTML here."""
