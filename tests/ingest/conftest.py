"""Servers that end with their test, feeds that they give, and what sees every connection that is tried."""

import io
import ssl
import subprocess
import sys
from datetime import datetime

import pytest

from generator.ingest.retrieve.connection import tls_context
from generator.ingest.run import Asked, ingest
from tests.conftest import NOW, write
from tests.ingest.servers import Server, gate

_SEEN = []


def _see(event, arguments):
    if event == "socket.connect":
        _SEEN.append(arguments[1])


# An audit hook is below everything that Python does with sockets, and cannot be taken off again: one for all tests.
sys.addaudithook(_see)


@pytest.fixture
def connections():
    """The addresses that were connected to since the test began."""
    _SEEN.clear()
    return _SEEN


@pytest.fixture
def serve():
    """Starts servers, and ends them with the test."""
    started = []

    def start(**how):
        started.append(Server(**how))
        return started[-1]

    yield start
    for server in started:
        server.close()


@pytest.fixture
def server(serve):
    return serve()


@pytest.fixture(scope="session")
def certificate(tmp_path_factory):
    """A certificate for news.example that its own holder signed, and its key, in one file."""
    file = tmp_path_factory.mktemp("tls") / "news.pem"
    subprocess.run(
        f"openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=news.example"
        f" -addext subjectAltName=DNS:news.example -keyout {file} -out {file}.crt".split(),
        check=True,
        capture_output=True,
    )
    file.write_bytes(file.read_bytes() + file.with_name("news.pem.crt").read_bytes())
    return file


@pytest.fixture
def tls_server(serve, certificate):
    """Serves over TLS with that certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return serve(tls=context)


@pytest.fixture
def trusting(certificate):
    """TLS that takes that certificate for an authority's."""
    return tls_context(str(certificate))


@pytest.fixture
def feeds(project, server):
    """Lists feeds of the server, takes them in, and answers with the report."""

    def take(rows=None, now=NOW, **how):
        if rows is not None:
            listed = "".join(f"- {{ id: {name}, url: '{url}', region: guizhou{more} }}\n" for name, url, more in rows)
            write(project.data / "feeds.yml", listed)
        asked = Asked(("feeds",), datetime.fromisoformat(now), gate(server, **how))
        return ingest(project, asked, io.BytesIO(), lambda _name: None)

    return take
