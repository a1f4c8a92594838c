"""Faults as an editor reads them, and as the machines that editors look through do."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any

from generator.model import ERROR, NOTE, SEVERITIES, WARNING, Diagnostic
from generator.text.fingerprint import fingerprint
from generator.text.strings import command_text, rule_sentences

# What the two hosts call an error, a warning and a note.
_LEVELS = {ERROR: "error", WARNING: "warning", NOTE: "notice"}
_SEVERITIES = {ERROR: "critical", WARNING: "minor", NOTE: "info"}


def tell(fault: Diagnostic, lang: str) -> str:
    """A fault for a terminal: place, rule, what, and how to mend it."""
    what, mend = rule_sentences(fault.rule, lang, fault.values)
    severity = command_text(fault.severity, lang)
    return f"{fault.path}:{fault.line}:{fault.column}: {severity} [{fault.rule}] {what}\n    {mend}"


def tally(faults: Iterable[Diagnostic], lang: str) -> str:
    """How many faults there are of each severity, in one line."""
    counts = Counter(fault.severity for fault in faults)
    return command_text("check_tally", lang, **{severity: counts[severity] for severity in SEVERITIES})


def report(faults: Iterable[Diagnostic], form: str, lang: str) -> str:
    """All faults as text, json, github (which marks lines of a change) or gitlab (its Code Quality report)."""
    if form == "github":
        return "\n".join(_github(fault, lang) for fault in faults)
    if form == "text":
        return "\n".join(tell(fault, lang) for fault in faults)
    data = _gitlab(faults, lang) if form == "gitlab" else as_data(faults, lang)
    return json.dumps(data, ensure_ascii=False, indent=2)


def as_data(faults: Iterable[Diagnostic], lang: str) -> list[dict[str, Any]]:
    """Faults as plain data for JSON: `path`, `line`, `column`, `rule`, `severity`, `what`, `mend`."""
    return [_plain(fault, lang) for fault in faults]


def _plain(fault: Diagnostic, lang: str) -> dict[str, Any]:
    what, mend = rule_sentences(fault.rule, lang, fault.values)
    return {
        "path": fault.path,
        "line": fault.line,
        "column": fault.column,
        "rule": fault.rule,
        "severity": fault.severity,
        "what": what,
        "mend": mend,
    }


def _github(fault: Diagnostic, lang: str) -> str:
    """A workflow command; values and message are escaped as GitHub's own toolkit does."""
    level = _LEVELS[fault.severity]
    place = f"file={_value(fault.path)},line={fault.line},col={fault.column},title={_value(fault.rule)}"
    return f"::{level} {place}::{_escaped(_sentence(fault, lang))}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _gitlab(faults: Iterable[Diagnostic], lang: str) -> list[dict[str, Any]]:
    rows, times = [], Counter[str]()
    for fault in faults:
        # The same fault on another line is the same fault: so GitLab can say what a change brings. A second one of the
        # same kind in a file is another.
        kind = f"{fault.path} {fault.rule} {sorted(map(str, fault.values.values()))}"
        times[kind] += 1
        rows.append(
            {
                "description": _sentence(fault, lang),
                "check_name": fault.rule,
                "fingerprint": fingerprint(f"{kind} {times[kind]}" if times[kind] > 1 else kind),
                "severity": _SEVERITIES[fault.severity],
                "location": {"path": fault.path, "lines": {"begin": fault.line}},
            }
        )
    return rows


def _sentence(fault: Diagnostic, lang: str) -> str:
    what, mend = rule_sentences(fault.rule, lang, fault.values)
    return command_text("refusal", lang, what=what, mend=mend)
