"""The content of an answer: unpacked, whole, and never more than allowed."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from http.client import HTTPResponse

from generator.errors import RetrieveError

# What is in memory beside the content: as much again would be too much for a picture.
_PIECE = 65_536
_GZIP = 16 + zlib.MAX_WBITS
# A chunk's length, with extensions that nobody uses, and the end of its bytes; a line is no longer than this.
_CHUNK = re.compile(rb"([0-9a-fA-F]{1,15})[ \t]*(?:;.*)?\r?\n")
# Packings that are none; some servers name the encoding of their text here, and every browser lets them.
_UNPACKED = frozenset(("", "identity", "none", "binary", "utf-8", "utf8", "gbk", "gb2312", "gb18030"))
_END = re.compile(rb"\r?\n")
_LINE = 4_096


def read_content(response: HTTPResponse, url: str, limit: int) -> bytes:
    """The whole content, at most `limit` bytes, both as sent and unpacked from gzip or deflate.

    Raises RetrieveError for what is larger, at once where the server says so, else as soon as it is seen; for any other
    packing; and for what ends early.
    """
    transfer, coding = (_packing(response.headers.get(f"{name}-Encoding", "")) for name in ("Transfer", "Content"))
    if transfer not in ("", "chunked"):
        raise RetrieveError("retrieve-encoding", url, encoding=transfer)
    if (response.length or 0) > limit:
        raise _large(url, limit)
    sent = _counted((_sent_in_chunks if transfer else _sent)(response, url), url, limit)
    if not coding:
        return b"".join(sent)
    if coding not in ("gzip", "x-gzip", "deflate"):
        raise RetrieveError("retrieve-encoding", url, encoding=coding)
    pieces = _inflated(sent, url, gzip=coding != "deflate")
    try:
        return b"".join(_counted(pieces, url, limit))
    except zlib.error:
        raise RetrieveError("retrieve-broken", url) from None


def _packing(stated: str) -> str:
    """What is packed, in lower case; "" for nothing, whatever that is called."""
    names = (name.strip().lower() for name in stated.split(","))
    return ", ".join(name for name in names if name not in _UNPACKED)


def _sent(response: HTTPResponse, url: str) -> Iterator[bytes]:
    came = False
    while piece := response.read(_PIECE):
        came = True
        yield piece
    # http.client says nothing when a connection ends before the length that was stated, or within the head.
    if response.length or (response.length is None and not came):
        raise RetrieveError("retrieve-broken", url)


def _sent_in_chunks(response: HTTPResponse, url: str) -> Iterator[bytes]:
    """RFC 9112, 7.1. http.client's own reader takes a chunk of -1 bytes for all that will ever come, in one piece."""
    while size := int(_line(response, _CHUNK, url)[1], 16):
        while size:
            piece = response.fp.read(min(size, _PIECE))
            if not piece:
                raise RetrieveError("retrieve-broken", url)
            size -= len(piece)
            yield piece
        _line(response, _END, url)
    # What may follow the last chunk, headers again, says nothing that we ask.


def _line(response: HTTPResponse, form: re.Pattern[bytes], url: str) -> re.Match[bytes]:
    found = form.fullmatch(response.fp.readline(_LINE))
    if found is None:
        raise RetrieveError("retrieve-broken", url)
    return found


def _counted(pieces: Iterator[bytes], url: str, limit: int) -> Iterator[bytes]:
    total = 0
    for piece in pieces:
        total += len(piece)
        if total > limit:
            raise _large(url, limit)
        yield piece


def _large(url: str, limit: int) -> RetrieveError:
    return RetrieveError("retrieve-large", url, limit=f"{limit / 1_000_000:.3g}")


def _inflated(sent: Iterator[bytes], url: str, *, gzip: bool) -> Iterator[bytes]:
    """Unpacked in small pieces. A gzip may have several members; what follows the last is left, as browsers do."""
    packed = next(sent, b"")
    if not packed:
        return
    # "deflate" is zlib's form (RFC 9110, 8.4.1.2), but some servers send the bare stream, without its two bytes.
    bare = packed[0] & 0x0F != 8 or int.from_bytes(packed[:2]) % 31 != 0
    form = _GZIP if gzip else -zlib.MAX_WBITS if bare else zlib.MAX_WBITS
    inflate = zlib.decompressobj(form)
    while True:
        piece = inflate.decompress(packed, _PIECE)
        yield piece
        packed = inflate.unused_data if inflate.eof else inflate.unconsumed_tail
        if not packed and (inflate.eof or len(piece) < _PIECE):
            packed = next(sent, b"")
            if not packed:
                break
        if inflate.eof:
            if form != _GZIP or packed[0] != 0x1F:
                return
            inflate = zlib.decompressobj(form)
    if not inflate.eof:
        raise RetrieveError("retrieve-broken", url)
