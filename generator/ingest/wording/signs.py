"""What a block of a digest is, told by itself alone: a source line, an imprint, a list item, the end of a sentence.

The patterns are those of the desk's digests and of the provincial pages seen; each says what it was made for.
"""

from __future__ import annotations

import re

from generator.text.folding import simplified
from generator.text.han import HAN

# No source line is longer.
_LONGEST = 200
CLOSERS = "”’」』》〉）)】]\"'"
_TERMINAL = "。！？!?…；;：:"
# A full stop behind English: neither 5. nor 社工站.
_NEAR = 8
_ENGLISH_END = re.compile(r"^[\x20-\x7e“”‘’]*[A-Za-z][\x20-\x7e“”‘’]*$")
# A block that begins with one of these goes on with what stood before it.
_CONTINUES = "，,、。；;：:！!？?）)》〉】”’」』"

# 来源：新华社, 来源丨新华社
_SAYS = "[:：丨｜|]"
_CITED = rf"(?:据|摘自|转自|转载自|原载于?|综合|(?:信息|稿件|文章|资料)?来源\s*{_SAYS}|稿源\s*{_SAYS})"
# 据统计, 据不完全统计 and 据了解 say where a figure is from, and not the item.
_NO_SOURCE = r"(?![^（）()]{0,20}(?:统计|测算|估算|年鉴|了解|介绍|悉|此))"
_NAME = r"[^（）()。]{2,50}(?:[（(][^（）()]{1,20}[)）])?"
# （湖北日报）, （新华网 2024年3月5日）, （四川省民政厅供稿） end an item; （互联网） and （详见公报） are a sentence's.
_NAMED = r"(?!见|详|附|注|如|即|含)"
_MEDIUM = (
    rf"{_NAMED}《?[{HAN}]{{1,12}}(?:(?<![简公通年海情预申举])报|(?<!互联)网|社|电视台|广播电台|融媒(?:体中心)?"
    rf"|(?<!公开)发布|客户端|公众号)》?"
    rf"(?:[\s，,]+[^（）()。，]{{2,20}})?|[{HAN}]{{2,20}}供稿"
)
# （四川省民政厅), on a line of its own.
_OFFICE = rf"{_NAMED}[{HAN}]{{2,20}}(?:厅|局|委员会|办公室|办事处|政府|协会|联合会|总会|基金会|社工站)"
# "(据中国新闻网)", "（来源：民政局（微信公众号））", "——摘自《人民日报》", "来源:中国新闻网 作者：张三", "据新华社"
_SOURCE = re.compile(
    rf"[（(【\[]\s*{_NO_SOURCE}(?P<inner>{_CITED}{_NAME})\s*[)）】\]][.。]?"
    rf"|[-—―]{{1,3}}\s*(?=[据摘转原]){_NO_SOURCE}(?P<dashed>(?:据|摘自|转自|原载于?){_NAME})"
    rf"|(?P<bare>(?:(?:信息|稿件|文章|资料)?来源|稿源)\s*{_SAYS}\s*[^。，,（）()\s]{{2,40}}"
    r"(?:[\s　]+(?:作者|记者|通讯员|责任编辑|编辑|时间|日期|发布时间)\s*[:：].{1,30}|[\s　]+\d{4}[-年.].{1,20})?)"
    rf"|[（(]\s*(?P<named>{_MEDIUM}|{_OFFICE})\s*[)）][.。]?"
    r"|[（(]?\s*(?P<english>Source:\s*[A-Z][^()（）。]{1,60}?)\s*[)）]?"
    rf"|{_NO_SOURCE}(?P<plain>据[^，,。；;：:、（）()\s]{{2,20}}(?:报道|消息|电)?)"
)
_OPEN_SOURCE = re.compile(r"[（(]\s*(?:据|来|来源|摘|转|原|稿|信息|稿件|文章)[^（）()]*$")
_CITING = re.compile(rf"^{_CITED}\s*")
# A name of several words: Source: China News Service.
_ENGLISH = re.compile(r"(?:Source|来源)\s*[:：]\s*([A-Z][\x20-\x7e]+)")
# A source line, and after it an imprint, that nobody put on a line of its own.
_TAIL_IMPRINT = re.compile(
    r"(?P<text>.*[)）])\s*(?P<imprint>[（(](?:责任编辑|责编|编辑|作者|记者|通讯员)[^（）()]*[)）])"
)
_TAIL_SOURCE = re.compile(
    rf"(?P<text>.*[。！？!?…”’])\s*"
    rf"(?P<source>[（(](?:{_NO_SOURCE}{_CITED}{_NAME}|{_MEDIUM})[)）]"
    rf"|[-—―]{{1,3}}\s*(?=[据摘转原]){_NO_SOURCE}(?:据|摘自|转自|原载于?)[^（）()。，]{{2,30}})"
)
# Who made it, around the text: never a part of a sentence, never a headline.
_IMPRINT = re.compile(
    r"[（(【]?\s*(?:(?:责任编辑|责编|编辑|校对|审核|作者|撰稿|编审|值班|供稿|通讯员|(?:本报|本刊|本网)?记者)"
    r"[\s　:：/／丨｜|]|(?:责任校对|审签|[初复终一二三]审|签发|监制|统筹|策划|排版|图片|图源|摄影|供图)\s*[:：/／丨｜|]"
    r"|(?:本报|本刊|本网)记者(?!从|在|近)|[□■]|文\s*[/／]|图\s*[/／]\s*文)"
)
# A remark after the full stop: ……12.6万人次。（据不完全统计）
_BRACKET = re.compile(r"[（(][^（）()]{1,40}[)）]$")
# "https://…", "原文链接：https://…"
_ADDRESS = re.compile(r"(?:(?:原文|来源|文章|网页)?(?:链接|地址|网址)?\s*[:：])?\s*(https?://[\x21-\x7e]+)")
_LIST_ITEM = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}(?:[、.．]|是)|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、．)）](?!\d)|[①-⑳⒈-⒛●○■◆▪•·★☆▲►※])"
)


def source_statement(text: str) -> str | None:
    """The statement of a source line without its brackets (据中国新闻网), None for any other block."""
    match = _SOURCE.fullmatch(simplified(text)) if len(text) <= _LONGEST else None
    if match is None:
        return None
    start, end = next(
        match.span(name) for name in ("inner", "dashed", "bare", "named", "english", "plain") if match[name]
    )
    return text[start:end].strip()


def source_name(statement: str) -> str:
    """Whom a statement names: 中国新闻网 of 据中国新闻网."""
    english = _ENGLISH.fullmatch(statement)
    if english:
        return english[1].strip()
    cited = _CITING.match(simplified(statement))
    return (re.split(r"[\s，,]", statement[cited.end() if cited else 0 :]) or [""])[0]


def stated_address(text: str) -> str | None:
    """The address that a block is, with its label or without; None for any other block."""
    match = _ADDRESS.fullmatch(text)
    return match[1] if match else None


def split_tail(text: str) -> tuple[str, ...]:
    """A paragraph, and the source line and imprint that stand at its end, each as a text of its own."""
    simple = simplified(text)
    imprint = _TAIL_IMPRINT.fullmatch(simple)
    body, tail = (text[: imprint.end("text")], (text[imprint.start("imprint") :],)) if imprint else (text, ())
    source = _TAIL_SOURCE.fullmatch(simple[: len(body)])
    if source:
        return text[: source.end("text")], text[source.start("source") : len(body)], *tail
    # Without a source line before it, what looks like an imprint is the sentence's own.
    return (body, *tail) if source_statement(body) is not None else (text,)


def is_cut_source(before: str, after: str) -> bool:
    """Whether a page has cut a source line in two: a bracket opened with 据…, and closed on the next line."""
    whole = before + after
    return bool(_OPEN_SOURCE.match(simplified(before))) and len(whole) <= 60 and source_statement(whole) is not None


def is_imprint(text: str) -> bool:
    """Whether a block says who wrote, edited or sent the item."""
    return len(text) <= 60 and "。" not in text and bool(_IMPRINT.match(simplified(text)))


def is_complete(text: str) -> bool:
    """Whether a block ends where a sentence may end."""
    end = text.rstrip(CLOSERS)
    if end.endswith(".") and _ENGLISH_END.search(end[-_NEAR:]):
        return True
    return not end or end[-1] in _TERMINAL or _BRACKET.sub("", text)[-1:] in tuple(_TERMINAL)


def continues(text: str) -> bool:
    """Whether a block can only be the rest of the one before it."""
    return text[:1] in _CONTINUES


def is_list_item(text: str) -> bool:
    """Whether a block begins with the number or bullet of a list."""
    return bool(_LIST_ITEM.match(text))
