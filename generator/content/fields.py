"""Typed reading of a YAML mapping: what is asked for is given, what is wrong is noted, what is left over is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import TypeVar

from generator.content.strict_yaml import List, Map, Node, Scalar
from generator.model import Bilingual, Diagnostic
from generator.text.dates import is_date, parse_instant
from generator.text.slugs import is_slug
from generator.text.web_address import web_address

_Choice = TypeVar("_Choice", bound=str)
_Item = TypeVar("_Item")


class Fields:
    """One mapping of a file.

    Every method returns a value of its type even where the file has none, and notes the fault in `faults`: so all
    faults of a file are told at once. `close` tells the keys that nobody asked for.
    """

    def __init__(self, node: Node, path: str, faults: list[Diagnostic]) -> None:
        self.path, self.faults = path, faults
        self.line, self.column = node.line, node.column
        self._entries = node.entries if isinstance(node, Map) else {}
        # What is no mapping at all lacks every key, and is told once.
        self._is_map = isinstance(node, Map) or (isinstance(node, Scalar) and node.value is None)
        self._asked: set[str] = set()
        if not self._is_map:
            self._fault(node, "not-mapping")

    def __contains__(self, key: str) -> bool:
        return self._node(key) is not None

    def text(self, key: str) -> str:
        """A text that must be there; "" where it is not."""
        value = self.optional(key)
        if value is None and self._is_map and isinstance(self._node(key), Scalar | None):
            self.faults.append(Diagnostic(self.path, *self.place(key), "key-missing", {"key": key}))
        return value or ""

    def optional(self, key: str) -> str | None:
        """A text, or None."""
        node = self._node(key)
        if node is None:
            return None
        if not isinstance(node, Scalar):
            self._fault(node, "not-text", key=key)
            return None
        return node.value.strip() or None if node.value is not None else None

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty where there is none."""
        texts = []
        for item in self._items(key):
            if isinstance(item, Scalar) and item.value and item.value.strip():
                texts.append(item.value.strip())
            else:
                self._fault(item, "not-texts", key=key)
        return tuple(texts)

    def address(self, key: str, *, is_needed: bool = False) -> str | None:
        """An address of the web, as it is written, or None."""
        value = self.text(key) or None if is_needed else self.optional(key)
        if value is not None and web_address(value) is None:
            self.fault(key, "not-address", value=value)
        return value

    def choice(self, key: str, options: Sequence[_Choice], default: _Choice | None = None) -> _Choice:
        """One of a few words; the default, or else the first, where the file has none of them."""
        fallback = options[0] if default is None else default
        value = self.optional(key) if default is not None else self.text(key) or None
        for option in options:
            if value == option:
                return option
        if value is not None:
            self.fault(key, "not-choice", key=key, value=value, options=", ".join(filter(None, options)))
        return fallback

    def choices(self, key: str, options: Sequence[_Choice]) -> tuple[_Choice, ...]:
        """A list of a few words, without those that the file should not have."""
        stated = self.texts(key)
        for value in stated:
            if value not in options:
                self.fault(key, "not-choice", key=key, value=value, options=", ".join(options))
        return tuple(option for option in options if option in stated)

    def yes(self, key: str, *, default: bool) -> bool:
        """Yes or no, written so."""
        return self.choice(key, ("yes", "no"), "yes" if default else "no") == "yes"

    def bilingual(self, key: str) -> Bilingual:
        """A text in both languages, which must be there."""
        child = self.child(key)
        if child is None:
            self.text(key)
            return Bilingual("", "")
        pair = Bilingual(child.text("zh"), child.text("en"))
        child.close()
        return pair

    def child(self, key: str) -> Fields | None:
        """A mapping inside this one, None where there is none."""
        node = self._node(key)
        if node is None or (isinstance(node, Scalar) and node.value is None):
            return None
        return Fields(node, self.path, self.faults)

    def id(self) -> str:
        """The id of a row: a slug, for it is a part of addresses and an anchor in pages."""
        name = self.text("id")
        if name and not is_slug(name):
            self.fault("id", "not-slug", slug=name)
        return name

    def pairs(self, key: str) -> tuple[Bilingual, ...]:
        """A list of texts in both languages."""
        found = []
        for child in self.children(key):
            found.append(Bilingual(child.text("zh"), child.text("en")))
            child.close()
        return tuple(found)

    def children(self, key: str) -> tuple[Fields, ...]:
        """A list of mappings."""
        return tuple(Fields(item, self.path, self.faults) for item in self._items(key))

    def rows(self, key: str, name: str) -> tuple[Fields, ...]:
        """A list of mappings, of which one that has nothing but `name` may be written as its value alone."""
        return tuple(
            Fields(Map({name: (item, item)}, item.line, item.column), self.path, self.faults)
            if isinstance(item, Scalar)
            else Fields(item, self.path, self.faults)
            for item in self._items(key)
        )

    def number(self, key: str) -> int | None:
        """A whole number from 1 up, or None."""
        value = self.optional(key)
        if value is None:
            return None
        if value.isascii() and value.isdecimal() and len(value) < 9 and int(value) > 0:
            return int(value)
        self.fault(key, "not-number", key=key, value=value)
        return None

    def day(self, key: str) -> str | None:
        """A day as ISO 8601, or None."""
        value = self.optional(key)
        if value is None or _is_day(value):
            return value
        self.fault(key, "not-date", value=value)
        return None

    def day_or_moment(self, key: str) -> str | None:
        """A day, or a moment with its zone, as ISO 8601; None where there is none."""
        value = self.optional(key)
        if value is None or _is_day(value) or parse_instant(value):
            return value
        self.fault(key, "not-moment", value=value)
        return None

    def names(self) -> Iterator[str]:
        """The keys, for mappings whose keys are data."""
        yield from self._entries

    def place(self, key: str) -> tuple[int, int]:
        """Line and column of a key's value, of the mapping itself where the key is not there."""
        if key not in self._entries:
            return self.line, self.column
        node = self._entries[key][1]
        return node.line, node.column

    def fault(self, at: str, rule: str, **values: object) -> None:
        """Notes a fault of the value of the key `at`."""
        self.faults.append(Diagnostic(self.path, *self.place(at), rule, values))

    def close(self) -> None:
        """Notes each key that has not been asked for, with the one it probably was to be."""
        for name, (key, _) in self._entries.items():
            if name not in self._asked:
                near = get_close_matches(name, self._asked, 1)
                rule = "key-unknown-near" if near else "key-unknown"
                self._fault(key, rule, key=name, near=near[0] if near else "", known=", ".join(sorted(self._asked)))

    def _node(self, key: str) -> Node | None:
        self._asked.add(key)
        return self._entries[key][1] if key in self._entries else None

    def _items(self, key: str) -> tuple[Node, ...]:
        node = self._node(key)
        if node is None or (isinstance(node, Scalar) and node.value is None):
            return ()
        if not isinstance(node, List):
            self._fault(node, "not-list", key=key)
            return ()
        return node.items

    def _fault(self, node: Node, rule: str, **values: object) -> None:
        self.faults.append(Diagnostic(self.path, node.line, node.column, rule, values))


def _is_day(value: str) -> bool:
    """Whether a date goes down to its day."""
    return is_date(value) and len(value) == len("2026-11-24")


def unique(rows: Iterable[tuple[_Item, Fields]]) -> tuple[_Item, ...]:
    """The items of rows; an id that stands twice is a fault."""
    items, seen = [], dict[str, int]()
    for item, fields in rows:
        name = str(getattr(item, "id", ""))
        if name and name in seen:
            fields.fault("id", "id-twice", id=name, first=seen[name])
        seen.setdefault(name, fields.line)
        items.append(item)
    return tuple(items)
