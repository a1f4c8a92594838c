"""Templates as Python code: how ours are compiled, and where the code is kept."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, MutableMapping
from contextlib import suppress
from hashlib import blake2b
from importlib.util import cache_from_source
from keyword import iskeyword
from pathlib import Path
from types import CodeType

import jinja2
from jinja2 import nodes
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup

# Where Python keeps the code of this module: whoever can write there can write the program. In the workspace, which
# comes with a working copy, it would be a stranger's code that runs.
_FOLDER = Path(cache_from_source(__file__)).parent
_SIZE = 16


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=_SIZE).digest()


# What the code depends on beside the template and Python, which Jinja asks for itself: what compiles it, and what its
# constants have been put through.
_RENDERING = b"".join(path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py")))
_MADE_BY = _digest(jinja2.__version__.encode() + _RENDERING).hex()


class Compiled(jinja2.BytecodeCache):
    """The code of an environment's templates, which takes 0.1 s to make: each build asks for all of it anew.

    `whose` tells environments apart that compile in another way. An environment to which others have given filters may
    not have one: it puts constants through them. What cannot be kept, or is not as it was put there, is made again:
    damaged code may do anything.
    """

    def __init__(self, whose: str) -> None:
        self._codes: dict[str, bytes] = {}
        self._whose = whose

    def get_bucket(self, environment: jinja2.Environment, name: str, filename: str | None, source: str) -> Bucket:
        """The place of a template, by its name: many working copies have the same, and errors say in which it lies."""
        return super().get_bucket(environment, name, None, f"{filename}\n{source}")

    def load_bytecode(self, bucket: Bucket) -> None:
        """Gives what is there; nothing where that is damaged."""
        if bucket.key not in self._codes:
            with suppress(OSError):
                held = self._path(bucket).read_bytes()
                if held[:_SIZE] == _digest(held[_SIZE:]):
                    self._codes[bucket.key] = held[_SIZE:]
        if bucket.key in self._codes:
            bucket.bytecode_from_string(self._codes[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps it for this process, and for the next where Python may do so."""
        self._codes[bucket.key] = bucket.bytecode_to_string()
        if sys.dont_write_bytecode:
            return
        path = self._path(bucket)
        made = path.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            made.write_bytes(_digest(self._codes[bucket.key]) + self._codes[bucket.key])
            made.replace(path)

    def _path(self, bucket: Bucket) -> Path:
        return _FOLDER / "templates" / f"{self._whose}-{bucket.key}.{_MADE_BY}"


class Compiler(CodeGenerator):
    """Calls a function and reads an attribute as Python does.

    Jinja's own asks each function first whether it wants the context, and none of ours does; what has no attribute of a
    name it asks for an item, and nothing that our templates are given has any. It asks two million times for 1,500
    articles.
    """

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        """Writes what follows a dot; a word of Python's is Jinja's own."""
        if iskeyword(node.attr):
            return super().visit_Getattr(node, frame)
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")
        return None

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        """Writes a call without stars; `{% call %}`, a word of Python's for a name and whatever else is Jinja's."""
        is_plain = not (forward_caller or node.dyn_args or node.dyn_kwargs)
        if not is_plain or any(iskeyword(argument.key) for argument in node.kwargs):
            return super().visit_Call(node, frame, forward_caller=forward_caller)
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")
        return None


class Template(jinja2.Template):
    """Prints words in which there is nothing to escape as they are: Jinja's own makes a Markup of each."""

    @classmethod
    def from_code(
        cls,
        environment: jinja2.Environment,
        code: CodeType,
        globals: MutableMapping[str, object],  # noqa: A002, Jinja's own name
        uptodate: Callable[[], bool] | None = None,
    ) -> jinja2.Template:
        """The template of some code."""
        template = super().from_code(environment, code, globals, uptodate)
        template.root_render_func.__globals__["escape"] = _escaped
        return template


def _escaped(value: object) -> str:
    if isinstance(value, Markup):
        return value
    if isinstance(value, str):
        # Each is looked for at once: a pattern, which goes from sign to sign, takes three times as long.
        is_plain = not ("<" in value or ">" in value or "&" in value or '"' in value or "'" in value)
        return value if is_plain else Markup.escape(value)
    return str(value) if isinstance(value, int) else Markup.escape(value)
