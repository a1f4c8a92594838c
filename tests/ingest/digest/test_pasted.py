"""The client's digest, and what must be true of every other."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.content.project import Project
from generator.errors import DeliveryError
from generator.ingest.compose import plain
from generator.ingest.digest.pasted import read_digest
from generator.ingest.reading import Hints, Origin
from generator.text.typography import typeset
from tests.clock import within
from tests.conftest import ROOT, SEED
from tests.ingest.desk import DESK
from tests.ingest.digest.digests import account, read

PROJECT = Project(ROOT)


@pytest.fixture(scope="module")
def bulletins(seed):
    return read(seed).bulletins


def test_three_bulletins_with_their_regions(bulletins):
    assert [(b.prefix, b.region, b.source) for b in bulletins] == [
        ("贵州", "guizhou", "chinanews"),
        ("宁夏", "ningxia", "ningxia-civil-affairs"),
        ("江苏", "wuxi", "wuxi-civil-affairs"),
    ]
    assert bulletins[1].headline == "宁夏: 出台新政奖励社会工作人才"


def test_the_28_paragraphs_of_the_gold(bulletins, gold):
    written = []
    for bulletin in bulletins:
        caption = [f"{image.caption}（图片来源：{image.credit}）" for image in bulletin.images]
        written += [bulletin.headline, *map(plain, bulletin.paragraphs), *caption, f"（{bulletin.statement}）"]
    assert len(written) == len(gold) == 28
    # The caption stood between two paragraphs; everything else is in the order of the gold.
    assert Counter(typeset(line)[0] for line in gold) == Counter(typeset(line)[0] for line in written)


def test_exactly_five_sentences_are_healed(bulletins):
    joins = [change.near for bulletin in bulletins for change in bulletin.changes if change.kind == "join"]
    ends = ["人才数", "贵州全", "服务优势、", "基础上,", "指引和"]
    assert len(joins) == 5
    assert all(join.split("｜")[0].endswith(end) for join, end in zip(joins, ends, strict=True))


def test_twelve_and_five_leads(bulletins):
    leads = [[p.split("**")[1] for p in b.paragraphs if p.startswith("**")] for b in bulletins]
    assert [len(found) for found in leads] == [12, 0, 5]
    assert all(lead.endswith("。") for lead in leads[0])
    assert all(lead.startswith("实施") and lead.endswith("行动，") for lead in leads[2])


def test_the_caption_keeps_its_words_and_has_no_file(bulletins):
    (image,) = bulletins[0].images
    assert image.caption.startswith("贵州省晴隆县莲城街道")
    assert (image.credit, image.file) == ("贵州省民政厅", None)


def test_no_ascii_mark_is_left_between_chinese(bulletins):
    import re

    for bulletin in bulletins:
        for text in (*bulletin.paragraphs, bulletin.title, *(image.caption for image in bulletin.images)):
            assert not re.search(r"[\u4e00-\u9fff”）][,:;()]|[,:;()][\u4e00-\u9fff“（]", text)


def test_no_date_is_invented(bulletins):
    assert [(b.dated.value, b.dated.precision) for b in bulletins] == [
        ("2022", "year-or-later"), (None, "unknown"), (None, "unknown"),
    ]  # fmt: skip
    assert [b.dated.basis for b in bulletins[1:]] == ["近日", "日前"]


def test_every_character_is_written_or_declared(seed):
    expected, written = account(seed, read(seed))
    assert expected == written


def test_the_slices_are_the_whole_file(seed):
    assert "".join("".join(b.raw.split()) for b in read(seed).bulletins) == "".join(seed.split())


ITEM = "四川:成都社工进社区\n\n近日，成都市民政局出台办法，推动社会工作专业人才队伍建设，服务社区居民需求。\n\n（据四川省民政厅）\n\n"


def test_an_item_of_another_province(seed):
    digest = read(ITEM + seed)
    assert [b.region for b in digest.bulletins] == ["sichuan", "guizhou", "ningxia", "wuxi"]


def test_page_furniture_is_declared_and_does_not_break_sentences(seed):
    paged = seed.replace("提高社工专业人才数\n\n量", "提高社工专业人才数\n\n- 3 -\n\f社工简报\n量").replace(
        "基础上,\n\n明确", "基础上,\n\n— 4 —\n社工简报\n\n明确"
    )
    assert paged != seed
    digest = read(paged)
    assert [b.paragraphs for b in digest.bulletins] == [b.paragraphs for b in read(seed).bulletins]
    assert [b.identity for b in digest.bulletins] == [b.identity for b in read(seed).bulletins]
    expected, written = account(paged, digest)
    assert expected == written


def test_a_digests_own_title_is_kept(seed):
    assert read("社会工作简报\n2022年第3期\n" + seed).title == "社会工作简报 2022年第3期"


def test_text_before_the_first_headline_is_not_lost(seed):
    digest = read("这是一段没有标题的文字，不知道属于哪一条。\n\n" + seed)
    assert [b.region for b in digest.bulletins] == [None, "guizhou", "ningxia", "wuxi"]
    expected, written = account("这是一段没有标题的文字，不知道属于哪一条。\n\n" + seed, digest)
    assert expected == written


def test_a_place_that_nobody_listed_is_an_item_of_its_own(seed):
    digest = read(seed + "\n火星:建成首个社工站\n\n近日，火星建成首个社工站，服务全体居民。\n\n（据火星日报）\n")
    assert len(digest.bulletins) == 4
    assert digest.bulletins[3].region is None
    assert digest.bulletins[3].statement == "据火星日报"


def test_a_text_without_headlines_is_refused():
    with pytest.raises(DeliveryError) as caught:
        read("\n\n只是一段文字，没有标题。\n")
    assert (caught.value.rule, caught.value.place) == ("delivery-no-headline", "digest.txt:3")


@pytest.mark.parametrize("headline", ["贵州 社工站建设提速", "「贵州」社工站", "（宁夏）出台新政", "1.贵州社工站"])
def test_the_line_that_was_meant_as_a_headline_is_told(headline):
    with pytest.raises(DeliveryError) as caught:
        read(f"社会工作简报\n\n贵州省民政厅召开会议。\n\n{headline}\n\n正文。\n")
    assert caught.value.place == "digest.txt:5"


def test_hard_wrapped_lines_are_one_paragraph():
    text = "贵州:标题\n\n" + "甲" * 29 + "\n" + "乙" * 28 + "。\n" + "丙" * 29 + "\n丁。\n\n第二段，另外一段。\n"
    (bulletin,) = read(text).bulletins
    assert len(bulletin.paragraphs) == 2


BLOCKS = st.lists(
    st.sampled_from(
        [
            "贵州:多措并举", "宁夏： 出台新政", "火星:建站", "（据中国新闻网）", "来源：民政厅", "一段完整的话，说完了。",
            "一段很长很长的话，没有说完，因为页面在这里断开了，所以", "接着说完了。", "- 3 -", "社工简报", "图为活动现场。",
            "活动现场(图片来源:民政厅)", "责任编辑：张三", "*星号* <b>标记</b> &amp; [链接](x) \\", "一是加强领导；", "小标题",
            "说完了。（据新华社）", "零\u200b宽字符。", "85",
        ]
    ),
    max_size=12,
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(BLOCKS, st.sampled_from(["\n", "\n\n", "\n\f\n"]))
def test_whatever_arrives_nothing_is_lost(found, gap):
    text = gap.join(found)
    try:
        digest = read(text)
    except DeliveryError as error:
        assert error.rule == "delivery-no-headline"  # noqa: PT017 (one of two right answers)
        return
    expected, written = account(text, digest)
    assert expected == written


def test_the_seed_file_is_the_clients():
    assert SEED.read_bytes().startswith("\n\n贵州:".encode())


NUMBERED = "贵州:社工站覆盖全部乡镇{0}\n近日，贵州省社工站覆盖全部乡镇，第{0}个。\n（据中国新闻网）\n\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("".join(NUMBERED.format(n) for n in range(15_000)), 50_001),
        ("".join(NUMBERED.format(n) for n in range(600)), 2001),
    ],
)
def test_a_digest_of_more_items_than_anybody_can_read_is_refused(text, line):
    with pytest.raises(DeliveryError) as caught:
        read(text)
    assert (caught.value.rule, caught.value.place) == ("delivery-items", f"digest.txt:{line}")


@pytest.mark.parametrize(
    "lines",
    [
        "近日，贵州省社工站\n" * 20_000,
        "据:\n" * 20_000,
        "，，\n" * 20_000,
        "（据\n- 3 -\n" * 10_000,
        "正文在这里。\n（据中国新闻网）\n" + "责任编辑：张三\n" * 20_000,
        ("近" * 20 + "\n") * 40_000,
        "近2021年" * 50_000,
        "社" + "“," * 100_000,
        "社" + "(社" * 100_000 + ")" * 100_000,
        "正文。" + "\u200b" * 200_000,
        ("-" + " " * 117 + "x\n") * 20_000,
        ("甲乙      1\n" * 20_000),
        "正文。——据" * 40_000,
    ],
    ids=lambda lines: lines[:6].replace("\n", " "),
)
def test_a_long_digest_takes_no_longer_than_its_length(lines):
    with within(4):
        assert len(read(f"贵州:标题\n{lines}").bulletins) == 1


@pytest.mark.parametrize("line", ["-" + " " * 117 + "x", "2024-03-05" + " " * 100 + "x", "题目", "来源" + "|" * 100])
def test_a_long_text_without_headlines_takes_no_longer_than_its_length(line):
    with within(4):
        items = "社工站\n近日，社工站揭牌。\n（据中国新闻网）\n" * 2
        assert 2 <= len(read(items + f"{line}\n" * 20_000 + items).bulletins) <= 4


def test_a_source_line_that_a_page_has_cut_ends_there():
    text = (
        "贵州:社工站覆盖全部乡镇\n近日，社工站覆盖全部乡镇。\n\n（据中国\n- 3 -\n新闻网）\n近日，又一段话说到这里。\n"
    )
    (first, *_) = read(text).bulletins
    assert (first.statement, first.source) == ("据中国新闻网", "chinanews")


def test_what_the_desk_has_said_of_a_digest_holds_for_each_of_its_items():
    hints = Hints(source="chinanews", topics=("stations",), columns=("news",), lang="zh")
    text = (
        "贵州:社工站覆盖全部乡镇\n近日，社工站覆盖全部乡镇。\n\n宁夏:社工站开张\n近日，社工站开张。\n（据某某日报）\n"
    )
    first, second = read_digest(text, Origin("digest.txt", None, hints), DESK).bulletins
    assert (first.source, first.statement) == ("chinanews", "据中国新闻网")
    # What is printed says more than what the desk thought beforehand.
    assert (second.source, second.statement) == (None, "据某某日报")
    assert {(b.topics, b.columns, b.lang) for b in (first, second)} == {(("stations",), ("news",), "zh")}


def test_signs_that_nobody_sees_are_told_once_a_line():
    (bulletin,) = read("贵州:标题\n正\u200b文\u200b。\u202e\n又\u200b一段。\n").bulletins
    removed = [(change.line, change.before) for change in bulletin.changes if change.kind == "removed"]
    assert removed == [(2, "\u200b"), (2, "\u202e"), (3, "\u200b")]


def test_nothing_but_page_numbers_is_no_digest():
    with pytest.raises(DeliveryError):
        read_digest("- 3 -\n\n- 4 -\n", Origin("digest.txt", None, Hints(region="guizhou")), DESK)
