"""Which element of a page is its article, and what in it is not.

A line of text counts for as many signs as it has if it reads as a sentence, and against if it is a link, a button or a
notice of the site; the article is the element whose lines count most together. Names of classes only ever turn the
balance: they lower what stands in a footer, and lift a known container over the element around it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby

from msgspec import Struct

from generator.ingest.page import pictures
from generator.ingest.page.lines import Line
from generator.ingest.page.outskirts import PAPERS, endings, outskirts, taken_out, without
from generator.ingest.page.scanty import scanty_text
from generator.ingest.page.survey import Survey
from generator.ingest.page.tree import Element
from generator.ingest.wording.furniture import (
    explains,
    is_byline,
    is_ending,
    is_furniture,
    is_label,
    is_loose_label,
    is_maker,
)

_MARK = re.compile(r"[，。；！？、,.;!?](?!\d)")
# A line without a mark is a sentence from this length on; one with a mark from that.
_LONG, _MARKED = 30, 10
# The shortest notice seen has 30 signs.
SHORTEST = 15
# A list of links costs no more for each than this, or a long one would outweigh an article beside it.
_MOST_AGAINST = 30
# So many lines of links one after another end a text.
_MANY = 6
# So many sentences, and no more, under a link of their own announce another article; so many of these are a list.
_TEASER, _TEASERS = 2, 3
_ATTACHMENT = re.compile(rf"^附件|\.(?:{PAPERS})\b", re.IGNORECASE)
# Parts of pages that are never the article, and those that may hold it all the same.
_OUTSIDE = frozenset(
    "bot footer foot copyright comment comments comm pinglun pingjia reply replies respond nav navbar menu breadcrumb "
    "breadcrumbs crumb crumbs sidebar aside disclaimer".split()
)
_BESIDE = frozenset(
    "share sharing bdsharebuttonbox jiathis fenxiang bshare related relate relevant xgxw xgyd xgwz recommend tuijian "
    "recommended rank ranking ranklist hot hots qrcode qr ewm erweima qcode toolbar print ad ads adv advert guanggao "
    "banner login pagination pagelist prevnext tag tags tool tools edit zebian bottom position weizhi crumbnav reward "
    "vote header head top topbar subscribe popup modal cookie cookies sys zdfy".split()
)
_CONTAINER = re.compile(
    r"(?i)(?:^|[\s_-])(?:trs_?editor|ucap-content|zoom|article|articlecontent|article[-_]?(?:content|body|text|con)|rm_txt_con"
    r"|js_content|left_zw|rwb_zw|content|contents|detail|text_con|con_txt|news_?(?:content|text|body|con)|main-?txt"
    r"|(?:entry|post|single|story)[-_]?(?:content|body)|pages_content|view|xxgk_content|artcontent|nr|zw|bodytext)(?:$|[\s_-])"
)


class MainText(Struct, frozen=True):
    """The article's element without what is none of it, and what was taken out.

    `first` is the place of its first sentence among the lines of the page, `end` that of the line after the last. It
    is scanty where it has hardly a sentence, and stands under a headline.
    """

    element: Element
    removed: tuple[str, ...]
    first: int
    end: int
    is_scanty: bool = False


def main_text(page: Survey, headline: int | None) -> MainText | None:
    """The article of a page; `headline` is the place of its headline among the lines.

    None where there is no text, or where what there is are the beginnings of other articles.
    """
    for names in (_OUTSIDE | _BESIDE, _OUTSIDE):
        found = _found(page, headline, _zones(page, headline, names))
        if found is not None:
            return found
    return _scanty(page, headline) if headline is not None else None


def _scanty(page: Survey, headline: int) -> MainText | None:
    zones = _zones(page, headline, _OUTSIDE | _BESIDE)
    outside = {part for zone in zones for part in zone.elements()}
    values = _values(page.lines, outside, headline)
    teasers = {
        at for at, value in enumerate(_without_teasers(page.lines, values, headline)) if value == 0 and values[at] > 0
    }
    read = scanty_text(page, headline, outside, teasers)
    if read is None:
        return None
    element, said = read
    unwanted = (outskirts(page, element) | (zones & set(element.elements()))) - {element}
    removed = taken_out(element, unwanted)
    return MainText(without(element, unwanted), removed, said[0], said[-1] + 1, is_scanty=True)


def _found(page: Survey, headline: int | None, zones: AbstractSet[Element]) -> MainText | None:
    outside = {part for zone in zones for part in zone.elements()}
    values = _without_teasers(page.lines, _values(page.lines, outside, headline), headline)
    owners = [line.owner for line in page.lines]
    sums = page.totals(zip(owners, values, strict=True))
    # Of equal elements the innermost: what is around it has nothing more to say.
    best = max(sums, key=lambda element: sums[element], default=page.root)
    if sums.get(best, 0) < SHORTEST:
        return None
    costs = page.totals((line.owner, min(_value(line, line.owner in outside), 0)) for line in page.lines)
    title = page.around(owners[headline]) if headline is not None else set()
    best = _widened(page, _around_paragraph(page, best, values, outside), sums, costs, title)
    inside = set(best.elements())
    own = [
        (at, line, value)
        for at, (line, value) in enumerate(zip(page.lines, values, strict=True))
        if line.owner in inside
    ]
    if _is_list([(line, value) for _, line, value in own]):
        return None
    unwanted = (outskirts(page, best) | (zones & inside)) - {best}
    sentences = [at for at, _, value in own if value > 0]
    left_out = _left_out(page.lines, values, inside, headline, sentences[0])
    return MainText(without(best, unwanted), left_out + taken_out(best, unwanted), sentences[0], sentences[-1] + 1)


def _values(lines: Sequence[Line], outside: AbstractSet[Element], headline: int | None) -> list[int]:
    """What each line counts for the elements it stands in.

    Before the headline is no text. After its first sentences, links weigh a third, for an article's own container may
    end with some; what comes behind many of them counts a quarter, and behind 网友评论 or 相关阅读 nothing at all.
    """
    values = [_value(line, line.owner in outside) for line in lines]
    if headline is None:
        return values
    said = links = 0
    over = set(endings(lines))
    is_over = False
    for at, value in enumerate(values):
        if at <= headline:
            values[at] = min(value, -value // 2)
        elif said < SHORTEST:
            said += max(value, 0)
        else:
            is_over |= at in over
            links = links + 1 if value < 0 else links if links >= _MANY else 0
            weight = 3 if value < 0 else 4 if links >= _MANY else 1
            values[at] = 0 if is_over else value // weight
    return values


def _without_teasers(lines: Sequence[Line], values: Sequence[int], headline: int | None) -> list[int]:
    """The values, nothing for sentences that stand by one or two under a link, again and again: other articles' own."""
    # Each group has the sentences after a link; what follows the headline or the page's beginning is under none.
    groups: list[tuple[bool, list[int]]] = [(False, [])]
    for at, (line, value) in enumerate(zip(lines, values, strict=True)):
        if line.is_link and at != headline:
            groups.append((True, []))
        elif at == headline:
            groups.append((False, []))
        elif value > 0:
            groups[-1][1].append(at)
    done = list(values)
    said = [group for group in groups if group[1]]
    for is_teaser, same in groupby(said, key=lambda group: group[0] and len(group[1]) <= _TEASER):
        run = list(same)
        if is_teaser and len(run) >= _TEASERS:
            for at in (at for _, group in run for at in group):
                done[at] = 0
    return done


def _left_out(
    lines: Sequence[Line], values: Sequence[int], inside: AbstractSet[Element], headline: int | None, first: int
) -> tuple[str, ...]:
    """What reads as text and stands beside the article's element, or between it and the headline."""
    return tuple(
        line.text
        for at, (line, value) in enumerate(zip(lines, values, strict=True))
        if line.owner not in inside
        and (value > 0 or (headline is not None and headline < at < first and not line.is_link and _is_said(line)))
    )


def _is_said(line: Line) -> bool:
    return not is_label(line.text) and not is_loose_label(line.text) and not is_furniture(line.text)


def _around_paragraph(page: Survey, best: Element, values: Sequence[int], outside: AbstractSet[Element]) -> Element:
    """What stands around a paragraph that was found alone, if there is more text in it, or a picture."""
    around = page.above.get(best)
    if around is None or sum(line.owner is best for line in page.lines) != 1:
        return best
    texts = page.totals((line.owner, max(value, 0)) for line, value in zip(page.lines, values, strict=True))
    shown = any(
        element.tag == "img" and element not in outside and pictures.source(element.attributes)
        for element in around.elements()
    )
    return around if shown or texts[around] > texts[best] else best


def _value(line: Line, is_outside: bool) -> int:
    length = line.length
    if any(kind(line.text) for kind in (is_label, is_byline, is_maker)) or _ATTACHMENT.search(line.text):
        return 0
    if line.is_link or is_furniture(line.text) or (is_ending(line.text) and not explains(line.text)):
        return -min(length, _MOST_AGAINST)
    if length < _LONG and not (length >= _MARKED and _MARK.search(line.text)):
        return -min(length, _MOST_AGAINST) if is_outside else 0
    return -length if is_outside else length


def _widened(
    page: Survey,
    best: Element,
    sums: Mapping[Element, int],
    costs: Mapping[Element, int],
    title: AbstractSet[Element],
) -> Element:
    """The container that an article stands in, where the element found is only its part.

    An element around it may have a headline, pictures and signatures more, but nothing that counts against it; a known
    container, below the headline, may have a little of that.
    """
    found, is_free = best, True
    element = page.above.get(best)
    while element is not None:
        names = f"{element.attributes.get('class', '')} {element.attributes.get('id', '')}"
        is_known = element not in title and bool(_CONTAINER.search(names)) and sums[element] * 10 >= sums[best] * 7
        is_free = is_free and costs[element] >= costs[best]
        if is_free or is_known:
            found = element
        element = page.above.get(element)
    return found


def _is_list(lines: Sequence[tuple[Line, int]]) -> bool:
    """Whether links outnumber the sentences by far."""
    links = sum(line.is_link for line, _ in lines)
    return links >= 10 and sum(value > 0 for _, value in lines) * 5 < links


def _zones(page: Survey, headline: int | None, names: AbstractSet[str]) -> AbstractSet[Element]:
    """The elements whose tag or name says that they are no article; one with the headline in it is the page's frame."""
    frame = page.around(page.lines[headline].owner if headline is not None else None) | {page.root}
    return {
        element
        for element in page.order
        if element not in frame
        and (
            element.tag in {"footer", "nav", "aside"}
            or (element.tag not in {"body", "article", "main"} and element.names() & names)
        )
    }
