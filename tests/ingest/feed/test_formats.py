"""One news item in every form that feeds have had."""

import json
from pathlib import Path

import pytest

from generator.errors import DeliveryError
from generator.ingest.decode import decode
from generator.ingest.feed.json_feed import is_json_feed
from generator.ingest.feed.xml_feed import is_feed

HERE = Path(__file__).parent


def file(name):
    return (HERE / name).read_text("utf-8")


def test_rss_with_the_whole_text_beside_a_summary(read):
    reading = read(file("rss20.xml"))
    whole, short = reading.bulletins
    assert reading.title == "贵州省民政厅 — 工作动态"
    assert (whole.headline, whole.region, whole.prefix) == ("贵州:社工站覆盖全部乡镇", "guizhou", "贵州")
    assert whole.address == "https://mzt.guizhou.example/gzdt/202611/t1.html"
    assert whole.paragraphs == (
        "近日，贵州省社工站覆盖全部乡镇。",
        "全省持证社工达[3658人](https://mzt.guizhou.example/rss/t2.html)。",
    )
    # 23:30 in Greenwich is the next morning here
    assert (whole.dated.value, whole.dated.basis) == ("2026-11-23", "Sun, 22 Nov 2026 23:30:00 GMT")
    assert (whole.statement, whole.source) == ("据中国新闻网", "chinanews")
    assert [(image.url, image.caption) for image in whole.images] == [
        ("https://mzt.guizhou.example/images/1.jpg", "社工在社区开展活动")
    ]
    assert (whole.author, short.author) == ("张三", None)
    assert short.paragraphs == ("培训班开班。", "学员来自各市州。")
    assert (short.dated.value, short.dated.precision) == ("2026-11-23", "day")
    assert short.statement == "来源：贵州省民政厅"
    assert [image.url for image in short.images] == ["https://mzt.guizhou.example/images/3.jpg"]


def test_atom_with_html_text_and_xhtml(read):
    reading = read(file("atom10.xml"), region="guizhou", lang="en")
    first, second = reading.bulletins
    assert reading.title == "Social work in Guizhou"
    assert first.headline == "R&D and training"
    assert first.address == "https://mzt.guizhou.example/en/1.html"
    assert first.paragraphs == ("Two courses began on Monday.", "- One\n- Two")
    assert (first.dated.value, first.region, first.lang) == ("2026-11-23", "guizhou", "en")
    assert [image.url for image in first.images] == ["https://mzt.guizhou.example/en/1.png"]
    assert (first.statement, first.author) == (None, "A. Writer")
    assert second.headline == "1 < 2, says <b>"
    assert second.paragraphs == ("First line.", "Second paragraph with \\*stars\\*.")
    assert second.address is None


def test_rdf(read):
    (bulletin,) = read(file("rdf.xml")).bulletins
    assert (bulletin.address, bulletin.dated.value) == ("https://mzt.guizhou.example/1", "2026-11-23")
    assert bulletin.paragraphs == ("近日，贵州省社工站覆盖全部乡镇。",)


def test_rss_091_whose_document_type_is_left_behind(read):
    (bulletin,) = read(file("rss091.xml")).bulletins
    assert bulletin.headline == "社工·社区"


def test_cdf(read):
    text = """<CHANNEL HREF="https://mzt.guizhou.example/"><TITLE>动态</TITLE>
        <ITEM HREF="/1" LASTMOD="2026-11-23T08:00:00+08:00"><TITLE>社工站</TITLE><ABSTRACT>一句话。</ABSTRACT></ITEM></CHANNEL>"""
    (bulletin,) = read(text).bulletins
    assert (bulletin.headline, bulletin.paragraphs) == ("社工站", ("一句话。",))
    assert (bulletin.address, bulletin.dated.value) == ("https://mzt.guizhou.example/1", "2026-11-23")


def test_json_feed(read):
    reading = read(file("feed.json"))
    first, second = reading.bulletins
    assert reading.title == "贵州省民政厅"
    assert first.paragraphs == ("近日，贵州省社工站覆盖全部乡镇。", "全省持证社工达3658人。")
    assert (first.address, first.dated.value) == ("https://mzt.guizhou.example/1", "2026-11-23")
    assert first.statement == "来源：贵州省民政厅"
    assert [image.url for image in first.images] == [
        "https://mzt.guizhou.example/1.jpg",
        "https://mzt.guizhou.example/2.png",
    ]
    assert (second.headline, second.paragraphs) == ("", ("没有标题的一条 &lt;b>",))
    assert second.address == "https://example.org/2"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "gb2312", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("declared", ["utf-8", "gb2312", "big5", "iso-8859-1", "utf-16", "x-nonsense"])
def test_a_feed_is_the_same_one_in_every_encoding_whatever_it_declares(read, encoding, declared):
    text = file("rss20.xml").replace("—", "-").replace('encoding="utf-8"', f'encoding="{declared}"')
    found = read(decode(text.encode(encoding), "news.xml", declared).text)
    assert found == read(text)


def test_one_item_is_the_same_one_in_every_form(read):
    forms = [
        file("rdf.xml"),
        "<rss><channel><item><title>贵州:社工站覆盖全部乡镇</title><description>近日，贵州省社工站覆盖全部乡镇。</description></item></channel></rss>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>贵州：社工站覆盖全部乡镇</title>"
        "<content type='html'>&lt;div>近日,&lt;b>贵州省&lt;/b>社工站覆盖全部乡镇。&lt;/div></content></entry></feed>",
        json.dumps(
            {
                "version": "https://jsonfeed.org/version/1",
                "items": [{"title": "贵州:社工站覆盖全部乡镇", "content_text": "近日，贵州省社工站覆盖全部乡镇。"}],
            }
        ),
    ]
    assert len({bulletin.identity for form in forms for bulletin in read(form).bulletins}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "<rss/>",
        "\n<!-- <html> -->\n<?xml version='1.0'?>\n<feed xmlns='http://www.w3.org/2005/Atom'/>",
        "\nNotice: Undefined variable: rows in /www/rss.php on line 3\n<rss version='2.0'></rss>",
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>",
    ],
)
def test_a_feed_is_told_by_its_first_element(text):
    assert is_feed(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "   ", "/etc/passwd", "http://127.0.0.1/x", "贵州:标题\n正文。", "<", "<!--", "{}",
        "<!doctype html><html><head><title>登录</title></head><body><form>rss</form></body></html>",
        "<html><body><rss></rss></body></html>", "<opml><body/></opml>", "<!-- <rss> -->", "<新闻><rss></rss></新闻>",
        "贵州:标题\n一个订阅源这样开头：<rss version='2.0'>。", "A feed begins with <rss version='2.0'>.",
    ],
)  # fmt: skip
def test_what_is_no_feed_is_refused(read, text):
    assert not is_feed(text)
    with pytest.raises(DeliveryError) as caught:
        read(text)
    assert (caught.value.rule, caught.value.place) == ("feed-not-feed", "news.xml")


@pytest.mark.parametrize(
    "text",
    [
        '{"version": "1.0", "items": []}',
        '{"items": [{"title": "x"}]}',
        '["https://jsonfeed.org/version/1"]',
        "[]",
        "null",
    ],
)
def test_other_json_is_no_feed(text):
    assert not is_json_feed(text)


def test_slashes_in_json_may_be_escaped():
    assert is_json_feed(r'{"items": [], "version": "https:\/\/jsonfeed.org\/version\/1.1"}')


def test_a_feed_without_entries_has_no_bulletins(read):
    assert read("<rss version='2.0'><channel><title>动态</title></channel></rss>").bulletins == ()
    assert read('{"version": "https://jsonfeed.org/version/1", "items": []}').bulletins == ()


def test_the_sources_own_name_stands_where_the_desk_has_given_one(item):
    bulletin = item(
        "<title>培训班开班</title><description>正文。</description><author>李四</author>", source="chinanews"
    )
    assert (bulletin.statement, bulletin.source) == ("据中国新闻网", "chinanews")


@pytest.mark.parametrize("base", ["https://mzt.guizhou.example/a/", "/a/", "../a/"])
def test_relative_addresses_are_seen_from_a_base_of_the_feeds_own_host(read, base):
    text = f"<rss xml:base='{base}'><channel><item><title>标题</title><link>1.html</link></item></channel></rss>"
    assert read(text).bulletins[0].address == "https://mzt.guizhou.example/a/1.html"


@pytest.mark.parametrize(
    "base", ["https://evil.example/", "javascript:alert(1)//", "//evil.example/", "file:///etc/", "", "http://["]
)
@pytest.mark.parametrize("name", ["xml:base", "base", "XML:BASE", "x:base"])
def test_a_base_elsewhere_is_not_followed(read, base, name):
    text = (
        f"<rss xmlns:x='http://x/'><channel {name}='{base}'><item {name} = \"{base}\"><title>标题</title><link>1.html</link>"
        f"<description {name}='{base}'>&lt;a href='2.html'>二&lt;/a></description></item></channel></rss>"
    )
    (bulletin,) = read(text).bulletins
    assert bulletin.address == "https://mzt.guizhou.example/rss/1.html"
    assert bulletin.paragraphs == ("[二](https://mzt.guizhou.example/rss/2.html)",)


def test_a_feed_from_a_file_has_its_own_base(read):
    text = "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://example.org/a/'><entry><title>标题</title><link href='1'/></entry></feed>"
    assert read(text, url=None).bulletins[0].address == "https://example.org/a/1"
    assert read(text.replace("xml:base", "x"), url=None).bulletins[0].address is None


def test_broken_feeds_are_read_as_far_as_they_go(read):
    text = file("rss20.xml")
    cut = text[: text.index("<item>", text.index("</item>")) + 60]
    assert [bulletin.region for bulletin in read(cut).bulletins] == ["guizhou"]
    assert [change.kind for change in read(cut).changes] == ["broken"]
    assert len(read(text.replace("张三", "张三 & 李四 <br>")).bulletins) == 2


@pytest.mark.parametrize(
    ("said", "statement", "source"),
    [
        ("<source url='https://chinanews.example/rss'>中国新闻网</source>", "来源：中国新闻网", "chinanews"),
        (
            "<dc:source>Guizhou Provincial Department of Civil Affairs</dc:source>",
            "Source: Guizhou Provincial Department of Civil Affairs",
            "guizhou-civil-affairs",
        ),
        ("<dc:source>某某日报</dc:source>", "来源：某某日报", None),
        ("<dc:source>https://chinanews.example/1.html</dc:source>", None, None),
        ("<author>来源：中国新闻网</author>", "来源：中国新闻网", "chinanews"),
        ("<author>中国新闻网</author>", None, None),
    ],
)
def test_who_published_it_first_is_its_source(read, said, statement, source):
    text = f"<rss xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><item><title>标题</title>{said}<description>正文。</description></item></channel></rss>"
    (bulletin,) = read(text).bulletins
    assert (bulletin.statement, bulletin.source) == (statement, source)


def test_an_atom_entry_taken_from_another_feed_names_it(read):
    text = "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>标题</title><source><title>中国新闻网</title></source><summary>正文。</summary></entry></feed>"
    assert read(text).bulletins[0].source == "chinanews"


def test_a_source_line_in_the_text_says_more_than_the_feed_it_came_from(item):
    bulletin = item("<title>标题</title><source>某某日报</source><description>正文。\n（据中国新闻网）</description>")
    assert (bulletin.statement, bulletin.paragraphs) == ("据中国新闻网", ("正文。",))


@pytest.mark.parametrize(
    ("said", "author"),
    [
        ("张三", "张三"), ("张三、李四", "张三、李四"), ("news@example.cn (王小明)", "王小明"), ("Zhang San", "Zhang San"),
        ("admin", None), ("news@example.cn", None), ("news@example.cn (admin)", None), ("宣传部", None), ("News Team", None),
        ("江苏", None), ("动态", None), ("Our Feed", None), ("管理员", None),
    ],
)  # fmt: skip
def test_an_author_is_a_person(read, said, author):
    for title in ("动态", "Our Feed"):
        text = f"<rss><channel><title>{title}</title><item><title>标题</title><author>{said}</author><description>正文。</description></item></channel></rss>"
        if said in ("动态", "Our Feed") and said != title:
            continue
        assert read(text).bulletins[0].author == author


def test_a_line_end_at_a_quotation_mark_is_no_space(item):
    assert item("<title>标题</title><description>他说“要好”\n的话。\n\n完。</description>").paragraphs == (
        "他说“要好”的话。",
        "完。",
    )
