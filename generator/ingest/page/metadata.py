"""Where from a page is and who wrote it, and its address: what stands around its text and in its head."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime

from msgspec import Struct

from generator.ingest.page.furniture import MEDIUM, ORIGIN, is_byline
from generator.ingest.page.lines import bare
from generator.ingest.page.publication import publication
from generator.ingest.page.survey import Survey
from generator.ingest.page.tree import Element
from generator.model import KnownDate
from generator.text.characters import without_unseen
from generator.text.han import HAN
from generator.text.web_address import web_address

_SOURCES = ("contentsource", "source", "mediaid", "article:source")
# How long a line under a headline is at most, and how many lines there are to the text.
_LONGEST = 120
_NEAR = 12
_SOURCE = re.compile(rf"(?:{ORIGIN})\s*[:：]\s*")
# What follows a source's name on the same line.
_AFTER_NAME = re.compile(
    r"""[\s|｜　]+(?=\S{0,8}[:：]) | \s{2,} | \s+(?=\d{4}[-年/.]) | \s+原创稿?$
    | \s*(?:发布|发表|更新)?(?:时间|日期)\s*[:：]
    | \s*(?: 作者 | 记者 | 责任?编辑 | 责编 | 编辑 | 浏览 | 阅读 | 点击 | 访问 | 字体 | 字号 | 分享 | 打印 | 收藏
    | [【\[（(] )""",
    re.VERBOSE,
)
_LONGEST_NAME = 40
# 作者：张三, 记者/李四, 本报记者 王五, 文/图 赵六.
_AUTHOR = re.compile(
    rf"(?<![{HAN}])(?:文[/／]图|(?:作者|撰文|撰稿|文|(?:见习|实习|特约)?记者|通讯员)\s*[:：/／]|(?:本[报网刊台社]|通讯社)?(?:记者|通讯员)\s)[\s:：]*"
)
# Names of two to four characters, as many as five, and after them nothing but another field.
_FIELD = "来源|时间|日期|编辑|责编|浏览|点击|发布|字体|字号|摄影|通讯员|佚名|未知"
_PERSON = rf"(?!{_FIELD})(?:[{HAN}·]{{2,4}}|[{HAN}][ 　][{HAN}])(?![{HAN}·：:])"
_PERSONS = re.compile(rf"{_PERSON}(?:[\s、，,]+{_PERSON}){{0,4}}")


# 《某某日报》（2026年11月11日　第05版：民生）, 2026-11-20 09:30 某某日报, By Lin Wei | Example Daily
_EDITION = re.compile(rf"\W*([{HAN}A-Za-z ]{{2,20}}?)\W*\d{{4}}\s?[-年/.][^。]{{0,20}}版[^。]{{0,20}}")
_BESIDE_DATE = re.compile(
    rf"\W*\d{{4}}[-年/.]\d[^{HAN}]{{0,24}}(?:[月日][^{HAN}]{{0,12}})*\s*"
    rf"([{HAN}]{{2,16}}(?:报|网|社|台|刊|融媒体?(?:中心)?|发布|客户端|编辑部))\W*"
)
_BEFORE_DATE = re.compile(rf"\W*({MEDIUM})[\s|｜]+\d{{4}}[-年/.]\d.{{0,20}}")
_ENGLISH = re.compile(r"By (?P<author>[^|｜]{3,60}?)\s*(?:[|｜]\s*(?P<source>[A-Z][^|｜:\d]{2,38}?)\s*)?(?:[|｜].*)?")

_UNLABELLED = (_EDITION, _BESIDE_DATE, _BEFORE_DATE)


class Metadata(Struct, frozen=True):
    """A page's source line as printed (来源：新华社), who wrote it, and the date it states."""

    statement: str | None
    author: str | None
    dated: KnownDate | None


def metadata(
    page: Survey,
    metas: Mapping[str, str],
    headline: int,
    text: tuple[int, int],
    head: Sequence[str],
    now: datetime,
) -> Metadata:
    """What a page says of its article.

    `headline` is the place of its headline among the lines, -1 where it has none, `text` those of the first sentence
    and of what follows the last; `head` has the lines that stood over the text in its own element.
    """
    first, end = text
    around = [line for at, line in enumerate(page.lines) if not first <= at < end]
    near = [
        line.text
        for line in page.lines[max(headline + 1, first - _NEAR) : first]
        if not line.is_link and len(line.text) <= _LONGEST
    ]
    near += [line for line in head if len(line) <= _LONGEST and line not in near]
    told = [*(line.text for line in around if not line.is_link), *(line for line in head if line not in near)]
    return Metadata(
        statement=_statement(page, metas, text, near),
        author=_author([*(line.text for line in around), *head], metas, near),
        dated=publication(metas, told, near, [line.text for line in page.lines[first:end]], now),
    )


def metas(root: Element) -> dict[str, str]:
    """The metas of a page by their name in lower case: of equal ones the first that says something."""
    found: dict[str, str] = {}
    for element in root.elements():
        if element.tag == "meta":
            attributes = element.attributes
            name = attributes.get("name") or attributes.get("property") or attributes.get("itemprop") or ""
            content = " ".join(without_unseen(attributes.get("content", ""))[0].split())
            if content:
                found.setdefault(name.strip().lower(), content)
        elif element.tag == "time" and element.attributes.get("datetime"):
            found.setdefault("datepublished", element.attributes["datetime"])
    return found


def address(page: Survey, metas: Mapping[str, str], url: str | None) -> str | None:
    """The page's canonical address where it lies on the same host, else the one it was fetched from.

    A page that came as a file has only the one it states.
    """
    links = [element.attributes for element in page.order if element.tag == "link"]
    stated = next((one.get("href", "") for one in links if one.get("rel", "").lower() == "canonical"), "")
    own = web_address(url) if url else None
    canonical = web_address(stated or metas.get("og:url", ""), own)
    if own is None or (canonical is not None and _host(canonical) == _host(own)):
        return canonical or own
    return own


def _host(address: str) -> str:
    return address.split("/")[2].removeprefix("www.")


def _statement(page: Survey, metas: Mapping[str, str], text: tuple[int, int], near: Sequence[str]) -> str | None:
    for at, line in enumerate(page.lines):
        if text[0] <= at < text[1] or (line.is_link and not _SOURCE.match(line.text)):
            continue
        if match := _SOURCE.search(line.text):
            following = page.lines[at + 1].text if at + 1 < min(len(page.lines), text[0]) else ""
            name = _name(line.text[match.end() :] or following)
            if name:
                return match[0].replace(" ", "") + name
    for key in _SOURCES:
        name = _name(_SOURCE.sub("", metas.get(key, "")))
        if name:
            return f"来源：{name}"
    return _unlabelled(near)


def _unlabelled(near: Sequence[str]) -> str | None:
    """The source that stands under a headline without a word before it."""
    for line in near:
        if match := _SOURCE.search(line):
            name = _name(line[match.end() :])
            if name:
                return match[0].replace(" ", "") + name
        if match := next((found for form in _UNLABELLED if (found := form.fullmatch(line))), None):
            return f"来源：{match[1].strip()}"
        if (match := _ENGLISH.fullmatch(line)) and match["source"]:
            return match["source"]
    return None


def _author(around: Sequence[str], metas: Mapping[str, str], near: Sequence[str]) -> str | None:
    """Who wrote it: persons by name, not the office that runs the page."""
    for line in near:
        if is_byline(line) and (match := _ENGLISH.fullmatch(line)):
            return match["author"]
    for line in (*around, metas.get("author", "")):
        starts = [match.end() for match in _AUTHOR.finditer(line)] or ([0] if line == metas.get("author") else [])
        names = [" ".join(match[0].split()) for at in starts if (match := _PERSONS.match(line[at:].strip(" 　")))]
        if names:
            return " ".join(dict.fromkeys(names))
    return None


def _name(text: str) -> str:
    """A source's name without what stands behind it; "" for what is none."""
    name = _AFTER_NAME.split(text.strip(), maxsplit=1)[0].strip(" 　:：|｜,，;；-")
    is_name = 2 <= len(bare(name)) <= _LONGEST_NAME and not re.search(r"[:：。]|^\d+$|^(?:19|20)\d\d[-年]", name)
    return name if is_name else ""
