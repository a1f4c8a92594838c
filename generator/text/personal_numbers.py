"""Numbers of persons: identity cards, mobile telephones, bank cards.

Sources: GB 11643-1999 (identity numbers), the numbering plan of the ministry of industry (mobile numbers begin with 13
to 19), ISO/IEC 7812 (bank cards). Each function yields where a number begins and ends in a text; digits may be
Chinese, and in groups as people write them, with characters between that nobody sees.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import pairwise

from generator.text.characters import INVISIBLE
from generator.text.han import CJK_PUNCTUATION, HAN
from generator.text.seldom import seldom

# One character for one: so places stay.
_DIGITS = {ord(sign): str(value) for value, sign in enumerate("〇一二三四五六七八九")}
_DIGITS |= {ord(sign): str(value) for value, sign in enumerate("零壹贰叁肆伍陆柒捌玖")} | {ord("幺"): "1"}
_DIGITS |= {ord(sign): "X" for sign in "xＸｘ×"}
_DIGITS |= {ord(sign): "-" for sign in "‐‑–—－−"} | {ord("＋"): "+"}

# Circled, bold, raised digits and those of other scripts; and letters that look like digits. These are read beside the
# plain ones, not with them: the ① before a number may as well be the first of a list.
_LOOKALIKES = {ord("l"): "1", ord("I"): "1", ord("O"): "0", ord("o"): "0"}
# Common writing without any digit, among which those of other scripts need not be looked for.
_STRANGE = seldom(f"[^\\x00-\\x7f{HAN}{CJK_PUNCTUATION}\\u2010-\\u2027]")
# No other letter and no other Chinese character is part of a number; and none is shorter than a mobile telephone's.
_SPOKEN = sorted(code for code in _DIGITS if 0x4E00 <= code < 0xA000)
_WORDS = "".join(
    f"{chr(one + 1)}-{chr(other - 1)}" for one, other in pairwise([0x4DFF, *_SPOKEN, 0xA000]) if other - one > 1
)
_SHORTEST = 11
# The first by itself: so `re` passes over all others at once.
_SIGN = f"[^A-HJ-NP-WYZa-kmnp-wyz。\\n{_WORDS}]"
_RUN = re.compile(f"{_SIGN}{_SIGN}{{{_SHORTEST - 1},}}")
_MARKS = re.compile(r"[\W_]+")
# A text in Latin-1 without these marks: 0 for what can be part of a number, as all beyond Latin-1 is taken to be, and a
# space for what cannot. With a text in English it takes a tenth of the time (measured).
_ROUGH = bytes(0x30 if _RUN.fullmatch(chr(code) * _SHORTEST) or code == 0x3F else 0x20 for code in range(0x100))
_ROUGH_MARKS = bytes(code for code in range(0x100) if _ROUGH[code] == 0x30 and code != 0x3F and _MARKS.match(chr(code)))

# What nobody sees, joiners, and the frame of an emoji's digit.
_UNSEEN = f"[{INVISIBLE}\ufe00-\ufe0f\u20e3]*"
# One sign may stand between two groups, with spaces around it; Markdown puts a backslash before some.
_GAP = rf"{_UNSEEN}(?: ?\\?[.·()（）-]{{1,2}} ?|[ \u00a0])?{_UNSEEN}"
# A number does not go on: a figure with decimals, an order number with hyphens, a part of a word.
_BEFORE = r"(?<![0-9A-Za-z_])(?<![0-9][.-])"
_AFTER = r"(?![0-9A-Za-z_%％])(?!\.[0-9])"
_UNITS = r"(?! ?[元人万亿吨户家个件次斤亩])"

_IDENTITY = seldom(rf"{_BEFORE}[1-8](?:{_GAP}[0-9]){{16}}{_GAP}[0-9X]{_AFTER}")
# The short form of before 1999 has no check digit: it is believed where the text says what it is.
_OLD_IDENTITY = seldom(rf"(?:身份证|身份号码|证件号)[^0-9\n]{{0,8}}(?P<number>[1-8][0-9]{{14}}){_AFTER}")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def _grouped(*lengths: int, gap: str = _GAP) -> str:
    """Digits in groups of these lengths."""
    return gap.join(rf"[0-9](?:{_UNSEEN}[0-9]){{{length - 1}}}" for length in lengths)


# Any other grouping, and these with spaces, may be a row of figures in a table.
_HYPHEN = rf"{_UNSEEN}(?:\\?-)?{_UNSEEN}"
_RARE = "|".join(_grouped(*lengths, gap=_HYPHEN) for lengths in ((3, 3, 5), (4, 3, 4), (7, 4), (5, 6)))
_MOBILE_GROUPS = f"{_grouped(3, 4, 4)}|{_RARE}"
_ONE_BY_ONE = rf"[0-9](?:{_UNSEEN}[ .·-]{_UNSEEN}[0-9]){{10}}"
_MOBILE = seldom(
    rf"{_BEFORE}(?:(?:\+|00)?\(?86\)?{_GAP})?(?=1{_GAP}[3-9])(?:{_MOBILE_GROUPS}|{_ONE_BY_ONE}){_AFTER}(?!号文){_UNITS}"
)
# A comma or a stroke is believed between the groups of a mobile number alone, where both are the same and none follows.
_DIVIDED = seldom(
    rf"(?<![0-9A-Za-z_/／|｜])(?<![0-9][,，])(?=1[3-9])[0-9]{{3}}{_UNSEEN}(?P<mark>[,，/／|｜_+*~～]){_UNSEEN}[0-9]{{4}}"
    rf"{_UNSEEN}(?P=mark){_UNSEEN}[0-9]{{4}}(?!(?P=mark)?[0-9])(?![A-Za-z_%％/／|｜]){_UNITS}"
)
# With fewer digits among the letters it is a code.
_AT_LEAST = 6
_CARD_GROUPS = "|".join([_grouped(4, 4, 4, 4, 3), _grouped(6, 13), *(_grouped(*(4, 4, 4, 4, rest)) for rest in (1, 2))])
_CARD = seldom(rf"{_BEFORE}(?:{_CARD_GROUPS}|{_grouped(4, 4, 4, 4)}){_AFTER}{_UNITS}")
# UnionPay, Visa, Mastercard, JCB, and the old cards of the Industrial and Commercial Bank.
_ISSUERS = seldom(r"62[0-9]{14,17}|4[0-9]{15}|5[1-5][0-9]{14}|35[0-9]{14}|9558[0-9]{15}")
_OTHER = seldom(
    r"(?:订单|单号|编号|文号|代码|许可证|备案|登记|物流|快递|流水|凭证|ISBN|DOI)[^0-9\n]{0,8}\Z", re.IGNORECASE
)
# For a mobile number the word must stand right before it: 登记电话 and 订单联系人 are followed by one.
_OTHER_MOBILE = seldom(
    r"(?:订单号?|单号|编号|文号|案号|批号|序列号|许可证号?|备案号|流水号?|凭证号?|代码|证书号|学号|工号|发票号码?|合同号|文书号|ISBN|DOI)[是为:：#№\s]{0,3}\Z",
    re.IGNORECASE,
)


def identity_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Identity numbers of 18 digits, their region, birth date and check digit right, and of 15 that are called so."""
    for found in (found for plain in _readings(text) for found in _IDENTITY.finditer(plain)):
        digits = _only(found[0])
        total = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=False))
        if _is_of_a_person(digits[:2], digits[6:14]) and "10X98765432"[total % 11] == digits[17]:
            yield found.span()
    for found in (found for plain in _readings(text)[:1] for found in _OLD_IDENTITY.finditer(plain)):
        if _is_of_a_person(found["number"][:2], "19" + found["number"][6:12]):
            yield found.span("number")


def mobile_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Mobile numbers, with 86 before them or without; none that is said to be something else."""
    for plain in _readings(text):
        for found in (*_MOBILE.finditer(plain), *_DIVIDED.finditer(plain)):
            is_other = _OTHER_MOBILE.search(plain[max(0, found.start() - 12) : found.start()])
            letters = sum(letter in "lIOo" for letter in text[found.start() : found.end()])
            if not is_other and letters <= len(_only(found[0])) - _AT_LEAST:
                yield found.span()


def cards(text: str) -> Iterator[tuple[int, int]]:
    """Bank cards: an issuer's first digits, its length, and Luhn's sum; none that is said to be something else."""
    for found in (found for plain in _readings(text) for found in _CARD.finditer(plain)):
        digits = _only(found[0])
        is_other = _OTHER.search(text[max(0, found.start() - 20) : found.start()])
        if _ISSUERS.fullmatch(digits) and _luhn(digits) and len(set(digits)) > 1 and not is_other:
            yield found.span()


# Each kind of number is looked for in the same text.
@lru_cache(maxsize=1)
def _readings(text: str) -> tuple[str, ...]:
    """A text with its digits plain, and again with all that could be one, if there is any; none where none is long."""
    if b"0" * _SHORTEST not in text.encode("latin-1", "replace").translate(_ROUGH, _ROUGH_MARKS):
        return ()
    if not any(len(_MARKS.sub("", run)) >= _SHORTEST for run in _RUN.findall(text)):
        return ()
    plain = text.translate(_DIGITS)
    digits = {ord(sign): unicodedata.digit(sign, None) for sign in set(_STRANGE.findall(plain))}
    strange = {code: str(digit) for code, digit in digits.items() if digit is not None}
    other = plain.translate(strange | _LOOKALIKES)
    return (plain,) if other == plain else (plain, other)


def _is_of_a_person(region: str, born: str) -> bool:
    """Whether a province (GB/T 2260) and a day, as YYYYMMDD, can be those of somebody who lives."""
    if not "11" <= region <= "82" or region[1] == "0":
        return False
    try:
        return date(int(born[:4]), int(born[4:6]), int(born[6:])).year >= 1900
    except ValueError:
        return False


def _luhn(digits: str) -> bool:
    doubled = [int(digit) * (1 + at % 2) for at, digit in enumerate(reversed(digits))]
    return sum(value - 9 * (value > 9) for value in doubled) % 10 == 0


def _only(number: str) -> str:
    return re.sub("[^0-9X]", "", number)
