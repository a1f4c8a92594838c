"""Whatever editors change, in whatever order: what is printed is what a clean build prints."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test

from tests.conftest import empty_newsroom, write
from tests.press.newsrooms import COLUMN, REGIONS, add, clean_tree, front_matter, pages, printed

PICTURE = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffd9")
STATUSES = ("published", "draft", "withdrawn")
numbers = st.integers(0, 40)


class Desk(RuleBasedStateMachine):
    """A newsroom in which anything may be changed; every build is held against a clean one of the same content."""

    def __init__(self):
        super().__init__()
        self.home = Path(tempfile.mkdtemp(prefix="newsroom-edits-"))
        self.project = empty_newsroom(self.home / "newsroom")
        shutil.copytree(Path(__file__).parents[2] / "content/pages", self.project.pages, dirs_exist_ok=True)
        with (self.project.data / "columns.yml").open("a", encoding="utf-8") as file:
            file.write(COLUMN)
        self.made = 0

    @initialize(count=st.integers(1, 4))
    def begin(self, count):
        for _ in range(count):
            self.an_article_is_added(self.made)
        self.it_is_printed()

    def teardown(self):
        self.it_is_printed()
        shutil.rmtree(self.home)

    def folders(self):
        return sorted(path.parent for path in self.project.articles.glob("*/*/index.zh.md"))

    def one(self, number):
        found = self.folders()
        return found[number % len(found)]

    @rule()
    def it_is_printed(self):
        before, done = pages(self.project.root / "site"), printed(self.project)
        clean = clean_tree(self.project, self.home / "clean")
        assert pages(self.project.root / "site") == (before if clean is None else clean)
        assert (done is None) == (clean is None)
        assert not list(self.project.root.rglob("*.part"))

    @rule(number=numbers)
    def an_article_is_added(self, number):
        self.made += 1
        add(self.project, f"article-{self.made}", number)

    @precondition(lambda self: len(self.folders()) > 1)
    @rule(number=numbers)
    def an_article_is_deleted(self, number):
        shutil.rmtree(self.one(number))

    @rule(number=numbers, lang=st.sampled_from(["zh", "en"]))
    def a_sentence_is_added(self, number, lang):
        path = self.one(number) / f"index.{lang}.md"
        if path.exists():
            path.write_text(
                path.read_text("utf-8") + "\n又一句。\n" * (lang == "zh") + "\nMore.\n" * (lang == "en"), "utf-8"
            )

    @rule(number=numbers)
    def a_heading_comes_or_goes(self, number):
        path, heading = self.one(number) / "index.zh.md", "\n## 小结\n\n到此为止。\n"
        text = path.read_text("utf-8")
        path.write_text(text.replace(heading, "") if heading in text else text + heading, "utf-8")

    @rule(number=numbers, other=numbers, place=st.sampled_from(["", "#p-1", "#p-2", "#p-3"]))
    def another_is_linked_to(self, number, other, place):
        path, target = self.one(number) / "index.zh.md", self.one(other).name
        path.write_text(path.read_text("utf-8") + f"\n见[那篇](/articles/2026/{target}/{place})。\n", "utf-8")

    @rule(number=numbers, title=st.sampled_from(["新的标题", "《另一个》标题", "社工 & “社工”"]))
    def a_title_is_changed(self, number, title):
        front_matter(self.one(number), "title", title)

    @rule(number=numbers, day=st.integers(1, 28), month=st.integers(1, 11))
    def a_date_is_changed(self, number, day, month):
        front_matter(self.one(number), "published", f"2026-{month:02}-{day:02}T10:00:00+08:00")

    @rule(number=numbers, region=st.sampled_from(REGIONS))
    def a_region_is_changed(self, number, region):
        front_matter(self.one(number), "region", region)

    @rule(number=numbers, column=st.sampled_from(["", "[{id: talks}]", "[{id: helping-people-help-themselves}]"]))
    def a_column_is_changed(self, number, column):
        front_matter(self.one(number), "columns", column)

    @rule(number=numbers, status=st.sampled_from(STATUSES))
    def a_status_is_changed(self, number, status):
        folder = self.one(number)
        front_matter(folder, "status", status)
        front_matter(folder, "withdrawal", "{on: 2026-11-25, level: bare}" if status == "withdrawn" else "")

    @rule(number=numbers)
    def a_translation_comes_or_goes(self, number):
        folder = self.one(number)
        path, record, kept = folder / "index.en.md", folder / "made_from.en.yml", self.home / folder.name
        if path.exists():
            shutil.copy(path, kept)
            path.unlink()
            record.unlink(missing_ok=True)
        elif kept.exists():
            shutil.copy(kept, path)

    @rule(number=numbers, size=st.integers(0, 3))
    def a_picture_comes_goes_or_changes(self, number, size):
        folder = self.one(number)
        front_matter(folder, "images", "[{id: a, caption: 图, file: photo.jpg, rights: own}]" if size else "")
        if size:
            (folder / "photo.jpg").write_bytes(PICTURE + b"x" * size)

    @rule(number=numbers, count=st.integers(0, 2))
    def corrections_are_told(self, number, count):
        rows = ", ".join(f"{{on: 2026-11-2{at}, what: {{zh: 改了{at}。, en: Mended {at}.}}}}" for at in range(count))
        front_matter(self.one(number), "corrections", f"[{rows}]" if count else "")

    @rule(number=numbers, record=st.sampled_from(["", "golden-civil-affairs", "yinchuan-talent-measures"]))
    def a_record_is_named(self, number, record):
        row = f"    - {{record: {record}, zh: 五社联动, en: Activity}}\n" if record else "    []\n"
        write(self.one(number) / "records.yml", f"    mentions:\n{row}")

    @rule(number=numbers, lead=st.booleans())
    def an_article_leads(self, number, lead):
        front_matter(self.one(number), "home", "{slot: lead, from: 2026-11-01}" if lead else "")

    @rule(number=numbers)
    def an_error_comes(self, number):
        front_matter(self.one(number), "region", "nowhere")

    @rule(number=numbers, is_told=st.booleans())
    def a_slug_is_changed(self, number, is_told):
        folder = self.one(number)
        front_matter(folder, "slug", f"{folder.name}-new")
        front_matter(folder, "aliases", f"[/articles/2026/{folder.name}/]" if is_told else "")

    @rule(name=st.sampled_from(["regions.yml", "topics.yml", "glossary.yml", "site.yml"]))
    def data_is_changed(self, name):
        path = self.project.data / name
        text = path.read_text("utf-8")
        old, new = {
            "regions.yml": ("贵州", "黔州"),
            "topics.yml": ("社工人才队伍", "社工队伍"),
            "glossary.yml": ("社会工作站", "社工驿站"),
            "site.yml": ("社工简讯", "社工快讯"),
        }[name]
        path.write_text(text.replace(old, new) if old in text else text.replace(new, old), "utf-8")

    @rule()
    def a_template_is_changed(self):
        path = self.project.root / "theme_overrides/newsroom/lines.html"
        path.write_text(path.read_text("utf-8") + "<!-- x -->\n", "utf-8")

    @rule()
    def the_settings_are_changed(self):
        path = self.project.root / "mkdocs.yml"
        text, one, other = (
            path.read_text("utf-8"),
            "https://social-work-bulletins.example/",
            "https://example.org/news/",
        )
        path.write_text(text.replace(one, other) if one in text else text.replace(other, one), "utf-8")

    @rule(text=st.sampled_from(["一段。", "另一段。"]))
    def a_page_is_written(self, text):
        write(self.project.pages / "more.zh.md", f"---\ntitle: 更多\nsummary: 更多。\n---\n\n{text}\n")

    @rule(number=numbers)
    def a_checkout_touches_everything(self, number):
        for path in self.project.content.rglob("*"):
            os.utime(path, (number, number))

    @rule(number=numbers)
    def a_file_of_the_site_is_lost(self, number):
        found = sorted(path for path in (self.project.root / "site").rglob("*.html"))
        if found:
            found[number % len(found)].unlink()

    @rule(at=st.integers(0, 5000))
    def the_store_is_damaged(self, at):
        for path in (self.project.root / ".newsroom").glob("*.sqlite"):
            data = bytearray(path.read_bytes())
            if data:
                data[at * 13 % len(data)] ^= 0xFF
            path.write_bytes(data)


def machine(examples):
    run_state_machine_as_test(Desk, settings=settings(max_examples=examples, stateful_step_count=8, deadline=None))


def test_an_incremental_build_prints_what_a_clean_one_does():
    machine(20)


@pytest.mark.long
def test_two_hundred_ways_of_editing():
    machine(200)
