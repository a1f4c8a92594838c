"""What is in the tree that readers get, and what must not be."""

import os
import re

from tests.conftest import tree, write_article


def test_a_draft_is_nowhere_in_the_tree(newsroom, run):
    assert run(newsroom, "new", "绝密词汇的草稿", "--region", "guizhou", "--slug", "secret-draft").returncode == 0
    assert run(newsroom, "build").returncode == 0
    for name, data in tree(newsroom.root / "site").items():
        assert "secret-draft" not in name
        assert "绝密词汇".encode() not in data


def test_a_hostile_title_is_text(newsroom, run):
    hostile = '</script><img src=x onerror=alert(1)> & "quoted"'
    write_article(newsroom, "hostile", title="'" + hostile + "'", more="editor_notes: ['<script>alert(1)</script>']")
    done = run(newsroom, "build")
    assert done.returncode == 0, done.stderr
    for name, data in tree(newsroom.root / "site").items():
        if name.endswith(".html"):
            text = data.decode()
            assert "<img src=x" not in text, name
            assert not re.search(r"<script>alert", text), name
    assert "&lt;/script&gt;" in (newsroom.root / "site/articles/2026/hostile/index.html").read_text("utf-8")


def test_a_picture_is_published_with_its_article(newsroom, run):
    folder = write_article(
        newsroom, "one", more="images: [{id: a, caption: 图, file: photo.jpg}]", english="See [it](photo.jpg)."
    )
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    (folder / "private.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    assert run(newsroom, "build").returncode == 0
    site = tree(newsroom.root / "site")
    assert site["articles/2026/one/photo.jpg"] == b"\xff\xd8\xff\xe0"
    assert not [name for name in site if "private" in name]
    assert 'src="../../../articles/2026/one/photo.jpg"' in site["articles/2026/one/index.html"].decode()
    assert 'href="../../../../articles/2026/one/photo.jpg"' in site["en/articles/2026/one/index.html"].decode()


def test_a_site_in_a_folder_of_a_server(newsroom, run):
    settings = (newsroom.root / "mkdocs.yml").read_text("utf-8")
    (newsroom.root / "mkdocs.yml").write_text(
        re.sub("site_url: .*", "site_url: https://example.org/news/", settings), "utf-8"
    )
    assert run(newsroom, "build").returncode == 0
    assert 'href="/news/assets/newsroom.css"' in (newsroom.root / "site/404.html").read_text("utf-8")
    assert 'href="https://example.org/news/en/"' in (newsroom.root / "site/index.html").read_text("utf-8")


def test_texts_on_one_page_share_no_anchor(newsroom, run):
    write_article(
        newsroom, "one", body="**甲。**乙[^1]\n\n[^1]: 注。", more='editor_notes: ["**丙。**丁[^1]\\n\\n[^1]: 注。"]'
    )
    assert run(newsroom, "build").returncode == 0
    page = (newsroom.root / "site/articles/2026/one/index.html").read_text("utf-8")
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert {"lead-1", "text-1-lead-1"} <= set(ids)
    assert all(address in ids for address in re.findall(r'href="#([^"]+)"', page))


def test_no_feed_is_named_that_is_not_there(project, run):
    write_article(project, "only", english=None)
    assert run(project, "build").returncode == 0
    assert "feed.xml" not in (project.root / "site/en/articles/2026/only/index.html").read_text("utf-8")


def test_a_picture_of_a_standing_page(newsroom, run):
    (newsroom.pages / "map.png").write_bytes(b"\x89PNG")
    path = newsroom.pages / "about.zh.md"
    path.write_text(path.read_text("utf-8") + "\n![图](map.png)\n", "utf-8")
    assert run(newsroom, "build").returncode == 0
    assert (newsroom.root / "site/map.png").is_file()
    assert 'src="../map.png"' in (newsroom.root / "site/about/index.html").read_text("utf-8")


def test_a_file_with_a_space_in_its_name(newsroom, run):
    folder = write_article(newsroom, "one", body="![图](my%20photo.png)")
    (folder / "my photo.png").write_bytes(b"\x89PNG")
    assert run(newsroom, "build").returncode == 0
    assert (newsroom.root / "site/articles/2026/one/my photo.png").is_file()


def test_an_article_without_twin_in_the_built_site(newsroom, run):
    (newsroom.articles / "2026/wuxi-five-initiatives/index.en.md").unlink()
    assert run(newsroom, "build").returncode == 0
    site = tree(newsroom.root / "site")
    page = site["en/articles/2026/wuxi-five-initiatives/index.html"].decode()
    original = "https://social-work-bulletins.example/articles/2026/wuxi-five-initiatives/"
    assert f'<link rel="canonical" href="{original}">' in page
    assert '<meta name="robots" content="noindex">' in page
    assert "hreflang=" not in page.split("<body")[0]
    assert '<div class="story__body" lang="zh-Hans">' in page
    assert "In Chinese only" in site["en/index.html"].decode()
    assert "wuxi" not in site["en/feed.xml"].decode()
    assert "en/articles/2026/wuxi" not in site["sitemap.xml"].decode()


def test_what_is_withdrawn_is_gone_from_the_whole_tree(newsroom, run):
    path = newsroom.articles / "2026/wuxi-five-initiatives/index.zh.md"
    path.write_text(path.read_text("utf-8").replace("status: published", "status: withdrawn"), "utf-8")
    assert run(newsroom, "build").returncode == 0
    found = {name: data.decode(errors="ignore") for name, data in tree(newsroom.root / "site").items()}
    assert not [name for name, text in found.items() if "社区服务项目洽谈会" in text or "fairs for community" in text]
    notices = [name for name in found if "wuxi-five-initiatives" in name]
    assert notices == [
        "articles/2026/wuxi-five-initiatives/index.html",
        "en/articles/2026/wuxi-five-initiatives/index.html",
    ]
    assert not [name for name, text in found.items() if "wuxi-five-initiatives" in text and name not in notices]
    assert "This article has been withdrawn" in found[notices[0]]


def test_everybody_can_read_what_is_printed(newsroom, run):
    """A web server is another user; an editor's files may be her own."""
    own = os.umask(0o077)
    try:
        assert run(newsroom, "build").returncode == 0
        source = newsroom.articles / "2026/wuxi-five-initiatives/index.zh.md"
        source.write_text(source.read_text("utf-8") + "\n又一句。\n", "utf-8")
        write_article(newsroom, "one")
        assert run(newsroom, "build").returncode == 0
    finally:
        os.umask(own)
    modes = {path: path.stat().st_mode & 0o777 for path in (newsroom.root / "site").rglob("*")}
    assert [path for path, mode in modes.items() if mode != (0o755 if path.is_dir() else 0o644)] == []
    assert (newsroom.root / "site").stat().st_mode & 0o777 == 0o755
