"""However a server drags its feet, the fetch ends when it should."""

import time

import pytest

from generator.errors import RetrieveError
from generator.ingest.limits import FETCH_SECONDS
from generator.ingest.retrieve.gate import Gate
from generator.ingest.retrieve.retrieve import retrieve
from tests.ingest.servers import gate, redirect

SECONDS = 0.5


def dripping(first, piece):
    """Says `first`, then `piece` again and again: never silent, never done."""

    def drip(connection):
        connection.sendall(first)
        while True:
            connection.sendall(piece)
            time.sleep(0.05)

    return drip


def ends_in_time(url, at):
    began = time.monotonic()
    with pytest.raises(RetrieveError) as error:
        retrieve(url, at, limit=1_000_000)
    assert error.value.rule == "retrieve-slow"
    assert SECONDS / 2 < time.monotonic() - began < SECONDS + 1.5


HEAD = b"HTTP/1.1 200 OK\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
SLOW = {
    "a status line": dripping(b"", b"H"),
    "a header": dripping(HEAD + b"X-A: ", b"a"),
    "interim answers": dripping(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "a body": dripping(HEAD + b"Content-Length: 9000\r\n\r\n", b"a"),
    "a body without an end": dripping(HEAD + b"\r\n", b"a"),
    "a chunked body": dripping(CHUNKED, b"1\r\na\r\n"),
    "the length of a chunk": dripping(CHUNKED, b"0"),
    "the end of a chunk": dripping(CHUNKED + b"1\r\na", b""),
    "the name in a gzip": dripping(HEAD + b"Content-Encoding: gzip\r\n\r\n\x1f\x8b\x08\x08\0\0\0\0\0\xff", b"a"),
    "nothing at all": lambda _: time.sleep(SECONDS * 2),
}


@pytest.mark.parametrize("what", SLOW)
def test_a_server_that_drips(server, what):
    server.answers["/"] = SLOW[what]
    ends_in_time(server.url(), gate(server, seconds=SECONDS))


def test_a_server_that_drips_under_tls(tls_server, trusting):
    tls_server.answers["/"] = SLOW["a body"]
    ends_in_time(tls_server.url(), gate(tls_server, seconds=SECONDS, tls=trusting))


def test_a_handshake_that_drips(serve):
    # It hears nothing, sends the beginning of a record of 16 kB, and then byte after byte.
    server = serve(greeting=dripping(b"\x16\x03\x03\x40\x00\x02", b"\0"))
    ends_in_time(server.url().replace("http:", "https:"), gate(server, seconds=SECONDS))


def test_a_chain_of_redirects_has_no_more_time_than_one_fetch(server):
    def slow_redirect(connection):
        time.sleep(SECONDS * 0.6)
        connection.sendall(redirect("/"))

    server.answers["/"] = slow_redirect
    ends_in_time(server.url(), gate(server, seconds=SECONDS))


def test_a_name_whose_answer_does_not_come():
    ends_in_time("http://slow.example/", gate(seconds=SECONDS, lookup=lambda *_: time.sleep(SECONDS * 2)))


def test_thirty_seconds_are_the_rule():
    assert Gate().seconds == FETCH_SECONDS == 30
