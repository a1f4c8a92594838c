"""Headlines that name a region, such as 贵州:多措并举…, 江苏: 无锡市实施…, 【宁夏】出台… and 一、贵州省贵阳市：…."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from generator.ingest.wording.signs import CLOSERS, is_complete
from generator.model import Region
from generator.text.folding import simplified
from generator.text.han import HAN

# NEWSROOM §3 allows 30 Han for a title; printed headlines are longer at times, paragraphs nearly always.
LENGTH = 60
# With the name of a province before the colon and no full stop, this long is still a headline.
_LENGTH_OF_KNOWN = 100

_COLON = r"[:：∶﹕]"
_NUMBER = (
    r"(?:第?[一二三四五六七八九十]{1,3}[、.．条]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、．)）]\s*"
    r"|[①-⑳⒈-⒛●○■◆▪•★☆▲►※])?"
)
_LISTED = re.compile(_NUMBER)
_PLACE = rf"[{HAN}·•]{{2,20}}"
# 四　川: letters set apart, to be as wide as the names of other places.
_SPACED = rf"[{HAN}](?:[ \u3000]{{1,4}}[{HAN}]){{1,5}}"
_SHAPE = re.compile(
    rf"{_NUMBER}\s*(?:({_PLACE}|{_SPACED})\s*{_COLON}|[【\[〔]({_PLACE}|{_SPACED})[】\]〕])\s*(?P<title>\S.*)"
)
# 贵州、四川：…, 贵州｜…, 贵州——…: so begins much else, but for the names of regions.
_LOOSE_SHAPE = re.compile(
    rf"{_NUMBER}\s*(?:({_PLACE}(?:、{_PLACE}){{1,9}})\s*{_COLON}"
    # A line with several bars is the row of a table, and so is one with a word or a number behind its bar.
    rf"|({_PLACE}|{_SPACED})\s*(?:[｜|丨]|—{{2,3}}|-{{2,3}})\s*(?=[^｜|丨]{{5,}}$))\s*(?P<title>\S.*)"
)
# Guizhou: Stations cover…, Wuxi, Jiangsu: …: so begins much else in English too, but for the names of regions.
_ENGLISH_SHAPE = re.compile(r"([A-Z][A-Za-z'’ -]{1,60}(?:, [A-Z][A-Za-z'’ -]{1,60})?):\s+(?P<title>\S.*)")
_SIGNS = re.compile(r"^[\W\d_]+")
# A headline cut by a page ends inside a bracket, or on a word that wants another.
_OPEN = {"“": "”", "《": "》", "（": "）", "(": ")", "【": "】"}
_WANTS_MORE = "，,、和与及的"
_JOINS = re.compile(r"\s*(?:[—–-]{1,3}|[、和与及至到])\s*")
# 湖南长沙 with 长沙 unknown is still Hunan's; 海南藏族自治州 is Qinghai's, and 贵州人 nobody's.
_BELOW = re.compile(r".{2,4}|.*(?:[省市州县区盟旗厅局委办会院道镇乡]|兵团)")
_ELSEWHERE = re.compile(r".*族自治[州县]|州|人|.*人")


class Headline(NamedTuple):
    """A headline's region as printed, the rest of it, and the region's id where the desk knows it."""

    prefix: str
    title: str
    region: str | None


def read_headline(text: str, regions: Mapping[str, Region]) -> Headline | None:
    """The headline that a block is, None where it has not the shape of one.

    A region is told by the prefix; one below it that the title begins with (无锡市实施…) is taken if it is known.
    """
    text = text.strip("*# ")
    if len(text) > _LENGTH_OF_KNOWN:
        return None
    match = _SHAPE.fullmatch(text) or _LOOSE_SHAPE.fullmatch(text)
    if not match:
        return _read_english(text, regions)
    if _is_sentence(match["title"]):
        return None
    read = _with_region(match, text, regions)
    simple = simplified(text)
    if simple != text and (read is None or read.region is None):
        # Each sign stands for itself, so both scripts have the same shape.
        read = _with_region(match, simple, regions) or read
    return read


def _with_region(match: re.Match[str], text: str, regions: Mapping[str, Region]) -> Headline | None:
    """The headline that has been matched, its region read in `text`, which may be the same in simplified characters."""
    at = 1 if match[1] else 2
    prefix = "".join(text[match.start(at) : match.end(at)].split())
    if match.re is _LOOSE_SHAPE and _longest(prefix, regions, None, top=True)[0] is None:
        return None
    region = _named(prefix, regions)
    if len(text) > (_LENGTH_OF_KNOWN if region else LENGTH):
        return None
    if region is not None:
        below = _beginning(text[match.start("title") :], regions, region.id) or region
        region = _alone(text[match.end(at) :], below, regions)
    return Headline("".join(match[at].split()), match["title"], region.id if region else None)


def _read_english(text: str, regions: Mapping[str, Region]) -> Headline | None:
    """The headline of an item in English that begins with the names of a place, or of a place and what it is in."""
    match = _ENGLISH_SHAPE.fullmatch(text)
    if not match or is_complete(match["title"].rstrip("?!")):
        return None
    for name in match[1].lower().split(", "):
        for region in regions.values():
            if name in {region.name.en.lower(), region.short.en.lower()}:
                return Headline(match[1], match["title"], region.id)
    return None


def named_at_start(title: str, regions: Mapping[str, Region]) -> str | None:
    """The id of the region whose full name a title begins with (贵州省民政厅召开…); a short one may be anything."""
    title = simplified(title)
    named = [region for region in regions.values() if title.startswith(region.name.zh)]
    region = max(named, key=lambda one: len(one.name.zh), default=None)
    if region is None:
        return None
    rest = title[len(region.name.zh) :]
    found = _alone(rest, _beginning(rest, regions, region.id) or region, regions)
    return found.id if found else None


def is_meant_as_headline(text: str, regions: Mapping[str, Region]) -> bool:
    """Whether a block that has not the shape of a headline begins as one does: 贵州 社工站…, 「贵州」社工站…."""
    text = simplified(text)
    return is_like_headline(text) and _longest(_SIGNS.sub("", text), regions, None, top=True)[0] is not None


def bare_title(text: str) -> str:
    """A headline without its number and prefix, as far as its shape tells them."""
    match = _SHAPE.fullmatch(text.strip("*# "))
    return match["title"] if match else text


def unnumbered(text: str) -> str:
    """A headline without the number or sign that stands before it in a list."""
    match = _LISTED.match(text)
    return text[match.end() :].strip() or text if match else text


def wants_more(headline: str) -> bool:
    """Whether a headline has been cut: a bracket left open, or a last word that cannot be the last."""
    unclosed = any(headline.count(opening) > headline.count(closing) for opening, closing in _OPEN.items())
    return unclosed or headline[-1] in _WANTS_MORE


def is_like_headline(text: str) -> bool:
    """Whether a block could be a headline by its length and its end, whatever it says."""
    return len(text) <= LENGTH and not _is_sentence(text)


def _is_sentence(text: str) -> bool:
    # A headline may ask or call, but it does not end in a full stop, and has no sentence inside.
    return "。" in text or (is_complete(text) and text.rstrip(CLOSERS)[-1:] not in "!?！？")


def _named(prefix: str, regions: Mapping[str, Region]) -> Region | None:
    """The lowest known region of a prefix such as 贵州, 贵州省, 江苏无锡, 贵州省·晴隆县 or 贵州贵阳、遵义."""
    prefix, *others = prefix.split("、")
    found, rest = _longest(prefix, regions, None, top=True)
    if others:
        # Of two provinces it is neither's.
        is_one = rest and all(_BELOW.fullmatch(other) and not _is_outside(other, found, regions) for other in others)
        return found if is_one and _BELOW.fullmatch(rest.strip("·•")) else None
    while found is not None and rest.strip("·•"):
        rest = rest.strip("·•")
        below, shorter = _longest(rest, regions, found.id)
        if below is None:
            return found if _BELOW.fullmatch(rest) and not _ELSEWHERE.fullmatch(rest) else None
        found, rest = below, shorter
    return found


def _is_outside(place: str, found: Region | None, regions: Mapping[str, Region]) -> bool:
    """Whether a place begins with the name of a region that is not in the one that was found."""
    region, _ = _longest(place, regions, None, top=True)
    return region not in (None, found) and found is not None and not _is_below(region, found.id, regions)


def _alone(rest: str, found: Region, regions: Mapping[str, Region]) -> Region | None:
    """A region that a headline names, unless what follows joins another to it: 北京——上海高铁, 贵州省、四川省联合…."""
    joined = _JOINS.match(rest)
    return None if joined and _is_outside(rest[joined.end() :], found, regions) else found


def _beginning(title: str, regions: Mapping[str, Region], above: str) -> Region | None:
    found, rest = _longest(title, regions, above)
    if found is None:
        return None
    return _beginning(rest, regions, found.id) or found


def _longest(
    text: str, regions: Mapping[str, Region], above: str | None, *, top: bool = False
) -> tuple[Region | None, str]:
    """The region with the longest name at the beginning of a text, among all or among those below one."""
    best: tuple[int, Region | None] = (0, None)
    for region in regions.values():
        if not top and not _is_below(region, above, regions):
            continue
        for name in (region.name.zh, region.short.zh, *region.also):
            if name and text.startswith(name) and len(name) > best[0]:
                best = (len(name), region)
    return best[1], text[best[0] :]


def _is_below(region: Region, above: str | None, regions: Mapping[str, Region]) -> bool:
    parent = region.parent
    while parent is not None and parent in regions:
        if parent == above:
            return True
        parent = regions[parent].parent
    return False
