"""A certificate that is not right is the end: nothing is sent, and nothing is tried without."""

import pytest

from generator.errors import RetrieveError
from generator.ingest.retrieve.connection import tls_context
from generator.ingest.retrieve.retrieve import retrieve
from tests.ingest.servers import gate, ok


@pytest.fixture
def page(tls_server):
    tls_server.answers["/"] = ok(b"<p>")
    return tls_server


def refused(page, host, tls):
    with pytest.raises(RetrieveError) as error:
        retrieve(page.url(host=host), gate(page, host=host, tls=tls), limit=1000)
    assert page.heads == []
    assert page.count == 1
    return error.value


def test_a_certificate_of_an_authority_for_this_name_is_right(page, trusting):
    assert retrieve(page.url(), gate(page, tls=trusting), limit=1000).data == b"<p>"


def test_a_certificate_for_another_name(page, trusting):
    error = refused(page, "bank.example", trusting)
    assert error.rule == "retrieve-certificate"
    assert "bank.example" in error.values["reason"]


def test_a_certificate_that_its_holder_signed(page):
    assert refused(page, "news.example", tls_context()).rule == "retrieve-certificate"


def test_a_server_that_speaks_no_tls(serve, trusting):
    server = serve(greeting=lambda connection: connection.sendall(ok(b"<p>")))
    url = server.url().replace("http:", "https:")
    with pytest.raises(RetrieveError) as error:
        retrieve(url, gate(server, tls=trusting), limit=1000)
    assert error.value.rule == "retrieve-unreachable"
    assert error.value.url == url
