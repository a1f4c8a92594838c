import codecs

import pytest

from generator.errors import DeliveryError
from generator.ingest.decode import SIZE, decode

TEXT = "贵州:多措并举\r\n正文，5.2万人。\r\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (TEXT.encode("gb18030"), "gb18030"),
        (TEXT.encode("gbk"), "gb18030"),
        (TEXT.encode("gb2312"), "gb18030"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_what_can_be_read_is_read(data, encoding):
    assert decode(data, "digest.txt") == (TEXT.replace("\r\n", "\n"), encoding)


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"", "delivery-empty"),
        ("\ufeff \n\u3000\n".encode(), "delivery-empty"),
        (b"%PDF-1.7 ...", "delivery-binary"),
        (b"PK\x03\x04...", "delivery-binary"),
        (b"\x89PNG\r\n", "delivery-binary"),
        ("贵州:标题\n正文\x00\n".encode(), "delivery-binary"),
        ("貴州:社會工作發展與補貼政策說明".encode("big5"), "delivery-encoding"),
        ("Ünïcödé lätin text, ßöme more öf ït".encode("latin-1"), "delivery-encoding"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8\x00", "delivery-encoding"),
        (b"x" * (SIZE + 1), "delivery-large"),
    ],
)
def test_what_cannot_is_refused_in_one_sentence(data, rule):
    with pytest.raises(DeliveryError) as caught:
        decode(data, "digest.txt")
    assert caught.value.rule == rule
    assert caught.value.place.startswith("digest.txt")


def test_the_place_of_a_control_character():
    with pytest.raises(DeliveryError) as caught:
        decode("一\n二\n三\x1b[0m".encode(), "digest.txt")
    assert caught.value.place == "digest.txt:3"
