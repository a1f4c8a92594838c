"""How generator/text/folding.txt was made, from Unicode and OpenCC; run it to write the table anew.

.venv/bin/python -m tests.text.folding
"""

import re
import sys
import unicodedata
from functools import cache
from pathlib import Path

import opencc

from generator.text.han import is_han

TABLE = Path(__file__).parents[2] / "generator" / "text" / "folding.txt"
HEAD = """\
# Which characters search takes for which: "to: from from ...", code points in hexadecimal; "-" takes a character away.
# Width and compatibility forms, case, Latin diacritics and invisible signs are Unicode's; the dots in foreign names and
# the two signs for micro, of which a keyboard has one, are taken for one; traditional to simplified is
# OpenCC's tables of single characters (Apache-2.0), those of Taiwan and Hong Kong for what the first leaves as it is.
# Derived by tests/text/folding.py, and held against it there.
"""
_INVISIBLE = [
    *range(0x09), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0), 0xAD, *range(0x300, 0x370), 0x61C, 0x180E,
    *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), *range(0xFE00, 0xFE10), 0xFEFF,
    *range(0xFFF9, 0xFFFC), 0xE0001, *range(0xE0020, 0xE0080), *range(0xE0100, 0xE01F0),
]  # fmt: skip
_SPACES = [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000]  # fmt: skip

_ALIKE = {"•": "·", "‧": "·", "・": "·", "∙": "·", "⋅": "·", "µ": "μ"}
# Taiwan writes 着 as 著 and 幺 as 么, but both are other words in simplified texts.
_OWN_WORDS = "著么"


def derived():
    """The table: from each code point to the one it is taken for, None where it is taken away."""
    table = dict.fromkeys(_INVISIBLE)
    table.update(dict.fromkeys(_SPACES, 0x20))
    for code in range(sys.maxunicode + 1):
        character = chr(code)
        if code not in table and not 0xD800 <= code < 0xE000:
            folded = _fixed(character)
            if folded != character:
                table[code] = ord(folded)
    return table


def _fixed(character):
    for _ in range(6):
        folded = _lower(_simplified(_width(_ALIKE.get(character, character))))
        if folded == character:
            break
        character = folded
    return character


def _width(character):
    """The plain form of a full-width or half-width one, of a compatibility ideograph, of a radical."""
    kind, _, plain = unicodedata.decomposition(character).rpartition("> ")
    is_form = (
        kind in {"<wide", "<narrow"} or (is_han(character) and not kind) or "RADICAL" in unicodedata.name(character, "")
    )
    return chr(int(plain, 16)) if plain and is_form and " " not in plain else character


def _simplified(character):
    if not is_han(character):
        return character
    for script in ("t2s", "tw2s", "hk2s"):
        folded = _converter(script).convert(character)
        if len(folded) == 1 and folded != character and (script == "t2s" or character not in _OWN_WORDS):
            return folded
    return character


def _lower(character):
    lower = character.lower()
    if unicodedata.name(character, "").startswith("LATIN "):
        lower = "".join(one for one in unicodedata.normalize("NFD", lower) if unicodedata.category(one) != "Mn")
        # A stroke through a letter is no part of its own to Unicode: Łódź, Đà Nẵng, Køge.
        stroke = re.fullmatch("LATIN SMALL LETTER ([A-Z]) WITH STROKE", unicodedata.name(lower[:1], ""))
        lower = stroke[1].lower() if stroke else lower
    return lower if len(lower) == 1 else character


@cache
def _converter(script):
    return opencc.OpenCC(script)


if __name__ == "__main__":
    rows = {}
    for code, folded in sorted(derived().items()):
        rows.setdefault(folded, []).append(code)
    lines = [
        f"{'-' if folded is None else f'{folded:04X}'}: {' '.join(f'{code:04X}' for code in codes)}\n"
        for folded, codes in sorted(rows.items(), key=lambda row: -1 if row[0] is None else row[0])
    ]
    TABLE.write_text(HEAD + "".join(lines), "ascii")
    print(f"{sum(map(len, rows.values()))} characters → {len(rows)}")
