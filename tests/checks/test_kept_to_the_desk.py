"""What must not be published: personal data, drafts, what was withdrawn; and what an editor answers for."""

from generator.checks.table import checked_library
from tests.checks.sites import faults, zh
from tests.conftest import edit, write, write_article


def test_what_an_editor_answers_for_is_let_through(project):
    write_article(
        project,
        "one",
        body="社工服务站值班手机13800138000，另一部13900139000。",
        english="The social work service station has two telephones.",
    )
    edit(
        zh(project),
        "editor:",
        "check_exceptions: [{rule: personal-mobile, value: 138…000, reason: 值班电话, who: 李四}]\neditor:",
    )
    assert faults(project) == [("personal-mobile", "index.zh.md", 17)]
    edit(zh(project), "value: 138…000, ", "")
    assert {fault.rule for fault in checked_library(project)[1]} == {"figure-missing"}


def test_an_exception_in_the_text_is_text(project):
    write_article(project, "one", body="check_exceptions: 13800138000")
    assert faults(project) == [("personal-mobile", "index.zh.md", 16)]


def test_a_report_prints_no_number_again(project, run):
    write_article(project, "one", body="孤儿王小明，手机13800138000，家住幸福村3组12号。")
    said = run(project, "check").stdout
    assert said.count("personal-") == 3
    assert not any(value in said for value in ("13800138000", "王小明", "12号"))


def test_personal_data_in_a_table_of_another_encoding(project):
    folder = write_article(project, "one")
    (folder / "名单.csv").write_bytes("姓名,电话\n王某,13800138000\n".encode("gb18030"))
    write(folder / "source.txt", "原稿：手机13800138000")
    write(project.pages / "about.zh.md", "---\ntitle: 关于\nsummary: 摘要\n---\n手机13800138000")
    assert [fault[:2] for fault in faults(project)] == [
        ("personal-mobile", "名单.csv"),
        ("personal-mobile", "about.zh.md"),
    ]


WORDS = {
    "draft": "草稿里的字句", "withdrawn": "撤下的字句", "inbox": "待定的字句", "source": "来件的字句", "left": "留下的字句",
    "withheld": "无权的字句", "attached": "没有链接的附件",
}  # fmt: skip


def test_nothing_of_what_is_not_published_is_in_the_site(project, run):
    folder = write_article(project, "one", body="刊出的正文。{{ config.site_name }} {% raw %}", title='"{{ config }}"')
    for status in ("draft", "withdrawn"):
        other = write_article(
            project, status, title=f"{WORDS[status]}的标题", body=WORDS[status], english=f"Text. {WORDS[status]}"
        )
        edit(other / "index.zh.md", "status: published", f"status: {status}")
        write(other / "a.jpg", WORDS[status])
        edit(other / "index.zh.md", "editor:", "images: [{id: a, caption: 图, file: a.jpg}]\neditor:")
    write(project.inbox / "2026-11-24/index.zh.md", f"---\ntitle: {WORDS['inbox']}\n---\n{WORDS['inbox']}")
    write(project.inbox / "2026-11-24/source.txt", WORDS["inbox"])
    write(folder / "source.txt", WORDS["source"])
    write(folder / "index.zh.md.bak", WORDS["left"])
    write(folder / ".env", WORDS["left"])
    write(folder / "paper.pdf", WORDS["attached"])
    write(folder / "a.jpg", WORDS["withheld"])
    edit(folder / "index.zh.md", "editor:", "images: [{id: a, caption: 图说明, file: a.jpg, rights: unknown}]\neditor:")
    done = run(project, "build")
    assert done.returncode == 0, done.stderr
    site = project.root / "site"
    for path in [path for path in site.rglob("*") if path.is_file()]:
        assert not [word for word in WORDS.values() if word.encode() in path.read_bytes()], path
    assert not [path for path in site.rglob("*") if path.name.startswith("a.jpg") or "inbox" in path.parts]
    page = (site / "articles/2026/one/index.html").read_text("utf-8")
    assert "{{ config.site_name }} {% raw %}" in page
    assert "<h1>{{ config }}</h1>" in page
    assert "图说明" in page
