"""What machines are told of a page, in JSON-LD: our moment of publication and the source's date stay apart."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from generator.render.attachments import first_picture
from generator.text.markup import plain
from generator.views.article import ArticleView
from generator.views.figures.open_data import DatasetFacts
from generator.views.pictures import Picture
from generator.views.view import View


def structured_data(view: View, site_url: str, site_name: str) -> dict[str, Any] | None:
    """A NewsArticle for an article's page, a Dataset for a page of figures; None for any other and for a repetition.

    `site_url` ends in "/". A page of figures is one whose content has a `dataset`.
    """
    if not view.is_indexed:
        return None
    publisher = {"@type": "NewsMediaOrganization", "name": site_name, "url": site_url}
    facts = getattr(view.content, "dataset", None)
    if isinstance(facts, DatasetFacts):
        return _dataset(facts, view, site_url, publisher)
    if isinstance(view.content, ArticleView):
        return _article(view.content, view, site_url, publisher)
    return None


def shared_pictures(view: View) -> tuple[Picture, ...]:
    """The pictures that go with an article's page where it is shared: those above its text, else the first in it.

    Each has an address.
    """
    content = view.content
    if not isinstance(content, ArticleView):
        return ()
    above = tuple(picture for picture in content.pictures if picture.address)
    if above or not (name := first_picture(content.body)):
        return above
    return (Picture("", None, f"{view.files}{name}"),)


def _dataset(facts: DatasetFacts, view: View, site_url: str, publisher: dict[str, str]) -> dict[str, Any]:
    """No license: the facts are anybody's, and the sentences are not ours to license."""
    files = {
        facts.csv: "text/csv",
        facts.json: "application/json",
        facts.package: "application/vnd.datapackage+json",
    }
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": site_url + view.permalink,
        "url": site_url + view.permalink,
        "name": facts.name,
        "description": facts.description,
        "inLanguage": view.edition.html_lang,
        "isAccessibleForFree": True,
        "dateModified": view.updated,
        "publisher": publisher,
        "temporalCoverage": facts.period,
        "spatialCoverage": [{"@type": "Place", "name": name} for name in facts.regions],
        "isPartOf": facts.whole and {"@type": "Dataset", "@id": site_url + facts.whole},
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": form, "contentUrl": site_url + file}
            for file, form in files.items()
        ],
    }
    return {key: value for key, value in data.items() if value}


def _article(content: ArticleView, view: View, site_url: str, publisher: dict[str, str]) -> dict[str, Any]:
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
        "image": [_image(one, site_url + quote(one.address)) for one in shared_pictures(view) if one.address],
        "correction": [
            {"@type": "CorrectionComment", "text": plain(notice.text), "datePublished": notice.on}
            for notice in content.corrections
        ],
    }
    if content.original is not None:
        data["translationOfWork"] = {"@id": site_url + content.original}
        data["translator"] = {"@type": "Person", "name": content.translator} if content.translator else publisher
    elif view.twin is not None:
        data["workTranslation"] = {"@id": site_url + view.twin}
    return {key: value for key, value in data.items() if value}


def _image(picture: Picture, address: str) -> dict[str, str]:
    said = {"url": address, "caption": picture.caption, "creditText": picture.credit}
    return {"@type": "ImageObject", **{key: value for key, value in said.items() if value}}


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
