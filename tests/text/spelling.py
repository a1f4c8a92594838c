"""How generator/text/pinyin.txt was made, from pypinyin's dictionaries; run it to write the table anew.

.venv/bin/python -m tests.text.spelling
"""

from collections import defaultdict
from pathlib import Path

from pypinyin import lazy_pinyin
from pypinyin.constants import PHRASES_DICT, PINYIN_DICT, RE_HANS

TABLE = Path(__file__).parents[2] / "generator" / "text" / "pinyin.txt"
HEAD = """\
# How Chinese is spelled, without tones: "shi: 是时..." each character by itself; "重庆: chong qing" a word that is not
# spelled as its characters are; "2: 一下 一中 ..." words of so many characters that are, for where a word ends decides
# what begins behind it. Derived by tests/text/spelling.py, and held against its source there, from the dictionaries of
# pypinyin 0.55: Copyright (c) 2016 mozillazg, 闲耘 <hotoo.cn@gmail.com>. They are under the MIT License:
# Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
# documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
# rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
# persons to whom the Software is furnished to do so, subject to the following conditions: The above copyright notice
# and this permission notice shall be included in all copies or substantial portions of the Software.
# THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
# WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
# COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
# OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""


def derived():
    """The lines of the table: characters by their spelling, then words by their length, then words of their own."""
    alone = {chr(code): lazy_pinyin(chr(code))[0] for code in sorted(PINYIN_DICT) if RE_HANS.match(chr(code))}
    spelled, words, own = defaultdict(list), defaultdict(list), []
    for character, spelling in alone.items():
        spelled[spelling].append(character)
    for word in sorted(PHRASES_DICT, key=lambda word: (len(word), word)):
        if RE_HANS.fullmatch(word) and all(character in alone for character in word):
            parts = lazy_pinyin(word)
            if parts == [alone[character] for character in word]:
                words[len(word)].append(word)
            else:
                own.append(f"{word}: {' '.join(parts)}")
    yield from (f"{spelling}: {''.join(characters)}" for spelling, characters in sorted(spelled.items()))
    yield from (f"{length}: {' '.join(some)}" for length, some in words.items())
    yield from own


if __name__ == "__main__":
    TABLE.write_text(HEAD + "".join(f"{line}\n" for line in derived()), "utf-8")
