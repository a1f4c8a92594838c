"""UTF-8 that somebody read in another encoding and saved: è´µå·ž or 璐靛窞 where 贵州 stood."""

from __future__ import annotations

import re

# What an encoding of one byte a character makes of UTF-8: Latin-1's upper half and the signs that Windows puts into it.
_WINDOWS = {
    bytes([code]).decode("cp1252"): code for code in range(0x80, 0xA0) if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
_LATIN_RUN = re.compile(f"[\x80-\xff{''.join(_WINDOWS)}]{{4,}}")
_HAN_RUN = re.compile(r"[^\x00-\x7f]{3,}")

# Han, full-width marks, and U+FFFD itself (锟斤拷), in UTF-8; a run may end in a sign that lost a byte.
_SIGN = rb"(?:[\xe4-\xe9][\x80-\xbf]{2}|\xe3\x80[\x80-\xbf]|\xef(?:[\xbc\xbd][\x80-\xbf]|\xbf\xbd|\xbb\xbf))"
_TWICE = re.compile(rb"[\x80-\xbf]{0,2}" + _SIGN + rb"{2,}")

# The same of the marks and letters of Latin text: ’ “ – … € ™ (three bytes), é ï · (two). No language has these signs
# side by side: after Ã come capitals (SÃO), after Â too (CHÂTEAU), unless a quotation or a clause ends there.
_LATIN = re.compile(
    "â(?:€|„¢|‚¬|[†ˆ‰])|[\xc2-\xf4][\x80-\x9f]|ï»¿|ï¿½"
    "|Ã[¡-©¬®-¶¸¹¼-¿€‚ƒ„†‡ˆ‰Š‹ŒŽ™š›œžŸ]|(?<=[a-z])Ã[\xa0-¿“”‘’•–—˜…]|Â[\xa0-¿]|(?<=[A-Za-z])Å[¡“¾„]"
)


# Each kind has one of these, and most texts have none. In Latin it is what begins a sign. Of two signs side by side in
# Chinese, three bytes and three, one begins where a character does, and its first two bytes are a rare one (浏, 璐).
_BEGINNINGS = (bytes([first, second]) for first in (*range(0xE3, 0xEA), 0xEF) for second in range(0x80, 0xC0))
_TRACES = "\xc2-\xf4" + "".join(beginning.decode("gb18030") for beginning in _BEGINNINGS)
_TRACE = re.compile(f"[{_TRACES}]")
# The same in a file whose YAML may write a character by its number.
TRACE = re.compile(rf"[\\{_TRACES}]")


def find_latin_mojibake(text: str) -> int | None:
    """Where a text first holds a mark or a letter of Latin script that was encoded twice (weâ€™re, cafÃ©)."""
    found = _LATIN.search(text) if _TRACE.search(text) else None
    return found and found.start()


def find_mojibake(text: str) -> int | None:
    """Where a text first holds two or more Chinese characters that were encoded twice; None where it does not.

    Nothing is mended: what was lost on the way (a byte in three, in the Chinese kind) would be lost in silence.
    """
    if not _TRACE.search(text):
        return None
    runs = [(match.start(), _latin_bytes(match[0])) for match in _LATIN_RUN.finditer(text)]
    runs += [(match.start(), match[0].encode("gb18030", "replace")) for match in _HAN_RUN.finditer(text)]
    return min((start for start, data in runs if _is_twice(data)), default=None)


def _latin_bytes(run: str) -> bytes:
    return bytes(_WINDOWS.get(character, ord(character) & 0xFF) for character in run)


def _is_twice(data: bytes) -> bool:
    """Nearly all of a run must be UTF-8 again: Chinese has such bytes here and there by accident."""
    return sum(len(match[0]) for match in _TWICE.finditer(data)) >= 0.75 * len(data)
