"""The list of feeds: what each row names is there, and where it is not, the row and line are told."""

from generator.checks.report import tell
from generator.checks.subscriptions import check_subscriptions
from generator.content.library import read_library
from tests.conftest import edit, write


def faults(project, text):
    write(project.data / "feeds.yml", text)
    library, _ = read_library(project)
    return [(fault.line, fault.column, fault.rule) for fault in check_subscriptions(library)]


def test_a_newsroom_without_feeds_has_no_fault(project):
    assert list(check_subscriptions(read_library(project)[0])) == []


def test_what_a_row_names_is_there(project):
    text = """\
        - id: one
          url: https://mzt.example.gov.cn/rss.xml
          region: guizhou
          topics: [social-work-workforce]
        - id: two
          url: https://mzt.example.gov.cn/two.xml
          region: guizou
          source: nobody
          topics: [social-work-workforce, other]
          columns: [none]
    """
    assert faults(project, text) == [
        (7, 11, "region-unknown"),
        (8, 11, "source-unknown"),
        (9, 35, "topic-unknown"),
        (10, 13, "column-unknown"),
    ]
    near = next(check_subscriptions(read_library(project)[0]))
    assert tell(near, "zh").endswith("id（guizhou？）。")
    assert tell(near, "en").endswith("there (guizhou?).")


def test_what_is_called_so_in_a_row_is_named_by_its_id(project):
    write(project.data / "feeds.yml", "- {id: one, url: https://mzt.example.gov.cn/rss.xml, region: 无锡}\n")
    (fault,) = check_subscriptions(read_library(project)[0])
    assert "(wuxi?)" in tell(fault, "en")


def test_what_a_list_that_cannot_be_read_may_have_is_not_missed(project):
    edit(project.data / "regions.yml", "id: guizhou\n", "id: Gui Zhou\n")
    text = "- {id: one, url: https://mzt.example.gov.cn/rss.xml, region: guizhou}\n"
    assert faults(project, text) == []


def test_an_address_that_is_none_is_told_once(project):
    for url, rule in (("[a]", "not-text"), ("", "key-missing"), ("x", "not-address")):
        write(project.data / "feeds.yml", f"- {{id: one, url: {url}}}\n")
        assert [fault.rule for fault in check_subscriptions(read_library(project)[0])] == [rule]


def test_a_row_that_cannot_be_read_is_told(project):
    text = """\
        - id: one
          url: file:///etc/passwd
        - id: one
          url: https://mzt.example.gov.cn/rss.xml
          word: [a]
    """
    assert faults(project, text) == [(2, 8, "not-address"), (5, 3, "key-unknown-near"), (3, 7, "id-twice")]
