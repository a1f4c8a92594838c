"""Which addresses are taken from a stranger, and in which form."""

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.web_address import LENGTH, web_address

BASE = "https://mzt.gov.cn/a/b.html"


@pytest.mark.parametrize(
    ("address", "taken"),
    [
        ("http://mzt.gov.cn", "http://mzt.gov.cn/"),
        ("HTTP://MZT.Gov.CN:80/A", "http://mzt.gov.cn/A"),
        ("https://mzt.gov.cn:443/", "https://mzt.gov.cn/"),
        ("https://mzt.gov.cn:/", "https://mzt.gov.cn/"),
        ("http://mzt.gov.cn:8090/x?y=1&z=%20#a", "http://mzt.gov.cn:8090/x?y=1&z=%20#a"),
        ("http://mzt.gov.cn./", "http://mzt.gov.cn/"),
        ("  http://mzt.gov.cn/a b \n", "http://mzt.gov.cn/a%20b"),
        ("http://mzt.gov.cn/a\r\n\tb", "http://mzt.gov.cn/ab"),
        (
            "http://mzt.gov.cn/通知(1).html?关于=“x”",
            "http://mzt.gov.cn/%E9%80%9A%E7%9F%A5%281%29.html?%E5%85%B3%E4%BA%8E=%E2%80%9Cx%E2%80%9D",
        ),
        ("http://mzt.gov.cn/<script>'\"", "http://mzt.gov.cn/%3Cscript%3E%27%22"),
        ("http://mzt.gov.cn?q", "http://mzt.gov.cn/?q"),
        ("http://民政.中国/", "http://xn--5bvs5m.xn--fiqs8s/"),
        ("http://民政。中国/", "http://xn--5bvs5m.xn--fiqs8s/"),
        ("http://аррӏе.com/", "http://xn--80ak6aa92e.com/"),
        ("http://ｍｚｔ．gov.cn/", "http://mzt.gov.cn/"),
        ("http://8.8.8.8/", "http://8.8.8.8/"),
        ("http://８.8。8.8/", "http://8.8.8.8/"),
        ("http://8.8.8.8./", "http://8.8.8.8/"),
        ("http://[2400:3200:0::0001]:8080/", "http://[2400:3200::1]:8080/"),
        ("http://a_b.gov.cn/", "http://a_b.gov.cn/"),
        ("http://1.8.8.8.in-addr.example/", "http://1.8.8.8.in-addr.example/"),
        ("http://12345.com/", "http://12345.com/"),
    ],
)
def test_an_address_is_written_in_one_form(address, taken):
    assert web_address(address) == taken
    assert web_address(taken) == taken
    assert web_address(taken, BASE) == taken


@pytest.mark.parametrize(
    ("address", "taken"),
    [
        ("c.html", "https://mzt.gov.cn/a/c.html"),
        ("../../../c", "https://mzt.gov.cn/c"),
        ("/c", "https://mzt.gov.cn/c"),
        ("?p=2", "https://mzt.gov.cn/a/b.html?p=2"),
        ("#top", "https://mzt.gov.cn/a/b.html#top"),
        ("", BASE),
        ("//other.gov.cn/x", "https://other.gov.cn/x"),
        ("http:c.html", None),
        ("javascript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("\x01javascript:alert(1)", None),
        ("mailto:a@b.cn", None),
        ("\\\\evil.cn\\x", None),
        ("/\\evil.cn", None),
        ("//user@evil.cn", None),
    ],
)
def test_a_relative_one_is_seen_from_its_page(address, taken):
    assert web_address(address, BASE) == taken


@pytest.mark.parametrize(
    "address",
    """
    c.html /c //mzt.gov.cn/ mzt.gov.cn http: http:// http:/// https:///x http:mzt.gov.cn http:/mzt.gov.cn http://?x http://#x
    ftp://mzt.gov.cn/ file:///x javascript:alert(1) JaVaScRiPt:alert(1) data:text/html,x feed:http://mzt.gov.cn/ blob:http://mzt.gov.cn/x
    http://user@mzt.gov.cn/ http://user:word@mzt.gov.cn/ http://@mzt.gov.cn/ http://:@mzt.gov.cn/ http://mzt.gov.cn%40evil.cn/
    http://mzt.gov.cn\\@evil.cn/ http:\\\\mzt.gov.cn/ http://mzt.gov.cn\\x
    http://mzt.gov.cn:0/ http://mzt.gov.cn:65536/ http://mzt.gov.cn:-1/ http://mzt.gov.cn:x/ http://mzt.gov.cn:８０/ http://mzt.gov.cn:80:80/
    http://127.1/ http://0x7f.1/ http://2130706433/ http://017700000001/ http://1.2.3.4.5/ http://1.2.3/ http://1.2.3.256/ http://01.2.3.4/
    http://example.0/ http://example.0x/ http://example.0xg.9/ http://①②⑦.1/ http://a.1./
    http://[::1 http://::1]/ http://[::1]a/ http://a[::1]/ http://[::1%25lo]/ http://[v1.a]/ http://[1.2.3.4]/ http://[mzt.gov.cn]/ http://[]/ http://[::g]/ http://1::2/
    http://a..gov.cn/ http://.gov.cn/ http://./ http://../ http://gov.cn../ http://-a.cn/ http://a-.cn/ http://a%20b.cn/ http://a*b.cn/ http://a,b.cn/ http://a;b.cn/
    http://gov.cn／evil/ http://gov.cn℀evil.cn/ http://％61.cn/ http://a\u200b.cn/ http://gov.cn/\u202ex http://gov.cn/\u2066x http://gov.cn/\ufeffx http://gov.cn/\x00x
    http://gov.cn/\ud800 http://gov.cn/\uffff http://gov.cn/\x7f http://gov.cn/\x85 http://gov.cn/\xad http://gov.cn/\U000e0041
    """.split(" "),
)
def test_what_is_no_address_for_us(address):
    assert web_address(address.strip("\n")) is None


def test_a_name_and_an_address_have_their_lengths():
    assert web_address(f"http://{'a' * 63}.cn/")
    assert web_address(f"http://{'a' * 64}.cn/") is None
    assert web_address("http://" + "a." * 126 + "c/")
    assert web_address("http://" + "a." * 127 + "c/") is None
    assert web_address(f"http://gov.cn/{'a' * (LENGTH - 14)}")
    assert web_address(f"http://gov.cn/{'a' * (LENGTH - 13)}") is None


PIECES = st.sampled_from(
    [
        "http:",
        "https:",
        "/",
        "//",
        "\\",
        "@",
        ":",
        "[",
        "]",
        "::1",
        "127.0.0.1",
        "gov.cn",
        "。",
        "%",
        "%2f",
        "#",
        "?",
        "javascript:",
        " ",
        "\t",
        "\n",
        "民",
        "＠",
        "..",
        "0x7f",
        "\x00",
        "\u202e",
        "é",
        "xn--",
        "-",
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)), st.sampled_from([None, BASE, "http://[::2]/", "x"]))
def test_whatever_is_taken_is_whole_and_in_its_last_form(address, base):
    taken = web_address(address, base)
    if taken is not None:
        parts = urlsplit(taken)
        assert taken.isascii()
        assert taken.isprintable()
        assert not set(" <>\"'()\\`") & set(taken)
        assert parts.scheme in ("http", "https")
        assert parts.hostname
        assert "@" not in parts.netloc
        assert web_address(taken) == taken
