"""A page's headline: what its head and its text both say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from generator.ingest.page.inline import joined
from generator.ingest.page.lines import Line, bare
from generator.ingest.page.survey import Survey
from generator.ingest.wording.furniture import is_byline, is_furniture, is_label, is_loose_label
from generator.text.characters import without_unseen
from generator.text.han import HAN

# Where a page's title has its site's name, and its column's.
_BETWEEN = re.compile(r"\s*(?:[_|｜]|--+|—{1,2}|–|\s[-·]\s|-(?=[^-]{2,20}$))\s*")
_SHORTEST, _LONGEST = 4, 120
# A headline has more signs than a column's name.
_SURE = 8
# How far above the date or the text the headline stands.
_NEAR = 3
# What the site or the office behind it may be called; a headline may end so too, so it only yields to another.
_SITE = re.compile(
    rf"[{HAN}]{{2,20}}(?:网|网站|门户|信息港|融媒体中心|电视台|日报社?|政府|民政[局厅部]|局|厅|委员会|办公室|街道办事处)"
)


class Headline(NamedTuple):
    """A headline as printed, the place of its last line among the page's, None where it has none.

    `passed_over` is what the page's title says, where that is something else.
    """

    text: str
    line: int | None
    passed_over: str = ""


def headline(page: Survey, metas: Mapping[str, str]) -> Headline | None:
    """The longest line or heading of the page that its title or its metas say too, else what it prints as one.

    A title that is but the name of a site, or of an office, is believed where there is nothing else.
    """
    title = _title(page)
    site = {bare(metas.get(name, "")) for name in ("sitename", "og:site_name", "columnname")}
    stated = [metas.get("articletitle", ""), metas.get("og:title", ""), metas.get("dc.title", ""), title]
    found = _found(page, [text for text in stated if bare(text)], site)
    if found is not None:
        is_said = any(bare(found.text) in bare(one) or _is_cut(bare(one), bare(found.text)) for one in stated)
        return found if is_said else found._replace(passed_over=title)
    text = next((text for text in stated[:-1] if bare(text)), "") or _without_site(title, site)
    return Headline(text, None) if bare(text) else None


class _Stated(NamedTuple):
    """What a page's head says: its titles and the pieces of them, without spaces, and what the site is called."""

    titles: Sequence[str]
    pieces: AbstractSet[str]
    site: AbstractSet[str]

    def confirms(self, text: str, *, is_first: bool) -> bool:
        """Whether a printed text is a headline by what the head says; of an `<h1>` that may be shorter."""
        said = bare(text)
        if len(said) > _LONGEST or said in self.site:
            return False
        if len(said) < _SHORTEST and not (is_first and said in self.pieces):
            return False
        if any(said in one or _is_cut(one, said) for one in self.titles):
            return True
        # Some heads have but the first words of what is printed.
        return is_first and any(len(piece) > 1 and said.startswith(piece) for piece in self.pieces)


def _found(page: Survey, stated: Sequence[str], site: AbstractSet[str]) -> Headline | None:
    pieces = {bare(piece) for text in stated for piece in _BETWEEN.split(text)} - site - {""}
    head = _Stated([bare(text) for text in stated], pieces, site)
    headings = [(text, at) for text, at in _headings(page) if len(bare(text)) <= _LONGEST and not is_furniture(text)]
    lines = [(line.text, at) for at, line in enumerate(page.lines) if not line.is_link and not is_furniture(line.text)]
    first = {at for _, at in headings if page.lines[at].owner.tag == "h1"}
    confirmed = [Headline(text, at) for text, at in (*headings, *lines) if head.confirms(text, is_first=at in first)]
    sure = [found for found in confirmed if not _may_be_site(found.text)]
    best = max(sure, key=lambda found: len(bare(found.text)), default=None)
    main = max((_without_site(text, site) for text in stated), key=len, default="")
    if best and (len(bare(best.text)) >= _SURE or (best.line in first and _is_beginning(bare(best.text), bare(main)))):
        return best
    # The title names but the site or the column: what the page prints as its headline is worth more.
    alone = first if best is None and len(first) == 1 else frozenset[int]()
    printed = next(_printed(page, headings, lines, alone), None)
    if printed is None and len(bare(main)) >= _SURE and not _may_be_site(main):
        # Its column stands where others have the headline.
        return Headline(main, best.line if best else None)
    return printed or best or next(iter(confirmed), None)


def _printed(
    page: Survey, headings: Sequence[tuple[str, int]], lines: Sequence[tuple[str, int]], alone: AbstractSet[int]
) -> Iterator[Headline]:
    """What a page prints as a headline, whatever its head says; what has nothing beside it (`alone`) may be short."""
    about = _about(page.lines)
    is_dated = about < len(page.lines) and _is_about(page.lines[about].text)
    marked = _marked_above(page.lines, about)
    named = [(text, at) for text, at in headings if page.lines[at].owner.tag in {"h1", "h2"}]
    named += [(text, at) for text, at in lines if page.lines[at].is_named]
    named += [(text, at) for text, at in lines if at in marked]
    named += [(text, at) for text, at in lines if is_dated and at + 1 == about]
    for text, at in named:
        is_like_one = (_SHORTEST if at in alone else _SURE) <= len(bare(text)) <= _LONGEST
        if is_like_one and not _may_be_site(text) and not _is_about(text):
            yield Headline(text, at)


def _without_site(title: str, site: AbstractSet[str]) -> str:
    """A page's title without the names of its site and column: its longest piece."""
    pieces = [piece for piece in _BETWEEN.split(title) if piece and bare(piece) not in site]
    return max([piece for piece in pieces if not _may_be_site(piece)] or pieces, key=len, default="")


def _title(page: Survey) -> str:
    element = next((element for element in page.order if element.tag == "title"), None)
    return " ".join(without_unseen(element.text)[0].split()) if element else ""


def _headings(page: Survey) -> Sequence[tuple[str, int]]:
    """Headings whole, though `<br>` divides them into lines, with the place of their last line."""
    found: dict[object, tuple[list[str], int]] = {}
    for at, line in enumerate(page.lines):
        if line.owner.tag in {"h1", "h2", "h3"}:
            lines, _ = found.get(line.owner, ([], at))
            lines.append(line.text)
            found[line.owner] = (lines, at)
    return [(joined(lines), at) for lines, at in found.values()]


def _about(lines: Sequence[Line]) -> int:
    """The place of the first date, or else of the text, among a page's lines; their number where there is neither."""
    text = next((at for at, line in enumerate(lines) if not line.is_link and "。" in line.text), len(lines))
    return next((at for at, line in enumerate(lines[:text]) if _is_about(line.text) and not line.is_link), text)


def _marked_above(lines: Sequence[Line], about: int) -> set[int]:
    """The places of lines in bold, large or centred that stand close over the first date, or over the text."""
    return {at for at in range(max(0, about - _NEAR), about) if lines[at].is_marked}


def _may_be_site(text: str) -> bool:
    return _SITE.fullmatch(bare(text)) is not None


def _is_about(text: str) -> bool:
    return is_label(text) or is_loose_label(text) or is_byline(text)


def _is_beginning(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _is_cut(stated: str, printed: str) -> bool:
    """Whether a stated title is a printed one that a system has cut."""
    head = re.sub(r"(?:\.{3}|…+)$", "", stated)
    return len(head) >= 10 and head != stated and printed.startswith(head)
