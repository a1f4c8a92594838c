"""Private keys: where one lies, how it is made, how it is read. None of them is ever in the project."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_ssh_private_key,
)

from generator.content.project import Project
from generator.errors import CommandError
from generator.text.ssh_key import key_line

# A key has a few hundred bytes.
_KEY_SIZE = 20_000


def key_place(stated: str | None, environment: Mapping[str, str]) -> Path:
    """Where the key is: as stated, else NEWSROOM_KEY, else newsroom/key in the user's configuration (XDG)."""
    named = stated or environment.get("NEWSROOM_KEY")
    if named:
        return Path(os.path.expanduser(named))  # noqa: PTH111, leaves the name of nobody's home as it is
    settings = environment.get("XDG_CONFIG_HOME") or "~/.config"
    return Path(os.path.expanduser(settings)) / "newsroom" / "key"  # noqa: PTH111


def make_key(path: Path, project: Project, passphrase: bytes | None) -> Ed25519PrivateKey:
    """A new key in OpenSSH's form, for its owner alone to read; raises CommandError where one cannot lie there."""
    _refuse_inside(path, project)
    key = Ed25519PrivateKey.generate()
    shut = BestAvailableEncryption(passphrase) if passphrase else NoEncryption()
    data = key.private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, shut)
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        # Never over a key that is there, and never for a moment open to others.
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as handle:
            handle.write(data)
    except OSError as error:
        raise CommandError("unwritable", file=path, reason=error.strerror or "") from None
    return key


def read_key(path: Path, project: Project, ask: Callable[[], str | None]) -> Ed25519PrivateKey:
    """The Ed25519 key of a file in OpenSSH's form.

    `ask` gives the passphrase where there is one, None where nobody can be asked. Raises CommandError where there is no
    such key, where others may read it, or where it lies in the project.
    """
    _refuse_inside(path, project)
    data = _private_bytes(path)
    try:
        key = _loaded(data, None)
        if key is None:
            said = ask()
            if said is None:
                raise CommandError("key-shut", file=path)
            key = _loaded(data, said.encode())
    except (ValueError, UnsupportedAlgorithm):
        raise CommandError("key-unread", file=path) from None
    if not isinstance(key, Ed25519PrivateKey):
        raise CommandError("key-kind", file=path)
    return key


def public_line(key: Ed25519PrivateKey) -> str:
    """The line of its public key."""
    return key_line(key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw))


def _loaded(data: bytes, passphrase: bytes | None) -> object:
    """The key, None where it needs a passphrase and none is given."""
    try:
        return load_ssh_private_key(data, passphrase)
    except TypeError:
        return None


def _private_bytes(path: Path) -> bytes:
    try:
        # Neither a folder, which nobody should be told to close, nor a pipe, for which one would wait.
        if path.exists() and not path.is_file():
            raise CommandError("key-unread", file=path)
        if os.name == "posix" and path.stat().st_mode & 0o077:
            raise CommandError("key-open", file=path)
        with path.open("rb") as handle:
            return handle.read(_KEY_SIZE)
    except FileNotFoundError:
        raise CommandError("key-none", file=path) from None
    except OSError as error:
        raise CommandError("key-unread", file=path, reason=error.strerror or "") from None


def _refuse_inside(path: Path, project: Project) -> None:
    # What lies in a repository is one commit away from everybody.
    if Path(os.path.realpath(path)).is_relative_to(project.root.resolve()):
        raise CommandError("key-inside", file=path)
