"""A Bulletin → a draft Article, and the files of its folder."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec.structs import replace

from generator.content.article_writer import article_files
from generator.content.front_matter import dump_rows
from generator.ingest.reasons import as_row
from generator.model import Article, Attribution, Bulletin, Delivery, Instalment, Rights, Translation
from generator.text.excerpt import excerpt
from generator.text.fingerprint import fingerprint
from generator.text.slugs import slugify

SOURCE_FILE = "source.txt"
CHANGES_FILE = "changes.yml"

# Twelve hex digits: one accident in a million at ten thousand items, and short enough to say on the telephone.
_ID_DIGITS = 12
_BODY_DIGITS = 16
# A long article has two hundred; what has more is an attack on whoever reads them.
_CHANGES = 2_000

_MARKUP = re.compile(r"\*\*|\\(?=[\\`*_\[\]#>+.)-])|(?<!\\)!?\[(?=[^\]]*\]\()|(?<!\\)\]\([^)]*\)")

# What a summary is not: a heading, a list, a quotation, a table.
_NO_TEXT = re.compile(r"#{2,6} |[-*>|] ?|\d{1,9}[.)] ")
_SENTENCE = re.compile(r"[。！？；]|[.!?](?:\s|$)")


def article_id(bulletin: Bulletin) -> str:
    """The article's id: of what the item says, so the same item is the same article however it arrives again."""
    return f"a-{bulletin.identity[:_ID_DIGITS]}"


def compose(bulletin: Bulletin, delivery: Delivery, year: str) -> Article:
    """The draft: all that the bulletin says, and what the desk has said of its source beforehand, and nothing else."""
    text = Translation(
        lang=bulletin.lang,
        path="",
        title=bulletin.title,
        summary=_summary(bulletin),
        body="\n\n".join(bulletin.paragraphs),
    )
    attribution = None
    if bulletin.statement or bulletin.address or bulletin.dated.precision == "day":
        attribution = Attribution(
            bulletin.source, bulletin.statement or "", bulletin.dated, bulletin.address, bulletin.author
        )
    return Article(
        id=article_id(bulletin),
        slug=slugify(f"{bulletin.prefix} {bulletin.title}") or article_id(bulletin),
        year=year,
        folder="",
        kind="reprint" if attribution else "contributed",
        lang=bulletin.lang,
        original_title=bulletin.headline,
        region=bulletin.region or "",
        status="draft",
        texts=(text,),
        attribution=attribution,
        rights=Rights("unknown"),
        delivery=replace(delivery, body=fingerprint(text.body)[:_BODY_DIGITS]),
        columns=tuple(Instalment(column) for column in bulletin.columns),
        topics=bulletin.topics,
        images=bulletin.images,
    )


def is_as_written(article: Article) -> bool | None:
    """Whether an article's text is still the one that ingest wrote; None where nobody knows."""
    written = article.delivery.body if article.delivery else None
    return None if written is None else written == fingerprint(article.original.body)[:_BODY_DIGITS]


def _summary(bulletin: Bulletin) -> str:
    """The first sentences: of the first paragraph that has any, before a heading, a list or the name of an author."""
    texts = [plain(one) for one in bulletin.paragraphs if not _NO_TEXT.match(one)]
    begins = next((text for text in texts if _SENTENCE.search(text)), texts[0] if texts else "")
    return excerpt(begins) if begins else bulletin.title


def draft_files(article: Article, bulletin: Bulletin, pictures: Mapping[str, bytes]) -> dict[str, str | bytes]:
    """The folder of a draft: the article, its pictures, the item as it arrived, and what ingest has changed in it."""
    return {
        **article_files(article),
        **arrival_files(bulletin, pictures),
    }


def arrival_files(bulletin: Bulletin, pictures: Mapping[str, bytes]) -> dict[str, str | bytes]:
    """What is kept of a bulletin beside the article that was made of it."""
    told = bulletin.changes[:_CHANGES]
    changes = [as_row(change) for change in told]
    if len(told) < len(bulletin.changes):
        changes.append({"kind": "more", "count": len(bulletin.changes) - len(told)})
    return {**pictures, SOURCE_FILE: bulletin.raw + "\n", **({CHANGES_FILE: dump_rows(changes)} if changes else {})}


def plain(markdown: str) -> str:
    """What a paragraph of ours says without its markup."""
    return _MARKUP.sub("", markdown).replace("&lt;", "<").replace("&amp;", "&")
