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
    assert not [fault for fault in faults if fault.is_error]
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


def test_a_change_of_what_is_published_asks_for_a_correction(taken, run, seed):
    one = article(taken, "ningxia")
    ingest(taken, run, seed.replace(*CHANGED))
    done = run(taken, "inbox", "accept", *waiting(taken, run))
    assert "newsroom correct" not in done.stdout
    assert run(taken, "release", one.slug, "--now", NOW).returncode == 0
    ingest(taken, run, seed)
    done = run(taken, "inbox", "accept", *waiting(taken, run))
    assert f"newsroom correct {one.slug} --zh" in done.stdout


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
    assert "no region with the id “无锡” (wuxi?)" in run(taken, "inbox", "accept", name, "--region", "无锡").stderr
    done = run(taken, "inbox", "accept", name, "--region", "jiangsu", "--now", NOW)
    assert done.returncode == 0
    draft = next(one for one in read_library(taken)[0].articles if one.original_title.startswith("火星"))
    assert draft.status == "draft"
    assert draft.region == "jiangsu"
    assert "4 unchanged" in ingest(taken, run, seed + UNKNOWN)


def test_its_year_and_day_are_those_of_the_desk_s_clock(taken, run, seed):
    late = "2026-12-31T16:00:00+00:00"
    ingest(taken, run, seed + UNKNOWN)
    (name,) = waiting(taken, run)
    accepted = run(taken, "inbox", "accept", name, "--region", "guizhou", "--now", late)
    assert "content/articles/2027/" in accepted.stdout
    other = UNKNOWN.replace("火星建成首个社工站，服务", "水星只有八个月的白天，照亮").replace("火星", "水星")
    ingest(taken, run, seed + other)
    (name,) = waiting(taken, run)
    assert run(taken, "inbox", "refuse", name, "--now", late).returncode == 0
    assert "refused: '2027-01-01'" in next(taken.inbox.glob("*/reason.yml")).read_text("utf-8")


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


def test_a_name_that_nothing_has(taken, run):
    done = run(taken, "inbox", "accept", "a-000000000000")
    assert done.returncode == 1
    assert "nothing called “a-000000000000” waits" in done.stderr


def test_the_reason_is_told_in_both_languages(taken, run, seed):
    ingest(taken, run, seed + UNKNOWN)
    reason = parse(next(taken.inbox.glob("*/reason.yml")).read_text("utf-8"))
    assert set(reason.entries["reason"][1].entries) == {"zh", "en"}


def test_comments_and_an_editors_title_stay_when_the_source_has_another_headline(taken, run, seed):
    path = taken.root / article(taken, "ningxia").original.path
    text = path.read_text("utf-8").replace("title: 出台新政奖励", "title: 新政奖励", 1)
    text = text.replace("kind: reprint", "# 转自简报\nkind: reprint  # 转载", 1).replace(
        "region: ningxia", "region: ningxia\ntopics: [rewards-and-certificates]", 1
    )
    path.write_text(text, "utf-8")
    other = seed.replace("宁夏: 出台新政奖励社会工作人才", "宁夏: 多项新政奖励社会工作人才")
    assert "what is new or other here: headline" in ingest(taken, run, other)
    run(taken, "inbox", "accept", *waiting(taken, run))
    after = path.read_text("utf-8")
    assert "# 转自简报\nkind: reprint  # 转载\n" in after
    assert "topics: [rewards-and-certificates]\n" in after
    assert "\ntitle: 新政奖励社会工作人才\n" in after
    assert "original_title: '宁夏: 多项新政奖励社会工作人才'" in after
    assert "3 unchanged" in ingest(taken, run, other)


def test_line_ends_and_bom_are_the_editors(taken, run, seed):
    path = taken.root / article(taken, "ningxia").original.path
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    ingest(taken, run, seed.replace(*CHANGED))
    assert run(taken, "inbox", "accept", *waiting(taken, run)).returncode == 0
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf---\r\n")
    assert data.count(b"\n") == data.count(b"\r\n")
    assert "8000元".encode() in data


def test_a_correction_that_is_taken_back_is_told_too(taken, run, seed):
    ingest(taken, run, seed.replace(*CHANGED))
    run(taken, "inbox", "accept", *waiting(taken, run))
    assert "1 changed" in ingest(taken, run, seed)
    run(taken, "inbox", "accept", *waiting(taken, run))
    assert "6000元" in article(taken, "ningxia").original.body
    assert "3 unchanged" in ingest(taken, run, seed)


def test_another_source_is_told_and_taken_in(taken, run, seed):
    other = seed.replace("据宁夏回族自治区民政厅", "据中国新闻网")
    assert "what is new or other here: source" in ingest(taken, run, other)
    run(taken, "inbox", "accept", *waiting(taken, run))
    assert article(taken, "ningxia").attribution.id == "chinanews"
    assert article(taken, "ningxia").attribution.statement == "据中国新闻网"


@pytest.mark.parametrize("first", [0, 1])
def test_an_item_that_waited_twice_is_one_article(project, run, seed, first):
    ingest(project, run, seed + UNKNOWN)
    ingest(project, run, seed + UNKNOWN.replace("火星日报", "火星晚报"))
    names = waiting(project, run)
    assert len(names) == 2
    for name in (names[first], names[1 - first]):
        done = run(project, "inbox", "accept", name, "--region", "gansu", "--now", NOW)
        assert done.returncode == 0, done.stderr
    library, _ = read_library(project)
    assert len([one for one in library.articles if one.region == "gansu"]) == 1
    assert waiting(project, run) == []


def test_a_table_does_not_make_a_text_an_editors(project, run):
    page = (
        "<html><body><h1>贵州省民政厅公布社工站数量</h1><div class=content><p>贵州省民政厅近日公布各地社工站数量，详见下表。</p>"
        "<table><tr><th>市州</th><th>社工站</th></tr><tr><td>贵阳</td><td>{count}</td></tr></table>"
        "<ul><li>一是配齐社工。</li><li>二是完善督导。</li></ul><p>省民政厅将按季度更新有关数据，欢迎监督。</p></div></body></html>"
    )
    for count in (120, 121):
        assert run(project, "ingest", "-", "--now", NOW, data=page.format(count=count).encode()).returncode == 0
    (name,) = waiting(project, run)
    assert run(project, "inbox", "accept", name).returncode == 0
    (one,) = read_library(project)[0].articles
    assert "| 贵阳 | 121 |" in one.original.body


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data.replace(b"status: draft", b"status: [draft"),
        lambda data: data.decode().encode("gb18030"),
        lambda data: b"<<<<<<< HEAD\n=======\n>>>>>>> b\n" + data,
    ],
)
def test_beside_an_article_that_cannot_be_read_stands_no_other(taken, run, seed, damage):
    ingest(taken, run, seed.replace(*CHANGED))
    (name,) = waiting(taken, run)
    path = taken.root / article(taken, "ningxia").original.path
    path.write_bytes(damage(path.read_bytes()))
    before = tree(taken.content)
    done = run(taken, "inbox", "accept", name)
    assert done.returncode == 1
    assert f"{path.parent.name}/index.zh.md" in done.stderr
    assert tree(taken.content) == before
