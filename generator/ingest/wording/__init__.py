"""What lines of news say by their form: a headline, a source line, a caption, a run-in lead."""
