"""A web page → the article on it."""

from __future__ import annotations

import re

from generator.errors import DeliveryError
from generator.ingest.assemble import Facts, assemble
from generator.ingest.desk import Desk
from generator.ingest.page.fragment import body_of
from generator.ingest.page.headline import Headline, headline
from generator.ingest.page.lines import bare
from generator.ingest.page.main_text import MainText, main_text
from generator.ingest.page.metadata import address, metadata, metas
from generator.ingest.page.outskirts import endings
from generator.ingest.page.scripts import stated_by_script, stated_by_wechat
from generator.ingest.page.survey import Survey, survey
from generator.ingest.page.tree import parse
from generator.ingest.page.trim import take_statement, trim
from generator.ingest.page.walk import Walk
from generator.ingest.reading import Origin, Reading
from generator.ingest.wording.furniture import is_one_of_several
from generator.ingest.wording.publication import signed
from generator.ingest.wording.signs import is_complete
from generator.model import Change

_PAGE = re.compile(r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<meta\s", re.IGNORECASE)
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF|urlset|sitemapindex)[\s>]")
_TAG = re.compile(
    r"</?(?:p|div|br|table|tr|td|span|ul|ol|li|a|h[1-6]|img|section|article|font|center)\b[^>]*>", re.IGNORECASE
)
# How much of a text is looked at, and how much of that are tags in a piece of HTML.
_HEAD = 4_000
_TAGS = 0.1

_CLOSED = re.compile(r"</(?:body|html)\b", re.IGNORECASE)
# The blocks at a text's end among which a paper's signature has its date.
_SIGNATURE = 2
# So much of a text's end shows where it breaks off.
_TAIL = 12

# What servers say instead of an article, which is short.
_NO_ARTICLE = re.compile(
    r"""404 | not\ found | forbidden | access\ denied | java\ ?script | 用户名 | 密码 | 验证码 | 参数错误 | 环境异常
    | (?:页面|网页|内容|文件|文章|信息|资源|网址)[^。，]{0,12}(?:不存在|已?被?删除|无法(?:访问|显示|找到)|找不到|出错)
    | (?:找不到|无法(?:访问|显示|打开))[^。，]{0,12}(?:页面|网页|内容|文件|资源) | 没有(?:访问)?权限
    | 访问(?:过于频繁|受限) | (?:请|需要?)(?:您?先)?登录 | 系统(?:维护|繁忙|错误|异常) | 正在(?:跳转|加载) | 拒绝访问
    | 网站(?:升级|维护)中 | (?:安全|人机|访问|身份|滑动|行为)验证 | (?:拖动|拖拽|滑动).{0,6}(?:滑块|拼图) | 访问请求存在
    | captcha | (?:are|verify\ (?:that\ )?you\ are)\ (?:a\ )?human | checking\ your\ browser""",
    re.IGNORECASE | re.VERBOSE,
)
_EXCUSE_TITLE = re.compile(
    r"^.{0,5}$|404|403|not found|error|just a moment|不存在|出错|错误|无法访问|登录|提示"
    r"|^.{0,6}(?:安全|人机|访问|身份|滑动|行为)验证.{0,6}$",
    re.IGNORECASE,
)
_LONGEST_EXCUSE = 200


def is_page(text: str) -> bool:
    """Whether a text is HTML, by what it holds: a page's first tags, or a tenth of tags; a feed's XML is none."""
    head = re.sub(r"<!--.*?-->|<\?xml.*?\?>", "", text[:_HEAD], flags=re.DOTALL).lstrip("\ufeff \t\r\n")
    if not head.startswith("<") or _FEED.search(head):
        return False
    return bool(_PAGE.search(head)) or sum(len(tag) for tag in _TAG.findall(head)) >= len(head) * _TAGS


def read_page(text: str, origin: Origin, desk: Desk) -> Reading:
    """The one article of a page, as a bulletin.

    Raises DeliveryError for a page that is too large or too deep, and for one without an article: a list of headlines,
    a login, an error, a page that only a script fills.
    """
    page = survey(parse(text, origin.name))
    stated = stated_by_wechat(page) | metas(page.root) | stated_by_script(text, desk.now)
    title = headline(page, stated)
    found = main_text(page, title.line if title else None)
    if found is None or _is_excuse(found, title):
        raise DeliveryError("page-no-text", origin.name)
    if title is None:
        raise DeliveryError("page-no-headline", origin.name)
    own = address(page, stated, origin.url)
    walk = Walk(origin.url or own)
    left_out = (*([title.passed_over] if title.passed_over else []), *found.removed)
    walk.changes += [Change("removed", 0, words[:200], "") for words in left_out]
    walk.changes += [Change("pages", 0, words[:200], "") for words in _pagers(page, found.first)]
    walk.read(found.element.children)
    walk.end()
    line = -1 if title.line is None else title.line
    head = trim(walk, title.text, page.lines[line].text if line >= 0 else title.text)
    walk.changes += _torn(text, page, walk)
    known = metadata(page, stated, line, (found.first, found.end), head, desk.now)
    statement = take_statement(walk, known.statement)
    if not walk.blocks and not walk.found:
        raise DeliveryError("page-no-text", origin.name)
    last = [line for block in walk.blocks[-_SIGNATURE:] for line in block.said]
    facts = Facts(title.text, statement, own, known.author, known.dated or signed(last, desk.now))
    return Reading((assemble(facts, body_of(walk), origin, desk),))


def _torn(html: str, page: Survey, walk: Walk) -> list[Change]:
    """That a page breaks off inside its article; one that leaves out its last tags ends with a sentence or a tag."""
    if not walk.blocks or not page.lines or _CLOSED.search(html):
        return []
    said, last = walk.blocks[-1].said[-1], page.lines[-1].text
    is_last = bare(said).endswith(bare(last))
    is_cut = html.rfind("<") > html.rfind(">") or not (html.rstrip().endswith(">") or is_complete(last))
    return [Change("torn", 0, "", "", said[-_TAIL:])] if is_last and is_cut else []


def _pagers(page: Survey, first: int) -> list[str]:
    """What leads to the other pages of an article, between its first sentence and other articles; once is enough."""
    over = next((at for at in endings(page.lines) if at > first), len(page.lines))
    return [line.text for line in page.lines[first:over] if is_one_of_several(line.text, line.linked)][:1]


def _is_excuse(found: MainText, title: Headline | None) -> bool:
    """Whether a short text is a server's; under a headline of its own it may be a warning against false logins."""
    text = " ".join(found.element.text.split())
    is_headed = title is not None and title.line is not None and not _EXCUSE_TITLE.search(title.text)
    is_trusted = is_headed and not found.is_scanty
    return len(text) <= _LONGEST_EXCUSE and not is_trusted and bool(_NO_ARTICLE.search(text))
