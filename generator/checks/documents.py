"""Has every document that an article names a record?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.library import Library
from generator.figures.running import running
from generator.model import NOTE, Diagnostic
from generator.text.positions import position
from generator.text.seldom import seldom

# What a document's title ends with; newspapers, books and columns stand in 《》 too.
_DOCUMENT = seldom(
    r"《[^《》\n]{4,80}(?:意见|方案|规划|纲要|计划|办法|条例|规定|细则|通知|公告|决定|决议|措施|政策|标准|规范|规程"
    r"|指引|指南|目录|法|章程|合同|协议|十条|条)(?:[（(][^《》]{1,12}[)）])?》"
)


def check_documents(library: Library) -> Iterator[Diagnostic]:
    """Titles in 《》 of Chinese texts that no record of content/data/policies.yml has; asked where records are kept."""
    known = {policy.title.zh.strip("《》") for policy in library.policies.values()}
    for article in library.articles if known else ():
        text = library.whole(article).text("zh")
        plain = running(text.body) if text else None
        for found in _DOCUMENT.finditer(plain.text) if plain else ():
            if text and plain and found[0].strip("《》") not in known:
                at = position(text.body, plain.places[found.start()], text.body_line)
                yield Diagnostic(text.path, *at, "ledger-document", {"title": found[0]}, severity=NOTE)
