"""What a block of a digest is, told by itself alone: page furniture, a source line, a caption, the end of a sentence.

The patterns are those of the desk's digests and of the provincial pages seen; each says what it was made for.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.text.han import HAN

TERMINAL = "。！？!?…；;：:"
CLOSERS = "”’」』》〉）)】]\"'"
# A block that begins with one of these goes on with what stood before it.
_CONTINUES = "，,、。；;：:！!？?）)》〉】”’」』"

# "- 3 -", "— 3 —", "第3页", "第 3 页 共 10 页", "3 / 10", "3"
_PAGE_NUMBER = re.compile(
    r"[-—–－\s]*(?:第\s*\d{1,4}\s*页(?:[,，/\s]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*/\s*\d{1,4}|\d{1,3})[-—–－\s]*"
)
# "(据中国新闻网)", "（来源：无锡市民政局）", "来源:中国新闻网"
_SOURCE = re.compile(
    r"[（(【\[]\s*(?P<inner>(?:据|摘自|转自|来源\s*[:：]|稿源\s*[:：]|(?:信息|稿件|文章|资料)来源\s*[:：])[^（）()]{2,50})\s*[)）】\]]"
    r"|(?P<bare>(?:来源|稿源|信息来源|稿件来源|文章来源)\s*[:：]\s*[^。，,（）()]{2,40})"
)
_CITING = re.compile(r"^(?:据|摘自|转自|(?:信息|稿件|文章|资料)?来源\s*[:：]|稿源\s*[:：])\s*")
# A source line that nobody put on a line of its own.
_TAIL = re.compile(
    r"(?P<text>.*[。！？!?…”’])\s*(?P<source>[（(](?:据|来源\s*[:：]|稿源\s*[:：])[^（）()。]{2,50}[)）])$"
)
# "…主题活动(图片来源:贵州省民政厅)", "图为……", "…活动现场。张三 摄"
_CREDIT = re.compile(
    r"\s*(?P<open>[（(]\s*(?:图片来源|图片由|图源|图片提供|供图|摄影|图)\s*[:：]?\s*)(?P<name>[^（）()]{2,30}?)(?P<close>\s*(?:提供|摄)?\s*[)）])$"
    rf"|(?P<open2>[（(]?)(?P<name2>(?:[{HAN}]{{2,4}}))(?P<close2>\s*摄\s*[)）]?)$"
)
_CAPTION = re.compile(r"^(?:图为|图片说明\s*[:：]|[（(]图为)")
_LIST_ITEM = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}(?:、|是)|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、．)）](?!\d)|[●○■◆▪•·★☆])"
)


class Credit(NamedTuple):
    """A caption's text and whose picture it is; `taken` is what stood around the name."""

    caption: str
    name: str
    taken: str


def is_page_number(text: str) -> bool:
    """Whether a block is nothing but a page's number."""
    return bool(_PAGE_NUMBER.fullmatch(text))


def source_statement(text: str) -> str | None:
    """The statement of a source line without its brackets (据中国新闻网), None for any other block."""
    match = _SOURCE.fullmatch(text)
    return (match["inner"] or match["bare"]).strip() if match else None


def source_name(statement: str) -> str:
    """Whom a statement names: 中国新闻网 of 据中国新闻网."""
    return _CITING.sub("", statement).strip()


def split_source(text: str) -> tuple[str, str]:
    """A paragraph and the source line at its end ("" where there is none)."""
    match = _TAIL.fullmatch(text)
    return (match["text"], match["source"]) if match else (text, "")


def caption(text: str) -> Credit | None:
    """A caption with its credit, None for any other block; a whole paragraph is none, whatever it ends with."""
    if len(text) > 120:
        return None
    match = _CREDIT.search(text)
    if match and match["name"]:
        return Credit(text[: match.start()], match["name"], text[match.start() :].replace(match["name"], "", 1))
    if match and (match["open2"] or match["close2"].startswith((" ", "\u3000"))) and text.count("。") <= 1:
        return Credit(text[: match.start()].rstrip(), match["name2"], match["open2"] + match["close2"])
    return Credit(text, "", "") if _CAPTION.match(text) and text.count("。") <= 1 else None


def is_complete(text: str) -> bool:
    """Whether a block ends where a sentence may end."""
    return text.rstrip(CLOSERS)[-1:] in TERMINAL if text.rstrip(CLOSERS) else True


def continues(text: str) -> bool:
    """Whether a block can only be the rest of the one before it."""
    return text[:1] in _CONTINUES


def is_list_item(text: str) -> bool:
    """Whether a block begins with the number or bullet of a list."""
    return bool(_LIST_ITEM.match(text))
