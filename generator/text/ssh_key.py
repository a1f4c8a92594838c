"""Public keys in OpenSSH's one-line form: `ssh-ed25519 AAAA… comment`."""

from __future__ import annotations

import base64
import binascii
import hashlib

_KIND = b"ssh-ed25519"
# RFC 8709, section 4: the kind and the key, each behind its length in four bytes.
_HEAD = len(_KIND).to_bytes(4, "big") + _KIND + (32).to_bytes(4, "big")


def public_key(line: str) -> bytes | None:
    """The 32 bytes of an Ed25519 key; None for any other kind of key and for what is no key."""
    kind, _, rest = line.strip().partition(" ")
    words = rest.split(maxsplit=1)
    blob = exact_base64(words[0]) if words and kind.encode() == _KIND else None
    if blob is None or not blob.startswith(_HEAD) or len(blob) != len(_HEAD) + 32:
        return None
    return blob[len(_HEAD) :]


def key_line(key: bytes) -> str:
    """The line of a key, without a comment."""
    return f"{_KIND.decode()} {base64.b64encode(_HEAD + key).decode()}"


def key_mark(line: str) -> str:
    """A key's name in messages, SHA256:… as ssh-keygen -l prints it."""
    blob = _HEAD + (public_key(line) or b"")
    return "SHA256:" + base64.b64encode(hashlib.sha256(blob).digest()).decode().rstrip("=")


def exact_base64(text: str) -> bytes | None:
    """What a text stands for in base64; None unless it is the one way of writing it."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return data if base64.b64encode(data).decode() == text else None
