"""Bytes from everywhere: read right, or set aside."""

import codecs
import contextlib

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.errors import DeliveryError
from generator.ingest.decode import decode
from generator.ingest.limits import TEXT_BYTES
from generator.text.mojibake import find_mojibake
from tests.clock import within

TEXT = "贵州:多措并举\r\n正文，5.2万人。\r\n"
TRADITIONAL = "貴州：多措並舉推動社會工作人才隊伍建設\r\n正文，5.2萬人。\r\n"
KOREAN = "귀주성은 사회복지사 양성을 위한 새로운 정책을 발표했다.\r\n"
JAPANESE = "貴州省はソーシャルワーカーの育成を進めている。\r\n"
RUSSIAN = "В провинции Гуйчжоу растёт число социальных работников.\r\n"
FRENCH = "Un café à côté, déjà complété par l'équipe : « très bien ».\r\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (TEXT.encode("gb18030"), "gb18030"),
        (TEXT.encode("gbk"), "gb18030"),
        (TEXT.encode("gb2312"), "gb18030"),
        (b"\x84\x31\x95\x33" + TEXT.encode("gb18030"), "gb18030"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "utf-32-le"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-32-le"), "utf-32-le"),
        (TEXT.encode("utf-32-be"), "utf-32-be"),
    ],
)
def test_what_tells_its_encoding_is_read(data, encoding):
    assert decode(data, "digest.txt") == (TEXT.replace("\r\n", "\n"), encoding)


def test_traditional_chinese_is_told_from_simplified():
    expected = TRADITIONAL.replace("\r\n", "\n")
    assert decode(TRADITIONAL.encode("big5"), "digest.txt") == (expected, "big5hkscs")
    assert decode(TRADITIONAL.encode("gbk"), "digest.txt") == (expected, "gb18030")


@pytest.mark.parametrize(
    ("text", "label", "encoding"),
    [
        (KOREAN, "euc-kr", "cp949"),
        (KOREAN, "ks_c_5601-1987", "cp949"),
        # 됬 is a common misspelling, and no syllable of KS X 1001.
        ("어제 갔는데 정말 좋았어요. 근데 버스가 늦게 됬어요. 다음에 또 갈게요.\r\n", "euc-kr", "cp949"),
        (JAPANESE, "Shift_JIS", "cp932"),
        (JAPANESE, "euc-jp", "euc_jp"),
        (JAPANESE, "iso-2022-jp", "iso2022_jp"),
        (TEXT, "hz-gb-2312", "hz"),
        (RUSSIAN, "koi8-r", "koi8_r"),
        (RUSSIAN, "windows-1251", "cp1251"),
        (RUSSIAN, "iso-8859-5", "iso8859_5"),
        (FRENCH, "iso-8859-1", "cp1252"),
        (FRENCH, "ISO-8859-15", "iso8859_15"),
        ("“It’s here” — café\r\n", "iso-8859-1", "cp1252"),
        ("He said “yes” — no more…\r\n", "gb2312", "gb18030"),
    ],
)
@pytest.mark.parametrize("place", ["xml", "meta", "http-equiv", "http"])
def test_other_encodings_are_read_where_they_are_declared(text, label, encoding, place):
    head = {
        "xml": f'<?xml version="1.0" encoding="{label}"?>\n',
        "meta": f"<!doctype html><meta charset={label}>\n",
        "http-equiv": f'<meta http-equiv="Content-Type" content="text/html; charset={label}">\n',
        "http": "",
    }[place]
    data = head.encode() + text.encode(encoding)
    assert decode(data, "feed.xml", label if place == "http" else None) == (
        head + text.replace("\r\n", "\n"),
        encoding,
    )


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(KOREAN, "euc-kr"), (JAPANESE, "shift_jis"), (JAPANESE, "euc-jp"), (RUSSIAN, "koi8-r"), (FRENCH, "latin-1")],
)
@pytest.mark.parametrize("declared", [None, "utf-8", "gb2312", "big5", "iso-8859-5", "x-user-defined", "utf-7"])
def test_what_declares_nothing_or_something_else_is_set_aside(text, encoding, declared):
    if declared is None or encoding != declared:
        with pytest.raises(DeliveryError) as caught:
            decode(text.encode(encoding, "ignore"), "feed.xml", declared)
        assert caught.value.rule == "delivery-encoding"


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"", "delivery-empty"),
        ("\ufeff \n\u3000\n".encode(), "delivery-empty"),
        (b"%PDF-1.7 ...", "delivery-binary"),
        (b"PK\x03\x04...", "delivery-binary"),
        (b"\x89PNG\r\n", "delivery-binary"),
        ("贵州:标题\n正文\x00\n".encode(), "delivery-binary"),
        (bytes(range(256)) * 16, "delivery-binary"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8\x00", "delivery-encoding"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8\x0a\x00", "delivery-encoding"),
        (b"\xed\xa0\xbd\xed\xb8\x80 CESU-8", "delivery-encoding"),
        (codecs.BOM_UTF8 + TEXT.encode("gbk"), "delivery-encoding"),
        # ·¼ in UTF-8
        ("路录".encode("gb2312"), "delivery-encoding"),
        (b"x" * (TEXT_BYTES + 1), "delivery-large"),
    ],
)
def test_what_cannot_is_refused_in_one_sentence(data, rule):
    with pytest.raises(DeliveryError) as caught:
        decode(data, "digest.txt")
    assert caught.value.rule == rule
    assert caught.value.place.startswith("digest.txt")


@pytest.mark.parametrize("sign", ["\x1b[0m", "\x07", "\x0b", "\x7f", "\x93", "\ufffe", "\ufdd0", "\U0001ffff"])
def test_the_place_of_a_sign_that_no_text_has(sign):
    with pytest.raises(DeliveryError) as caught:
        decode(f"一\n二\n三{sign}".encode(), "digest.txt")
    assert (caught.value.rule, caught.value.place) == ("delivery-binary", "digest.txt:3")
    assert caught.value.values["kind"] == f"U+{ord(sign[0]):04X}"


@pytest.mark.parametrize(
    "text",
    [
        TEXT.encode().decode("cp1252", "ignore"),  # è´µå·ž
        TEXT.encode().decode("gb18030", "replace"),  # 璐靛窞
        "浣犲ソ",
        "标题\n锟斤拷锟斤拷\n",
        "A headline: ä¸­å›½",
    ],
)
def test_text_that_was_encoded_twice_is_set_aside(text):
    with pytest.raises(DeliveryError) as caught:
        decode(text.encode(), "feed.xml")
    assert caught.value.rule == "delivery-mojibake"


@pytest.mark.parametrize("text", [TEXT, TRADITIONAL, FRENCH, RUSSIAN, "“”‘’——……", "Ångström, ½ × ¾ = ⅜; §§ 3–4", "馃"])
def test_a_text_that_was_encoded_once_is_none_of_those(text):
    assert find_mojibake(text) is None


def test_a_damaged_character_is_left_for_the_item_it_stands_in():
    assert decode("正文里有一个\ufffd。".encode(), "digest.txt").text == "正文里有一个\ufffd。"


def levels(first, last):
    """GB2312's rows from one to another, as GB18030 reads them."""
    codes = (bytes([row, cell]) for row in range(first, last + 1) for cell in range(0xA1, 0xFF))
    return sorted({text for code in codes if (text := code.decode("gb2312", "ignore"))})


LABELS = [
    None,
    "utf-8",
    "gb2312",
    "gb18030",
    "big5",
    "iso-8859-1",
    "koi8-r",
    "shift_jis",
    "euc-kr",
    "iso-8859-5",
    "nonsense",
]
# As they are spread in Chinese: four in ten beyond 0xC8. A few signs may be words in any encoding.
WORDS = st.lists(st.sampled_from(levels(0xB0, 0xD7)), min_size=8, max_size=40, unique=True)
CHINESE = st.builds(
    lambda *parts: "".join(parts), WORDS.map("".join), st.sampled_from(["，", "。\n", "、a7", "“”"]), WORDS.map("".join)
)


@settings(max_examples=400, deadline=None)
@given(
    CHINESE,
    st.sampled_from(["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32-le", "gb2312", "gbk", "gb18030", "big5"]),
    st.sampled_from(LABELS),
    st.booleans(),
)
@example("讳刻丑纳从蠕炬甸碟。\n妈抢蜒谨柴烦苞对", "gb2312", "euc-kr", False)  # 삡옻농케닒흉얏들딪。
@example("稿件从哪里来", "gb18030", "euc-kr", False)  # 멨숭닒컴쟁윱
@example("寂慎泊露。\n涉极棍扶友", "big5", "euc-kr", False)  # 켌톅챱휯좧
def test_chinese_is_read_right_or_set_aside_whatever_it_is_declared(text, encoding, label, in_the_text):
    if in_the_text:
        text = f'<?xml version="1.0" encoding="{label}"?>\n{text}'
    # Without a mark, what tells UTF-16 is the zero byte of a line end.
    text = text.encode(encoding, "ignore").decode(encoding) + "\n" * (encoding[-2:] in ("le", "be"))
    try:
        read = decode(text.encode(encoding), "feed.xml", None if in_the_text else label)
    except DeliveryError:
        return
    assert read.text == text


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200), st.sampled_from(LABELS))
def test_any_bytes_are_a_text_or_one_sentence(data, label):
    try:
        text = decode(data, "feed.xml", label).text
    except DeliveryError:
        return
    assert text.strip()
    text.encode()


@pytest.mark.parametrize(
    "piece", [TEXT.encode(), TEXT.encode("gbk"), b"<", b'<?xml encoding="', b"<meta ", "é".encode(), b"\xe9 "]
)
def test_five_megabytes_take_no_longer_than_they_must(piece):
    with within(5), contextlib.suppress(DeliveryError):
        decode(piece * (TEXT_BYTES // len(piece)), "feed.xml", "iso-8859-1")
