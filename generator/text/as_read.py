"""A text as its reader takes it in: without what typesetting alone has decided.

Stricter than the substance of a text, for whoever signs it has read its marks too. Full width and half width are one,
quotation marks of every shape are one, title marks inside and outside, dashes and ellipses of every length, a mark set
twice, and a space counts only where it keeps two words or figures apart: all that `newsroom check --fix` mends. No mark
is taken for another (、 is no comma), and nothing that gives a figure its value is touched.
"""

from __future__ import annotations

import re
import unicodedata

from generator.text.han import CJK_PUNCTUATION, HAN
from generator.text.width import HALF_WIDTH

_NAMED = rf"([^<>‹›«»\n]{{0,100}}[{HAN}][^<>‹›«»\n]{{0,100}})"
_TITLE = re.compile(rf"(?:<<|[‹«]){_NAMED}(?:>>|[›»>])")
# The address of a link, an HTML tag and code are no running text: there a full-width sign is another sign. An address
# may stand in the next line, code goes on into it, and what is fenced goes on to a like fence or to the end.
_VERBATIM = re.compile(
    r"^[ \t]*(?P<block>`{3,}(?=[^`\n]*$)|~{3,})[^\n]*(?:\n[^\n]*)*?(?:\n[ \t]*(?P=block)[`~]*[ \t]*$|\Z)"
    r"|\]\([^)\n]{0,2000}\)|<[^<>\n]*>|^ {0,3}\[(?!\^)[^\]\n]+\]:(?:[ \t]*\n[ \t]*\S)?[^\n]*"
    r"|(?<!`)(?P<fence>`+)(?!`)(?:[^\n]|\n(?![ \t]*\n)){1,2000}?(?<!`)(?P=fence)(?!`)",
    re.MULTILINE,
)
_BLANK = re.compile(r"[^\S\n ]")
# With the one quotation mark that all others become.
_QUOTED = f'{HAN}{CJK_PUNCTUATION}"'
# U+FFFC stands for something that is no text, as word processors have it: an address, a picture.
_OBJECT = "\ufffc"
_WORD = rf"{HAN}{CJK_PUNCTUATION}A-Za-z0-9%"

# Tables look at every character and regular expressions only at those that are there: it is five times as fast.
_LETTERS = re.compile("[０-９Ａ-Ｚａ-ｚ]")
_PERCENT = re.compile("(?<=[0-9])％")
# A quotation mark keeps words apart; spaces at the head of a line are its indentation.
_QUOTED_OFF = re.compile(r'(?<=\S) +(?=")|(?<=") +')
# 6' behind a figure are feet, and 1990's are none.
_QUOTES = re.compile(r"[“”‘’「」『』＂]|``|''|(?<![0-9])'|'(?=[A-Za-z])")
_POINTS = re.compile(rf"(?<=[{_QUOTED}])\.{{3,}}|…(?: *…)*|。{{3,}}|·{{3,}}")
_DASH = re.compile(rf"(?<=[{_QUOTED},;:?])(?:-{{2,}}|－{{2,}}|–{{2,}}|—{{2,}})(?=[{_QUOTED}])")
# 1,,5 is not 1,5.
_WIDE_TWICE = re.compile(r"(?<![0-9])([，、；：])\1+|([，、；：])\2+(?![0-9])|(?<!。)(。)。(?!。)")
_TWICE = re.compile(r"(?<![0-9])([,;])(?: ?\1)+|([,;])(?: ?\2)+(?! ?[0-9])")
_YEARS = re.compile(r"(?<![0-9])((?:1[89]|20)[0-9]{2}) ?[-~－—–] ?(?=(?:1[89]|20)[0-9]{2}(?![0-9]))")
_TIMES = re.compile(
    r"(?<=[0-9][年月日时])[~－—–](?=[0-9])|(?<=[0-9])–(?=[0-9])|(?<=:[0-9]{2})[－—](?=[0-9]{1,2}:[0-9])"
    "|(?<=[周期][一二三四五六日天])[~－—](?=[周星])"
)
_AMOUNTS = re.compile(
    r"(?<=[0-9]%)[-－～](?=[0-9.]{1,8}%)|(?<=[0-9%])～(?=[0-9])|(?<=[元℃])[-－～](?=[0-9.,]{1,12}[万亿]?[元℃])"
)
_RANGES = re.compile(r"(?<=[0-9%])[~～](?=[0-9])")
# Behind a word or figure, or behind the mark that closes one: elsewhere such a sign may be Markdown's.
_BEHIND = rf"(?<=[{HAN}A-Za-z0-9{_OBJECT}\"'）)》】〕…%‰℃²³*.。,;?!])"
# Behind the mark of a note too, but ]: is Markdown's.
_MARKS = re.compile(rf"(?:{_BEHIND}|(?<=[,;)\"] ))[，；：？！％]+(?!\[)|(?<=\])[，；？]")
_MARK_WIDTH = str.maketrans("，；：？！％", ",;:?!%")
# 1。5 is no way of setting 1.5, and 示例。com is none of an address.
_STOP = re.compile(
    rf"(?<=[{HAN}\"'）)》\]])。(?![A-Za-z0-9])|(?<=[A-Za-z])。(?![a-z0-9])|(?<=[0-9%‰])。(?=[\")]?$)", re.MULTILINE
)
_POINT = re.compile(r"(?<=[0-9])．(?=[0-9])|(?<=[A-Za-z0-9])．(?=[A-Za-z])|(?<=[A-Za-z])．(?=[0-9])")
# What an address is made of: http：／／a．cn／b.
_SLASH = re.compile(r"(?<=[A-Za-z0-9:：/／])／(?=[A-Za-z0-9/／])")
_SCHEME = re.compile(r"(?<=[A-Za-z])：(?=/)")
_OPENED = re.compile(r"(?<!\])（")
_BESIDE_HAN = f"[{HAN}{CJK_PUNCTUATION}]"
_APART = re.compile(
    # 11， 1 are two figures, 11，1 may be one.
    rf"(?<={_BESIDE_HAN})(?<![0-9]，) +(?=[{_WORD}\"])|(?<=[0-9]，) +(?=[{HAN}{CJK_PUNCTUATION}A-Za-z\"])"
    rf"|(?<=[{_WORD}\"]) +(?={_BESIDE_HAN})(?!，[0-9])"
    # **要点。** 第二段: signs of stress are none of the text.
    rf"|(?<=[{_WORD})]\*) +(?=[{_QUOTED}])|(?<=[{_WORD})]\*\*) +(?=[{_QUOTED}])"
    rf"|(?<=[{_QUOTED})]\*) +(?=[{_WORD}])|(?<=[{_QUOTED})]\*\*) +(?=[{_WORD}])|(?<=[{_WORD})]) +(?=\*\*?[{_QUOTED}])"
)
# 社工, 志愿者 and cities, counties and 社工 (志愿者): a half-width mark brings its space with it, but not in 1, 5.
_BEFORE_MARK = re.compile(r"(?<=[A-Za-z0-9)\"]) +(?=[,;](?![0-9])|[:?!.)](?![\w.?!]))|(?<=\() +")
_BESIDE_MARK = re.compile(
    rf"(?<=[{HAN}A-Za-z{_OBJECT})》】〕…\".。!?,;][,;:?!)]) +(?=[{HAN}A-Za-z0-9(《【\"'])"
    rf"|(?<=[0-9%][,;:?!)]) +(?=[{HAN}A-Za-z(《\"])|(?<=%[,;]) +(?=[0-9])"
    rf"|(?<=[{HAN}]\.) +(?=[{HAN}(《\"'])|(?<=[A-Za-z]\.) +(?=[A-Z])|(?<=[{HAN}A-Za-z0-9\"]) +(?=\()"
)


def as_read(text: str) -> str:
    """A text in one setting; two that are alike in it differ in their typesetting only."""
    # What is verbatim is fenced by a sign that no file may hold, so that it never equals running text.
    text = _TITLE.sub(r"《\1》", text)
    parts, end = [], 0
    for found in _VERBATIM.finditer(text):
        parts += [_set(text[end : found.start()]), f"\0{found[0]}\0"]
        end = found.end()
    return "".join((*parts, _set(text[end:])))


def _set(text: str) -> str:
    text = _LETTERS.sub(lambda found: found[0].translate(HALF_WIDTH), unicodedata.normalize("NFC", text))
    text = _PERCENT.sub("%", text)
    text = re.sub(r"(?<! ) +$", "", _BLANK.sub(" ", text), flags=re.MULTILINE)
    # Quotation marks before spaces: one of another shape has the same beside it.
    text = _QUOTED_OFF.sub("", _QUOTES.sub('"', text)).replace("〈", "《").replace("〉", "》")
    text = _DASH.sub("——", _POINTS.sub("…", _WIDE_TWICE.sub(lambda found: found[0][0], text)))
    text = re.sub(r"(?<=\S) {2,}", " ", _APART.sub("", re.sub(r"\n{2,}", "\n\n", text)))
    text = _MARKS.sub(lambda found: found[0].translate(_MARK_WIDTH), text)
    text = _OPENED.sub("(", _POINT.sub(".", _STOP.sub(".", text))).replace("）", ")")
    text = _SCHEME.sub(":", _SLASH.sub("/", text))
    text = _RANGES.sub("-", _AMOUNTS.sub("~", _TIMES.sub("-", _YEARS.sub(r"\1-", text))))
    return _BESIDE_MARK.sub("", _BEFORE_MARK.sub("", _TWICE.sub(lambda found: found[0][0], text)))
