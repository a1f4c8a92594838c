"""What machines are told of a page, in JSON-LD: our moment of publication and the source's date stay apart."""

from __future__ import annotations

from typing import Any

from generator.text.markup import plain
from generator.views.article import ArticleView
from generator.views.view import View


def structured_data(view: View, site_url: str, site_name: str) -> dict[str, Any] | None:
    """A NewsArticle for an article's page, None for any other and for one that only repeats another.

    `site_url` ends in "/".
    """
    content = view.content
    if not isinstance(content, ArticleView) or not view.is_indexed:
        return None
    publisher = {"@type": "NewsMediaOrganization", "name": site_name, "url": site_url}
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": site_url + view.permalink,
        "mainEntityOfPage": site_url + view.permalink,
        "headline": content.title,
        "description": view.description,
        "inLanguage": view.edition.html_lang,
        "datePublished": content.published,
        "dateModified": view.updated,
        "publisher": publisher,
        "isPartOf": [
            {"@type": "CreativeWorkSeries", "name": step.column.title, "url": site_url + step.column.permalink}
            for step in content.steps
            if not step.is_mentioned
        ],
        "isBasedOn": _source(content),
        "correction": [
            {"@type": "CorrectionComment", "text": plain(notice.text), "datePublished": notice.on}
            for notice in content.corrections
        ],
    }
    if content.original is not None:
        data["translationOfWork"] = {"@id": site_url + content.original}
        data["translator"] = publisher
    elif view.twin is not None:
        data["workTranslation"] = {"@id": site_url + view.twin}
    return {key: value for key, value in data.items() if value}


def _source(content: ArticleView) -> dict[str, Any] | None:
    """The work that a reprint reprints; a date of its own only where the source prints a day, month or year."""
    found = content.source
    if found is None:
        return None
    source: dict[str, Any] = {
        "@type": "CreativeWork",
        "name": found.headline,
        "url": found.url,
        "datePublished": found.date,
        "publisher": {"@type": "Organization", "name": found.name},
    }
    return {key: value for key, value in source.items() if value}
