"""What readers of a translation are told at each paragraph that is behind, in both directions."""

from datetime import datetime

from generator.checks.table import checked_library
from generator.model import EDITIONS
from generator.translate.translate import translate
from generator.views.article import article_view
from generator.views.dating import updated
from generator.views.remarks import Remark, Remarks
from tests.conftest import edit, write_article
from tests.views.pages import site_feeds

ZH, EN = EDITIONS
BODY = "第一段。\n\n持证社工达3658人。"


def told(project, edition=EN):
    library, _ = checked_library(project)
    return article_view(library.articles[0], edition, library).content.remarks


def test_nothing_is_told_of_a_pair_in_step(project):
    write_article(project, "one", body=BODY, english="One.\n\nTwo.")
    assert told(project) == told(project, ZH) == Remarks()


def test_a_changed_paragraph_is_told_at_it_with_its_date_and_the_way_to_the_original(project):
    folder = write_article(project, "one", body=BODY, english="One.\n\nTwo.")
    edit(folder / "index.zh.md", "3658", "3685")
    text = "The Chinese of the paragraph below has changed since it was translated on 24 November 2026."
    assert told(project) == Remarks(
        "In one place this translation has not caught up with a change in the Chinese text; it is marked below.",
        (Remark(2, text, "articles/2026/one/#p-2"),),
    )
    assert told(project, ZH) == Remarks()


def test_a_missing_paragraph_is_told_where_it_would_be(project):
    folder = write_article(project, "one", body=BODY, english="One.\n\nTwo.")
    edit(folder / "index.zh.md", "第一段。", "新的一段。\n\n第一段。")
    edit(folder / "index.zh.md", "3658人。", "3658人。\n\n末了一段。")
    text = "The Chinese text has a paragraph here that has not been translated yet."
    assert told(project).head == (
        "In 2 places this translation has not caught up with changes in the Chinese text; each is marked below."
    )
    assert told(project).notes == (
        Remark(1, text, "articles/2026/one/#p-1"), Remark(None, text, "articles/2026/one/#p-4"),
    )  # fmt: skip


def test_a_paragraph_that_is_gone_leads_nowhere(project):
    folder = write_article(project, "one", body=BODY, english="One.\n\nTwo.")
    edit(folder / "index.zh.md", "第一段。\n\n", "")
    assert told(project).notes == (Remark(1, "This paragraph is no longer in the Chinese text.", None),)


def test_a_title_is_told_at_the_head(project):
    folder = write_article(project, "one", body=BODY, english="One.\n\nTwo.")
    edit(folder / "index.zh.md", "一段摘要", "另一段摘要")
    head = "Changed in the Chinese text since translated on 24 November 2026: summary."
    assert told(project) == Remarks(head)
    edit(folder / "index.zh.md", "3658", "3685")
    assert (
        told(project).head
        == f"In one place this translation has not caught up with a change in the Chinese text; it is marked below. {head}"
    )


def test_a_footnote_is_told_at_the_head(project):
    folder = write_article(
        project, "one", body="第一段。[^1]\n\n[^1]: 共12个。", english="One.[^1]\n\n[^1]: 12 in all."
    )
    translate(project, "one", "en", datetime.fromisoformat("2026-11-24T09:00:00+08:00"))
    assert told(project) == Remarks()
    edit(folder / "index.zh.md", "12", "18")
    assert told(project) == Remarks("Changed in the Chinese text since translated on 24 November 2026: note.")
    edit(folder / "index.en.md", "[^1]: 12 in all.", "")
    assert told(project) == Remarks("The Chinese text has a note that has not been translated yet.")


def test_where_nobody_knows_which_is_which_the_head_says_so(project):
    folder = write_article(project, "one", body=BODY, english="One.\n\nMine.\n\nTwo.")
    assert told(project) == Remarks()
    edit(folder / "index.zh.md", "3658", "3685")
    assert told(project).head.startswith("The Chinese text has changed since it was translated")


def test_a_chinese_translation_is_told_of_in_chinese(project):
    folder = write_article(project, "one", title="A title", body="It has 3,658.", english=None)
    edit(folder / "index.zh.md", "lang: zh", "lang: en")
    (folder / "index.zh.md").rename(folder / "index.en.md")
    (folder / "index.zh.md").write_text(
        "---\ntitle: 标题\nsummary: 摘要\nmachine_assisted: none\n---\n\n有3658个。\n", "utf-8"
    )
    record = "from: en\nunits:\n- { name: p-1, original: It has 3658., day: 2026-11-24 }\n"
    (folder / "made_from.zh.yml").write_text(record, "utf-8")
    assert told(project, ZH) == Remarks()
    edit(folder / "index.en.md", "3,658", "3,685")
    text = "下面这一段译于2026年11月24日，其英文原文此后有改动。"
    assert told(project, ZH) == Remarks(
        "有一处译文未跟上英文原文的改动，已在文中注明。", (Remark(1, text, "en/articles/2026/one/#p-1"),)
    )


def test_feeds_say_it_below_the_text_and_call_it_newer_only_when_its_translator_was_at_it(project):
    folder = write_article(project, "one", body=BODY, english="One.\n\nTwo.")
    before = site_feeds(checked_library(project)[0])
    edit(folder / "index.zh.md", "3658", "3685")
    library, _ = checked_library(project)
    after = {feed.edition.lang: feed.entries[0] for feed in site_feeds(library) if feed.home in ("", "en/")}
    (english,) = (feed.entries[0] for feed in before if feed.home == "en/")
    assert (after["en"].body, after["en"].updated) == (english.body, english.updated)
    assert len(after["en"].foot) == len(english.foot) + 1
    assert "3685" in after["zh"].body
    edit(folder / "made_from.en.yml", '3658人。"\n  day: 2026-11-24', '3685人。"\n  day: 2026-11-30')
    (article,) = checked_library(project)[0].articles
    assert updated(article, article.text("en")) == "2026-11-30"
    assert updated(article, article.original) == "2026-11-24T09:00:00+08:00"
