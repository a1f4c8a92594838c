"""A digest read whole: what every test of the forms of digests looks at, and that nothing of it is lost."""

from collections import Counter

from generator.ingest.digest.pasted import read_digest
from generator.ingest.reading import Origin
from tests.ingest.desk import DESK

BODY = "省民政厅近日召开社会工作推进会，部署今年乡镇（街道）社工站建设的各项任务，要求按时完成。"


def read(text):
    return read_digest(text, Origin("digest.txt"), DESK)


def letters(text):
    return Counter("".join(text.split()))


def account(text, digest):
    """What came in less what was declared taken out, plus what was declared put in, and what was written."""
    expected, written = letters(text), Counter()
    for change in [*digest.changes, *(change for b in digest.bulletins for change in b.changes)]:
        expected.subtract(letters(change.before))
        expected.update(letters(change.after))
    for b in digest.bulletins:
        written.update(letters(b.headline + "".join(b.paragraphs) + (b.statement or "")))
        written.update(letters("".join(image.caption + (image.credit or "") for image in b.images)))
    return +expected, written


def items(text):
    """The items of a digest of which nothing is lost."""
    digest = read(text)
    expected, written = account(text, digest)
    assert expected == written
    return digest.bulletins


def shape(text):
    """The regions of its items, each with how many paragraphs it has."""
    return [(item.region, len(item.paragraphs)) for item in items(text)]


def paragraphs(text):
    (bulletin,) = read(text).bulletins
    return list(bulletin.paragraphs)
