"""Rules for English prose: what the site’s own English does, written down."""
