"""After any edits a reader finds in an index with a delta exactly what a clean one would give, in the real browser."""

import os
import shutil

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test
from msgspec.structs import replace

from generator.model import Bilingual
from generator.search.document import Document, Passage
from generator.search.facets import FacetNames
from generator.search.index import write_index
from generator.search.packed import packed
from generator.search.script import write_scripts
from generator.search.update import most_later, update_index
from tests.conftest import ROOT, tree
from tests.site.conftest import LANGS, made

pytestmark = pytest.mark.browser

COUNT = 100
PIECES = "社工 社工站 五社联动 持证 3658人 5.2万 奖补 志愿者 热线96567 乡村振兴 繁體字 培训".split()
WORDS = "social worker workers station volunteer volunteering community reward 52,000 café plan planning".split()

QUERIES = {
    "zh": ["社", "社工", "社工站", "五社联动", "58人", "2万 社工", "联动持证", "鄉村振興", "volunteer", "shegong", "没有的词", "社工的奖补", "补贴", "津贴"],
    "en": ["work", "workers", "volunteers", "social plan", '"social worker"', "52,000", "cafe", "五社联动", "voluntier", "52000"],
}  # fmt: skip
CHOICES = [
    {},
    {"region": "jiangsu"},
    {"source": "s-1", "sort": "date"},
    {"year": "2021"},
    {"topic": "t-1"},
    {"column": "c-1", "region": "wuxi"},
    {"source": "s-9", "region": "anshun"},
]

# What a reader sees of an answer: results, its count, related results, what is near, and each filter's choices.
ASK = """async ([queries, choices]) => {
    const said = [];
    document.querySelectorAll("form").forEach((one) => one.remove());
    newsroomSearch.store.forget();
    const panel = newsroomSearch.mount(document.body);
    panel.filters.box.open = true;
    for (const [place, query] of queries.entries()) {
        const chosen = choices[place % choices.length];
        await panel.ask(Object.assign({ q: query }, chosen));
        while (panel.related.hasAttribute("aria-busy")) await new Promise((done) => setTimeout(done, 1));
        await panel.filters.update();
        const answer = panel.answer, text = panel.form.innerText;
        while (answer && !answer.isWhole()) await answer.more();
        const shown = answer && answer.shown.map((one) => [one.passage.number, one.passage.path]);
        said.push([query, chosen, text, answer && [answer.order, answer.unfiltered, answer.isSure, answer.count()], shown]);
    }
    return said;
}"""


def passage(pieces, gap):
    return Passage(
        gap.join(pieces[:2]), gap.join(pieces[2:3]), (gap.join(pieces[3:]), gap.join(pieces[1:4])), dateline="x"
    )


PASSAGES = {
    "zh": st.lists(st.sampled_from(PIECES), min_size=4, max_size=7).map(lambda pieces: passage(pieces, "，")),
    "en": st.lists(st.sampled_from(WORDS), min_size=4, max_size=7).map(lambda pieces: passage(pieces, " ")),
}
TEXTS = st.fixed_dictionaries({"zh": PASSAGES["zh"]}, optional={"en": PASSAGES["en"]})
FACTS = st.fixed_dictionaries({
    "region": st.sampled_from(["", "wuxi", "jiangsu", "guizhou"]),
    "source": st.sampled_from(["", "s-1", "s-2"]),
    "columns": st.sampled_from([(), ("c-1",), ("c-1", "c-2")]),
    "topics": st.sampled_from([(), ("t-1",), ("t-2", "t-1")]),
})  # fmt: skip


def record(number, pieces):
    """A service that is called by its first piece, and has no date."""
    path = f"services/r-{number}/"
    zh = Passage(pieces[0], "", tuple(pieces[1:]), (pieces[1],), label="服务")
    return Document(path, path, "", {"zh": zh, "en": Passage(f"Service {number}", "", ("social work",), tuple(pieces))})


def first_documents():
    """A hundred articles of five years; the first alone has its place and its source."""
    for number in range(COUNT):
        zh = [PIECES[(number * step + step) % len(PIECES)] for step in (1, 5, 7, 11, 3)]
        en = [WORDS[(number * step + step) % len(WORDS)] for step in (1, 5, 7, 11, 3)]
        texts = {"zh": passage(zh, "，")} if number % 7 == 3 else {"zh": passage(zh, "，"), "en": passage(en, " ")}
        region, source = ("wuxi" if number % 3 else "guizhou", f"s-{number % 2}") if number else ("anshun", "s-9")
        columns, topics = ("c-1",)[: number % 2], ("t-1",)[: number % 4]
        path = f"articles/a-{number}/"
        yield number * 10, Document(f"a-{number}", path, "", texts, region, source, columns, topics)


class Newsroom(RuleBasedStateMachine):
    """Editors at work on a site that is brought up to date, and beside it one that is always made anew."""

    folder = pages = None
    clock = 1_000_000_000

    @initialize()
    def first(self):
        self.dated = dict(enumerate(first_documents()))
        self.records = {f"services/r-{number}/": record(number, PIECES[number : number + 4]) for number in range(4)}
        self.next = COUNT
        regions = {one: Bilingual(one, one.upper()) for one in ("wuxi", "jiangsu", "guizhou", "anshun")}
        self.names = FacetNames(regions, {"wuxi": "jiangsu", "anshun": "guizhou"}, {}, {}, {})
        self.words = [[["奖补"], ["reward"], ["jiangbu"]], [["志愿者"], ["volunteer"], ["zhiyuanzhe"]]]
        for name in ("kept", "clean"):
            shutil.rmtree(self.folder / name / "assets/search", ignore_errors=True)
            write_scripts(ROOT / "theme_overrides", made(self.folder / name / "assets/search"))
        self.write(self.folder / "kept/assets/search")

    def documents(self):
        """The records, and the articles with the year of their date, the oldest first."""
        return self.records | {
            one.id: replace(one, year=str(2020 + int(date) // 200))
            for date, one in sorted(self.dated.values(), key=lambda row: row[0])
        }

    def write(self, home):
        documents = self.documents()
        write_index(map(packed, documents.values()), len(documents), self.names, self.words, home)
        self.tick(home)

    def tick(self, home):
        """The server goes by the second, and takes a file for unchanged that is written twice in one."""
        type(self).clock += 1
        os.utime(home / "index.json", (self.clock, self.clock))

    def some(self, data, count=1):
        return data.draw(st.lists(st.sampled_from(sorted(self.dated)), min_size=1, max_size=count, unique=True))

    @rule(data=st.data())
    def edit(self, data):
        for one in self.some(data, 3):
            date, document = self.dated[one]
            texts = {**document.passages, **data.draw(TEXTS)}
            self.dated[one] = (date, replace(document, passages=texts, **data.draw(FACTS)))
            self.publish(document.id)

    @rule(facts=FACTS)
    def change_the_only_one_of_its_place_and_source(self, facts):
        date, document = self.dated[0]
        self.dated[0] = (date, replace(document, **facts))
        self.publish(document.id)

    @rule(data=st.data())
    def add(self, data):
        date = data.draw(st.integers(0, 1100).map(lambda tens: tens + (tens % 10 == 0)))
        one = Document(f"a-{self.next}", f"articles/a-{self.next}/", "", data.draw(TEXTS), **data.draw(FACTS))
        self.dated[self.next] = (date + self.next / 10_000, one)
        self.next += 1
        self.publish(one.id)

    @rule(data=st.data())
    def move(self, data):
        for one in self.some(data):
            self.dated[one] = (data.draw(st.integers(0, 1100)) + self.next / 10_000, self.dated[one][1])
            self.next += 1
            self.publish(self.dated[one][1].id)

    @precondition(lambda self: self.next > COUNT + 1)
    @rule(data=st.data())
    def take_back(self, data):
        one = data.draw(st.sampled_from(sorted(self.dated)[-3:]))
        del self.dated[one]
        self.publish()

    @rule(data=st.data())
    def lose_a_translation(self, data):
        having = [one for one in sorted(self.dated) if "en" in self.dated[one][1].passages]
        one = data.draw(st.sampled_from(having[-3:]))
        date, document = self.dated[one]
        self.dated[one] = (date, replace(document, passages={"zh": document.passages["zh"]}))
        self.publish(document.id)

    @rule(number=st.integers(0, 5), pieces=st.lists(st.sampled_from(PIECES), min_size=4, max_size=6))
    def change_or_add_a_record(self, number, pieces):
        one = record(number, pieces)
        self.records = dict(sorted({**self.records, one.id: one}.items()))
        self.publish(one.id)

    @rule(number=st.integers(3, 5))
    def forget_a_record(self, number):
        self.records.pop(f"services/r-{number}/", None)
        self.publish()

    @rule(name=st.sampled_from(["无锡市", "吴地"]), above=st.sampled_from(["jiangsu", "guizhou"]))
    def name(self, name, above):
        regions = {**self.names.regions, "wuxi": Bilingual(name, "Wuxi")}
        self.names = replace(self.names, regions=regions, parents={**self.names.parents, "wuxi": above})
        self.publish()

    @rule(form=st.sampled_from(["补贴", "津贴"]))
    def word(self, form):
        self.words[0] = [["奖补", form], ["reward"], ["jiangbu", "butie"]]
        self.publish()

    def publish(self, *changed):
        documents, home, new = self.documents(), self.folder / "kept/assets/search", made(self.folder / "new")

        def pack(some):
            return (packed(documents[one]) for one in some)

        files = update_index(list(documents), changed, pack, self.names, self.words, home, new)
        shutil.copytree(new, home, dirs_exist_ok=True)
        shutil.rmtree(new)
        for name in tree(home).keys() - files - {"search.zh.js", "search.en.js", "search.css"}:
            (home / name).unlink()
        self.tick(home)

    @rule(lang=st.sampled_from(LANGS), start=st.integers(0, 3), step=st.sampled_from([1, 3]))
    def ask(self, lang, start, step):
        """Both sites are asked the same."""
        self.compare(lang, QUERIES[lang][start::step], CHOICES[start:] + CHOICES[:start])

    def compare(self, lang, queries, choices):
        home = self.folder / "clean/assets/search"
        for path in home.iterdir():
            if path.is_dir():
                shutil.rmtree(path)
        self.write(home)
        kept, clean = (self.pages[name, lang].evaluate(ASK, [queries, choices]) for name in ("kept", "clean"))
        for one, other in zip(kept, clean, strict=True):
            assert one == other

    def teardown(self):
        for lang in LANGS:
            self.compare(lang, ["", *QUERIES[lang]], CHOICES)


@pytest.fixture
def newsroom(pages, tmp_path):
    """The class of editors at work on two sites of this test's own."""
    return type("Here", (Newsroom,), {"folder": tmp_path, "pages": pages})


def test_after_any_edits_answers_are_those_of_a_clean_index(newsroom):
    assert most_later(COUNT) >= 6
    few = settings(max_examples=4, stateful_step_count=12, deadline=None, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(newsroom, settings=few)


def test_a_place_and_a_source_that_nothing_has_any_more_are_no_choice(newsroom):
    editors = newsroom()
    editors.first()
    editors.change_the_only_one_of_its_place_and_source(facts={"region": "", "source": "", "topics": ()})
    for lang in LANGS:
        editors.compare(lang, QUERIES[lang][:2], CHOICES[-1:])
