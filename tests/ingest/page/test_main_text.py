"""What of a page is its article: all of it, and nothing that stands beside it; what is left out is told."""

import pytest

from generator.errors import DeliveryError
from generator.ingest.page.page import read_page
from generator.ingest.reading import Origin
from tests.ingest.desk import DESK
from tests.ingest.page.pages import read, removed

NAMES = "中心由<a href=/1>某某市民政局</a>、<a href=/2>市委社会工作部</a>、<a href=/3>市财政局</a>联合设立。"


def page(body, title="督导中心成立"):
    return f"<html><head><title>{title}</title></head><body><h1>{title}</h1><div>2026-11-20 来源：某某日报</div>{body}</body></html>"


def test_a_sentence_made_of_names_that_are_links_is_text():
    bulletin = read(page(f"<div class=c><p>{NAMES}</p><p>首批12名督导已经上岗。</p><p>后续经费由县里统筹。</p></div>"))
    assert [text[-6:] for text in bulletin.paragraphs] == [")联合设立。", "导已经上岗。", "由县里统筹。"]


def test_a_paragraph_is_no_article_while_there_is_text_beside_it():
    link = "<p><a href=/9>某某市社会工作督导中心揭牌仪式图片报道一览</a></p>"
    bulletin = read(page(f"<div class=c><p>首批督导12名，今起上岗。</p>{link}<p>督导分布在各乡镇的社工站。</p></div>"))
    assert {"首批督导12名，今起上岗。", "督导分布在各乡镇的社工站。"} <= set(bulletin.paragraphs)


def test_text_outside_the_chosen_element_is_told():
    long = "<p>某某市今年建成社工站二十个，服务覆盖所有的乡镇和街道，群众反映良好。</p>"
    bulletin = read(page(f"<div><p>这一句在另外一个框里，是本报的导读文字。</p></div><div class=c>{long * 3}</div>"))
    assert "这一句在另外一个框里，是本报的导读文字。" in removed(bulletin) + "".join(bulletin.paragraphs)


TEASER = "<div><h4><a href=/{0}>关联报道之{0}：某地推进社会工作</a></h4><p>这里是第{0}条摘要，介绍当地推进社会工作服务体系建设的做法，比正文长。</p></div>"


def test_two_sentences_beside_other_articles_with_summaries():
    beside = "".join(TEASER.format(number) for number in range(12))
    bulletin = read_page(
        f"""<html><head><title>某街道开展防诈骗宣传</title></head><body><div class=left><h1>某街道开展防诈骗宣传</h1>
        <p>2026-11-10 来源：某街道办事处</p><p>11月9日，社工走进三个小区开展防诈骗宣传。</p><p>居民说，听完心里有底了。</p></div>
        <div class=r>{beside}</div></body></html>""",
        Origin("page.html"),
        DESK,
    ).bulletins[0]
    assert bulletin.paragraphs == ("11月9日，社工走进三个小区开展防诈骗宣传。", "居民说，听完心里有底了。")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "<h2>一、条件</h2><ol><li>取得证书；</li><li>年满18岁。</li></ol><h2>二、时限</h2><p>5个工作日</p>",
            ("## 一、条件", "1. 取得证书；\n2. 年满18岁。", "## 二、时限", "5个工作日"),
        ),
        (
            "<table><tr><th>环节</th><th>时间</th></tr><tr><td>报名</td><td>3月5日</td></tr></table>",
            ("| 环节 | 时间 |\n| --- | --- |\n| 报名 | 3月5日 |",),
        ),
        ("<p>李某　某镇社工站</p><p>赵某　某街道社工站</p>", ("李某　某镇社工站", "赵某　某街道社工站")),
        ("<p>你走过山路</p><p>也走进人心</p>", ("你走过山路", "也走进人心")),
        ("<p>本市今日启用督导中心。</p>", ("本市今日启用督导中心。",)),
        ("<p><img src=/1.jpg></p>", ()),
    ],
)
def test_what_has_hardly_a_sentence_is_taken_under_a_headline(body, expected):
    bulletin = read(page(body))
    assert (bulletin.paragraphs, bulletin.dated.value) == (expected, "2026-11-20")
    assert len(bulletin.images) == body.count("<img")


@pytest.mark.parametrize(
    "body",
    [
        "<h1>工作动态</h1><ul><li><a href=1>某地开展宣传活动</a></li><li><a href=2>某地召开推进会议</a></li></ul><p>共20条 第1页</p>",
        "<h1>安全验证</h1><p>您的访问请求存在风险，请完成安全验证后继续访问。请拖动滑块完成拼图。</p>",
        "<h1>请完成人机验证</h1><p>请拖动滑块</p>",
        "<h1>某市民政局网上办事大厅</h1><p>用户名</p><p>密码</p><p>请输入验证码</p>",
        f"<h1>新闻列表</h1>{''.join(TEASER.format(number) for number in range(6))}",
    ],
)
def test_lists_logins_and_verifications_are_refused(body):
    with pytest.raises(DeliveryError) as caught:
        read(f"<html><head><title>某市民政局</title></head><body>{body}</body></html>")
    assert caught.value.rule in {"page-no-text", "page-no-headline"}


def test_a_box_that_explains_a_word_is_text_and_one_of_links_is_not():
    text = "<p>某市建成督导中心，督导已经上岗。</p><p>督导每人联系四个社工站。</p>"
    explained = "<div><p><b>相关链接</b></p><p>督导是指由资深社工对一线社工进行指导的过程。</p></div>"
    linked = "<div><p><b>相关链接</b></p><p><a href=1>督导是指什么</a></p></div>"
    assert read(page(f"<div>{text}{explained}</div>")).paragraphs[2:] == (
        "**相关链接**",
        "督导是指由资深社工对一线社工进行指导的过程。",
    )
    assert len(read(page(f"<div>{text}{linked}</div>")).paragraphs) == 2
