"""Where a preview is served, and what is said where it cannot be."""

import socket

import pytest

from generator.errors import CommandError
from generator.plugin.address import refuse_address
from tests.conftest import MKDOCS, NEWSROOM


@pytest.mark.parametrize("program", [NEWSROOM, MKDOCS])
@pytest.mark.parametrize(
    ("lang", "told"), [("zh", "换一个，例如 -a 127.0.0.1:8"), ("en", "Choose another, for example -a 127.0.0.1:8")]
)
def test_a_port_that_is_taken_is_told_before_anything_is_built(newsroom, run, program, lang, told):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        address = f"127.0.0.1:{other.getsockname()[1]}"
        done = run(newsroom, "serve", "-a", address, program=program, lang=lang)
    assert done.returncode == 1
    assert told in done.stderr
    assert address in done.stderr
    assert "Traceback" not in done.stderr
    assert "http" not in done.stdout
    assert not (newsroom.workspace / "served").exists()


@pytest.mark.parametrize("stated", ["127.0.0.1:{port}", "localhost:{port}", "0.0.0.0:{port}"])
def test_what_is_named_as_another_is_free(stated):
    with socket.socket() as first, socket.socket() as second:
        first.bind(("0.0.0.0", 0))
        first.listen()
        with pytest.raises(CommandError) as caught:
            refuse_address(stated.format(port=first.getsockname()[1]))
        assert caught.value.rule == "port-taken"
        host, _, port = caught.value.values["other"].partition(":")
        second.bind((host, int(port)))


def test_where_an_address_is_not_this_machines_its_own_is_named():
    with pytest.raises(CommandError) as caught:
        refuse_address("192.0.2.1:8000")
    assert caught.value.values["other"].startswith("127.0.0.1:")


@pytest.mark.parametrize(
    "stated",
    [
        "",
        "8000",
        "127.0.0.1",
        "127.0.0.1:",
        "127.0.0.1:0",
        "127.0.0.1:99999",
        "127.0.0.1:８０００",
        "news.local:8000",
        "http://127.0.0.1:8000",
        "::1:8000",
        "[127.0.0.1:8000",
        "127.0.0.1:8000/",
    ],
)
def test_what_is_no_address_is_told_with_one(stated):
    """MkDocs knows no names of servers but localhost."""
    with pytest.raises(CommandError) as caught:
        refuse_address(stated)
    assert caught.value.rule == "serve-address"
