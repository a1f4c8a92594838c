"""A first draft by a command of the site's own choice; it never becomes more than a draft without a person."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from threading import Timer

from generator.content.disk import lock
from generator.content.front_matter import split
from generator.content.project import Project
from generator.content.staleness import MISSING, staleness
from generator.errors import CommandError
from generator.model import Term
from generator.text.characters import control, unseen
from generator.text.segments import segments
from generator.text.terms import in_language
from generator.translate.answers import Answer, has_comment, misplaced, put_answers
from generator.translate.job import Job, opened, whole_text
from generator.translate.marks import at_hand
from generator.translate.translate import Outcome, run

# A long article takes a language model some minutes.
SECONDS = 600.0
# The longest article has 100 kB; ten times that is no translation of it.
_OUTPUT = 1_000_000
# English has up to six times as many characters as the Chinese that it says.
_TIMES, _MORE = 10, 500


def machine_draft(project: Project, name: str, lang: str, now: datetime) -> Outcome:
    """Has the site's command translate what is missing in a draft, which is begun where there is none.

    Each text stands under its mark, which stays until its translator takes it out. Raises CommandError where the site
    has no command, where readers have the translation already, and where the command fails; then nothing is written but
    the draft that was begun.
    """
    with lock(project):
        job = opened(project, name, lang, now)
        if not job.library.site.machine_draft:
            raise CommandError("machine-off")
        if job.article.text(lang) is not None:
            raise CommandError("machine-published", file=job.file)
        if job.text is None or job.text.pairing is None:
            run(job)
            job = opened(project, name, lang, now)
        asked = _missing(job)
    if not asked:
        return Outcome(job.file, (), (), "machine")
    terms = at_hand(in_language(job.library.terms, job.article.lang), "\n".join(asked.values()))
    # The command may take its time: nobody else waits for it.
    texts = translated(job.library.site.machine_draft, asked, terms, (job.article.lang, lang), project.root)
    with lock(project):
        job = opened(project, name, lang, now)
        still = _missing(job)
        answers = [Answer(name, text, None) for name, text in texts.items() if still.get(name) == asked[name]]
        if job.text is None or job.text.pairing is None:
            raise CommandError("sheet-nothing", file=job.file)
        found = staleness(job.article, job.text, job.text.pairing).standings
        if names := misplaced(split(whole_text(job)).body, answers, found):
            raise _failed(", ".join(names))
        put_answers(job, job.text, job.text.pairing, answers, machine_assisted="draft")
    return Outcome(job.file, (), tuple(answer.name for answer in answers), "machine")


def translated(
    command: Sequence[str],
    asked: Mapping[str, str],
    terms: Sequence[Term],
    pair: tuple[str, str],
    folder: Path,
    seconds: float = SECONDS,
) -> dict[str, str]:
    """What a command makes of texts, by name; it is run without a shell, in a folder.

    It reads {"from", "to", "terms": [{"zh", "en"}], "units": [{"name", "text"}]} and writes {"units": [{"name",
    "text"}]}, both JSON in UTF-8. Raises CommandError where it fails, is too slow, or answers anything else.
    """
    document = {
        "from": pair[0],
        "to": pair[1],
        "terms": [{"zh": one.term.zh, "en": one.term.en} for one in terms],
        "units": [{"name": name, "text": text} for name, text in asked.items()],
    }
    data = _output(command, json.dumps(document, ensure_ascii=False).encode(), folder, seconds)
    try:
        rows = json.loads(data.decode())["units"]
        texts = {str(row["name"]): row["text"] for row in rows}
    except (ValueError, KeyError, TypeError, RecursionError):
        raise _failed("JSON") from None
    if texts.keys() != asked.keys() or len(rows) != len(texts):
        raise _failed(", ".join(sorted(texts.keys() ^ asked.keys())) or "units")
    for name, text in texts.items():
        if not isinstance(text, str) or not _is_translation(name, text, asked[name]):
            raise _failed(name)
    return {name: text.strip("\n") for name, text in texts.items()}


def _output(command: Sequence[str], data: bytes, folder: Path, seconds: float) -> bytes:
    """What a command writes; it and all that it has started end with its time."""
    with tempfile.TemporaryFile() as given:
        given.write(data)
        given.seek(0)
        try:
            process = subprocess.Popen(  # noqa: S603 the site's own command, from its settings
                command,
                stdin=given,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=folder,
                start_new_session=True,
            )
        except OSError as error:
            raise _failed(error.strerror or "") from None
    timer = Timer(seconds, _end, (process,))
    timer.start()
    try:
        output = process.stdout.read(_OUTPUT + 1) if process.stdout else b""
        if len(output) > _OUTPUT:
            raise _failed(f"> {_OUTPUT}")
        code = process.wait()
    except BaseException:
        # Nothing that it has started goes on, not even when somebody stops us by Ctrl+C.
        _end(process)
        process.wait()
        raise
    finally:
        timer.cancel()
        if process.stdout:
            process.stdout.close()
    if code != 0:
        raise _failed(f"{code}")
    return output


def _end(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError, PermissionError):
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()


def _missing(job: Job) -> dict[str, str]:
    """What nobody has translated yet, by name."""
    text = job.text
    if text is None or text.pairing is None:
        return {}
    found = staleness(job.article, text, text.pairing).standings
    return {one.name: one.now for one in found if one.state == MISSING and one.is_placed and one.now}


def _is_translation(name: str, text: str, original: str) -> bool:
    """Whether a text may stand where it would be put."""
    if not text.strip() or len(text) > len(original) * _TIMES + _MORE or control(text) or any(unseen(text)):
        return False
    if not name.startswith("p-"):
        return "\n" not in text.strip()
    found = segments(text.strip("\n"))
    return len(found) == 1 and found[0].text == text.strip("\n") and not has_comment(text)


def _failed(reason: str) -> CommandError:
    return CommandError("machine-failed", reason=reason)
