"""What a page costs to read."""

import contextlib
import time

import pytest

from generator.errors import DeliveryError
from generator.ingest.page.page import read_page
from generator.ingest.reading import Origin
from tests.clock import within
from tests.ingest.desk import DESK
from tests.ingest.page.pages import STANDARD, read


@pytest.mark.parametrize(
    "piece",
    [
        "&lt;",
        "( ",
        "，, ",
        "甲<br>",
        "甲乙丙。<br>",
        "<p>甲乙。</p>",
        "<h2>甲</h2>",
        "甲<img src=/1.jpg>",
        "<td colspan=60>甲</td>",
    ],
)
def test_a_page_takes_time_in_proportion_to_its_length(piece):
    html = "<html><body><h1>社工站建设推进会召开</h1><p>{}</p></body></html>"
    taken = []
    for count in (2_000, 8_000):
        before = time.process_time()
        with contextlib.suppress(DeliveryError):
            read_page(html.format(piece * count), Origin("page.html"), DESK)
        taken.append(time.process_time() - before)
    # A square would take sixteen times as long.
    assert taken[1] < 9 * taken[0] + 0.2


def test_a_style_without_end_takes_no_time():
    with within(5):
        read(STANDARD.replace("<h1>", f"<h1 style='{'height:0;' * 100_000}'>"))
