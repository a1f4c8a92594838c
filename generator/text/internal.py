"""Marks of papers that are not for the public, as a paper bears them: not the words in a sentence about secrets.

Source: GB/T 9704-2012 (the layout of official papers): the degree of secrecy stands at the head with a star and its
term (秘密★1年), whether a paper is made public at its foot (此件不公开).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

from ahocorasick_rs import AhoCorasick, Implementation

from generator.text.characters import INVISIBLE
from generator.text.han import HAN
from generator.text.seldom import seldom
from generator.text.width import HALF_WIDTH

_DEGREE = "绝密|机密|秘密"
_TERM = "(?:[0-9一二三四五六七八九十]+(?:年|个月)|长期)"
# An asterisk may be Markdown's, and a dot anything: they need the term.
_STAR = seldom(rf"(?<![“\"‘])(?:{_DEGREE})(?:[★☆⭐✩✭✯✰](?:{_TERM})?|[*＊※·•]{_TERM})")
# A form's own line: 密级：机密. Law says 密级：绝密、机密、秘密三级.
_FORM = seldom(rf"(?:秘密等级|保密等级|保密级别|密级)[:：](?:{_DEGREE}|内部)级?(?![、和或及的]|以[上下]|[二三两]级)")
_CARE = "(?:注意保存|妥善保管|请勿外传|不得外传|严禁外传|禁止外传|不得翻印|请勿转发|不得复制|阅后销毁|会后收回)"
_INSIDE = "(?:内部(?:资料|文件|参考|材料|刊物|明电|传阅|使用|掌握)|内参|仅[供限]内部(?:使用|参考|传阅)|仅供领导参阅)"
_CLOSED = "(?:此件)?(?:不予?公开(?:发布)?|不宜公开|不对外公开)"
_ENGLISH = (
    "(?:strictly |private and )?confidential|top secret|secret|(?:for )?(?:internal|official) use only|"
    "internal document|not for (?:publication|public release|distribution)|do not (?:distribute|copy|forward)"
)
_PAPER = "(?:文件|资料|材料|件)"
# What may follow on the line: how urgent, how long, which copy, what not to do with it.
_MORE = (
    rf"特急|加急|平急|{_TERM}|{_INSIDE}|{_CARE}|{_CLOSED}|{_ENGLISH}|仅供(?:参考|学习|交流|传阅)"
    "|(?:第|编号[:：]?)?[0-9]{3,6}号?"
)
_LINE = seldom(
    rf"(?:(?:文件)?密级)?(?:[本此](?:件|文件|资料|材料)[为是系]?)?"
    rf"(?:(?:{_DEGREE}|涉密){_PAPER}|(?:{_DEGREE})级?(?:[（(]?{_TERM}[）)]?)?|{_INSIDE}|{_CLOSED}|{_CARE}|{_ENGLISH})"
    rf"(?:[ ,，;；、:：·•/—–-]*(?:{_MORE}))*",
    re.IGNORECASE,
)
# S E C R E T
_SPELT = seldom("(?:[A-Za-z] )+[A-Za-z]")
# Before a headline the mark stands in brackets, and so it may at the foot of a paper, after its last words.
_BEFORE = seldom(rf"[【〔](?:{_DEGREE}|{_INSIDE})[】〕]")
_BRACKETED = seldom(rf"[（(【\[](?:{_CLOSED}|{_INSIDE}[ ,，;；]*{_CARE}?)[）)】\]]$")
# As papers are typeset: 机　密 with spaces between, Ｓｅｃｒｅｔ in the width of Han, and signs that nobody sees.
_SIGN = f"{HAN}★☆:：0-9（）()"
_RARE_BLANKS = "\u00a0\u2000-\u200a\u3000"
_BLANK = f"[{INVISIBLE} \t{_RARE_BLANKS}]"
# What it is comes first, what stands before it second: so a text is gone through twice as fast (measured).
_SPACING = seldom(rf"{_BLANK}(?:(?<=[{_SIGN}].){_BLANK}*(?=[{_SIGN}])|(?<=[{INVISIBLE}])[{INVISIBLE}]*)")
_WIDTH = {wide: sign for wide, sign in HALF_WIDTH.items() if chr(sign).isalnum()} | {0x3000: 0x20, 0xA0: 0x20}
_SIMPLE, _TRADITIONAL = "绝秘机内资参传仅阅级开个长会后复制严关为", "絕祕機內資參傳僅閱級開個長會後復製嚴關為"
_WIDTH |= str.maketrans(_TRADITIONAL, _SIMPLE)
_WIDE = seldom(f"[{''.join(map(chr, _WIDTH))}]")
# Each mark has one of these, in either script; spelt letter by letter only a single word is one.
_TRACES = (
    "绝密 机密 秘密 涉密 密级 保密等级 不公开 不予公开 不宜公开 不对外公开 内参 内部资料 内部文件 内部参考 内部材料 "
    "内部刊物 内部明电 内部传阅 内部使用 内部掌握 仅供领导参阅 注意保存 妥善保管 请勿外传 不得外传 严禁外传 禁止外传 "
    "不得翻印 请勿转发 不得复制 阅后销毁 会后收回"
).split()
_ENGLISH_TRACES = (
    "confidential", "secret", "use only", "internal document", "not for p", "not for d", "do not d", "do not c",
    "do not f", "c o n f i d e n t i a l", "s e c r e t",
)  # fmt: skip
# What stands for s or i where a pattern makes no difference between small and great letters; the last is in small İ.
_ODD = "ſı\u0307"
_EDGES = " \t\u3000*_#>-—=★☆【】〔〕[]（）()《》“”。.!！:：|"


def internal_marks(text: str) -> Iterator[tuple[int, int]]:
    """Where each mark begins and ends: one with a star, one alone on its line, one in brackets around a line."""
    # Hardly a text has a trace, and to go through its lines takes ten times as long (measured).
    if _traced().find_matches_as_indexes(text.lower()):
        yield from _marks(text)


def _marks(text: str) -> Iterator[tuple[int, int]]:
    plain = _SPACING.sub("", text)
    if _WIDE.search(plain):
        plain = plain.translate(_WIDTH)
    offset = 0
    for line, read in zip(text.split("\n"), plain.split("\n"), strict=True):
        span = _mark(read)
        if span is not None:
            places = _places(line)
            yield offset + places[span[0]], offset + places[span[1] - 1] + 1
        offset += len(line) + 1


def _traces() -> Iterator[str]:
    """What a text that has a mark has some of: its words, or the beginning of one and a space.

    For lines are read without most blanks, and one may stand behind any Chinese character. Blanks but the space and the
    tab, signs that nobody sees, and letters of other shapes are traces by themselves.
    """
    other = str.maketrans(_SIMPLE, _TRADITIONAL)
    for word in _TRACES:
        for form in map("".join, product(*zip(word, word.translate(other), strict=True))):
            yield form
            yield from (form[:end] + blank for end in range(1, len(form)) for blank in " \t")
    yield from _ENGLISH_TRACES
    for first, last in re.findall("(.)(?:-(.))?", f"{INVISIBLE}{_RARE_BLANKS}{_ODD}ａ-ｚ", re.DOTALL):
        yield from map(chr, range(ord(first), ord(last or first) + 1))


# It takes 7 ms to make ready, and most commands check nothing; as a DFA it is a third faster (measured).
@cache
def _traced() -> AhoCorasick:
    return AhoCorasick(set(_traces()), implementation=Implementation.DFA)


def _mark(line: str) -> tuple[int, int] | None:
    found = (_STAR.search(line) or _FORM.search(line)) if "密" in line else None
    found = found or _BEFORE.match(line) or _BRACKETED.search(line.rstrip())
    if found:
        return found.span()
    words = line.strip(_EDGES)
    start = line.index(words)
    spelt = words.replace(" ", "") if _SPELT.fullmatch(words) else words
    return (start, start + len(words)) if _LINE.fullmatch(spelt) else None


def _places(line: str) -> list[int]:
    """Where in a line each sign stands that its spacing leaves."""
    gone = {at for found in _SPACING.finditer(line) for at in range(*found.span())}
    return [at for at in range(len(line)) if at not in gone]
