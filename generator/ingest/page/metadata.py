"""When and where from a page is, and its address: what stands around its text and in its head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from generator.ingest.page.lines import bare
from generator.ingest.page.survey import Survey
from generator.ingest.page.tree import Element
from generator.model import KnownDate
from generator.text.han import HAN
from generator.text.invisible import without_invisible
from generator.text.stated_dates import stated_date
from generator.text.web_address import web_address

# In the order in which they are believed; the first are those of the Chinese government's page standard.
_DATES = (
    "pubdate", "publishdate", "article:published_time", "og:published_time", "weibo:article:create_at", "apub:time",
    "pubtime", "publishtime", "publish_time", "datepublished", "firstpublishedtime", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "dc.date", "date", "createdate",
)  # fmt: skip
_SOURCES = ("contentsource", "source", "mediaid", "article:source")
_SURE_DATE = re.compile(r"(?:发布|发表|发文|上网|刊发|发稿|上传|录入|创建)(?:时间|日期)\s*[:：]?")
_DATE = re.compile(rf"(?<![{HAN}])(?:时间|日期)\s*[:：]")
# How long a line with a date under a headline is at most, and how many lines there are to the text.
_LONGEST = 120
_NEAR = 12
_SOURCE = re.compile(r"(?:(?:信息|稿件|文章|内容|资料)?来源于?|稿源)\s*[:：]\s*")
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
    rf"(?<![{HAN}])(?:文[/／]图|(?:作者|撰文|撰稿|文|(?:见习|实习|特约)?记者|通讯员)\s*[:：/／]|本[报网刊台]记者\s)[\s:：]*"
)
# Names of two to four characters, as many as five, and after them nothing but another field.
_FIELD = "来源|时间|日期|编辑|责编|浏览|点击|发布|字体|字号|摄影|通讯员|佚名|未知"
_PERSONS = re.compile(
    rf"(?!{_FIELD})[{HAN}·]{{2,4}}(?:[\s、，,]+(?!{_FIELD})[{HAN}·]{{2,4}}(?![{HAN}：:])){{0,4}}(?![{HAN}·])"
)


@dataclass(frozen=True, slots=True)
class Metadata:
    """A page's source line as printed (来源：新华社), who wrote it, the date it states, and its address."""

    statement: str | None
    author: str | None
    dated: KnownDate | None
    address: str | None


def metadata(
    page: Survey, metas: Mapping[str, str], start: int, text: tuple[int, int], now: datetime, url: str | None
) -> Metadata:
    """What a page says of its article.

    `start` is the place of its headline among the lines, `text` those of the first sentence and of what follows the
    last.
    """
    return Metadata(
        statement=_statement(page, metas, text),
        author=_author(page, metas, text),
        dated=_dated(page, metas, start, text, now),
        address=address(page, metas, url),
    )


def metas(root: Element) -> dict[str, str]:
    """The metas of a page by their name in lower case: of equal ones the first that says something."""
    found: dict[str, str] = {}
    for element in root.elements():
        if element.tag == "meta":
            attributes = element.attributes
            name = attributes.get("name") or attributes.get("property") or attributes.get("itemprop") or ""
            content = " ".join(without_invisible(attributes.get("content", ""))[0].split())
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


def _dated(
    page: Survey, metas: Mapping[str, str], start: int, text: tuple[int, int], now: datetime
) -> KnownDate | None:
    """The date of publication; one that cannot be only where there is no other."""
    found = [date for words in _date_words(page, metas, start, text) if (date := stated_date(words, now))]
    return next((date for date in found if date.value), found[0] if found else None)


def _date_words(page: Survey, metas: Mapping[str, str], start: int, text: tuple[int, int]) -> Iterator[str]:
    """Words that may hold the date, the surest first."""
    yield from (metas[name] for name in _DATES if name in metas)
    around = [(at, line) for at, line in enumerate(page.lines) if not text[0] <= at < text[1] and not line.is_link]
    for at, line in around:
        if match := _SURE_DATE.search(line.text):
            # A label in one cell of a table has its date in the next.
            after = line.text[match.end() :].strip() or (page.lines[at + 1].text if at + 1 < len(page.lines) else "")
            yield after[:40]
    near = [
        line.text for at, line in around if max(start, text[0] - _NEAR) <= at < text[0] and len(line.text) <= _LONGEST
    ]
    yield from (line[match.end() :][:40] for line in near if (match := _DATE.search(line)))
    yield from near


def _statement(page: Survey, metas: Mapping[str, str], text: tuple[int, int]) -> str | None:
    for at, line in enumerate(page.lines):
        if text[0] <= at < text[1] or (line.is_link and not _SOURCE.match(line.text)):
            continue
        if match := _SOURCE.search(line.text):
            following = page.lines[at + 1].text if at + 1 < min(len(page.lines), text[0]) else ""
            name = _name(line.text[match.end() :] or following)
            if name:
                return match[0].replace(" ", "") + name
    for key in _SOURCES:
        stated = metas.get(key, "")
        name = _name(_SOURCE.sub("", stated))
        if name:
            return f"来源：{name}"
    return None


def _author(page: Survey, metas: Mapping[str, str], text: tuple[int, int]) -> str | None:
    """Who wrote it: a person or two by name, not the office that runs the page."""
    around = (line.text for at, line in enumerate(page.lines) if not text[0] <= at < text[1])
    stated = [line[match.end() :] for line in around if (match := _AUTHOR.search(line))]
    for words in (*stated, metas.get("author", "")):
        if match := _PERSONS.match(words.strip(" 　")):
            return " ".join(match[0].split())
    return None


def _name(text: str) -> str:
    """A source's name without what stands behind it; "" for what is none."""
    name = _AFTER_NAME.split(text.strip(), maxsplit=1)[0].strip(" 　:：|｜,，;；-")
    is_name = 2 <= len(bare(name)) <= _LONGEST_NAME and not re.search(r"[:：。]|^\d+$|^(?:19|20)\d\d[-年]", name)
    return name if is_name else ""
