"""What a signature is set under, and whether it is that person's."""

from __future__ import annotations

import json
from collections.abc import Iterable

from generator.model import Article, Signature, Translation
from generator.text.ssh_key import exact_base64, public_key

# Says what is signed, so that the same key's signature under anything else is none of these.
_HEAD = b"newsroom review 1\n"


def statement(article: Article, text: Translation, signature: Signature) -> bytes:
    """The bytes that are signed: whose text, in which language, and every fact of the entry but the signature.

    JSON, for no value can end another one in it, whatever marks it holds.
    """
    facts = {
        "article": article.id,
        "language": text.lang,
        "stage": signature.stage,
        "by": signature.by,
        "on": signature.on.isoformat(),
        "read": signature.read,
        "parts": signature.parts,
    }
    return _HEAD + json.dumps(facts, sort_keys=True).encode()


def is_form(signature: str) -> bool:
    """Whether a text is an Ed25519 signature at all: 64 bytes, written in base64 in the one way there is."""
    data = exact_base64(signature)
    return data is not None and len(data) == 64


def is_signed(said: bytes, signature: str, keys: Iterable[str]) -> bool:
    """Whether one of these keys (OpenSSH lines) has signed it."""
    # Most sites have no signatures, and should not wait for a library that they do not use.
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    data = exact_base64(signature) or b""
    for line in keys:
        key = public_key(line)
        try:
            if key is not None:
                Ed25519PublicKey.from_public_bytes(key).verify(data, said)
                return True
        except (InvalidSignature, ValueError):
            continue
    return False
