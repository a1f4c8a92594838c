"""When a figure was so, as its sentence says it: 截至2021年底 is not 截至2021年, and 去年 is no year that we know."""

from __future__ import annotations

import re

from generator.figures.folding import folded
from generator.figures.numerals_zh import number_zh
from generator.ledger.titles import in_title
from generator.model import Moment
from generator.model.ledger import UNDATED
from generator.text.dates import MONTHS, is_date
from generator.text.seldom import seldom

_YEAR = r"(?:19|20)\d\d"
_ANY_YEAR = rf"(?:{_YEAR}|(?:一九|二[〇零])[〇零一二三四五六七八九]{{2}})"
_MONTH = r"(?:\d{1,2}|十[一二]?|[一二三四五六七八九])"
_DAY = r"(?:\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_NAME = "|".join(MONTHS)
_TO = r" ?(?:-+|至|到|to|through|and) ?"
# A month or a day, or how many of them.
NUMERAL = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
# From a month or a day to another, of the same year or a later one.
_DATE = rf"{_MONTH}月(?:{_DAY}[日号])?"
_SPAN = rf"(?:{_MONTH}|{_DATE}){_TO}(?:(?:{_ANY_YEAR}年)?{_DATE}份?|{_DAY}[日号])"
_DATE_EN = rf"(?:\d{{1,2}} )?(?:{_NAME})(?: \d{{1,2}})?"
_SPAN_EN = rf"(?:(?:from|between) )?{_DATE_EN}(?:,? {_YEAR})?{_TO}{_DATE_EN},? {_YEAR}"
# 截至9月底 and 到2025年, but 增加到2024年的36.5张 is not by 2024.
GROWN = "增加减少高升降长展缩调"
_BY = rf"(?:截[至止]|(?<![{GROWN}])[到至])? ?"
_BY_EN = r"\b(?:(?:as of|by) )?(?:(?:the )?end of )?"
# `none` is said of a time for which there is no precision (half a year, several years) or no year (去年), `vague` of
# one that dates a figure only where nothing else does. Both are quoted, and an editor says which time it is.
_PATTERNS = {
    "zh": seldom(
        rf"(?P<none>{_ANY_YEAR}年?{_TO}{_ANY_YEAR}年[底末]?(?:期间)?"
        rf"|{_BY}(?:(?:{_ANY_YEAR}年|今年|去年|今|去)?(?:(?:[上下]半年|[前第]?{NUMERAL}个?季度)[底末]?|前{NUMERAL}个?月|{_SPAN})"
        rf"|(?:[今去明]年)?(?<!\d)(?:1[0-2]|[1-9])月(?:\d{{1,2}}[日号]|[上中下]旬|[底末份])?"
        rf"|今年(?:[底末]|以来)?|去年[底末]?|明年[底末]?|前年|[本上]月[底末]?)"
        rf"|{_ANY_YEAR}年(?:{_MONTH}月)?(?:以来|起|开始|同期))"
        r"|(?P<vague>(?:截至|截止|到)?目前|近年来|近[一二三四五两几\d]年来?|\"?十[一二三四五六七]五\"?(?:期间|时期|以来|末)?(?!\w*时期))"
        rf"|(?P<basis>{_BY}(?P<year>{_ANY_YEAR})年"
        rf"(?:(?P<end>年?[底末])|(?P<month>{_MONTH})月(?:(?P<day>{_DAY})[日号]|(?P<month_end>[底末])|[份初])?|度|初(?![步中级期次]))?(?:之?前)?)"
    ),
    "en": seldom(
        rf"(?P<none>{_YEAR}{_TO}{_YEAR}|{_SPAN_EN}"
        rf"|{_BY_EN}(?:(?:the )?(?:first|second|third|fourth) (?:half|quarter|\w+ months) of {_YEAR}"
        r"|\b(?:this|last|next) year\b)"
        rf"|since (?:(?:{_NAME}) )?{_YEAR}|\b(?:as of|in|by|during) (?:(?:the )?end of )?(?:{_NAME})\b(?! \d))"
        r"|(?P<vague>\b(?:at present|currently|so far|1[0-9]th five-year plan)\b)"
        # A bare number of four digits is no year: 2000 people.
        r"|(?P<basis>\b(?=\D|\d{1,2} [a-z])(?:(?:as of|by|in|at|until|on|of|for|during) )?"
        r"(?P<end>(?:the )?(?:year-)?end of )?"
        rf"(?:(?:(?P<day>\d{{1,2}}) )?(?P<name>{_NAME})(?: (?P<late>\d{{1,2}}),?)?,? )?"
        rf"(?P<year>{_YEAR})\b(?!%| [a-z]+s\b| ?percent))",
        re.IGNORECASE,
    ),
}
# A year to which something is compared is not the figure's own: 较2021年增长, up from 2021.
_COMPARED = {
    "zh": seldom(r"(?:较|比|同|与|跟|相较于?|自|从)\Z"),
    "en": seldom(
        r"\b(?:from|than|over|against|versus|compared (?:with|to)|(?:period|level) (?:of|in))(?: in| that of)? \Z", re.I
    ),
}
_COMPARED_AFTER = seldom("相比")
# 在已有64个社工站的基础上，新增366个: there were 64 before the sentence's date.
_ALREADY, _BASE = seldom(r"(?:已有|原有|现有)(?=[^,;]{0,40}\Z)"), seldom("基础上")
_CLOSE = seldom(r"[\d.,]+%?(?: [a-z-]+){0,3} ?")
_REACH = 40
_CLAUSE_END = seldom(r",(?!\d)|[;。]")
_OF_A_NUMBER = seldom(r"的[约近超过]{0,2}\d")
_FILLING = {
    "zh": seldom(r"[，,、\s]|以来|期间|当年|全年"),
    "en": seldom(r"[,\s]|\b(?:in|by|as of|the|of|year)\b", re.I),
}


def moment_of(text: str, plain: str, place: int, sentence: tuple[int, int], lang: str) -> Moment:
    """When the figure at an offset was so: the last date before it in its sentence, else one behind it in its clause.

    Behind a semicolon another date may stand, and a time without a year (去年, 6月) holds no further than that. What
    there was already has no date of its own. `plain` is the text folded.
    """
    clause_end = _CLAUSE_END.search(plain, place, sentence[1])
    end = clause_end.start() if clause_end else sentence[1]
    if (already := _ALREADY.search(plain, sentence[0], place)) and _BASE.search(plain, place, end):
        return Moment(None, "unknown", text[already.start() : already.end()])
    dates = [found for found in _PATTERNS[lang].finditer(plain, *sentence) if _is_own(plain, found, lang)]
    before = [one for one in reversed(dates) if one.end() <= place]
    near = sorted((one for one in before if ";" not in plain[one.end() : place]), key=lambda one: bool(one["vague"]))
    behind = [one for one in dates if place < one.start() and one.end() <= end]
    # English dates a number behind it too: from 28 in 2020 to 36 in 2024.
    close = [one for one in behind if lang == "en" and _CLOSE.fullmatch(plain, place, one.start())]
    found = next(iter((*close, *near, *behind, *(one for one in before if one["basis"]))), None)
    return _moment(text, found) if found else UNDATED


def moment_in(words: str, lang: str) -> Moment:
    """The date that some words give, with these as its basis; without a value where they give none."""
    found = _PATTERNS[lang].search(folded(words))
    return _moment(words, found) if found else Moment(None, "unknown", words)


def is_date_alone(words: str, lang: str) -> bool:
    """Whether a clause says only when."""
    plain = folded(words)
    found = _PATTERNS[lang].search(plain)
    return bool(found) and not _FILLING[lang].sub("", _PATTERNS[lang].sub("", plain))


def without_dates(plain: str, lang: str) -> str:
    """A folded text without the dates in it."""
    return _PATTERNS[lang].sub(" ", plain)


def _is_own(plain: str, found: re.Match[str], lang: str) -> bool:
    # 从2020年的28张增加到…: a year that belongs to a number is that number's.
    if _COMPARED[lang].search(plain, max(0, found.start() - _REACH), found.start()) and not _OF_A_NUMBER.match(
        plain, found.end()
    ):
        return False
    if _COMPARED_AFTER.match(plain, found.end()):
        return False
    return not in_title(plain, found.start())


def _moment(text: str, found: re.Match[str]) -> Moment:
    basis = text[found.start() : found.end()].strip()
    if found["basis"] is None:
        return Moment(None, "unknown", basis)
    held = found.groupdict()
    month = held.get("month") or (str(MONTHS.index(held["name"].title()) + 1) if held.get("name") else None)
    day = held.get("day") or held.get("late")
    value = "-".join(f"{int(number_zh(number)):02}" for number in (held["year"], month, day) if number)
    if not is_date(value):
        return Moment(None, "unknown", basis)
    precision = {4: "year", 7: "month", 10: "day"}[len(value)]
    is_end = (held["end"] or held.get("month_end")) and precision != "day"
    return Moment(value, f"{precision}-end" if is_end else precision, basis)
