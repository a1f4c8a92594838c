"""Links: where they lead somewhere, and where nowhere."""

import pytest

from generator.checks.table import checked_library, errors
from tests.conftest import edit, write, write_article


def found(project):
    return [
        (fault.rule, fault.path.rpartition("/")[2], fault.line, fault.column)
        for fault in errors(checked_library(project)[1])
    ]


@pytest.mark.parametrize(
    "link",
    ["/about/", "../two/", "/articles/2026/two/", "/en/articles/2026/two/", "https://example.org/", "#lead-1",
     "photo.jpg", "mailto:desk@example.org", "/regions/guizhou/", "/topics/social-work-workforce/", "/archive/"],
)  # fmt: skip
def test_links_that_lead_somewhere(project, link):
    write(project.pages / "about.zh.md", "---\ntitle: x\nsummary: x\n---\nx")
    write_article(project, "two")
    folder = write_article(project, "one", body=f"**甲。**乙[丙]({link})。")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    assert not errors(checked_library(project)[1])


@pytest.mark.parametrize(
    "link",
    [
        "../three/",
        "/abuot/",
        "source.txt",
        "gone.jpg",
        "#nowhere",
        "../../../../etc/passwd",
        "http://[abc",
        "//[",
        "javascript:x",
    ],
)
def test_links_that_lead_nowhere(project, link):
    write_article(project, "one", body=f"甲[丙]({link})。")
    assert [fault.rule for fault in errors(checked_library(project)[1])] == ["link-dead"]


def test_a_published_page_may_not_lead_to_a_draft(project):
    edit(write_article(project, "two") / "index.zh.md", "status: published", "status: draft")
    folder = write_article(project, "one", body="[稿](/articles/2026/two/)")
    assert found(project) == [("link-dead", "index.zh.md", 16, 5)]
    # Drafts are often released together.
    edit(folder / "index.zh.md", "status: published", "status: draft")
    assert found(project) == []


def test_every_dead_link_is_told_where_it_is(project):
    write(project.pages / "about.zh.md", "---\ntitle: x\nsummary: x\n---\nx")
    write_article(
        project, "one", body="见[好](/about/)和\n\n[坏](/about2)与[坏](/about2)\n\n[坏](/articles/2026/one/#lead-9)"
    )
    assert found(project) == [
        ("link-dead", "index.zh.md", 18, 5), ("link-dead", "index.zh.md", 18, 18), ("link-dead", "index.zh.md", 20, 5),
    ]  # fmt: skip


def test_notes_and_introductions_are_read_too(project):
    folder = write_article(project, "one", more='editor_notes: ["[链](/nope/)", "[文](report.pdf)"]')
    edit(project.data / "columns.yml", "并非专栏文章本身。", "并非[专栏](/nope/)文章本身。")
    edit(project.data / "topics.yml", "zh: 社会工作专业", "zh: 社会![工作](gone.png)专业")
    assert [fault[:2] for fault in found(project)] == [
        ("link-dead", "index.zh.md"), ("link-dead", "index.zh.md"), ("link-dead", "columns.yml"), ("link-dead", "topics.yml"),
    ]  # fmt: skip
    (folder / "report.pdf").write_bytes(b"%PDF")
    assert len(found(project)) == 3
