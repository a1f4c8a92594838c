"""A ledger → the text of its files; what the reader reads back is the same rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import yaml

from generator.content.front_matter import dump, flow
from generator.content.ledger_reader import FIGURES, PROPOSED, RECORDS
from generator.content.strict_yaml import List, Map, Node, Scalar, YamlError, parse
from generator.model import LANGUAGES, Bilingual, Ledger, Moment, Quote, StatedFigure
from generator.model.ledger import UNDATED

HEAD = "# The figures that the text states, each tied to its sentence (README.md, Figures).\n"
_KEY = "figures"


class _End(NamedTuple):
    """Where in a file's text something ends: the offset behind it, and the line (from 0) that comes after it."""

    offset: int
    after: int


def ledger_files(ledger: Ledger) -> dict[str, str]:
    """The files of a ledger by their names, each with its text; none for what it has not."""
    sums = [{"total": one.total, "parts": list(one.parts)} for one in ledger.sums]
    mentions = [{"record": one.record, **_quote(one.quote)} for one in ledger.mentions]
    events = [
        {"id": one.id, **({"when": when} if (when := _moment(one.moment)) else {}), **_quote(one.quote)}
        for one in ledger.events
    ]
    figures = (_list(ledger.figures) if ledger.figures else "") + (dump({"sums": sums}) if sums else "")
    records = "".join(dump({key: rows}) for key, rows in (("mentions", mentions), ("events", events)) if rows)
    return {name: text for name, text in ((FIGURES, figures), (RECORDS, records)) if text}


def rows_text(figures: Sequence[StatedFigure]) -> str:
    """Rows as an editor would type them: a key a line, what belongs together on one."""
    return "".join(
        "".join(("- " if number == 0 else "  ") + line + "\n" for number, line in enumerate(_row_lines(figure)))
        for figure in figures
    )


def with_figures(text: str, figures: Sequence[StatedFigure]) -> str:
    """A file's text (LF) with rows put behind those that are there, and every other byte as it was.

    Raises YamlError where that cannot be done: the text is not YAML of ours, no mapping, or in a form that nobody uses.
    """
    if not figures:
        return text
    before = parse(text)
    if "\r" in text:
        raise YamlError("figures-form", before.line, before.column)
    after = _appended(text, before, figures)
    expected = {**_facts(before), _KEY: (*_rows(before), *_rows(parse(_list(figures))))}
    try:
        is_right = _facts(parse(after)) == expected
    except YamlError:
        is_right = False
    if not is_right:
        raise YamlError("figures-form", before.line, before.column)
    return after


def _appended(text: str, node: Node, figures: Sequence[StatedFigure]) -> str:
    if isinstance(node, Scalar) and node.value is None:
        return (_ended(text) or HEAD) + _list(figures)
    if not isinstance(node, Map):
        raise YamlError("not-mapping", node.line, node.column)
    if _KEY not in node.entries:
        return _ended(text) + _list(figures)
    key, held = node.entries[_KEY]
    if isinstance(held, List) and text.split("\n")[held.line - 1][held.column - 1] == "[":
        end = _end(text).offset - 1
        comma = ", " if held.items and _last_sign(text[:end]) != "," else ""
        return text[:end] + comma + ", ".join(flow(row_facts(figure)) for figure in figures) + text[end:]
    lines = text.split("\n")
    at = _end(text).after if isinstance(held, List) else key.line
    margin = " " * (held.column - 1 if isinstance(held, List) else 0)
    lines[at:at] = [margin + line for line in rows_text(figures).rstrip("\n").split("\n")]
    return "\n".join(lines)


def _list(figures: Sequence[StatedFigure]) -> str:
    return f"{_KEY}:\n{rows_text(figures)}"


def _ended(text: str) -> str:
    return text if text.endswith("\n") or not text else text + "\n"


def _end(text: str) -> _End:
    """Where the list of figures ends: behind its last value, before the remarks on what follows."""
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    entries = root.value if isinstance(root, yaml.MappingNode) else []
    last = next(value for key, value in entries if key.value == _KEY)
    while isinstance(last, yaml.CollectionNode) and not last.flow_style and last.value:
        last = last.value[-1][1] if isinstance(last, yaml.MappingNode) else last.value[-1]
    mark = last.end_mark
    return _End(mark.index, mark.line if mark.column == 0 else mark.line + 1)


def _last_sign(text: str) -> str:
    """The last sign of a list in brackets that is none of a remark."""
    line = next((line for line in reversed(text.split("\n")) if line.split(" #")[0].strip()), "")
    return line.split(" #")[0].strip()[-1:]


def _rows(node: Node) -> tuple[object, ...]:
    held = _facts(node).get(_KEY)
    return held if isinstance(held, tuple) else ()


def _facts(node: Node) -> dict[str, object]:
    """What a mapping says, without the places; empty for what is none."""
    return {key: _plain(value) for key, (_, value) in node.entries.items()} if isinstance(node, Map) else {}


def _plain(node: Node) -> object:
    if isinstance(node, Map):
        return _facts(node)
    return tuple(map(_plain, node.items)) if isinstance(node, List) else node.value


def row_facts(figure: StatedFigure) -> dict[str, Any]:
    """A row's keys in the order in which editors read them, without what it has not."""
    facts = {
        "id": figure.id,
        "status": "" if figure.is_confirmed else PROPOSED,
        "indicator": figure.indicator,
        "kind": figure.kind,
        "value": figure.value,
        "qualifier": figure.qualifier,
        "words": _pair(figure.words),
        "region": figure.region,
        "level": figure.level,
        "paid_by": _pair(figure.paid_by),
        "when": _moment(figure.moment),
        "highlight": "yes" if figure.is_highlight else "",
        "zh": figure.quote.zh,
        "en": figure.quote.en,
    }
    return {key: value for key, value in facts.items() if value}


def _row_lines(figure: StatedFigure) -> list[str]:
    lines: list[str] = []
    for key, value in row_facts(figure).items():
        if key in ("value", "highlight"):
            lines.append(f"{key}: {value}")  # our reader takes every value as it is typed: no quotes are needed
        elif isinstance(value, dict):
            lines.append(f"{key}: {flow(value)}")
        else:
            lines += dump({key: value}).rstrip("\n").split("\n")
    return lines


def _moment(moment: Moment) -> dict[str, str]:
    if moment == UNDATED:
        return {}
    facts = {"value": moment.value, "precision": moment.precision, "basis": moment.basis}
    return {key: value for key, value in facts.items() if value}


def _quote(quote: Quote) -> dict[str, str]:
    return {lang: quote[lang] for lang in LANGUAGES if quote[lang]}


def _pair(pair: Bilingual | None) -> dict[str, str]:
    return {"zh": pair.zh, "en": pair.en} if pair else {}
