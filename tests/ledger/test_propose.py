"""A new article on another subject: what is proposed for it, in both languages and in one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.checks.quoted import is_hedged_alike
from generator.content.ledger_writer import with_figures
from generator.content.strict_yaml import parse
from generator.figures.running import running
from generator.ledger.propose import proposals
from generator.ledger.stating import Spot, said, states
from generator.model import Article, Bilingual, Indicator, Ledger, Quote, StatedFigure, Translation
from generator.text.segments import notes, segments
from generator.text.slugs import is_slug


def article(zh, en=None, lang="zh", rows=()):
    texts = [
        Translation(one, f"index.{one}.md", "", "", body) for one, body in (("zh", zh), ("en", en)) if body is not None
    ]
    return Article(
        "care", "care", "2026", "content/articles/2026/care", "own", lang, None, "guizhou", "draft",
        tuple(texts), ledger=Ledger(figures=tuple(rows)),
    )  # fmt: skip


INDICATORS = (
    Indicator("care-beds", Bilingual("养老床位", "Elderly care beds"), Bilingual("张", "beds"), also=("床位总数",)),
    Indicator("nursing-beds", Bilingual("护理型养老床位", "Nursing beds"), Bilingual("张", "beds")),
    Indicator("nursing-share", Bilingual("护理型床位占比", "Share of nursing beds"), Bilingual("%", "percent")),
    Indicator("care-funds", Bilingual("养老服务资金", "Funds for elderly care"), Bilingual("万元", "10,000 yuan")),
    Indicator(
        "visits-growth",
        Bilingual("探访的增长", "Growth of visits"),
        Bilingual("%", "percent"),
        also=("探访服务的增长",),
    ),
    Indicator("allowance", Bilingual("护理补贴", "Nursing allowance"), Bilingual("元", "yuan"), "norm"),
)


def stated(found):
    return [
        (row.id, row.indicator, row.kind, row.value, row.qualifier, row.moment.value, row.quote.zh, row.quote.en)
        for row in found
    ]


ZH = """\
截至2024年底，全市共有养老床位2.35万张，其中护理型床位占比达63.8%。全年提供探访服务48.6万人次，同比增长12.3%。

**加大投入。**2024年，投入养老服务资金3.5亿元；对1,200户家庭实施改造，近六成已完成。对失能老年人，每人每月给予200元护理补贴。

到2027年，护理型床位占比将提高到80%以上，食堂覆盖三分之二以上的街道。可拨打12349热线。"""
EN = """\
As of the end of 2024, the city had 23,500 elderly care beds, of which 63.8 percent were nursing beds. Over the year, it made 486,000 visits, up 12.3 percent year on year.

**More funding.** In 2024, the city spent 350 million yuan on elderly care; the homes of 1,200 households were adapted, and nearly 60 percent have been finished. Disabled elderly people are given a nursing allowance of 200 yuan per person per month.

By 2027, the share of nursing beds is to rise to 80 percent or more, and canteens are to cover more than two-thirds of subdistricts. Call the 12349 hotline."""


def test_a_bilingual_article():
    assert stated(proposals(article(ZH, EN), INDICATORS)) == [
        ("care-beds-2024", "care-beds", "actual", "23500", "", "2024",
         "截至2024年底，全市共有养老床位2.35万张", "As of the end of 2024, the city had 23,500 elderly care beds"),
        ("nursing-share-2024", "nursing-share", "actual", "63.8", "", "2024",
         "截至2024年底，全市共有养老床位2.35万张，其中护理型床位占比达63.8%",
         "As of the end of 2024, the city had 23,500 elderly care beds, of which 63.8 percent were nursing beds"),
        ("visits-486000", "", "actual", "486000", "", None,
         "全年提供探访服务48.6万人次", "Over the year, it made 486,000 visits"),
        ("visits-growth", "visits-growth", "actual", "12.3", "", None,
         "全年提供探访服务48.6万人次，同比增长12.3%", "it made 486,000 visits, up 12.3 percent year on year"),
        ("care-funds-2024", "care-funds", "actual", "35000", "", "2024",
         "2024年，投入养老服务资金3.5亿元", "In 2024, the city spent 350 million yuan on elderly care"),
        ("households-adapted-1200", "", "actual", "1200", "", "2024",
         "对1,200户家庭实施改造", "the homes of 1,200 households were adapted"),
        ("finished-60", "", "actual", "60", "nearly", "2024", "近六成已完成", "nearly 60 percent have been finished"),
        ("allowance", "allowance", "rule", "200", "", None, "每人每月给予200元护理补贴",
         "Disabled elderly people are given a nursing allowance of 200 yuan per person per month"),
        ("nursing-share-2027", "nursing-share", "target", "80", "at least", "2027",
         "到2027年，护理型床位占比将提高到80%以上",
         "By 2027, the share of nursing beds is to rise to 80 percent or more"),
        ("subdistricts", "", "target", "", "at least", "2027", "食堂覆盖三分之二以上的街道",
         "canteens are to cover more than two-thirds of subdistricts"),
    ]  # fmt: skip


def test_a_share_that_is_no_decimal_is_told_in_words():
    (row,) = [row for row in proposals(article(ZH, EN), INDICATORS) if not row.value]
    assert row.words == Bilingual("三分之二", "two-thirds")


def test_an_article_in_chinese_alone_has_no_english_quotes():
    found = proposals(article(ZH), INDICATORS)
    assert [row.value for row in found] == [row.value for row in proposals(article(ZH, EN), INDICATORS)]
    assert {row.quote.en for row in found} == {""}


def test_an_english_original_is_the_measure():
    found = proposals(article(ZH, EN, lang="en"), INDICATORS)
    by_value = {row.value: row for row in found}
    assert by_value["23500"].quote.zh == "截至2024年底，全市共有养老床位2.35万张"
    assert by_value["23500"].moment.basis == "As of the end of 2024"
    assert (by_value["80"].kind, by_value["80"].indicator) == ("target", "nursing-share")


def test_a_translation_that_is_divided_otherwise_is_not_quoted():
    found = proposals(article("有床位20张。\n\n有站点30个。", "There are 20 beds and 30 stations."), ())
    assert [(row.value, row.quote.en) for row in found] == [("20", ""), ("30", "")]


def test_a_growth_is_not_the_stock_that_grew():
    found = proposals(article("养老床位新增300张。养老床位达5200张。养老床位由3000张增加到3500张。"), INDICATORS)
    assert [(row.value, row.indicator) for row in found] == [
        ("300", ""), ("5200", "care-beds"), ("3000", "care-beds"), ("3500", "care-beds"),
    ]  # fmt: skip


def test_each_figure_of_a_list_has_the_name_beside_it():
    found = proposals(
        article("建成养老床位500张、护理型养老床位200张、幸福院12家，给予护理补贴100元、200元。"), INDICATORS
    )
    assert [(row.value, row.indicator) for row in found] == [
        ("500", "care-beds"), ("200", "nursing-beds"), ("12", ""), ("100", "allowance"), ("200", "allowance"),
    ]  # fmt: skip


def test_what_is_said_of_all_in_turn_is_said_of_each():
    found = proposals(article("分别给予初级100元、中级200元、高级300元护理补贴。"), INDICATORS)
    assert [(row.value, row.indicator, row.kind) for row in found] == [
        ("100", "allowance", "rule"), ("200", "allowance", "rule"), ("300", "allowance", "rule"),
    ]  # fmt: skip


def test_a_name_in_two_pieces():
    found = proposals(article("提供探访服务48万人次，较上年增长近12%。"), INDICATORS)
    assert [(row.value, row.indicator) for row in found] == [("480000", ""), ("12", "visits-growth")]
    assert [row.indicator for row in proposals(article("新增养老床位1500张，每千人拥有床位38张。"), INDICATORS)] == [
        "",
        "",
    ]


def test_words_are_figures_only_where_an_indicator_begins_behind_them():
    tiers = Indicator("tiers", Bilingual("服务体系的级数", "Tiers"), Bilingual("级", "tiers"), also=("级服务体系",))
    found = proposals(article("构建四级服务体系，实施五大行动，建立一级服务体系，有两个站点。"), (tiers,))
    assert [(row.value, row.indicator) for row in found] == [("4", "tiers")]


def test_a_hedge_may_stand_before_what_is_done():
    text = "每站至少配备12名社工，最高补贴3000元，最高气温40度，培训230多人。"
    assert [(row.value, row.qualifier) for row in proposals(article(text), ())] == [
        ("12", "at least"), ("3000", "at most"), ("40", ""), ("230", "over"),
    ]  # fmt: skip


def test_a_share_is_not_a_number_of_beds():
    assert [row.indicator for row in proposals(article("养老床位占60%，养老床位3人一组。"), INDICATORS)] == ["", ""]


def test_a_loss_is_below_nought():
    assert [row.value for row in proposals(article("增速为-3.5%，另一处为负2%，3-5名。"), ())] == [
        "-3.5",
        "-2",
        "3",
        "5",
    ]


def test_what_a_row_holds_is_not_proposed():
    confirmed = StatedFigure("beds", "care-beds", "actual", "2.35", Quote("养老床位2.35万张"))
    found = proposals(article(ZH, EN, rows=[confirmed]), INDICATORS)
    assert "23500" not in [row.value for row in found]
    assert len(found) == 9


def test_one_row_holds_one_of_two_figures_of_one_sentence():
    text = "城市建成20家、农村建成20家。"
    row = StatedFigure("city", "homes", "actual", "20", Quote("城市建成20家、农村建成20家"))
    assert len(proposals(article(text), ())) == 2
    assert len(proposals(article(text, rows=[row]), ())) == 1
    assert len(proposals(article(text, rows=[row, replace(row, id="country")]), ())) == 0


def test_a_row_of_another_value_holds_nothing_where_there_are_two():
    row = StatedFigure("city", "homes", "actual", "21", Quote("城市建成20家、农村建成30家"))
    assert [one.value for one in proposals(article("城市建成20家、农村建成30家。", rows=[row]), ())] == ["20", "30"]


def test_what_nobody_can_see_is_not_quoted():
    assert proposals(article("有养老\u200b床位20张。"), ()) == ()


@pytest.mark.parametrize(
    "text",
    [
        ZH,
        "增速为-3.5%，死亡率为3.2‰，每站至少配备12名社工，最高补贴3000元。",
        "投入养老服务资金3.5亿元，同比增长近1倍，人数翻一番，超过四分之三的街道，提高2.5个百分点。",
    ],
)
def test_what_is_proposed_is_right_in_the_eyes_of_the_check(text):
    known = {one.id: one for one in INDICATORS}
    found = [row for row in proposals(article(text), INDICATORS) if row.value]
    assert len(found) >= 4
    for row in found:
        assert states(row.quote.zh, "zh", row, known.get(row.indicator)), row
        there = said(Spot(row.quote.zh, 0, len(row.quote.zh)), "zh", row, known.get(row.indicator))
        assert any(is_hedged_alike(one.hedge, row.qualifier) for one in there), row


def test_a_value_of_another_sign_or_unit_is_not_stated():
    row = StatedFigure("a", "care-funds", "actual", "3.5", Quote("投入养老服务资金3.5亿元"))
    assert not states(row.quote.zh, "zh", row, INDICATORS[3])
    assert not states("增速为-3.5%", "zh", replace(row, indicator=""), None)


pieces = st.sampled_from(
    [
        *"，。；：、！？,.;:!?()（）“”《》|-*_[]\n 年月日截至到较比将达超近共占个家张户人万亿元%％倍成",
        *(
            "2024年",
            "截至2023年底",
            "12.3%",
            "3.5亿元",
            "1,200户",
            "近六成",
            "三分之二",
            "翻一番",
            "养老床位",
            "护理补贴",
        ),
        *(
            "\n\n",
            "- ",
            "[^1]",
            "\n\n[^1]: ",
            "## ",
            "| ",
            "[甲](https://a.cn/2)",
            "**要点。**",
            "200",
            "5",
            "同比增长",
            "每人每月",
            "热线",
            "more than 30 ",
            "In 2024, ",
        ),
    ]
)
bodies = st.lists(pieces, max_size=40).map("".join)


@given(bodies, st.none() | bodies, st.sampled_from(["zh", "en"]))
def test_every_proposal_is_tied_to_its_paragraph_and_made_once(zh, en, lang):
    one = article(zh, en or "", lang)
    found = proposals(one, INDICATORS)
    for row in found:
        for text in one.texts:
            quote = row.quote[text.lang]
            assert not quote or any(
                quote in running(part.text).text for part in (*segments(text.body), *notes(text.body))
            )
        assert row.quote[lang]
        assert is_slug(row.id)
    assert len({row.id for row in found}) == len(found)
    assert proposals(replace(one, ledger=Ledger(figures=found)), INDICATORS) == ()
    parse(with_figures("", found))
