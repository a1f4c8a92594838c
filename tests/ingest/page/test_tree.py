"""What a parser must not be given, and what it may."""

import pytest

from generator.errors import DeliveryError
from generator.ingest.limits import DEPTH, TEXT_BYTES
from generator.ingest.page.tree import parse
from tests.clock import within

MANY = 100_000


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * MANY,
        "<div>" * (DEPTH + 1) + "甲",
        "<ul><li>" * MANY,
        "<svg><style>" + "<div>" * MANY,
        "<span><p></span></p>" * MANY,
        "<div><!-- </div> -->" * MANY,
        "<div><table></div>" * MANY,
        "<div title='</div>'>" * MANY,
        "</><div>" * MANY,
        "<div><script><!--<script></script></div></script>" * MANY,
        "<p>" + "".join(f"<font id={n}>" for n in range(200)) + "</p>" + "<p>甲</p>" * MANY,
        "<i><b></i>" * MANY,
        "<p " + " ".join(f"a{n}" for n in range(MANY)) + ">",
        "<a " * MANY,
        "<q><div>" + "<x>" * 200 + "</q>" * MANY * 5,
        "<br>" * MANY * 10,
    ],
)
def test_what_would_cost_a_parser_too_much_is_refused_at_once(html):
    with within(1):
        with pytest.raises(DeliveryError) as caught:
            parse(html[:TEXT_BYTES], "page.html")
        assert (caught.value.rule, caught.value.place) == ("page-deep", "page.html")


@pytest.mark.parametrize(
    "html",
    [
        "&amp;" * 800_000,
        "<p>甲</p>" * 20_000,
        "<p>甲" * 20_000,
        "<!--" * 1_000_000,
        "<!" * 1_000_000,
        "<script>" * MANY,
        "<" * 1_000_000,
        "<b>甲" * 200,
        "<div>" * (DEPTH - 3) + "甲",
    ],
)
def test_what_only_looks_like_it_is_read(html):
    with within(1):
        assert parse(html, "page.html").tag == "html"


def test_what_is_too_long_is_refused():
    with pytest.raises(DeliveryError) as caught:
        parse("甲" * (TEXT_BYTES // 3 + 1), "page.html")
    assert caught.value.rule == "delivery-large"


def test_half_a_character_is_a_lost_one():
    assert parse("<p>甲\ud800乙", "page.html").text == "甲\ufffd乙"
