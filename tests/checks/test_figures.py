"""Two texts of an article whose figures do not agree: what an editor is told, where, and what an answer lets through."""

import pytest
import yaml

from generator.checks.figures import check_figures
from generator.checks.report import tell
from generator.checks.table import checked_library
from generator.model import ERROR, NOTE, WARNING
from generator.model.exemption import FIGURE_RULES
from tests.conftest import ROOT, write_article


def found(project):
    return list(check_figures(checked_library(project)[0]))


def told(project):
    return [
        (fault.severity, fault.rule, fault.path.rsplit("/", 1)[-1], fault.line, fault.column)
        for fault in found(project)
    ]


# The Chinese paragraph, its translation, what is told and where in which file.
PAIRS = [
    ("全年售出2030万件。", "Over the year 203 million were sold.", (ERROR, "figure-differs", "index.en.md", 8, 15)),
    ("党的二十大以来，成果不断。", "There has been progress since the 21st Party Congress.",
     (ERROR, "figure-differs", "index.en.md", 8, 35)),
    ("培训社工人才230人，建站17个。", "It trained 230 social workers.", (WARNING, "figure-missing", "index.zh.md", 16, 14)),
    ("培训一批社工。", "It trained 230 social workers.", (WARNING, "figure-added", "index.en.md", 8, 12)),
    ("资金不超过2%。", "More than 2 percent of the funds.", (WARNING, "figure-hedge", "index.en.md", 8, 11)),
    ("占比提高2个百分点。", "Its share rose by 2 percent.", (WARNING, "figure-points", "index.en.md", 8, 19)),
    ("登记数下降3.2%。", "Registrations rose 3.2 percent.", (WARNING, "figure-direction", "index.en.md", 8, 20)),
    ("新华社北京7月26日电", "BEIJING, July 26, 2020 (Xinhua)", (NOTE, "figure-added", "index.en.md", 8, 19)),
]  # fmt: skip


@pytest.mark.parametrize(("chinese", "english", "expected"), PAIRS, ids=[english for _, english, _ in PAIRS])
def test_a_figure_that_does_not_agree_is_told_at_its_place(project, chinese, english, expected):
    write_article(project, "one", body=chinese, english=english)
    assert told(project) == [expected]


def test_both_sentences_are_shown_with_the_figures_marked(project):
    write_article(
        project,
        "one",
        body="开局良好。全年售出2030万件。此后不详。",
        english="A good start. In all, 203 million were sold.",
    )
    (fault,) = found(project)
    assert "全年售出【2030万】件。 / In all, 【203 million】 were sold." in tell(fault, "zh")
    assert "(2030万 / 203 million)" in tell(fault, "en")


def test_a_paragraph_is_compared_with_its_own(project):
    write_article(
        project,
        "one",
        body="有社工站17个。\n\n有社工230人。",
        english="There are 230 stations.\n\nThere are 17 workers.",
    )
    assert [fault[:2] for fault in told(project)] == [(ERROR, "figure-differs")] * 2


def test_texts_that_are_divided_otherwise_are_compared_as_a_whole(project):
    write_article(
        project, "one", body="有社工站17个。\n\n有社工230人。", english="There are 17 stations and 230 workers."
    )
    assert told(project) == []


def test_headlines_are_compared(project):
    write_article(project, "one", title="17个社工站建成")
    assert told(project) == [(WARNING, "figure-missing", "index.zh.md", 6, 8)]


def test_an_english_original_is_the_measure_of_its_chinese_translation(project):
    folder = write_article(project, "one", body="有社工230人。", english="There are 230 workers.")
    zh, en = folder / "index.zh.md", folder / "index.en.md"
    facts, text = zh.read_text("utf-8"), en.read_text("utf-8")
    en.write_text(
        facts.replace("lang: zh", "lang: en").replace("有社工230人。", "There are 230 workers and 17 stations."),
        "utf-8",
    )
    zh.write_text(text.replace("There are 230 workers.", "有社工230人。"), "utf-8")
    assert [fault[:3] for fault in told(project)] == [(WARNING, "figure-missing", "index.en.md")]


def test_what_readers_do_not_read_states_no_figure(project):
    write_article(
        project,
        "one",
        body="1. 见[公告](https://example.cn/2021/0315.html)，**3**万人参加。[^12]\n\n[^12]: 注。",
        english="- See the [notice](https://example.cn/en/77.html): **30,000** people took part.[^9]\n\n[^9]: Note.",
    )
    assert told(project) == []


ANSWER = "check_exceptions: [{{rule: figure-differs, value: {value}, reason: 原文如此, who: 李四}}]"


@pytest.mark.parametrize("value", ["2030万", "203 million"])
def test_an_editor_answers_for_a_figure_as_either_text_prints_it(project, value):
    write_article(
        project,
        "one",
        body="全年售出2030万件。",
        english="Over the year 203 million were sold.",
        more=ANSWER.format(value=value),
    )
    assert told(project) == []


@pytest.mark.parametrize(("value", "errors"), [("null", 0), ("2030万", 0), ("4万", 1)])
def test_a_build_takes_the_answers_that_a_check_takes(project, value, errors):
    answer = ANSWER.format(value=value)
    write_article(project, "one", body="售出2030万件。", english="203 million were sold.", more=answer)
    library = checked_library(project)[0]
    assert len([*check_figures(library, errors_only=True)]) == errors
    assert len([fault for fault in check_figures(library) if fault.severity == ERROR]) == errors


def test_an_answer_for_what_agrees_is_idle(project):
    write_article(project, "one", body="售出3万件。", english="30,000 were sold.", more=ANSWER.format(value="3万"))
    assert [fault[:2] for fault in told(project)] == [(WARNING, "exception-idle")]


def test_an_answer_for_another_figure_lets_nothing_through(project):
    write_article(project, "one", body="售出3万件。", english="3,000 were sold.", more=ANSWER.format(value="2030万"))
    assert [fault[:2] for fault in told(project)] == [(ERROR, "figure-differs"), (WARNING, "exception-idle")]


def test_an_editor_may_answer_for_whatever_is_told_of_figures():
    rules = yaml.safe_load((ROOT / "generator/text/strings.yml").read_text("utf-8"))["rules"]
    assert set(FIGURE_RULES) == {rule for rule in rules if rule.startswith("figure-")}
