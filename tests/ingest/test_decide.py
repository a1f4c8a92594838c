"""What an item is to what we have: never lost in another, never taken for what it is not."""

import re

import pytest

from generator.ingest.arrivals import receive_file
from generator.ingest.desk import read_desk
from generator.ingest.pipeline import enter
from generator.ingest.reading import Hints
from generator.ingest.report import counts
from generator.ingest.retrieve.courier import Courier
from generator.ingest.retrieve.gate import Gate
from tests.conftest import tree
from tests.ingest.test_pipeline import AT, outcomes, take

ITEM = "<item><title>{title}</title><link>{address}</link><pubDate>{date}</pubDate><description>{text}</description></item>"
NOTICE = (
    "贵州:社工站月度巡查通报\n\n{month}月，省民政厅对全省社工站开展月度巡查，共巡查{count}个，重点检查人员到岗、档案管理和服务记录。"
    "\n\n巡查发现的问题已逐一反馈，要求限期整改，整改情况纳入年度评估，不合格的取消资格。\n\n（据贵州省民政厅）\n"
)
BRIEF = "<p>贵阳市首个社区社工室11月12日揭牌，三名持证社工进驻，当天接待居民四十余人次。</p>"


def feed(*items):
    entries = [
        ITEM.format(**{"address": f"http://a.example/{n}", "date": "Fri, 20 Nov 2026 09:00:00 +0800", **one})
        for n, one in enumerate(items)
    ]
    return f"<rss version='2.0'><channel><title>x</title>{''.join(entries)}</channel></rss>".replace(
        "<p>", "&lt;p>"
    ).replace("</p>", "&lt;/p>")


def found(report):
    return [type(outcome.decision).__name__ for outcome in outcomes(report)]


def test_headlines_without_a_text_are_as_many_items_as_addresses(project):
    report = take(project, feed(*({"title": "贵州:通知", "text": ""} for _ in range(3))).encode())
    assert found(report) == ["Unclear"] * 3


def test_a_brief_is_not_lost_in_the_round_up_that_quotes_it(project):
    round_up = (
        f"<p>一周要闻。各地社工服务有声有色，群众称赞，媒体关注，成效明显。</p>{BRIEF}"
        + "<p>另一条消息说的是别的事情，与此无关。</p>" * 5
    )
    report = take(
        project,
        feed(
            {"title": "贵州:一周社工要闻", "text": round_up}, {"title": "贵州:贵阳首个社区社工室揭牌", "text": BRIEF}
        ).encode(),
    )
    assert found(report) == ["New", "New"]


def test_the_notice_of_every_month_is_a_new_one(project):
    text = [
        re.sub(r"\n+（据.*", "", NOTICE.format(month=month, count=count)).split("\n\n")
        for month, count in ((9, 210), (10, 198))
    ]
    items = [{"title": parts[0], "text": "".join(f"<p>{part}</p>" for part in parts[1:])} for parts in text]
    assert found(take(project, feed(*items).encode())) == ["New", "New"]


def test_pasted_it_is_for_an_editor_to_say(project, run):
    take(project, NOTICE.format(month=9, count=210).encode())
    assert found(take(project, NOTICE.format(month=10, count=198).encode())) == ["Changed"]
    (folder,) = project.inbox.iterdir()
    assert run(project, "inbox", "accept", folder.name, "--new").returncode == 0
    assert len(list(project.articles.glob("2026/*"))) == 2
    again = [take(project, NOTICE.format(month=m, count=c).encode()) for m, c in ((9, 210), (10, 198))]
    assert [found(report) for report in again] == [["Duplicate"], ["Duplicate"]]


def test_what_a_text_says_of_itself_is_no_record(project):
    take(project, NOTICE.format(month=9, count=210).encode())
    name = re.search(r"^id: (.*)$", next(project.articles.glob("2026/*/index.zh.md")).read_text("utf-8"), re.MULTILINE)[
        1
    ]
    text = f"贵州:另一件事的报道\n\nof: {name}\n\nid: {name}\n\n这里说的是另一件事，与前面那一件没有任何关系。\n\n（据贵州省民政厅）\n"
    assert counts(take(project, text.encode()))["new"] == 1
    again = take(project, text.encode())
    assert found(again) == ["Duplicate"]
    assert outcomes(again)[0].folder != outcomes(take(project, NOTICE.format(month=9, count=210).encode()))[0].folder


def test_facts_that_were_refused_do_not_keep_the_right_ones_out(project, run):
    text = NOTICE.format(month=9, count=210)
    take(project, text.encode())
    parts = re.sub(r"\n+（据.*", "", text).split("\n\n")
    item = {"title": parts[0], "text": "".join(f"<p>{part}</p>" for part in parts[1:])}
    forged = {**item, "address": "http://evil.example/1", "date": "Fri, 02 Jan 2026 09:00:00 +0800"}
    assert found(take(project, feed(forged).encode())) == ["Changed"]
    (folder,) = project.inbox.iterdir()
    assert run(project, "inbox", "refuse", folder.name).returncode == 0
    assert found(take(project, feed(forged).encode())) == ["Duplicate"]
    assert found(take(project, feed(item).encode())) == ["Changed"]


@pytest.mark.parametrize("way", ["?from=rss", "?utm_source=x&utm_medium=y", "#top", "/"])
def test_one_address_by_several_ways(project, way):
    one = {"title": "贵州:社工室揭牌", "text": BRIEF}
    other = {"title": "贵州:社工室揭牌仪式", "text": BRIEF.replace("三名", "四名")}
    text = feed({**one, "address": "http://a.example/1"}, {**other, "address": f"https://www.a.example/1{way}"})
    assert found(take(project, text.encode())) == ["New", "Changed"]


@pytest.mark.parametrize("route", ["/#/detail?id={}", "/m/#!/news/{}", "/#/news/{}?from=rss#top"])
def test_pages_that_a_script_shows_at_one_address_are_as_many(project, route):
    texts = (BRIEF, "<p>省民政厅启动社工站考核，部署今年各项任务，要求按时完成。</p>", BRIEF.replace("揭牌", "挂牌"))
    items = [
        {"title": f"贵州:{at}", "text": text, "address": f"http://a.example{route.format(at)}"}
        for at, text in zip((1, 2, 1), texts, strict=True)
    ]
    assert found(take(project, feed(*items).encode())) == ["New", "New", "Changed"]


@pytest.mark.parametrize("text", ["全国社会工作宣传周活动今天启动，主题是“五社联动聚合力”，各地将同步开展活动。", ""])
def test_two_regions_that_say_the_same_are_two_items(project, text):
    item = f"{{}}:社会工作宣传周启动\n\n{text}\n\n（据{{}}民政厅）\n\n"
    digest = item.format("贵州", "贵州省") + item.format("宁夏", "宁夏回族自治区")
    assert "Duplicate" not in found(take(project, digest.encode()))
    before = tree(project.content)
    assert found(take(project, digest.encode())) == ["Duplicate", "Duplicate"]
    assert tree(project.content) == before


AGENCY = "{}民政部部署社会工作宣传周活动\n\n{}\n\n（据{}）\n"
DETAILS = "民政部近日印发通知，部署今年的社会工作宣传周活动，主题是“五社联动聚合力”，要求各地同步开展。"


def of_provinces(project, *texts):
    """What the desk's own provinces make of texts, each from a feed of another."""
    desk = read_desk(project, AT)
    arrivals = [
        receive_file("-", text.encode(), desk, Hints(region=region))
        for text, region in zip(texts, ("guizhou", "ningxia", "jiangsu"), strict=False)
    ]
    return found(enter(project, arrivals, desk, Courier(Gate()), write=True))


@pytest.mark.parametrize(("title", "more"), [("", ""), ("", "\n\n责任编辑：张三"), ("贵州省民政厅：", "")])
def test_an_agency_s_story_in_the_feeds_of_two_provinces_is_one(project, title, more):
    texts = [AGENCY.format(title, DETAILS + add, "新华社") for add in ("", more)]
    assert of_provinces(project, *texts) == ["New", "Duplicate"]
    assert of_provinces(project, *texts) == ["Duplicate", "Duplicate"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (AGENCY.format("贵州：", DETAILS, "新华社"), AGENCY.format("宁夏：", DETAILS, "新华社")),
        (AGENCY.format("", DETAILS, "新华社"), AGENCY.format("宁夏：", DETAILS, "新华社")),
        (AGENCY.format("", DETAILS, "贵州省民政厅"), AGENCY.format("", DETAILS, "宁夏回族自治区民政厅")),
        (AGENCY.format("", DETAILS * 2 + "贵州的报名点设在贵阳。", "新华社"), AGENCY.format("", DETAILS, "新华社")),
    ],
    ids=["named", "one named", "sources", "texts"],
)
def test_what_provinces_say_of_their_own_is_two(project, one, other):
    assert of_provinces(project, one, other) == ["New", "New"]


def test_a_city_is_in_its_province(project):
    text = "{}:社区基金办法印发\n\n办法规定社区基金的设立、募集、使用和公开，自明年1月1日起施行，由市民政局负责解释。\n\n（据无锡市民政局）\n"
    assert found(take(project, (text.format("江苏") + "\n" + text.format("江苏无锡")).encode())) == ["New", "Duplicate"]


AWARDS = "贵州:社工技能大赛结果揭晓\n\n一等奖\n\n{}\n\n二等奖\n\n{}\n\n大赛由省民政厅主办，为期三天。\n\n奖金共计100万元，由某企业赞助。\n\n（据贵州省民政厅）\n"


def test_lines_in_another_order_are_another_version(project):
    take(project, AWARDS.format("贵阳市代表队", "遵义市代表队").encode())
    assert found(take(project, AWARDS.format("贵阳市代表队", "遵义市代表队").encode())) == ["Duplicate"]
    assert found(take(project, AWARDS.format("遵义市代表队", "贵阳市代表队").encode())) == ["Changed"]


def test_another_number_alone_on_its_line_is_another_version(project, run):
    take(project, AWARDS.format("85", "120").encode())
    assert found(take(project, AWARDS.format("85", "120").encode())) == ["Duplicate"]
    assert found(take(project, AWARDS.format("85\n\n- 3 -\n\n", "120").encode())) == ["Duplicate"]
    assert found(take(project, AWARDS.format("85", "210").encode())) == ["Changed"]
    # Nobody has written in the article, so it takes the new numbers.
    (folder,) = project.inbox.iterdir()
    assert run(project, "inbox", "accept", folder.name).returncode == 0
    (article,) = project.articles.glob("2026/*/index.zh.md")
    assert "\n210\n" in article.read_text("utf-8")


def test_an_address_under_a_source_line_is_a_fact_and_no_text(project):
    plain = f"贵州:社工室揭牌\n\n{BRIEF[3:-4]}\n\n（据贵州省民政厅）\n"
    led = f"{plain}http://a.example/0\n\n------\n"
    assert found(take(project, led.encode())) == ["New"]
    assert [found(take(project, text.encode())) for text in (led, plain)] == [["Duplicate"], ["Duplicate"]]
    item = {"title": "贵州:社工室揭牌", "text": BRIEF, "date": ""}
    assert found(take(project, feed(item).encode())) == ["Duplicate"]


REPORT = """<!doctype html><html><head><title>{title}</title><link rel="canonical" href="{address}"></head><body><h1>{title}</h1>
<p>发布时间：{date}　来源：贵州日报　作者：{author}</p><div class="content"><p>省民政厅近日召开社会工作推进会，部署今年乡镇社工站建设的各项任务。</p>
<p>全省共建成社工站430个，服务困难群众12.6万人次，得到各界好评，群众满意度进一步提升。</p></div></body></html>"""
SAID = {
    "title": "贵州省社工站建设情况通报（征求意见稿）",
    "address": "https://mzt.example.gov.cn/1.html",
    "date": "2026-03-05",
    "author": "张三",
}


def page(**more):
    return REPORT.format(**{**SAID, **more}).encode()


@pytest.mark.parametrize(
    ("kind", "now"), [("date", "2026-03-25"), ("author", "李四"), ("title", "贵州省社工站建设情况通报")]
)
def test_what_a_source_corrects_where_it_stands_is_proposed_once(project, run, kind, now):
    assert found(take(project, page())) == ["New"]
    (outcome,) = outcomes(take(project, page(**{kind: now})))
    assert outcome.decision.news == (kind,)
    assert [found(take(project, one)) for one in (page(), page(**{kind: now}))] == [["Duplicate"], ["Duplicate"]]
    (folder,) = project.inbox.iterdir()
    assert run(project, "inbox", "accept", folder.name).returncode == 0
    assert now in next(project.articles.glob("2026/*/index.zh.md")).read_text("utf-8")
    assert found(take(project, page(**{kind: now}))) == ["Duplicate"]


def test_a_page_that_is_dated_with_today_is_told_once(project, run):
    for day, expected in (("05", "New"), ("06", "Changed"), ("07", "Duplicate")):
        assert found(take(project, page(date=f"2026-03-{day}"))) == [expected]
    (folder,) = project.inbox.iterdir()
    assert run(project, "inbox", "refuse", folder.name).returncode == 0
    assert found(take(project, page(date="2026-03-08"))) == ["Duplicate"]


def test_whoever_reprints_has_a_day_and_an_author_of_their_own(project):
    take(project, page())
    other = page(address="https://news.example/2.html", date="2026-03-09", author="王五")
    assert found(take(project, other)) == ["Duplicate"]


def test_an_author_whom_an_editor_has_struck_is_not_proposed_again(project):
    take(project, page())
    (path,) = project.articles.glob("2026/*/index.zh.md")
    path.write_text(path.read_text("utf-8").replace("  author: 张三\n", ""), "utf-8")
    assert found(take(project, page())) == ["Duplicate"]


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("", "Duplicate"),
        ("  author:\n", "Duplicate"),
        ("  author: 李四\n", "Duplicate"),
        ("  author: 王五\n", "Changed"),
    ],
)
def test_what_stands_under_a_source_takes_no_time(project, author, expected):
    take(project, page(author=""))
    (path,) = project.articles.glob("2026/*/index.zh.md")
    lines = "".join(f"{' ' * 12}第{number}次说明\n" for number in range(12))
    more = f"source:\n  evidence: >-\n{lines}{author}"
    path.write_text(path.read_text("utf-8").replace("source:\n", more, 1), "utf-8")
    assert found(take(project, page(author="李四"))) == [expected]


def test_what_has_lost_its_last_paragraph_is_another_version(project):
    whole = AWARDS.format("贵阳市代表队", "遵义市代表队")
    take(project, whole.encode())
    shorter = re.sub("\n\n奖金.*赞助。", "", whole)
    assert found(take(project, shorter.encode())) == ["Changed"]
