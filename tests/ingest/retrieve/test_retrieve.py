"""What comes back from real servers, the honest and the others."""

import socket

import pytest

from generator.errors import RetrieveError
from generator.ingest.retrieve.connection import Connection, Deadline, system_lookup
from generator.ingest.retrieve.retrieve import retrieve
from generator.text.strings import rule_sentences
from tests.ingest.servers import answer, gate, ok, redirect

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
    assert found.charset == "gb2312"
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


def test_three_redirects_are_followed_and_no_fourth(server):
    for number in range(5):
        server.answers[f"/{number}"] = redirect(f"{number + 1}", f"{(301, 302, 303, 307, 308)[number]} Moved")
    server.answers["/5"] = ok(PAGE)
    assert retrieve(server.url("/2"), gate(server), limit=LIMIT).url == server.url("/5")
    server.heads.clear()
    assert failure(server.url("/1"), gate(server)).rule == "retrieve-redirects"
    assert len(server.heads) == 4


def test_a_redirect_to_itself_ends(server):
    server.answers["/"] = redirect("")
    assert failure(server.url(), gate(server)).rule == "retrieve-broken"
    server.answers["/"] = redirect("/#again")
    assert failure(server.url(), gate(server)).rule == "retrieve-redirects"


@pytest.mark.parametrize(
    ("location", "asked"),
    [
        ("/通知/1.html".encode(), "/%E9%80%9A%E7%9F%A5/1.html"),
        ("/通知/1.html".encode("gbk"), "/%CD%A8%D6%AA/1.html"),
        (b"art 1.html?id=1&b=<2>", "/art%201.html?id=1&b=%3C2%3E"),
        (b"?page=2", "/?page=2"),
        (b"../../../x", "/x"),
        (b"/a\r\n b", "/a%20b"),
    ],
)
def test_a_redirect_is_read_as_browsers_do(server, location, asked):
    server.answers["/"] = b"HTTP/1.1 302 Found\r\nLocation: " + location + b"\r\nContent-Length: 0\r\n\r\n"
    server.answers[asked] = ok(PAGE)
    assert retrieve(server.url(), gate(server), limit=LIMIT).url == server.url(asked)


@pytest.mark.parametrize(
    ("host", "port", "named"),
    [("2d00::1", 8000, b"[2d00::1]:8000"), ("2d00::1", 80, b"[2d00::1]"), ("news.example", 80, b"news.example")],
)
def test_the_host_is_named_in_its_own_form(host, port, named):
    ours, theirs = socket.socketpair()
    connection = Connection(host, port, lookup=system_lookup, trusted=False, deadline=Deadline(5))
    connection.sock = ours
    with ours, theirs:
        connection.request("GET", "/")
        assert b"\r\nHost: " + named + b"\r\n" in theirs.recv(1000)


def test_from_https_nothing_leads_to_http(tls_server, server, trusting):
    tls_server.answers["/"] = redirect(server.url())
    error = failure(tls_server.url(), gate(tls_server, server, tls=trusting))
    assert (error.rule, error.url, server.count) == ("retrieve-downgrade", server.url(), 0)
    server.answers["/"] = redirect(tls_server.url("/page"))
    tls_server.answers["/page"] = ok(PAGE)
    ours = gate(tls_server, tls=trusting)
    assert retrieve(tls_server.url("/page"), ours, limit=LIMIT).data == PAGE


@pytest.mark.parametrize(
    ("location", "rule", "url"),
    [
        ("file:///etc/passwd", "retrieve-address", "file:///etc/passwd"),
        ("http://10.0.0.1/", "retrieve-private", "http://10.0.0.1/"),
        ("/gone", "retrieve-status", "http://news.example:{port}/gone"),
    ],
)
def test_what_goes_wrong_behind_a_redirect_says_where_that_began(server, location, rule, url):
    server.answers |= {"/": redirect("/b"), "/b": redirect(location)}
    error = failure(server.url(), gate(server))
    assert (error.rule, error.url) == (rule, url.format(port=server.port))
    assert error.values["given"] == server.url()
    assert "given" not in failure(server.url("/nowhere"), gate(server)).values


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        (["Retry-After: 120"], 120),
        (["Retry-After: Wed, 25 Nov 2026 08:02:00 GMT", "Date: Wed, 25 Nov 2026 08:00:00 GMT"], 120),
        (["Retry-After: Wed, 25 Nov 2026 07:00:00 GMT", "Date: Wed, 25 Nov 2026 08:00:00 GMT"], 0),
        (["Retry-After: Wed, 25 Nov 2026 08:02:00 GMT"], None),
        (["Retry-After: Wed, 25 Nov 2026 08:02:00 GMT", "Date: Wed, 25 Nov 2026 08:00:00"], None),
        (["Retry-After: soon"], None),
        (["Retry-After: Wed, 25 Nov 99999999999999 08:02:00 GMT"], None),
        (["Retry-After: -1"], None),
        ([], None),
    ],
)
@pytest.mark.parametrize("status", [429, 503])
def test_a_host_that_has_too_much_to_do_says_how_long(server, headers, seconds, status):
    server.answers["/"] = answer(f"{status} Later", b"", *headers)
    error = failure(server.url(), gate(server))
    assert (error.rule, error.status, error.retry_after) == ("retrieve-busy", status, seconds)


def test_no_proxy_is_asked(server, serve, monkeypatch):
    proxy = serve()
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, proxy.url(host="127.0.0.1"))
    server.answers["/"] = ok(PAGE)
    assert retrieve(server.url(), gate(server), limit=LIMIT).data == PAGE
    assert proxy.count == 0


def test_the_next_address_is_tried_when_one_does_not_answer(server):
    server.answers["/"] = ok(PAGE)
    two = gate(server, names={"news.example": ["::1", "127.0.0.1"]})
    assert retrieve(server.url(), two, limit=LIMIT).data == PAGE


@pytest.mark.parametrize(
    ("url", "rule"),
    [
        ("http://nobody.invalid/", "retrieve-unknown-host"),
        (f"http://{'a' * 60}.{'b' * 60}.invalid/", "retrieve-unknown-host"),
        ("http://nothing.example/", "retrieve-unknown-host"),
        ("关于", "retrieve-address"),
    ],
)
def test_what_leads_nowhere_is_said_to(url, rule):
    assert failure(url, gate(names={"nothing.example": []})).rule == rule


def test_a_name_in_other_letters_is_shown_as_it_is_asked_for():
    error = failure("http://аррӏе.example/", gate())
    assert error.values["host"] == "xn--80ak6aa92e.example"
    assert error.url == "http://xn--80ak6aa92e.example/"


def test_a_port_where_nobody_listens(server):
    server.close()
    error = failure(server.url(), gate(server))
    assert error.rule == "retrieve-unreachable"
    assert "refused" in error.values["reason"].lower()


def test_what_was_kept_of_the_last_time_cannot_break_the_request(server):
    server.answers["/"] = ok(PAGE)
    found = retrieve(server.url(), gate(server), limit=LIMIT, etag='"a"\r\nX-Evil: 1', last_modified="昨天")
    assert found.data == PAGE
    assert "Evil" not in server.heads[0]
    assert "If-" not in server.heads[0]
