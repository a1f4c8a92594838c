"""What is large, packed, cut off or no HTTP at all."""

import gzip
import tracemalloc
import zlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import RetrieveError
from generator.ingest.retrieve.retrieve import retrieve
from tests.clock import within
from tests.ingest.servers import Server, answer, gate, ok

LIMIT = 100_000
HEAD = b"HTTP/1.1 200 OK\r\n"
TEXT = "关于印发《社会工作人才队伍建设方案》的通知。".encode() * 1000
PACKED = {
    "gzip": gzip.compress(TEXT),
    "x-gzip": gzip.compress(TEXT),
    "GZip ": gzip.compress(TEXT),
    "deflate": zlib.compress(TEXT),
    "identity": TEXT,
}


def bare(data):
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


def chunked(body, size=1000):
    chunks = (body[at : at + size] for at in range(0, len(body), size))
    return b"".join(b"%x;ext=1\r\n%s\r\n" % (len(chunk), chunk) for chunk in chunks) + b"0\r\nX-Trailer: 1\r\n\r\n"


def fetch(server, limit=LIMIT):
    return retrieve(server.url(), gate(server), limit=limit).data


def refused(server, limit=LIMIT):
    with pytest.raises(RetrieveError) as error:
        fetch(server, limit)
    return error.value.rule


@pytest.mark.parametrize("coding", PACKED)
def test_what_is_packed_is_unpacked(server, coding):
    server.answers["/"] = ok(PACKED[coding], f"Content-Encoding: {coding}")
    assert fetch(server) == TEXT
    server.answers["/"] = (
        HEAD + f"Transfer-Encoding: chunked\r\nContent-Encoding: {coding}\r\n\r\n".encode() + chunked(PACKED[coding])
    )
    assert fetch(server) == TEXT


def test_a_deflate_without_its_frame_a_gzip_in_members_and_what_follows_it(server):
    server.answers["/"] = ok(bare(TEXT), "Content-Encoding: deflate")
    assert fetch(server) == TEXT
    # Of these, zlib still holds back some when it has taken in all.
    for size in range(65_530, 65_545):
        server.answers["/"] = ok(bare(bytes(size)), "Content-Encoding: deflate")
        assert fetch(server) == bytes(size)
    for rest in (b"", b"\0" * 20, b"\r\n"):
        members = b"".join(gzip.compress(TEXT[at : at + 9000]) for at in range(0, len(TEXT), 9000))
        server.answers["/"] = ok(members + rest, "Content-Encoding: gzip")
        assert fetch(server) == TEXT
    server.answers["/"] = ok(b"", "Content-Encoding: gzip")
    assert fetch(server) == b""


@pytest.mark.parametrize("coding", ["none", "binary", "UTF-8", "gb2312", "", "identity", "identity, "])
def test_what_is_packed_by_name_alone_is_read(server, coding):
    server.answers["/"] = ok(TEXT, f"Content-Encoding: {coding}")
    assert fetch(server) == TEXT
    server.answers["/"] = ok(TEXT, f"Transfer-Encoding: {coding}")
    assert fetch(server) == TEXT
    server.answers["/"] = ok(gzip.compress(TEXT), f"Content-Encoding: {coding}, gzip")
    assert fetch(server) == TEXT


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip, gzip", "compress", "x"])
def test_another_packing_is_refused(server, coding):
    server.answers["/"] = ok(b"...", f"Content-Encoding: {coding}")
    assert refused(server) == "retrieve-encoding"
    server.answers["/"] = HEAD + f"Transfer-Encoding: {coding}, chunked\r\n\r\n".encode() + chunked(b"...")
    assert refused(server) == "retrieve-encoding"


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_ten_gigabytes_in_ten_megabytes_are_refused_in_little_memory_and_time(server, coding):
    packer = zlib.compressobj(9, wbits=31 if coding == "gzip" else 15)
    begin = packer.compress(b"") + packer.flush(zlib.Z_FULL_FLUSH)
    ten_megabytes = packer.compress(bytes(10_000_000)) + packer.flush(zlib.Z_FULL_FLUSH)
    # After a full flush nothing refers to what came before, so the same bytes may stand there a thousand times.
    bomb = begin + ten_megabytes * 1000
    assert len(bomb) < 12_000_000
    server.answers["/"] = ok(bomb, f"Content-Encoding: {coding}")
    tracemalloc.start()
    try:
        with within(2):
            assert refused(server, limit=20_000_000) == "retrieve-large"
        # The client's: 20 MB that were allowed, and little more.
        assert tracemalloc.get_traced_memory()[1] < 30_000_000
    finally:
        tracemalloc.stop()


def test_what_says_that_it_is_too_large_is_not_read(server):
    sent = []

    def page(connection):
        connection.sendall(HEAD + b"Content-Length: 5000000000\r\n\r\n")
        for _ in range(200):
            connection.sendall(bytes(100_000))
            sent.append(1)

    server.answers["/"] = page
    assert refused(server) == "retrieve-large"
    assert len(sent) < 200


@pytest.mark.parametrize(
    "head", [b"", b"Transfer-Encoding: chunked\r\n", b"Content-Length: many\r\n", b"Content-Length: -1\r\n"]
)
def test_what_does_not_say_how_large_it_is_ends_at_the_limit(server, head):
    def page(connection):
        connection.sendall(HEAD + head + b"\r\n")
        while True:
            connection.sendall(b"2710\r\n" + bytes(10_000) + b"\r\n")

    server.answers["/"] = page
    assert refused(server) == "retrieve-large"


def test_just_the_limit_is_allowed(server):
    for size, coding in ((LIMIT, ""), (LIMIT, "gzip")):
        body = bytes(size)
        server.answers["/"] = ok(gzip.compress(body) if coding else body, f"Content-Encoding: {coding}")
        assert fetch(server) == body
        assert refused(server, LIMIT - 1) == "retrieve-large"


def endless(first):
    def send(connection):
        connection.sendall(first)
        while True:
            connection.sendall(bytes(10_000))

    return send


BROKEN = {
    "fewer bytes than said": HEAD + b"Content-Length: 100\r\n\r\nabc",
    "no byte of those said": HEAD + b"Content-Length: 100\r\n\r\n",
    "half a chunk": HEAD + b"Transfer-Encoding: chunked\r\n\r\n64\r\nabc",
    "no last chunk": HEAD + b"Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n",
    "no chunk's length": HEAD + b"Transfer-Encoding: chunked\r\n\r\nxyz\r\nabc\r\n0\r\n\r\n",
    "a chunk of less than nothing": HEAD + b"Transfer-Encoding: chunked\r\n\r\n-3\r\nabc\r\n0\r\n\r\n",
    "half a gzip": ok(gzip.compress(TEXT)[:-200], "Content-Encoding: gzip"),
    "half a deflate": ok(zlib.compress(TEXT)[:-20], "Content-Encoding: deflate"),
    "no gzip": ok(b"<html>" * 10, "Content-Encoding: gzip"),
    "a gzip with a wrong sum": ok(gzip.compress(TEXT)[:-8] + bytes(8), "Content-Encoding: gzip"),
    "nothing": b"",
    "a greeting of another service": b"220 mail.example ESMTP\r\n",
    "HTTP/0.9": b"<html>all there is</html>",
    "a status in words": b"HTTP/1.1 OK\r\n\r\n",
    "a status out of range": b"HTTP/1.1 99999 OK\r\n\r\n",
    "half a head": HEAD + b"Content-Type: text",
    "a huge header": HEAD + b"X: " + b"a" * 200_000 + b"\r\n\r\n",
    "ten thousand headers": HEAD + b"X: a\r\n" * 10_000 + b"\r\n",
    "TLS": b"\x15\x03\x01\x00\x02\x02\x28",
    "an early end of a chunk": HEAD + b"Transfer-Encoding: chunked\r\n\r\n3\r\nabcd\r\n0\r\n\r\n",
    "a chunk of -1": HEAD + b"Transfer-Encoding: chunked\r\n\r\n-1\r\nabc\r\n0\r\n\r\n",
    "a chunk of -1 and no end": endless(HEAD + b"Transfer-Encoding: chunked\r\n\r\n-1\r\n"),
    "an endless chunk's length": HEAD + b"Transfer-Encoding: chunked\r\n\r\n" + b"0" * 100_000,
}


@pytest.mark.parametrize("what", BROKEN)
def test_what_is_no_whole_answer_is_an_error(server, what):
    server.answers["/"] = BROKEN[what]
    assert refused(server) == "retrieve-broken"


ODD = [
    b"Set-Cookie: a=b; Domain=.gov.cn; Expires=never\r\nSet-Cookie: =\r\nSet-Cookie\r\n",
    b"X-\xb2\xe2: \xca\xd4\r\n",
    b" folded: 1\r\nX: a\r\n b\r\n\tc\r\n",
    b"Content-Type: ;;;charset\r\n",
    b"Content-Type: text/html; charset*=utf-8''%zz\r\n",
    b"Content-Type: \xff\xfe/\x00\r\n",
    b": nothing\r\n",
    b"Content-Length: 5\r\nContent-Length: 5\r\n",
    b"Last-Modified: \x01\r\nETag: \xff\r\n",
]


@pytest.mark.parametrize("headers", ODD)
def test_odd_headers_and_cookies_do_no_harm(server, headers):
    server.answers["/"] = HEAD + headers + b"Connection: close\r\n\r\nhello"
    found = retrieve(server.url(), gate(server), limit=LIMIT)
    assert found.data == b"hello"
    retrieve(server.url(), gate(server), limit=LIMIT, etag=found.etag, last_modified=found.last_modified)
    assert "\x01" not in server.heads[-1]


@pytest.fixture(scope="module")
def any_server():
    server = Server()
    yield server
    server.close()


@given(
    st.binary(max_size=300),
    st.sampled_from(
        [b"", HEAD, HEAD + b"Transfer-Encoding: chunked\r\n\r\n", HEAD + b"Content-Encoding: gzip\r\n\r\n\x1f\x8b\x08"]
    ),
)
def test_whatever_is_answered_is_content_or_a_sentence(any_server, data, head):
    any_server.answers["/"] = head + data
    with suppress(RetrieveError):
        assert retrieve(any_server.url(), gate(any_server), limit=LIMIT).status == 200


def test_a_status_alone_has_no_content(server):
    server.answers["/"] = answer("404 Not Found", b"x" * 10_000_000)
    assert refused(server) == "retrieve-status"
