"""The figures of an article's text, proposed as rows of its ledger for an editor to confirm."""
