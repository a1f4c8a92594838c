"""A Bulletin → a draft Article, and the files of its folder."""

from __future__ import annotations

import re

from generator.content.article_writer import article_files
from generator.model import Article, Attribution, Bulletin, Delivery, Rights, Translation
from generator.text.excerpt import excerpt
from generator.text.slugs import slugify

SOURCE_FILE = "source.txt"

# Twelve hex digits: one accident in a million at ten thousand items, and short enough to say on the telephone.
_ID_DIGITS = 12

_MARKUP = re.compile(r"\*\*|\\(?=[\\`*_\[\]#>+.)-])")


def article_id(bulletin: Bulletin) -> str:
    """The article's id: of what the item says, so the same item is the same article however it arrives again."""
    return f"a-{bulletin.identity[:_ID_DIGITS]}"


def compose(bulletin: Bulletin, delivery: Delivery, year: str) -> Article:
    """The draft: all that the bulletin says, and nothing else. Topics and columns are for an editor to choose."""
    text = Translation(
        lang="zh",
        path="",
        title=bulletin.title,
        summary=excerpt(plain(bulletin.paragraphs[0]) if bulletin.paragraphs else bulletin.title),
        body="\n\n".join(bulletin.paragraphs),
    )
    attribution = None
    if bulletin.statement:
        attribution = Attribution(bulletin.source, bulletin.statement, bulletin.dated)
    return Article(
        id=article_id(bulletin),
        slug=slugify(f"{bulletin.prefix} {bulletin.title}") or article_id(bulletin),
        year=year,
        folder="",
        kind="reprint" if attribution else "contributed",
        lang="zh",
        original_title=bulletin.headline,
        region=bulletin.region or "",
        status="draft",
        texts=(text,),
        attribution=attribution,
        rights=Rights("unknown"),
        delivery=delivery,
        images=bulletin.images,
    )


def draft_files(article: Article, bulletin: Bulletin) -> dict[str, str]:
    """The folder of a draft: the article, and the item as it arrived."""
    return {**article_files(article), SOURCE_FILE: bulletin.raw + "\n"}


def plain(markdown: str) -> str:
    """What a paragraph of ours says without its markup."""
    return _MARKUP.sub("", markdown).replace("&lt;", "<").replace("&amp;", "&")
