"""Which failures pass by themselves, and which are there to stay."""

import pytest

from generator.errors import DeliveryError, RetrieveError
from generator.ingest.retrieve.passing import is_passing, is_silent
from generator.ingest.retrieve.robots import read_robots

URL = "https://news.example/1.html"


@pytest.mark.parametrize(
    ("error", "passes"),
    [
        (RetrieveError("retrieve-busy", URL, status=429), True),
        (RetrieveError("retrieve-slow", URL), True),
        (RetrieveError("retrieve-unreachable", URL), True),
        (RetrieveError("retrieve-broken", URL), True),
        (RetrieveError("retrieve-status", URL, status=502), True),
        (RetrieveError("retrieve-status", URL, status=408), True),
        (RetrieveError("retrieve-status", URL, status=404), False),
        (RetrieveError("retrieve-status", URL, status=410), False),
        (RetrieveError("retrieve-robots", URL), False),
        (RetrieveError("retrieve-private", URL), False),
        (RetrieveError("retrieve-unknown-host", URL), False),
        (RetrieveError("retrieve-certificate", URL), False),
        (DeliveryError("page-no-text", URL), False),
    ],
)
def test_what_passes(error, passes):
    assert is_passing(error) == passes


def test_while_robots_cannot_be_had_it_passes():
    def fetch():
        raise RetrieveError("retrieve-status", "https://news.example/robots.txt", status=500)

    with pytest.raises(RetrieveError) as caught:
        read_robots(fetch).check(URL)
    assert is_passing(caught.value)


def test_who_does_not_answer_at_all_is_silent():
    assert is_silent(RetrieveError("retrieve-slow", URL))
    assert not is_silent(RetrieveError("retrieve-status", URL, status=500))
    assert not is_silent(RetrieveError("retrieve-robots", URL))
