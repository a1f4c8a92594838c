"""Whether a text is one, or another text read in a wrong encoding.

Measured on what each encoding makes of another's bytes; a doubtful text is no text, for a guess would put wrong
characters into an article.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache
from itertools import pairwise

from generator.ingest.encodings import strictly
from generator.text.characters import CONTROL
from generator.text.han import is_chinese, is_han

# What has no place in any text. A form feed has one in what arrives.
FORBIDDEN = re.compile("[" + CONTROL.replace("\f", "") + "]")
# What stands where a character was lost: U+FFFD, which Unicode has for it.
DAMAGE = "\ufffd"
# One text in three of 2 Han, and one in 3,000 of so many, is made of frequent characters in Big5 too (0.6 of each).
_SHORT = 16
# Twice what a Korean word has, and less than a clause of Chinese; and one syllable in so many may be a rare one.
_SYLLABLES, _COMMON = 6, 20
_WORD = re.compile(r"[^\x00-\x7f]+")
_TAG = re.compile(r"<[^<>]*>")
_MARKS = frozenset("“”‘’—…·§°×℃％‰№①②③④⑤⑥⑦⑧⑨⑩■□●○★☆◆◇▲△→←↑↓　\u00a0")
_SCRIPTS = {"cp932": "JAPANESE", "euc_jp": "JAPANESE", "iso2022_jp": "JAPANESE", "cp949": "HANGUL"}


def damaged(text: str) -> str:
    """A text with the sign of damage for each sign that no text has: something stood there that nobody can read."""
    return FORBIDDEN.sub(DAMAGE, text)


def is_plausible(text: str, encoding: str, *, declared: bool) -> bool:
    """Whether a text that was read in an encoding other than Unicode's looks like one written in it."""
    if FORBIDDEN.search(text):
        return False
    beyond = Counter(character for character in text if not character.isascii())
    if encoding in ("gb18030", "hz"):
        return _is_gb(beyond, declared=declared)
    if encoding == "big5hkscs":
        return _is_big5(beyond)
    scripts: Counter[str] = Counter()
    for character, count in beyond.items():
        scripts[_script(character)] += count
    total = beyond.total()
    if encoding in _SCRIPTS:
        return _is_east_asian(text, scripts, total, _SCRIPTS[encoding])
    if scripts["LATIN"] * 2 < total and scripts["CYRILLIC"] + scripts["GREEK"] >= 0.9 * total:
        return _words_are_whole(text)
    return not scripts["CYRILLIC"] and _is_latin(text, total)


def is_wide(text: str) -> bool:
    """Whether a text that was read as UTF-16 or UTF-32 is not its mirror image: nine in ten of it are in daily use."""
    if FORBIDDEN.search(text):
        return False
    used = sum(character.isascii() or _in_use(character) or character in _MARKS for character in text)
    return used >= 0.9 * len(text)


def is_doubtful_utf8(data: bytes, text: str) -> bool:
    """Whether a text that is UTF-8 is Chinese in GB2312 as well.

    Short words can be both (路 is · in UTF-8), and no declaration tells which: every feed says utf-8. Latin text is
    told by the plain letters around its accents.
    """
    beyond = [character for character in text if not character.isascii()]
    if not beyond or max(beyond) >= "\u0800" or _plain_letters(text) >= 2 * len(beyond):
        return False
    try:
        data.decode("gb2312")
    except UnicodeDecodeError:
        return False
    return True


def _is_gb(beyond: Counter[str], *, declared: bool) -> bool:
    han = {character: count for character, count in beyond.items() if is_han(character)}
    total, count = beyond.total(), sum(han.values())
    if _chinese(beyond) < 0.9 * total or (count * 3 < total * 2 and not declared):
        return False
    if sum(n for character, n in han.items() if _in_use(character)) < 0.9 * count:
        return False
    # Korean in EUC-KR is rows 0xB0 to 0xC8, of which GB2312 makes Chinese from a to p. Half of Chinese is beyond it.
    late = sum(n for character, n in han.items() if character.encode("gb18030")[0] > 0xC8)
    return late >= 0.1 * count and not (count < _SHORT and _could_be_big5("".join(han)))


def _chinese(beyond: Counter[str]) -> int:
    """How many of the characters are Han or marks that Chinese is set with."""
    return sum(count for character, count in beyond.items() if character in _MARKS or is_chinese(character))


def _could_be_big5(text: str) -> bool:
    """Whether a few characters of GB2312 are frequent ones of Big5 as well."""
    other = strictly(text.encode("gb18030"), "big5hkscs") or ""
    return other != "" and sum(map(_is_frequent, other)) >= 0.9 * len(other)


def _is_big5(beyond: Counter[str]) -> bool:
    han = {character: count for character, count in beyond.items() if is_han(character)}
    total, count = beyond.total(), sum(han.values())
    if _chinese(beyond) < 0.9 * total or count * 2 < total:
        return False
    # Nearly half of it has a second byte below 0x80, which nothing in GB2312, EUC-KR and EUC-JP has.
    low = sum(n for character, n in han.items() if character.encode("big5hkscs")[1] < 0x80)
    return low >= 0.1 * count and sum(n for character, n in han.items() if _is_frequent(character)) >= 0.9 * count


def _is_frequent(character: str) -> bool:
    """Whether a character is one of the 5,401 that Big5 has first."""
    # A few of its codes are a letter and an accent, which has none of its own.
    return 0xA4 <= character.encode("big5hkscs", "replace")[0] <= 0xC6


def _is_east_asian(text: str, scripts: Counter[str], total: int, script: str) -> bool:
    if script == "HANGUL":
        return scripts["HANGUL"] >= 0.8 * total and _is_korean(text, total)
    kana = scripts["HIRAGANA"] + scripts["KATAKANA"]
    return kana >= 0.2 * total and kana + scripts["CJK"] + scripts["IDEOGRAPHIC"] + scripts["FULLWIDTH"] >= 0.8 * total


def _is_korean(text: str, beyond: int) -> bool:
    """Whether syllables make words of Korean, which are short, and nearly all are of the 2,350 that KS X 1001 has.

    Chinese read as Korean has no space for a whole clause, and Big5 many syllables that only CP949 knows. A few alone
    are as common in both.
    """
    rare = len(text) - len(text.encode("iso2022_kr", "ignore").decode("iso2022_kr"))
    words = _WORD.findall(text)
    return beyond >= _SHORT and rare <= beyond // _COMMON and beyond <= _SYLLABLES * len(words)


def _is_latin(text: str, beyond: int) -> bool:
    """Accents stand alone among plain letters; Chinese read as Latin is all accents."""
    return _plain_letters(text) >= 2 * beyond and not re.search(r"[^\x00-\x7f]{4}", text)


def _plain_letters(text: str) -> int:
    return sum(character.isascii() and character.isalpha() for character in _TAG.sub(" ", text))


def _words_are_whole(text: str) -> bool:
    """One alphabet read as another has capitals in the middle of words, or letters of two scripts in one."""
    pairs = [(one, other) for one, other in pairwise(text) if one.isalpha() and other.isalpha()]
    beyond = [(one, other) for one, other in pairs if not (one.isascii() and other.isascii())]
    broken = sum(one.isascii() != other.isascii() or (one.islower() and other.isupper()) for one, other in beyond)
    return broken <= 0.02 * len(beyond)


@cache
def _in_use(character: str) -> bool:
    """Whether a character is one of those that Chinese is written with, in either script: GB2312's, or Big5's first."""
    for encoding, last in (("gb2312", 0xF7), ("big5", 0xC6)):
        try:
            if character.encode(encoding)[0] <= last:
                return True
        except UnicodeEncodeError:
            continue
    return False


@cache
def _script(character: str) -> str:
    return unicodedata.name(character, "").split(" ")[0]
