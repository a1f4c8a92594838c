"""Exact search at the reader's side: the index that a browser asks, a few small files a question.

documents → terms → postings → blocks, beside them the fragments that answers are shown and verified from, the facets
that filters count, and the lexicon of words that stand for each other: once for all articles in a base, and in a delta
for what has changed since. The reader's half is theme_overrides/search/.
"""
