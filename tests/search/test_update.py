"""An index brought up to date: which files change, what is asked for, and when there must be a new base."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.model import Bilingual
from generator.search.document import Document, Passage
from generator.search.packed import packed
from generator.search.reading import missing, read_index
from generator.search.update import _displaced
from tests.conftest import tree
from tests.search.indexes import NAMES, document, inflated


def test_an_edit_leaves_the_base_and_writes_a_few_files(desk):
    base = desk.base
    written = desk.edit("a-5", "五社联动。")
    assert desk.base == base
    assert desk.asked == ["a-5"]
    assert {name.split("/")[-1].split(".")[0] for name in written} == set("index articles facets facts 0".split()) | {
        desk.delta["texts"][0]
    }
    assert (desk.delta["gone"], desk.delta["places"], desk.delta["articles"]) == ([5], [5], 1)
    assert not {f"{base}/zh/5", f"{base}/en/5"} & desk.files


def test_the_rest_of_a_delta_is_not_asked_for_again(desk):
    desk.edit("a-5", "五社联动。")
    first = desk.delta
    written = desk.edit("a-2", "社工站。")
    assert desk.asked == ["a-2"]
    assert desk.delta["texts"][1] == first["texts"][0]
    assert not [name for name in written if first["texts"][0] in name]
    assert (desk.delta["gone"], desk.delta["places"]) == ([2, 5], [2, 4])


def test_a_text_of_a_delta_that_is_damaged_is_asked_for_and_written_again(desk):
    desk.edit("a-5", "五社联动。")
    path = desk.site / f"texts/{desk.delta['texts'][0]}.zh"
    before = path.read_bytes()
    for damage in (b"", b"[]", before[:-3]):
        path.write_bytes(damage)
        desk.publish()
        assert desk.asked == ["a-5"]
        assert path.read_bytes() == before


def test_a_new_article_has_its_place_wherever_its_date_puts_it(desk):
    order = list(desk.documents.items())
    desk.documents = dict([*order[:3], ("a-70", document(70)), *order[3:], ("a-71", document(71))])
    desk.publish("a-70", "a-71")
    assert (desk.delta["gone"], desk.delta["places"]) == ([], [3, 64])


def test_an_article_that_only_moves_is_told_of_again(desk):
    order = list(desk.documents.items())
    desk.documents = dict([*order[1:], order[0]])
    desk.publish("a-0")
    assert (desk.delta["gone"], desk.delta["places"]) == ([0], [63])
    desk.documents = dict(order)
    desk.publish()
    assert (desk.delta["gone"], desk.delta["places"]) == ([0], [0])


def test_what_may_differ_and_does_not_changes_nothing(desk):
    before = tree(desk.site)
    written = desk.publish(*desk.documents)
    assert set(written) == {"index.json"}
    assert tree(desk.site) == before


def test_nothing_changed_after_an_edit_writes_the_root_alone(desk):
    desk.edit("a-5", "五社联动。")
    before = tree(desk.site)
    assert set(desk.publish("a-5")) == {"index.json"}
    assert tree(desk.site) == before


def test_a_delta_that_comes_back_is_written_again(desk):
    """Its folder may still be there, empty or with what is about to go."""
    first = desk.edit("a-5", "五社联动。")
    desk.edit("a-5", "五社联动机制。")
    (desk.site / next(name for name in first if name.endswith("/facts"))).parent.mkdir(exist_ok=True)
    assert desk.edit("a-5", "五社联动。") == first


def test_too_many_edits_make_a_new_base_that_is_the_clean_one(desk):
    base = desk.base
    for number in range(4):
        desk.edit(f"a-{number}", "五社联动。")
        assert (desk.base, desk.delta["articles"]) == (base, number + 1)
    desk.edit("a-9", "五社联动。")
    assert desk.delta is None
    desk.clean(desk.folder / "clean")
    assert tree(desk.site) == tree(desk.folder / "clean")


@pytest.mark.parametrize("edited_before", [False, True])
def test_of_a_withdrawn_article_nothing_is_left(desk, edited_before):
    desk.documents["a-7"] = replace(document(7), passages={"zh": Passage("撤回之稿", "摘", ("一段话。",))})
    desk.publish("a-7")
    if edited_before:
        desk.edit("a-7", "另一段话。")
    del desk.documents["a-7"]
    desk.publish()
    assert desk.delta is None
    assert not any(map(desk.holds, ("撤回之稿", "一段话", "第7个标题")))
    desk.clean(desk.folder / "clean")
    assert tree(desk.site) == tree(desk.folder / "clean")


def test_an_article_that_came_after_the_base_can_go_without_a_new_one(desk):
    base = desk.base
    desk.documents["a-70"] = document(70)
    desk.publish("a-70")
    del desk.documents["a-70"]
    desk.publish()
    assert (desk.base, desk.delta) == (base, None)
    assert not desk.holds("第70个标题")


def service(number, text="一句话。"):
    path = f"services/s-{number}/"
    return Document(path, path, "", {"zh": Passage(f"第{number}号服务", "", (text,), label="服务")})


def test_a_record_is_counted_apart_wherever_it_is(desk):
    def records():
        return json.loads((desk.site / "index.json").read_text("utf-8")).get("records")

    assert records() is None
    desk.documents = {service(1).id: service(1), **desk.documents}
    desk.publish()
    assert (records(), desk.delta["places"], desk.asked) == (1, [0], [service(1).id])
    desk.clean(desk.site)
    assert (records(), desk.delta) == (1, None)
    desk.documents = {one.id: one for one in (service(1), service(2), *list(desk.documents.values())[1:])}
    desk.publish()
    assert (records(), desk.delta["places"]) == (2, [1])


def test_of_a_record_that_nobody_names_any_more_nothing_is_left(desk):
    desk.documents = {service(1).id: service(1), **desk.documents}
    desk.files = desk.clean(desk.site)
    assert desk.holds("第1号服务")
    del desk.documents[service(1).id]
    desk.publish()
    assert not any(map(desk.holds, ("第1号服务", "一句话")))


def test_a_translation_that_is_lost_makes_a_new_base(desk):
    one = desk.documents["a-7"]
    desk.documents["a-7"] = replace(one, passages={"zh": one.passages["zh"]})
    desk.publish("a-7")
    assert desk.delta is None
    assert not desk.holds("Title 7")


def test_a_translation_that_came_after_the_base_can_go_without_a_new_one(desk):
    whole = desk.documents["a-7"]
    desk.documents["a-7"] = replace(whole, passages={"zh": whole.passages["zh"]})
    desk.publish("a-7")
    base = desk.base
    desk.documents["a-7"] = whole
    desk.publish("a-7")
    assert desk.holds("Title 7")
    desk.documents["a-7"] = replace(whole, passages={"zh": whole.passages["zh"]})
    desk.publish("a-7")
    assert desk.base == base
    assert not desk.holds("Title 7")


def test_another_name_needs_no_article(desk):
    base = desk.base
    desk.names = replace(NAMES, parents={"wuxi": "east"}, regions={**NAMES.regions, "east": Bilingual("华东", "East")})
    written = desk.publish()
    assert (desk.base, desk.asked, desk.delta["articles"]) == (base, [], 0)
    head = json.loads(inflated(written[f"{desk.delta['folder']}/facets.en"]).partition(b"\n")[0])
    assert head["region"] == {"east": ["East", None], "wuxi": ["Wuxi", "east"]}
    assert head["source"] == head["topic"] == {}
    desk.names = NAMES
    desk.publish()
    assert desk.delta is None


def test_another_lexicon_needs_no_article(desk):
    base = desk.base
    desk.words = [[["补贴"], ["subsidy"], ["butie"]]]
    desk.publish()
    assert (desk.base, desk.asked, desk.delta["lexicon"]) == (base, [], True)
    assert desk.holds("补贴")
    desk.edit("a-5", "五社联动。")
    assert desk.delta["lexicon"] is True


def test_an_index_says_what_is_published(desk):
    desk.edit("a-5", "五社联动。")
    index = read_index(desk.site)
    assert index.texts().keys() == {(one, lang) for one in desk.documents for lang in ("zh", "en")}
    assert not missing(index.files(), desk.site)
    (desk.site / index.texts()["a-5", "en"]).unlink()
    assert missing(index.files(), desk.site) == {index.texts()["a-5", "en"]}


@given(st.permutations(range(9)))
def test_as_few_as_can_be_are_displaced(order):
    out = list(_displaced([str(one) for one in order], [str(one) for one in range(9)]))
    rest = [one for one in order if str(one) not in out]
    assert rest == sorted(rest)
    longest = [1] * 9
    for place, one in enumerate(order):
        longest[place] = 1 + max((longest[at] for at in range(place) if order[at] < one), default=0)
    assert len(rest) == max(longest)


def test_every_part_of_a_document_counts_for_its_digest():
    one = document(1)
    zh = one.passages["zh"]
    others = [replace(one, **{key: "x"}) for key in ("id", "path", "year", "region", "source")] + [
        replace(one, columns=("x",)),
        replace(one, topics=()),
        replace(one, passages={"zh": zh}),
    ]
    others += [
        replace(one, passages={**one.passages, "zh": replace(zh, **{key: value})})
        for key, value in {"title": "x", "summary": "x", "paragraphs": ("x",), "names": ("x",), "kicker": "x", "label": "x", "dateline": "x", "source": "x"}.items()
    ]  # fmt: skip
    digests = {packed(other).digest for other in [one, *others]}
    assert len(digests) == len(others) + 1
    assert packed(document(1)).digest in digests
