"""What an editor does with what waits, on the command line."""

import pytest

from generator.content.library import read_library
from generator.content.strict_yaml import parse
from tests.conftest import NOW, SEED, tree

CHANGED = ("6000元", "8000元")
UNKNOWN = "火星:建成首个社工站\n\n近日，火星建成首个社工站，服务全体居民的需求。\n\n（据火星日报）\n"


@pytest.fixture
def taken(project, run):
    """A newsroom that has taken in the seed."""
    assert run(project, "ingest", str(SEED), "--now", NOW).returncode == 0
    return project


def ingest(project, run, text):
    done = run(project, "ingest", "-", "--now", NOW, data=text.encode())
    assert done.returncode == 0, done.stderr
    return done.stdout


def waiting(project, run):
    """The ids of what the inbox lists."""
    lines = run(project, "inbox").stdout.split("\n")
    return [line.split()[0] for line in lines if line.startswith("a-")]


def article(project, region):
    library, faults = read_library(project)
    assert not [fault for fault in faults if not fault.warning]
    return next(one for one in library.articles if one.region == region)


def test_the_list_says_why_and_where(taken, run, seed):
    ingest(taken, run, seed.replace(*CHANGED) + UNKNOWN)
    said = run(taken, "inbox").stdout
    assert "火星" in said
    assert "no region of regions.yml" in said
    assert "proposal.diff" in said
    assert "Waiting: 2." in said
    assert "等处理的：2条。" in run(taken, "inbox", lang="zh").stdout


def test_a_version_is_accepted_into_its_article(taken, run, seed):
    ingest(taken, run, seed.replace(*CHANGED))
    (name,) = waiting(taken, run)
    diff = next(taken.inbox.glob("*/proposal.diff")).read_text("utf-8")
    removed = [line for line in diff.split("\n") if line.startswith("-") and "6000元" in line]
    added = [line for line in diff.split("\n") if line.startswith("+") and "8000元" in line]
    assert len(removed) == len(added) == 1
    before = article(taken, "ningxia")
    assert run(taken, "inbox", "accept", name).returncode == 0
    after = article(taken, "ningxia")
    assert after.original.body == before.original.body.replace(*CHANGED)
    assert (after.id, after.slug, after.folder) == (before.id, before.slug, before.folder)
    assert after.delivery.sha256 != before.delivery.sha256
    assert "8000元" in (taken.root / after.folder / "source.txt").read_text("utf-8")
    assert not list(taken.inbox.iterdir())
    assert "unchanged" in ingest(taken, run, seed.replace(*CHANGED))


def test_what_an_editor_has_set_stays(taken, run, seed):
    path = taken.root / article(taken, "ningxia").original.path
    text = path.read_text("utf-8")
    text = text.replace("title: 出台新政", "title: 宁夏出台新政", 1).replace("slug: ", "topics: [a]\nslug: my-", 1)
    path.write_text(text, "utf-8")
    ingest(taken, run, seed.replace(*CHANGED))
    run(taken, "inbox", "accept", *waiting(taken, run))
    after = path.read_text("utf-8")
    assert "title: 宁夏出台新政" in after
    assert "slug: my-" in after
    assert "8000元" in after


def test_an_editors_words_are_never_replaced(taken, run, seed):
    path = taken.root / article(taken, "ningxia").original.path
    path.write_text(path.read_text("utf-8").replace("银川市出台", "银川市随后出台"), "utf-8")
    ingest(taken, run, seed.replace(*CHANGED))
    (name,) = waiting(taken, run)
    diff = next(taken.inbox.glob("*/proposal.diff")).read_text("utf-8")
    assert "a/source.txt" in diff
    before = tree(taken.content)
    refused = run(taken, "inbox", "accept", name)
    assert refused.returncode == 1
    assert "an editor’s words" in refused.stderr
    assert tree(taken.content) == before
    assert run(taken, "inbox", "refuse", name, "--reason", "taken in by hand").returncode == 0
    assert waiting(taken, run) == []


def test_an_item_without_a_region_becomes_a_draft(taken, run, seed):
    ingest(taken, run, seed + UNKNOWN)
    (name,) = waiting(taken, run)
    assert "--region" in run(taken, "inbox", "accept", name).stderr
    assert "no-region" not in run(taken, "inbox", "accept", name, "--region", "mars").stderr
    done = run(taken, "inbox", "accept", name, "--region", "jiangsu", "--now", NOW)
    assert done.returncode == 0
    draft = next(one for one in read_library(taken)[0].articles if one.original_title.startswith("火星"))
    assert draft.status == "draft"
    assert draft.region == "jiangsu"
    assert "4 unchanged" in ingest(taken, run, seed + UNKNOWN)


def test_what_is_refused_is_remembered(taken, run, seed):
    ingest(taken, run, seed + UNKNOWN)
    (name,) = waiting(taken, run)
    assert run(taken, "inbox", "refuse", name, "--reason", "不是本站的地区", "--now", NOW).returncode == 0
    assert waiting(taken, run) == []
    assert "2026-11-24 不是本站的地区" in run(taken, "inbox", "--all").stdout
    before = tree(taken.content)
    assert "4 unchanged" in ingest(taken, run, seed + UNKNOWN)
    assert tree(taken.content) == before
    assert run(taken, "inbox", "accept", name).returncode == 1


def test_a_name_that_nothing_has(taken, run, seed):
    done = run(taken, "inbox", "accept", "a-000000000000")
    assert done.returncode == 1
    assert "nothing called “a-000000000000” waits" in done.stderr


def test_the_reason_is_told_in_both_languages(taken, run, seed):
    ingest(taken, run, seed + UNKNOWN)
    reason = parse(next(taken.inbox.glob("*/reason.yml")).read_text("utf-8"))
    assert set(reason.entries["reason"][1].entries) == {"zh", "en"}
