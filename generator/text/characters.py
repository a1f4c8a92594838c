"""Characters that no text of ours may hold, because nobody can see them.

Sources: Unicode 17, chapter 23 (special areas and format characters); Unicode Technical Standard 39 and the
"Trojan Source" report of 2021 for signs that turn the direction of reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.text.seldom import seldom

# All but tab and line ends: no editor types them, XML cannot hold them, and terminals obey some. With them what stands
# for no character: the last two of each plane, U+FDD0 to U+FDEF, and halves of surrogate pairs.
_BARE = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff"
_CODES = f"{_BARE}\ud800-\udfff"
CONTROL = _CODES + "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(1, 17))
# What turns the direction, what has no width, what breaks lines unseen, and the tags in which words have been hidden.
_UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0"
    "\ufff9-\ufffb"
)
_TAGS = "\U000e0000-\U000e007f"
# For a class of a pattern. Halves of pairs are left out: no search of many words at once can look for them.
INVISIBLE = f"{_BARE}{_UNSEEN}{_TAGS}"
# Variation selectors choose a form of the character before them.
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_EMOJI = "\u203c\u2049\u2194-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff\ufe0f"
# Letters of Arabic, Indic and Mongolian scripts join or do not join by what stands between them.
_JOINING = "\u0600-\u07ff\u0900-\u0dff\u1800-\u18af"
_RIGHT = seldom(
    f"(?<=[{_EMOJI}])\u200d(?=[{_EMOJI}])|(?<=[{_JOINING}])[\u180e\u200c\u200d](?=[{_JOINING}])"
    f"|(?<=[^\\s{_SELECTORS}])[{_SELECTORS}]"
)
_WRONG = seldom(f"[{CONTROL}{_UNSEEN}{_TAGS}{_SELECTORS}]")
_DAMAGE = seldom("\ufffd|锟斤拷|烫烫烫|屯屯屯")
# All of these, and what lies beyond: of ranges above U+FFFF each is tried at every character, which takes ten times as
# long (measured), and hardly a text has any. And what each damage begins with: so a text is gone through once for all.
_SUSPECT = re.compile(f"[{_CODES}{_UNSEEN}\ufe00-\ufe0f\U0001fffe-\U0010ffff\ufffd锟烫屯]")
_IS_CONTROL = seldom(f"[{CONTROL}]")
# What divides lines or pages, and is neither tab nor line end: a word processor's soft return, say.
_DIVIDING = dict.fromkeys(map(ord, "\v\f\u2028\u2029"), " ")


def is_clear(text: str) -> bool:
    """Whether a text surely has nothing that `unseen`, `damage` or `control` would find."""
    return _SUSPECT.search(text) is None


def unseen(text: str) -> Iterator[tuple[int, str]]:
    """Each character that may not be there: its offset, and its number as U+202E.

    Joiners inside an emoji and between letters that need them, and a variation selector after a character, are right.
    """
    for found in () if is_clear(text) else _WRONG.finditer(text):
        if not _RIGHT.match(text, found.start()):
            yield found.start(), code_point(found[0])


def without_unseen(text: str) -> tuple[str, tuple[str, ...]]:
    """A text that came from elsewhere without what `unseen` names, and that, in order; what divides becomes a space."""
    if is_clear(text):
        return text, ()
    text, gone = text.translate(_DIVIDING), list[str]()
    # One may have been right only behind another.
    while found := frozenset(at for at, _ in unseen(text)):
        gone += [text[at] for at in sorted(found)]
        text = "".join([sign for at, sign in enumerate(text) if at not in found])
    return text, tuple(gone)


def damage(text: str) -> int | None:
    """Where a text was damaged by being read in a wrong encoding: U+FFFD, or what became of it (锟斤拷)."""
    found = _DAMAGE.search(text)
    return found.start() if found else None


def control(text: str) -> tuple[int, str] | None:
    """The first character that no file can be read on with: a control character, or what is no character at all."""
    found = None if is_clear(text) else _IS_CONTROL.search(text)
    return (found.start(), code_point(found[0])) if found else None


def code_point(character: str) -> str:
    """A character's number as Unicode writes it: U+202E."""
    return f"U+{ord(character):04X}"
