"""In which order answers stand: who asks for an office by its name has it first, however many articles name it."""

import pytest

from generator.search.document import Document, Passage
from generator.search.facets import FacetNames
from generator.search.index import write_index
from generator.search.packed import packed

pytestmark = pytest.mark.browser


def test_a_record_asked_for_by_its_whole_name_comes_before_all_articles_with_that_name(pages, tmp_path):
    office = Passage("《民政部》", "", ("记者从民政部获悉",), ("民政主管部门",), label="机构")
    bureau = Passage("民政部社会组织管理局", "", ("民政部社会组织管理局发文",), label="机构")
    records = [
        Document(path, path, "", {"zh": passage})
        for path, passage in (("services/o/", office), ("services/b/", bureau))
    ]
    articles = [
        Document(f"a-{n}", f"articles/a-{n}/", "2026", {"zh": Passage(f"民政部通知{n}", "民政主管部门", ("文",))})
        for n in range(40)
    ]
    home = tmp_path / "clean/assets/search"
    write_index(map(packed, [*records, *articles]), 42, FacetNames({}, {}, {}, {}, {}), [], home)
    page = pages["clean", "zh"]

    def first(query, **chosen):
        return page.evaluate(
            """async ([query, chosen]) => {
                newsroomSearch.store.forget();
                const panel = newsroomSearch.mount(document.body);
                await panel.ask(Object.assign({ q: query }, chosen));
                const shown = panel.answer.shown.map((one) => one.passage.path);
                while (!panel.answer.isWhole()) await panel.answer.more();
                const all = panel.answer.shown.map((one) => one.passage.path);
                return [shown, new Set(all).size, all.length, panel.answer.count(), all[all.length - 1]];
            }""",
            [query, chosen],
        )

    shown, *counts, _ = first("民政部")
    assert shown[:2] == ["services/o/", "articles/a-39/"]
    assert "services/b/" in shown
    assert counts == [42, 42, 42]
    shown, *counts, _ = first("民政主管部门")
    assert shown[:2] == ["services/o/", "articles/a-39/"]
    assert counts == [41, 41, 41]
    shown, *_, last = first("民政部", sort="date")
    assert (shown[0], last) == ("articles/a-39/", "services/o/")
