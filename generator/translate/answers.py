"""What a translator, or a machine, says of some passages, put into the translation's file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from generator.content.front_matter import split, with_entries, with_facts
from generator.content.recognition import known_by
from generator.content.staleness import STEP, Standing, staleness
from generator.model import Pairing, Translation, Unit
from generator.text.comments import without_code
from generator.text.markers import broken_marker, is_untranslated, markers, without_markers
from generator.text.segments import notes, segments
from generator.translate.job import Job, brought_up, put_back, whole_text
from generator.translate.marks import head_marks, marks, with_head_marks
from generator.translate.revision import Revision

# So many rows that are wrong in one way are told at once.
_TOLD = 20


class Answer(Struct, frozen=True):
    """The translation of a passage, and the original that it is answered for; None while somebody has still to look.

    `line` is where it stands in the file that it came in.
    """

    name: str
    translation: str
    original: str | None
    line: int = 1


def put_answers(job: Job, text: Translation, pairing: Pairing, answers: Iterable[Answer], **facts: object) -> Revision:
    """Writes answers into a translation, with further `facts` of its front matter, and brings it up to date.

    A passage that is answered for loses its mark and is recorded; of any other the mark stays.
    """
    by_name = {answer.name: answer for answer in answers}
    standings = staleness(job.article, text, pairing).standings
    numbers = _numbers(standings)
    unsure = _unsure(job, pairing, by_name, standings)
    whole = with_facts(_with_answers(whole_text(job), by_name, numbers, text, unsure), facts)
    units = tuple(
        replace(unit, asked=by_name[unit.name].original)
        if _is_answered(unit.name, by_name)
        else (Unit(unit.name, asked=unit.original) if unit.name in unsure else unit)
        for unit in pairing.units
    )
    # An answer says of which paragraph it is, whatever stood there before.
    units = tuple(
        replace(unit, made=known_by(by_name[unit.name].translation)) if unit.name in by_name.keys() & numbers else unit
        for unit in units
    )
    revision = brought_up(job, _refitted(text, whole, by_name), replace(pairing, units=units), whole)
    put_back(job, whole, revision)
    return revision


def has_comment(text: str) -> bool:
    """Whether a text has a comment that is no code, or the end of one; what passes for our mark is one anywhere."""
    return broken_marker(text) is not None or ("<!--" in text and ("<!--" in without_code(text) or bool(markers(text))))


def misplaced(body: str, answers: Sequence[Answer], standings: Iterable[Standing]) -> tuple[str, ...]:
    """The names of answers after which the paragraphs of a body (as in its file) would not be the same any more.

    Of many the first: whoever mends those knows what the others lack.
    A row that begins with a tab goes on the paragraph above it, and an open fence swallows all below: whether a text is
    a paragraph is known only in its place.
    """
    numbers = _numbers(standings)
    # Something must follow even the last one: what opens a fence there would swallow what is written next.
    body = f"{body.rstrip()}\n\n.\n"

    def fits(some: Sequence[Answer]) -> bool:
        held = {answer.name: answer for answer in some}
        expected = [one.text for one in segments(without_markers(body))]
        for name in held.keys() & numbers.keys():
            expected[numbers[name] - 1] = held[name].translation
        found = [one.text for one in segments(without_markers(_body(body, held, numbers)))]
        # What only keeps a place is a comment, however long.
        return len(found) == len(expected) and all(
            one == other or (is_untranslated(one) and is_untranslated(other))
            for one, other in zip(found, expected, strict=True)
        )

    def unfit(some: Sequence[Answer]) -> Iterator[str]:
        # Each asks for the whole text: half of the answers at once mostly fit.
        if fits(some):
            return
        if len(some) == 1:
            yield some[0].name
        else:
            yield from unfit(some[: len(some) // 2])
            yield from unfit(some[len(some) // 2 :])

    if fits(answers):
        return ()
    return tuple(islice(unfit(answers), _TOLD)) or tuple(one.name for one in answers)


def _numbers(standings: Iterable[Standing]) -> dict[str, int]:
    return {one.name: one.number for one in standings if one.number and one.is_placed}


def _unsure(job: Job, pairing: Pairing, answers: Mapping[str, Answer], standings: Iterable[Standing]) -> dict[str, str]:
    """The marks of passages that were in step and have another text now for which nobody has answered."""
    mark = marks(job.library.terms, job.article.lang, job.lang)
    found: dict[str, str] = {}
    for one in standings:
        unit = pairing.unit(one.name)
        is_open = one.name in answers and answers[one.name].original is None
        if is_open and one.state == STEP and unit is not None and unit.original and unit.asked is None:
            found[one.name] = mark("open", one.name, "", unit.original)
    return found


def _with_answers(
    whole: str,
    answers: Mapping[str, Answer],
    numbers: Mapping[str, int],
    text: Translation,
    unsure: Mapping[str, str],
) -> str:
    """A translation's file with the texts of answers in their places, and without the marks that they answer."""
    facts = {name: answers[name].translation.strip() for name in ("title", "list_title", "summary") if name in answers}
    captions = {
        name.removeprefix("caption-"): one.translation.strip()
        for name, one in answers.items()
        if name.startswith("caption-")
    }
    stated = {"title": text.title, "list_title": text.list_title, "summary": text.summary}
    whole = with_facts(whole, {key: value for key, value in facts.items() if value != stated[key]})
    if new := {image: caption for image, caption in captions.items() if caption != text.captions.get(image)}:
        whole = with_entries(whole, "captions", new)
    open_marks = {name: mark for name, mark in head_marks(whole).items() if not _is_answered(name, answers)}
    body = split(whole).body
    begin = whole.rindex(body)
    written = _body(body, answers, numbers, unsure)
    open_marks |= {name: mark for name, mark in unsure.items() if name not in numbers}
    return with_head_marks(whole[:begin] + written + whole[begin + len(body) :], open_marks)


def _body(
    body: str, answers: Mapping[str, Answer], numbers: Mapping[str, int], unsure: Mapping[str, str] | None = None
) -> str:
    found = segments(without_markers(body))
    edits = [
        (one.start, one.end + 1, "") for one in markers(body) if _is_answered(one.name, answers) and one.kind != "new"
    ]
    places = {one.name: one for one in reversed(markers(body)) if one.kind == "new"}
    for name, answer in answers.items():
        if name not in numbers:
            continue
        segment = found[numbers[name] - 1]
        mark = places.get(name)
        start = min(segment.start, mark.start) if mark else segment.start
        kept = f"{body[mark.start : mark.end]}\n" if mark and answer.original is None else ""
        if unsure and name in unsure:
            kept = f"{unsure[name]}\n"
        edits.append((start, segment.end, kept + answer.translation))
    held = {note.name: note for note in notes(without_markers(body))}
    for name in answers.keys() & held.keys():
        note = held[name]
        space = "" if body[note.start - 1] in " \t" else " "
        edits.append((note.start, note.start + len(note.text), space + answers[name].translation.strip()))
    for start, end, text in sorted(edits, reverse=True):
        body = body[:start] + text + body[end:]
    added = [one for name, one in answers.items() if name.startswith("note-") and name not in held]
    ends = "".join(f"\n\n[^{one.name.removeprefix('note-')}]: {one.translation.strip()}" for one in added)
    last = len(body.rstrip())
    return body[:last] + ends + body[last:]


def _is_answered(name: str, answers: Mapping[str, Answer]) -> bool:
    return name in answers and answers[name].original is not None


def _refitted(text: Translation, whole: str, answers: Mapping[str, Answer]) -> Translation:
    """The translation as the file's new text says it."""
    facts = {name: one.translation.strip() for name, one in answers.items()}
    captions = {name.removeprefix("caption-"): held for name, held in facts.items() if name.startswith("caption-")}
    return replace(
        text,
        title=facts.get("title", text.title),
        list_title=facts.get("list_title", text.list_title),
        summary=facts.get("summary", text.summary),
        captions={**text.captions, **captions},
        body=without_markers(split(whole).body),
    )
