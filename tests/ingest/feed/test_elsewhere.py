"""Entries that say something in more than one place: which text is theirs, and what becomes of the others."""

import json

import pytest

from tests.clock import within

RISE = "自7月1日起，驻站社工补贴由每月500元提高到800元。"
CAPTION = "图为11月20日社工在花溪区清溪街道走访独居老人，了解其生活情况和实际困难。"
SPACES = "xmlns:m='http://search.yahoo.com/mrss/' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'"
PICTURE = (
    "<{0}:content url='/p.jpg' type='image/jpeg'><{0}:description type='plain'>{1}</{0}:description></{0}:content>"
)


@pytest.fixture(params=["", "&nbsp;"], ids=["sound", "broken"])
def entry(read, request):
    """Reads an RSS item, in a feed that is sound XML and in one that is not: feedparser has a parser for each."""

    def entry(elements):
        text = f"<rss {SPACES}><channel><title>动态{request.param}</title><item><title>补贴</title>{elements}</item></channel></rss>"
        (bulletin,) = read(text).bulletins
        return bulletin

    return entry


def asides(bulletin):
    return [change.before for change in bulletin.changes if change.kind == "aside"]


@pytest.mark.parametrize("prefix", ["m", "media"])
@pytest.mark.parametrize("order", [0, 1])
def test_a_caption_is_its_picture_s_and_never_the_text(entry, prefix, order):
    elements = [f"<description>{RISE}</description>", PICTURE.format(prefix, CAPTION)]
    bulletin = entry("".join(reversed(elements) if order else elements))
    assert bulletin.paragraphs == (RISE,)
    assert [(image.url, image.caption) for image in bulletin.images] == [("https://mzt.guizhou.example/p.jpg", CAPTION)]
    assert asides(bulletin) == []


def test_a_caption_alone_is_no_text(entry):
    bulletin = entry(PICTURE.format("m", f"<![CDATA[{CAPTION}]]>"))
    assert (bulletin.paragraphs, bulletin.images[0].caption) == ((), CAPTION)


@pytest.mark.parametrize(
    "elements",
    [
        "<m:content url='/f.mp4' type='video/mp4'/><m:description>{}</m:description>",
        "<m:content url='/f.mp4?a=1&amp;b=2' type='video/mp4'><m:description>{}</m:description></m:content>",
        "<description>补贴</description><m:group><m:title>补贴</m:title><m:content url='/f.swf' type='application/x-shockwave-flash'/>"
        "<m:thumbnail url='/f.jpg'/><m:description>{}</m:description></m:group>",
        "<description>{0}</description><m:description>{0}</m:description>",
    ],
    ids=["beside a film", "of a film", "in a group", "said twice"],
)
def test_what_is_said_of_an_entry_without_a_text_is_its_text(entry, elements):
    bulletin = entry(elements.format(RISE))
    assert (bulletin.paragraphs, asides(bulletin)) == ((RISE,), [])


def test_a_channel_s_films_have_texts(read):
    group = f"<media:group><media:title>补贴</media:title><media:description>{RISE}\n{CAPTION}</media:description></media:group>"
    text = f"<feed xmlns='http://www.w3.org/2005/Atom' xmlns:media='http://search.yahoo.com/mrss/'><entry><title>补贴</title>{group}</entry></feed>"
    (bulletin,) = read(text).bulletins
    assert (bulletin.paragraphs, bulletin.changes) == ((RISE, CAPTION), ())


def test_a_caption_finds_a_picture_with_a_query(entry):
    bulletin = entry(
        f"<description>{RISE}</description>" + PICTURE.format("m", CAPTION).replace("p.jpg", "p.jpg?a=1&amp;b=2")
    )
    assert ([image.caption for image in bulletin.images], asides(bulletin)) == ([CAPTION], [])


def test_a_caption_of_several_pictures_is_the_first_one_s(entry):
    media = "".join(f"<m:content url='/{name}.jpg' medium='image'/>" for name in "ab")
    bulletin = entry(
        f"<description>{RISE}</description><m:group>{media}<m:description>{CAPTION}</m:description></m:group>"
    )
    assert [image.caption for image in bulletin.images] == [CAPTION, ""]


def test_two_pictures_may_have_one_caption(entry):
    credit = "贵州省民政厅供图"
    media = PICTURE.format("m", credit)
    bulletin = entry(f"<description>{RISE}</description>{media}{media}{media.replace('p.jpg', 'q.jpg')}")
    assert [(image.url[-6:], image.caption) for image in bulletin.images] == [("/p.jpg", credit), ("/q.jpg", credit)]
    assert asides(bulletin) == []


def test_a_caption_that_no_picture_takes_is_told(entry):
    film = f"<m:content url='/f.mp4' medium='video'><m:description type='html'>&lt;b>{CAPTION}&lt;/b></m:description></m:content>"
    bulletin = entry(f"<description>{RISE}</description>{film}")
    assert (bulletin.paragraphs, asides(bulletin)) == ((RISE,), [CAPTION])


def test_what_a_podcast_says_is_the_text_of_an_entry_without_another(entry):
    assert entry(f"<itunes:summary>{CAPTION}</itunes:summary>").paragraphs == (CAPTION,)
    for one, other in ((0, 1), (1, 0)):
        said = (f"<description>{RISE}</description>", f"<itunes:summary>{CAPTION}</itunes:summary>")
        bulletin = entry(said[one] + said[other])
        assert (bulletin.paragraphs, asides(bulletin)) == ((RISE,), [CAPTION])


@pytest.mark.parametrize("name", ["itunes:summary", "itunes:description"])
@pytest.mark.parametrize("order", [0, 1])
def test_what_a_podcast_says_in_short_is_a_summary(entry, name, order):
    for said, kind in (
        ("本期节目介绍贵州社会工作。", "summary"),
        ("本期节目介绍900个社工站。", "aside"),
        ("本期节目有另一段完整的正文，" * 3 + "说的是另一件事。", "aside"),
    ):
        elements = [f"<description>{TEXT}</description>", f"<{name}>{said}</{name}>"]
        bulletin = entry("".join(reversed(elements) if order else elements))
        assert bulletin.paragraphs == (TEXT,)
        assert [(change.kind, change.before) for change in bulletin.changes] == [(kind, said)]


@pytest.mark.parametrize(("year", "kind"), [("2026", "summary"), ("2025", "aside")])
def test_the_year_of_an_entry_s_date_is_no_other_figure(entry, year, kind):
    space = "xmlns:c='http://purl.org/rss/1.0/modules/content/'"
    bulletin = entry(
        f"<pubDate>Fri, 20 Nov 2026 09:00:00 +0800</pubDate><description>{year}年7月1日起补贴提高。</description>"
        f"<c:encoded {space}>{TEXT}</c:encoded>"
    )
    assert [change.kind for change in bulletin.changes] == [kind]


def test_every_other_text_that_says_more_is_told(entry):
    texts = [
        RISE,
        "这一段比另外几段都长，说的是同一件事，但是没有数字，所以另外几段说了什么，要让人知道。",
        "已有900人。",
    ]
    bulletin = entry("".join(f"<description>&lt;p>{text}&lt;/p></description>" for text in texts))
    assert bulletin.paragraphs == (texts[1],)
    assert sorted(asides(bulletin)) == sorted([texts[0], texts[2]])


@pytest.mark.parametrize("short", [RISE, RISE[:20] + "……", RISE[:12] + "……阅读全文", "补贴", ""])
def test_what_only_begins_a_text_says_no_more(entry, short):
    bulletin = entry(f"<description>{short}</description><description>{RISE}已有900人受益。</description>")
    assert (bulletin.paragraphs, asides(bulletin)) == ((f"{RISE}已有900人受益。",), [])


TEXT = "会议总结了五社联动的经验，部署了下一阶段的工作。会后，代表们参观了清溪街道社工站。" + RISE
POST = "&lt;p>The post &lt;a href='/1'>补贴&lt;/a> appeared first on &lt;a href='/'>WP.&lt;/a>.&lt;/p>"


@pytest.mark.parametrize(
    "short",
    [
        "&lt;p>会议总结了五社联动的经验，部署 [&amp;#8230;]&lt;/p>" + POST,
        "会议总结了五社联动的经验，部署 […] The post 补贴 appeared first on WP.",
        "会议总结了五社联动的经验，部署 [...]\n\n《补贴》最先出现在《社工网》。",
        "会议总结了五社联动的经验，部署… Continue reading 补贴 →",
        "会议总结了五社联动的经验，部署……继续阅读“补贴”→",
        "（记者 张三）会议总结了五社联动的经验，部署了下一阶段的工作。",
        "【摘要】会议总结了五社联动的经验，部署…",
        "内容提要：会议总结了五社联动的经验，部署了下一阶段的工作。",
    ],
)
@pytest.mark.parametrize("name", ["description", "c:encoded"])
def test_what_stands_around_the_beginning_of_a_text_is_no_more(entry, short, name):
    space = "xmlns:c='http://purl.org/rss/1.0/modules/content/'"
    for post in ("", POST):
        bulletin = entry(f"<description>{short}</description><{name} {space}>&lt;p>{TEXT}&lt;/p>{post}</{name}>")
        assert bulletin.paragraphs[0] == TEXT
        assert [change for change in bulletin.changes if change.kind in ("aside", "summary")] == []


@pytest.mark.parametrize("end", [" [……………]", "… Continue reading 补贴 →", "&lt;/p>" + POST])
def test_a_beginning_is_no_longer_for_what_stands_around_it(entry, end):
    bulletin = entry(f"<description>&lt;p>{RISE[:-1]}{end}</description><description>{RISE}</description>")
    assert (bulletin.paragraphs, bulletin.changes) == ((RISE,), ())


@pytest.mark.parametrize(
    ("short", "kind"),
    [
        ("全省推进社工站建设，驻站社工的待遇有了提高。", "summary"),
        ("驻站社工每月补贴从五百元涨到八百元。", "summary"),
        ("驻站社工每月补贴从500元涨到900元。", "aside"),
        ("全省推进社工站建设 […] The post 补贴 appeared first on 900.", "summary"),
        ("驻站社工已有500人。", "aside"),
        ("（900人受益）会议总结了五社联动的经验。", "aside"),
        ("会议总结了五社联动的经验 […] Continue reading 已有九百人受益 →", "aside"),
    ],
)
@pytest.mark.parametrize("order", [0, 1])
def test_a_summary_in_other_words_is_loud_only_for_its_figures(read, short, kind, order):
    texts = (f"<summary>{short}</summary>", f"<content type='html'>&lt;p>{TEXT}&lt;/p></content>")
    said = "".join(reversed(texts) if order else texts)
    (bulletin,) = read(
        f"<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>补贴</title>{said}</entry></feed>"
    ).bulletins
    assert bulletin.paragraphs == (TEXT,)
    assert [change.kind for change in bulletin.changes] == [kind]


@pytest.mark.parametrize(
    ("short", "kind"),
    [("9时开会，提高三个百分点。", "summary"), ("10时开会，提高三个百分点。", "aside"), ("提高3%。", "summary")],
)
def test_a_figure_is_found_again_however_it_is_written(read, short, kind):
    said = f"<summary>{short}</summary><content>上午9时开会，增长3个百分点。会议部署了下一阶段的工作。</content>"
    (bulletin,) = read(
        f"<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>补贴</title>{said}</entry></feed>"
    ).bulletins
    assert [change.kind for change in bulletin.changes] == [kind]


def test_thousands_of_figures_are_compared_in_the_time_of_their_number(entry):
    places = [(number, number * 7 + 13) for number in range(1500)]
    whole = "".join(f"第{number}站服务{count}人次。" for number, count in places)
    short = "".join(f"{count}人次在第{number}站。" for number, count in reversed(places))
    space = "xmlns:c='http://purl.org/rss/1.0/modules/content/'"
    with within(2):
        bulletin = entry(f"<description>{short}</description><c:encoded {space}>{whole}</c:encoded>")
    assert [change.kind for change in bulletin.changes] == ["summary"]


@pytest.mark.parametrize(
    "elements",
    [
        "<description>{}</description><description>{}</description>",
        "<summary>{}</summary><description>{}</description>",
    ],
)
def test_of_two_short_texts_neither_is_the_summary_of_the_other(entry, elements):
    other = "全省推进社工站建设，驻站社工的待遇有了提高。"
    assert asides(entry(elements.format(other, TEXT))) == [other]


def test_a_picture_of_another_text_is_told(entry):
    bulletin = entry(f"<description>{RISE}</description><description>&lt;img src='/q.jpg'></description>")
    assert [(change.kind, change.before) for change in bulletin.changes] == [
        ("picture", "https://mzt.guizhou.example/q.jpg")
    ]


def test_the_two_texts_of_json(read):
    item = {"title": "补贴", "content_html": "<p>补贴提高。</p>", "content_text": RISE, "summary": RISE[:9] + "…"}
    (bulletin,) = read(json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [item]})).bulletins
    assert (bulletin.paragraphs, asides(bulletin)) == ((RISE,), ["补贴提高。"])
