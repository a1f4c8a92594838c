"""What a line around a text says of whom the text is from: its source and its authors."""

from __future__ import annotations

import re

from generator.ingest.wording.furniture import MEDIUM, ORIGIN
from generator.text.folding import simplified
from generator.text.han import HAN

_SOURCE = re.compile(rf"(?:{ORIGIN})\s*[:：丨｜|]\s*")
# What follows a source's name on the same line.
_AFTER_NAME = re.compile(
    r"""[\s|｜　]+(?=\S{0,8}[:：]) | \s{2,} | \s+(?=\d{4}[-年/.]) | \s+原创稿?$
    | \s*(?:发布|发表|更新)?(?:时间|日期)\s*[:：]
    | \s*(?: 作者 | 记者 | 责任?编辑 | 责编 | 编辑 | 浏览 | 阅读 | 点击 | 访问 | 字体 | 字号 | 分享 | 打印 | 收藏
    | 举报 | 纠错 | 评论 | 订阅
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
_EDITION = re.compile(rf"\W*([{HAN}A-Za-z][{HAN}A-Za-z ]{{1,19}}?)\W*\d{{4}}\s?[-年/.][^。]{{0,20}}版[^。]{{0,20}}")
_BESIDE_DATE = re.compile(
    rf"\W*\d{{4}}[-年/.]\d[^{HAN}]{{0,24}}(?:(?:(?<=\d)[月日]|(?<=\d\s)[月日](?=[\s\d]))[^{HAN}]{{0,12}})*\s*"
    rf"([{HAN}]{{2,16}}(?:报|网|社|台|刊|融媒体?(?:中心)?|发布|客户端|编辑部))\W*"
)
_BEFORE_DATE = re.compile(rf"\W*({MEDIUM})[\s|｜]+\d{{4}}[-年/.]\d.{{0,20}}")
_ENGLISH = re.compile(
    r"By (?P<author>[^|｜]{3,60}?)(?: in [A-Z][^|｜]{1,40}?)?\s*"
    r"(?:[|｜]\s*(?P<source>[A-Z][^|｜:\d]{2,38}?)\s*)?(?:[|｜].*)?"
)
_UNLABELLED = (_EDITION, _BESIDE_DATE, _BEFORE_DATE)


def source_after(line: str, following: str = "") -> str | None:
    """The source line that stands in a line (来源：新华社); its name may be all of the `following` one."""
    match = _SOURCE.search(simplified(line))
    name = source_alone(line[match.end() :] or following) if match else ""
    return line[match.start() : match.end()].replace(" ", "") + name if match and name else None


def begins_with_source(line: str) -> bool:
    """Whether a line begins with the word before a source."""
    return bool(_SOURCE.match(simplified(line)))


def source_beside_date(line: str) -> str | None:
    """The source that stands under a headline without a word before it: beside a date, or behind an English byline."""
    if match := next((found for form in _UNLABELLED if (found := form.fullmatch(line))), None):
        return f"来源：{match[1].strip()}"
    match = _ENGLISH.fullmatch(line)
    return match["source"] if match else None


def source_alone(text: str) -> str:
    """A source's name without the word before it and what stands behind it; "" for what is none."""
    text = text.strip()
    label = _SOURCE.match(simplified(text))
    text = text[label.end() :] if label else text
    after = _AFTER_NAME.search(simplified(text))
    name = text[: after.start() if after else None].strip(" 　:：|｜,，;；-")
    is_name = 2 <= len("".join(name.split())) <= _LONGEST_NAME and not re.search(
        r"[:：。]|^\d+$|^(?:19|20)\d\d[-年]", name
    )
    return name if is_name else ""


def authors(line: str, *, is_field: bool = False) -> str | None:
    """Who wrote a text, by name, as a line of it says; a field (`is_field`) of authors says nothing else."""
    starts = [match.end() for match in _AUTHOR.finditer(line)] or ([0] if is_field else [])
    names = [" ".join(match[0].split()) for at in starts if (match := _PERSONS.match(line[at:].strip(" 　")))]
    return " ".join(dict.fromkeys(names)) or None


def english_author(line: str) -> str | None:
    """Who is named in a byline: By Lin Wei in Guiyang | Example Daily."""
    match = _ENGLISH.fullmatch(line)
    return match["author"] if match else None
