"""HTML: of Markdown, of what pages show, and of the frame around them."""
