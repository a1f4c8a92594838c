"""Where everything of search is in a site."""

HOME = "assets/search"
