"""Each rule: its fault is told at its place, in both languages, and nothing else is."""

import pytest

from generator.checks.report import tell
from generator.checks.table import checked_library, errors
from generator.model.wording import WORDING_RULES
from generator.prose.table import RULE_IDS
from tests.checks.broken import BROKEN
from tests.checks.sites import en, faults, zh
from tests.checks.warned import WARNED
from tests.conftest import ROOT, edit, write, write_article


@pytest.mark.parametrize(("rule", "place", "damage"), BROKEN, ids=[broken[0] for broken in BROKEN])
def test_a_fault_is_told_at_its_place(project, rule, place, damage):
    write_article(project, "one")
    assert not errors(checked_library(project)[1])
    damage(project)
    found = [fault for fault in errors(checked_library(project)[1]) if fault.rule == rule]
    assert found, [tell(fault, "en") for fault in checked_library(project)[1]]
    assert place in f"{found[0].path}:{found[0].line}:{found[0].column}"
    for lang in ("zh", "en"):
        told = tell(found[0], lang)
        assert f"[{rule}]" in told
        assert "{" not in told.replace("{ ", "").replace("{basis", "") or rule in {"source-missing", "rights-missing"}


@pytest.mark.parametrize(("rule", "damage"), WARNED)
def test_what_readers_can_live_with_is_a_warning(project, rule, damage):
    write_article(project, "one")
    assert not checked_library(project)[1]
    damage(project)
    _, faults = checked_library(project)
    assert rule in {fault.rule for fault in faults}
    assert not errors(faults)


@pytest.mark.parametrize(
    "damage",
    [
        lambda p: (p.articles / "2026/one").rename(p.articles / "one"),
        lambda p: write(p.articles / "2026/loose.zh.md", "x"),
        lambda p: write(p.pages / "sub/faq.zh.md", "---\ntitle: x\nsummary: x\n---\nx"),
    ],
)
def test_nothing_vanishes_for_lying_elsewhere(project, damage):
    write_article(project, "one")
    damage(project)
    assert {fault.rule for fault in errors(checked_library(project)[1])} == {"misplaced"}


def test_a_translation_that_cannot_be_read_is_not_missing(project):
    """Who is told to write the file that lies there would look for another fault than the one it has."""
    write_article(project, "one")
    edit(en(project), "title: ", "title: &a ")
    write(project.pages / "about.zh.md", "---\ntitle: x\nsummary: x\n---\nx")
    write(project.pages / "about.en.md", "---\ntitle: &a x\nsummary: x\n---\nx")
    assert {fault.rule for fault in checked_library(project)[1]} == {"yaml-anchor"}


@pytest.mark.parametrize("text", ["正文13800138000。", "正文。\n\n值班电话13800138000。"])
def test_no_report_has_a_personal_number(project, text):
    write_article(project, "one")
    edit(zh(project), "正文。", text)
    faults = checked_library(project)[1]
    assert {"personal-mobile"} < {fault.rule for fault in faults}
    for lang in ("zh", "en"):
        told = "\n".join(tell(fault, lang) for fault in faults)
        assert "138…000" in told
        assert "13800138000" not in told


@pytest.mark.parametrize("kind", ["changed", "new", "open"])
def test_what_a_mark_repeats_of_the_original_is_told_of_that_alone(project, kind):
    write_article(project, "one")
    edit(en(project), "title:", f"# newsroom {kind} summary: compare, then remove this line: 电话13800138000\ntitle:")
    assert "personal-mobile" not in {fault.rule for fault in checked_library(project)[1]}


@pytest.mark.parametrize("name", ["regions.yml", "topics.yml", "site.yml"])
def test_a_broken_data_file_is_one_fault(project, name):
    write_article(project, "one")
    path = project.data / name
    path.write_text(path.read_text("utf-8") + "\n\tx: [", "utf-8")
    assert [fault.path for fault in errors(checked_library(project)[1])] == [f"content/data/{name}"]


def test_a_list_where_a_mapping_must_be_is_one_fault(project):
    write_article(project, "one")
    edit(zh(project), "editor: 张三", "rights: unknown\neditor: 张三")
    assert [fault.rule for fault in errors(checked_library(project)[1])] == ["not-mapping"]


def test_all_faults_are_told_at_once(project):
    write_article(project, "one")
    write_article(project, "two")
    edit(zh(project), "region: guizhou", "region: nowhere")
    edit(zh(project), "kind: own", "kind: news")
    edit(project.articles / "2026/two/index.zh.md", "title: 一个标题", "title: 宁夏: 出台")
    rules = [fault.rule for fault in errors(checked_library(project)[1])]
    assert rules == ["not-choice", "region-unknown", "yaml-colon"]


def test_a_region_above_itself_is_one_fault(project):
    edit(write_article(project, "one") / "index.zh.md", "region: guizhou", "region: wuxi")
    edit(project.data / "regions.yml", "parent: jiangsu", "parent: wuxi")
    assert [fault[0] for fault in faults(project)] == ["region-parent"]


def test_every_rule_of_content_has_its_broken_site():
    import yaml

    rules = set(yaml.safe_load((ROOT / "generator/text/strings.yml").read_text("utf-8"))["rules"])
    arriving = ("delivery-", "unclear-", "refused-", "retrieve-", "feed-", "inbox-", "account-")
    # told of signatures, with tests in tests/checks/test_*review*.py and tests/review/
    signed = ("review-", "sign")
    # told of what comes back from translators and machines, with tests in tests/translate/
    returned = ("sheet-", "row-", "machine-")
    # told of figures, records and documents, with tests in test_ledger.py
    stated = ("ledger-", "figures-", "not-decimal", "policy-", "validity-", "record-")
    elsewhere = {rule for rule in rules if rule.startswith((*arriving, *signed, *returned, *stated))} | {
        # told of pictures and pages that arrive, with tests in tests/ingest/
        "page-deep", "page-no-text", "page-no-headline",
        "image-animated", "image-broken", "image-large", "image-many", "image-small", "image-unreadable",
        # told of two texts that say the same, with tests in test_figures.py
        "figure-differs", "figure-missing", "figure-added", "figure-hedge", "figure-sign", "figure-unhedged", "figure-points",
        "figure-unit", "figure-swapped", "figure-direction",
        # told by commands, each with a test of its own
        "content-faults", "no-project", "locked", "not-clock", "no-article", "many-articles", "already-published",
        "folder-taken", "translate-original", "translate-uneven", "translate-recorded", "translate-unfinished", "translate-one", "slug-needed", "title-empty", "site-folder", "site-link", "site-kept", "unreadable", "no-region", "workspace", "port-taken", "serve-clean", "serve-address", "setup", "setup-unheard", "setup-refused", "setup-circle", "setup-deep", "setup-file", "setup-unused",
        "template", "hook-failed", "theme-file", "search-text", "worker-gone", "no-feeds", "not-waiting", "not-server", "unwritable", "untouchable", "changed-meanwhile",
        "no-synopsis", "endorsed-already", "key-none", "key-open", "key-inside", "key-shut", "key-unread", "key-kind", "key-of-nobody", "key-of-other",
        # told of what a revision had published, with tests in test_lost.py
        "article-lost", "article-back", "correction-lost", "address-lost", "no-git", "git-refuses", "revision-unknown",
        "release-withdrawn", "release-early", "not-published", "correction-empty", "already-withdrawn", "reason-link", "typed-damaged", "trace-left", "trace-address",
        # told by the YAML reader, with tests beside it
        "yaml-syntax", "yaml-character", "yaml-documents", "yaml-key", "yaml-depth", "yaml-size", "date-unknown",
        # of prose and of words, with tests in tests/prose/, test_prose.py, test_mending.py and test_wording.py
        "prose-rule", *RULE_IDS, *WORDING_RULES, "wording-never", "wording-inside", "wording-nowhere",
    }  # fmt: skip
    assert rules - elsewhere == {rule for rule, *_ in BROKEN} | {rule for rule, _ in WARNED}


@pytest.mark.parametrize(("name", "near"), [("无锡", "wuxi"), ("Wuxi", "wuxi"), ("guizhuo", "guizhou")])
def test_what_is_called_so_is_named_by_its_id(project, name, near):
    write_article(project, "one")
    edit(zh(project), "region: guizhou", f"region: {name}")
    (fault,) = errors(checked_library(project)[1])
    assert f"({near}?)" in tell(fault, "en")
