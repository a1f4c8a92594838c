"""From outside into content/: what arrives becomes bulletins, and bulletins become drafts."""
