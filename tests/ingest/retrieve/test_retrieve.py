"""What comes back from real servers, the honest and the others."""

import pytest

from generator.errors import RetrieveError
from generator.ingest.retrieve.retrieve import retrieve
from generator.text.strings import rule_sentences
from tests.ingest.servers import answer, gate, ok

PAGE = "<!doctype html><title>关于印发方案的通知</title>".encode()
LIMIT = 1_000_000


def failure(url, at, limit=LIMIT, **how):
    """What a fetch that fails says; its sentences are whole in both languages."""
    with pytest.raises(RetrieveError) as caught:
        retrieve(url, at, limit=limit, **how)
    error = caught.value
    for lang in ("zh", "en"):
        assert all(rule_sentences(error.rule, lang, error.values))
    return error


def test_a_page_comes_with_what_the_server_says_of_it(server):
    server.answers["/a?b=1"] = ok(PAGE, 'Content-Type: Text/HTML ; Charset="GB2312"', "Last-Modified: Tue, 01 Nov 2022")
    found = retrieve(server.url("/a?b=1#part"), gate(server), limit=LIMIT)
    assert (found.url, found.status, found.data) == (server.url("/a?b=1"), 200, PAGE)
    assert (found.content_type, found.charset) == ("text/html", "gb2312")
    assert (found.etag, found.last_modified) == (None, "Tue, 01 Nov 2022")
    (head,) = server.heads
    assert head.startswith("GET /a?b=1 HTTP/1.1\r\n")
    assert f"Host: news.example:{server.port}\r\n" in head
    assert "User-Agent: mkdocs-newsroom" in head


def test_what_has_not_changed_is_not_sent_again(server):
    def page(connection):
        new = 'If-None-Match: W/"7"' in server.heads[-1]
        connection.sendall(answer("304 Not Modified", b"", 'ETag: W/"7"') if new else ok(PAGE, 'ETag: W/"7"'))

    server.answers["/"] = page
    first = retrieve(server.url(), gate(server), limit=LIMIT)
    again = retrieve(server.url(), gate(server), limit=LIMIT, etag=first.etag)
    assert (again.status, again.data, again.etag) == (304, b"", 'W/"7"')


def test_a_304_that_nobody_asked_for_is_an_error(server):
    server.answers["/"] = answer("304 Not Modified")
    assert failure(server.url(), gate(server)).status == 304


@pytest.mark.parametrize(
    "status", ["204 No Content", "206 Partial Content", "203 Other", "300 Choices", "401 No", "404 Not Found", "500 Oh"]
)
def test_what_is_not_a_whole_answer_is_an_error_with_its_status(server, status):
    server.answers["/"] = answer(status, b"" if status[:3] == "204" else b"...")
    error = failure(server.url(), gate(server))
    assert (error.rule, error.status) == ("retrieve-status", int(status[:3]))
