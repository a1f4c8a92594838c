"""What arrives is received, or said to be unreadable."""

from generator.ingest.arrivals import receive_file
from generator.ingest.reading import Hints
from tests.ingest.desk import DESK


def test_a_reader_that_stumbles_stops_no_other(monkeypatch):
    def stumble(*_):
        raise RecursionError

    monkeypatch.setattr("generator.ingest.arrivals.read", stumble)
    arrival = receive_file("it", b"text", DESK, Hints())
    assert arrival.reason.rule == "delivery-stumbled"
