"""Whatever single character is changed in a signed text: a signature falls, or no reader sees another thing."""

import re
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.content.article_reader import read_article
from generator.content.article_writer import shared_facts, translation_facts
from generator.content.library import read_library
from generator.review.rulings import rulings
from tests.conftest import write, write_article
from tests.review.desk import ALL_THREE, sign_all, staffed, zh

BODY = "截至2021年，增长1.5%，共3658人（见[公报](/about/)）。\n\n**要点。**2万至3万元，降-5度；第二段。"
# As a forger types, and as a typesetter does.
SIGNS = st.sampled_from("0159.,，。、％%-−+ \n\u3000()（）[]“\"'社a#:|²年")
EDITS = st.sampled_from(["put in", "taken out", "replaced"])


@pytest.fixture(scope="module")
def signed_project(tmp_path_factory):
    from tests.conftest import empty_newsroom

    project = empty_newsroom(tmp_path_factory.mktemp("desk") / "newsroom")
    more = 'images: [{id: a, caption: 图注1.5米}]\neditor_notes: ["注：3658。"]\nsource: {statement: 据某报, url: "https://example.org/1.5"}'
    write_article(staffed(project, *ALL_THREE), "one", body=BODY, english="Grew 1.5% to 3,658; -5 degrees.", more=more)
    sign_all(project)
    sign_all(project, "en")
    return project, read_library(project)[0]


def seen(article, text):
    """All that readers see of a text, as flat pairs."""
    facts = shared_facts(article) if text.lang == article.lang else translation_facts(text)
    for unseen in ("status", "published", "home", "delivery", "review"):
        facts.pop(unseen, None)
    return {**facts, "body": text.body}


def is_typesetting(one, other):
    """Judged by other means than the code's: the same marks in any width, once or twice, and the same figures."""
    one, other = str(one), str(other)
    plain = [unicodedata.normalize("NFKC", text).translate(str.maketrans("“”。'", '""."')) for text in (one, other)]
    figures = [re.findall(r"[-−+]?[0-9]+(?:[.,][0-9]+)*%?", text) for text in plain]
    signs = [re.sub(r"([.,;:、])\1+", r"\1", "".join(text.split())) for text in plain]
    return signs[0] == signs[1] and figures[0] == figures[1]


@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lang=st.sampled_from(["zh", "en"]), edit=EDITS, sign=SIGNS, data=st.data())
def test_any_edit_of_one_character_is_told_or_is_typesetting(signed_project, lang, edit, sign, data):
    project, library = signed_project
    path = zh(project).with_name(f"index.{lang}.md")
    before = path.read_text("utf-8")
    at = data.draw(st.integers(0, len(before) - 1))
    after = before[:at] + ("" if edit == "taken out" else sign) + before[at + (edit != "put in") :]
    try:
        path.write_text(after, "utf-8")
        article, faults = read_article(project, path.parent)
    finally:
        path.write_text(before, "utf-8")
    if article is None or any(fault.is_error for fault in faults) or article.text(lang) is None:
        return  # told by the reader
    was, text = library.articles[0].text(lang), article.text(lang)
    held = [ruling.holds for ruling in rulings(article, text, replace(library, articles=(article,)))]
    if held == [True] * 3:
        assert text.review == was.review
        assert article.id == library.articles[0].id
        old, new = seen(library.articles[0], was), seen(article, text)
        assert all(is_typesetting(old.get(key), new.get(key)) for key in {*old, *new}), (before[at], edit, sign)


def test_every_digit_and_sign_of_the_text_counts(signed_project):
    library = signed_project[1]
    article = library.articles[0]
    for at in [found.start() for found in re.finditer(r"[0-9.%\-、。，；]", BODY)]:
        body = BODY[:at] + BODY[at + 1 :]
        text = replace(article.original, body=body)
        assert [ruling.rule for ruling in rulings(article, text, library)] == ["review-void"] * 3, BODY[at]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_where_it_once_stood_no_reader_sees(signed_project, lang):
    library = signed_project[1]
    (article,) = library.articles
    moved = replace(article, aliases=("2025/one",))
    assert all(ruling.holds for ruling in rulings(moved, moved.text(lang), library))


ROWS = """
    figures:
    - id: workers
      indicator: social-workers
      kind: actual
      value: 3658
      words: {zh: 3658人, en: "3,658"}
      when: {value: "2021", precision: year, basis: 截至2021年}
      zh: 截至2021年，增长1.5%，共3658人
      en: Grew 1.5% to 3,658
    - {id: growth, indicator: social-workers, kind: actual, value: 15, zh: 增长1.5%, status: proposed}
"""


@pytest.mark.parametrize(
    ("lang", "old", "new", "holds"),
    [
        ("zh", "value: 3658", "value: 3659", False), ("en", "value: 3658", "value: 3659", False),
        ("zh", "zh: 3658人", "zh: 不再统计", False), ("en", "zh: 3658人", "zh: 不再统计", True),
        ("en", 'en: "3,658"', "en: not counted any more", False), ("zh", "basis: 截至2021年", "basis: 增长", False),
        ("zh", "value: 15", "value: 16", True), ("zh", "kind: actual\n", "kind: actual\n  highlight: yes\n", True),
    ],
)  # fmt: skip
def test_what_the_page_states_beside_the_text_is_signed_too(project, lang, old, new, holds):
    path = write_article(staffed(project, *ALL_THREE), "one", body=BODY, english="Grew 1.5% to 3,658; -5 degrees.")
    write(path / "figures.yml", ROWS)
    sign_all(project)
    sign_all(project, "en")
    text = (path / "figures.yml").read_text("utf-8")
    assert old in text
    (path / "figures.yml").write_text(text.replace(old, new), "utf-8")
    library, _ = read_library(project)
    article = library.articles[0]
    assert {ruling.holds for ruling in rulings(article, article.text(lang), library)} == {holds}
