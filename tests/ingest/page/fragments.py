"""A piece of a stranger's HTML, read."""

import re

from generator.ingest.page.fragment import fragment_body
from generator.render.markdown import to_html
from generator.text.readable import paragraphs as readable

BASE = "https://www.example.gov.cn/2022/t1.html"


def body(html):
    return fragment_body(html, BASE)


def squeezed(text):
    return re.sub(r"\s+", "", text)


def shown(blocks):
    """What a reader of the rendered Markdown sees."""
    return squeezed("".join(readable(to_html("\n\n".join(blocks), lambda address: address))))
