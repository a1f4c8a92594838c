"""read(write(article)) == article."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.content.article_reader import read_article
from generator.content.article_writer import article_files
from generator.content.project import Project
from generator.model import (
    Article,
    Attribution,
    Bilingual,
    Correction,
    Delivery,
    Endorsement,
    Event,
    Exemption,
    Image,
    Instalment,
    KnownDate,
    Lead,
    Ledger,
    Mention,
    Moment,
    Pairing,
    Quote,
    Rights,
    Signature,
    StatedFigure,
    Sum,
    Synopsis,
    Translation,
    Unit,
    Withdrawal,
)
from generator.model.article import KINDS, MACHINE_ASSISTANCE, RIGHTS
from generator.model.correction import WITHDRAWAL_LEVELS
from generator.model.exemption import EXCUSABLE
from generator.model.ledger import FIGURE_KINDS, QUALIFIERS, REWARD_LEVELS, UNDATED
from generator.model.signature import STAGES
from tests.text.patterns import CLEAR

# A line of text has no line end and no space at its ends.
line = st.text(CLEAR, min_size=1, max_size=30).map(str.strip).filter(bool)
lines = st.lists(line, max_size=3).map(tuple)
body = st.lists(st.text(CLEAR, min_size=1, max_size=60).map(str.rstrip).filter(str.strip), min_size=1, max_size=3).map(
    "\n\n".join
)
slug = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True).filter(lambda s: s not in {"con", "nul"})
maybe = lambda strategy: st.none() | strategy  # noqa: E731
date = st.one_of(
    st.builds(lambda basis: KnownDate(None, "unknown", basis), maybe(line)),
    st.builds(lambda day: KnownDate(day.isoformat(), "day"), st.dates(min_value=datetime(1949, 10, 1).date())),
    st.builds(lambda year, basis: KnownDate(str(year), "year-or-later", basis), st.integers(1949, 2100), maybe(line)),
)
instant = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)).map(
    lambda moment: moment.replace(microsecond=0, tzinfo=timezone(timedelta(hours=8)))
)
exemptions = st.lists(st.builds(Exemption, st.sampled_from(EXCUSABLE), line, line, maybe(line)), max_size=2).map(tuple)
reviews = st.lists(st.builds(Signature, st.sampled_from(STAGES), slug, instant, line, line, line), max_size=3).map(
    tuple
)
number = maybe(st.integers(1, 99_999_999))
instalments = st.lists(st.builds(Instalment, line, number, number), max_size=3).map(tuple)
days = st.lists(st.dates(datetime(2000, 1, 1).date()).map(str), min_size=2, max_size=2).map(sorted)
leads = days.map(lambda pair: Lead(*pair)) | st.sampled_from([Lead(), Lead("2026-11-24"), Lead(None, "2026-11-24")])


texts = st.text(CLEAR | st.just("\n"), min_size=1, max_size=60).map(str.strip).filter(bool)
day = st.dates().map(str)
paragraph = st.builds(Unit, st.just("p"), texts, day, maybe(texts)) | st.builds(Unit, st.just("p"), asked=texts)
pairings = st.builds(
    lambda summary, day, units: Pairing(
        "zh", (Unit("summary", summary, day), *(replace(one, name=f"p-{n}") for n, one in enumerate(units, 1)))
    ),
    texts, day, st.lists(paragraph, max_size=3),
)  # fmt: skip
moments = st.dates(datetime(2000, 1, 1).date()).map(str) | instant.map(datetime.isoformat)
pairs = st.builds(Bilingual, line | st.just(""), line | st.just("")).filter(lambda pair: pair.zh or pair.en)
both = st.builds(Bilingual, line, line)
endorsements = st.builds(Endorsement, slug, day, line, line)
synopses = st.integers(2, 3).flatmap(
    lambda width: st.builds(
        lambda heads, rows, *rest: Synopsis("x", rest[0], heads, rows, *rest[1:]),
        st.lists(both, min_size=width, max_size=width).map(tuple),
        st.lists(st.lists(both, min_size=width, max_size=width).map(tuple), min_size=1, max_size=2).map(tuple),
        both,
        both,
        maybe(endorsements),
    )
)
quotes = st.builds(Quote, line, line | st.just("")) | st.builds(Quote, st.just(""), line)
when = st.sampled_from(
    [Moment("2021", "year-end"), Moment("2021-03", "month", "三月"), Moment(None, "unknown", "近日"), UNDATED]
)
figures = st.builds(
    StatedFigure, slug, line, st.sampled_from(FIGURE_KINDS), st.sampled_from(["0", "-3", "12.50", "52000"]), quotes, maybe(both),
    st.sampled_from(["", *QUALIFIERS]), when, maybe(line), maybe(st.sampled_from(REWARD_LEVELS)), maybe(both), st.booleans(), st.booleans(),
)  # fmt: skip
events = st.builds(Event, slug, when, quotes)
own = lambda strategy: st.lists(strategy, max_size=2, unique_by=lambda one: one.id).map(tuple)  # noqa: E731
sums = st.lists(st.builds(Sum, line, lines), max_size=2).map(tuple)
mentions = st.lists(st.builds(Mention, line, quotes), max_size=2).map(tuple)
ledgers = st.builds(Ledger, own(figures), sums, mentions, own(events))
languages = st.sampled_from([("zh",), ("en",), ("zh", "en"), ("en", "zh")])
corrections = st.lists(st.builds(Correction, moments, pairs, languages, maybe(line)), max_size=2).map(tuple)
withdrawals = st.builds(
    Withdrawal, st.sampled_from(WITHDRAWAL_LEVELS), maybe(moments), pairs | st.just(Bilingual("", ""))
)  # fmt: skip


@st.composite
def articles(draw) -> Article:
    images = draw(st.lists(slug, max_size=2, unique=True))
    name = draw(slug)
    original = Translation(
        lang="zh",
        path="",
        title=draw(line),
        list_title=draw(maybe(line)),
        summary=draw(line),
        body=draw(body),
        editor_notes=draw(lines),
        exemptions=draw(exemptions),
        review=draw(reviews),
    )
    texts = [original]
    if draw(st.booleans()):
        texts.append(
            Translation(
                lang="en",
                path="",
                title=draw(line),
                summary=draw(line),
                body=draw(body),
                translator_notes=draw(lines),
                original_title=draw(maybe(line)),
                captions={image: draw(line) for image in images},
                translator=draw(maybe(line)),
                pairing=draw(maybe(pairings)),
                translated="2026-11-24",
                review=draw(reviews),
                machine_assisted=draw(st.sampled_from(MACHINE_ASSISTANCE)),
            )
        )
    drafts = [replace(texts.pop(), pairing=None)] if len(texts) > 1 and draw(st.booleans()) else []
    return Article(
        drafts=tuple(drafts), id=draw(line), slug=name, year="2026", folder=f"content/articles/2026/{name}", kind=draw(st.sampled_from(KINDS)),
        lang="zh", original_title=draw(maybe(line)), region=draw(line), status="draft", texts=tuple(texts),
        attribution=draw(maybe(st.builds(Attribution, maybe(line), line, date, st.just("https://example.org/")))),
        rights=draw(maybe(st.builds(Rights, st.sampled_from(RIGHTS), maybe(line)))),
        delivery=draw(maybe(st.builds(Delivery, line, line, maybe(line)))),
        aliases=tuple(f"2025/{old}" for old in draw(st.lists(slug, max_size=2))),
        published=draw(maybe(instant)), places=draw(lines), columns=draw(instalments), topics=draw(lines),
        images=tuple(Image(image, draw(line), draw(maybe(line))) for image in images), editor=draw(maybe(line)),
        lead=draw(maybe(leads)), corrections=draw(corrections), withdrawal=draw(maybe(withdrawals)),
        ledger=draw(ledgers),
        synopses=tuple(replace(draw(synopses), id=name) for name in draw(st.lists(slug, max_size=2, unique=True))),
    )  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(article=articles())
def test_what_is_written_is_read(tmp_path_factory, article):
    project = Project(tmp_path_factory.mktemp("newsroom"))
    folder = project.root / article.folder
    folder.mkdir(parents=True)
    for name, text in article_files(article).items():
        (folder / name).write_text(text, "utf-8", newline="\n")
    read, faults = read_article(project, folder)
    assert not faults
    assert without_places(read) == without_places(article)


def without_places(article: Article) -> Article:
    texts, drafts = (
        tuple(replace(text, path="", body_line=1, body=text.body.strip("\n")) for text in found)
        for found in (article.texts, article.drafts)
    )
    return replace(article, texts=texts, drafts=drafts)


def archived(published: KnownDate, kind: str = "reprint") -> bool:
    text = Translation("zh", "", "题", "摘要", "文")
    article = Article(
        "a", "a", "2026", "", kind, "zh", None, "guizhou", "published", (text,),
        attribution=Attribution(None, "据", published), published=datetime(2026, 11, 24, 1, tzinfo=UTC),
    )  # fmt: skip
    return article.is_archive


def test_old_news_is_an_archive_item():
    assert archived(KnownDate())
    assert archived(KnownDate("2026", "year-or-later"))
    assert archived(KnownDate("2026-10-24", "day"))
    assert not archived(KnownDate("2026-10-26", "day"))
    assert not archived(KnownDate(), kind="own")
