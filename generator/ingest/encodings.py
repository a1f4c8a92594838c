"""What a text says of its own encoding, and which of ours that is."""

from __future__ import annotations

import codecs
import re

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
CHINESE = ("gb18030", "big5hkscs")

# Labels as the WHATWG's Encoding Standard maps them: each to the largest encoding that holds the one it names. Left out
# are UTF-7, which only attacks are written in, and scripts of which no editor here could say whether they are right.
_LABELS = {
    "gb18030": "gb18030 gbk gb2312 x-gbk gb_2312 gb_2312-80 gb2312-80 chinese csgb2312 cp936 ms936 euc-cn",
    "big5hkscs": "big5 big5-hkscs big5hkscs cn-big5 csbig5 x-x-big5 big5-tw cp950",
    "hz": "hz-gb-2312 hz",
    "cp932": "shift_jis shift-jis sjis x-sjis csshiftjis windows-31j ms_kanji ms932 cp932",
    "euc_jp": "euc-jp euc_jp x-euc-jp",
    "iso2022_jp": "iso-2022-jp csiso2022jp",
    "cp949": "euc-kr euc_kr korean ks_c_5601-1987 ksc5601 ksc_5601 windows-949 cp949",
    "cp1252": "iso-8859-1 iso8859-1 latin1 latin-1 l1 windows-1252 x-cp1252 cp1252 us-ascii ascii",
    "iso8859_2": "iso-8859-2 iso8859-2 latin2 l2",
    "iso8859_3": "iso-8859-3",
    "iso8859_4": "iso-8859-4",
    "iso8859_5": "iso-8859-5 iso8859-5 cyrillic",
    "iso8859_7": "iso-8859-7 iso8859-7 greek",
    "iso8859_10": "iso-8859-10",
    "iso8859_13": "iso-8859-13",
    "iso8859_14": "iso-8859-14",
    "iso8859_15": "iso-8859-15 iso8859-15 latin-9 l9",
    "iso8859_16": "iso-8859-16",
    "cp1250": "windows-1250 x-cp1250 cp1250",
    "cp1251": "windows-1251 x-cp1251 cp1251",
    "cp1253": "windows-1253 x-cp1253 cp1253",
    "cp1254": "windows-1254 x-cp1254 cp1254 iso-8859-9 iso8859-9 latin5",
    "cp1257": "windows-1257 x-cp1257 cp1257",
    "koi8_r": "koi8-r koi koi8 koi8_r cskoi8r",
    "koi8_u": "koi8-u koi8-ru",
    "cp866": "ibm866 866 cp866",
    "mac_roman": "macintosh mac x-mac-roman",
}
_BY_LABEL = {label: encoding for encoding, labels in _LABELS.items() for label in labels.split()}
SEVEN_BIT = ("hz", "iso2022_jp")

_HEAD = 4_096
_DECLARED = re.compile(
    rb"""<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})|<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""",
    re.IGNORECASE,
)


def declared_encodings(data: bytes, declared: str | None) -> tuple[str, ...]:
    """What the one who sent the bytes, and then the head of the bytes themselves, say: Python's names, none twice."""
    labels = [declared or ""]
    labels += [(match[1] or match[2]).decode("ascii") for match in _DECLARED.finditer(data[:_HEAD])]
    found = [_BY_LABEL.get(label.strip().strip("\"'").lower()) for label in labels]
    return tuple(dict.fromkeys(encoding for encoding in found if encoding))


def strictly(data: bytes, encoding: str) -> str | None:
    """The text, None where a byte of it has no meaning in an encoding."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
