"""Items as an RSS feed, and how a test has a feed refused."""

import pytest

from generator.errors import DeliveryError
from tests.clock import within


def rss(inner):
    return f"<?xml version='1.0'?>\n<rss version='2.0'><channel><title>动态</title>{inner}</channel></rss>"


def refusal(read, text):
    with within(1), pytest.raises(DeliveryError) as caught:
        read(text)
    return caught.value.rule
