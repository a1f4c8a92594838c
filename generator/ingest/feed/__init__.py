"""Feeds: RSS, Atom, RDF and CDF through one door, JSON Feed through another, and one shape behind both."""
