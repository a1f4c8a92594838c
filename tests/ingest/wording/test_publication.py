"""When an article was published, as its page says it under the headline, in a table or nowhere."""

import pytest

from tests.ingest.page.pages import read, removed

TEXT = "<p>某市建成社工督导中心，首批督导已经上岗。</p><p>督导每人联系四个乡镇社工站，每月实地督导三天。</p>"


def page(line):
    return read(
        f"<html><head><title>督导中心成立</title></head><body><div class=c><h1>督导中心成立</h1>{line}{TEXT}</div></body></html>"
    )


@pytest.mark.parametrize(
    ("line", "value", "basis"),
    [
        ("<p>成文日期：2026年11月12日 发布日期：2026年11月20日</p>", "2026-11-20", "2026年11月20日"),
        ("<p>成文日期：2026年11月12日</p>", "2026-11-12", "2026年11月12日"),
        ("<p>更新时间：2026-11-21 08:00 发布时间：2026-11-20 09:30</p>", "2026-11-20", "2026-11-20 09:30"),
        ("<h2>A Centre for Supervision Opens in a City</h2><p>2026-11-17 09:00</p>", "2026-11-17", "2026-11-17 09:00"),
        ("<p>日期：20261120　阅读：55</p>", "2026-11-20", "20261120"),
        ("<p>发布于 昨天 18:20</p>", None, "昨天 18:20"),
        ("<p><span>某地融媒</span> <span>3天前</span> <span>1.2万阅读</span></p>", None, "3天前"),
        ("<p>11-20 09:30　来源：某某日报</p>", None, "11-20 09:30"),
        ("<p>时间：26-11-20 来源：某某日报</p>", None, "26-11-20"),
        ("<p>3 hours ago</p>", None, "3 hours ago"),
        ("<p>报名截止时间：2026年11月22日</p>", None, "截止时间：2026年11月22日"),
        ("<p>来信时间：2026-11-02　发布时间：2026-11-08</p>", "2026-11-08", "2026-11-08"),
    ],
)
def test_dates_under_the_headline(line, value, basis):
    bulletin = page(line)
    assert (bulletin.dated.value, bulletin.dated.basis) == (value, basis)
    assert len([text for text in bulletin.paragraphs if "督导" in text]) == 2


@pytest.mark.parametrize(
    ("last", "value"),
    [
        ("<p>某县民政局</p><p>二〇二六年十月八日</p>", "2026-10-08"),
        ("<p>完</p><p>２０２６年１０月８日（星期四）<br>香港時間１１時００分</p>", "2026-10-08"),
        ("<p>活动将于2026年10月8日</p>", None),
        ("<p>2026年10月8日</p><p>第一场</p><p>第二场</p>", None),
    ],
)
def test_the_day_under_a_signature_is_that_of_a_page_which_states_no_other(last, value):
    bulletin = page("")
    assert bulletin.dated.value is None
    html = f"<html><head><title>督导中心成立</title></head><body><h1>督导中心成立</h1>{TEXT}{last}</body></html>"
    signed = read(html)
    assert signed.dated.value == value
    assert len(signed.paragraphs) > 2
    assert read(html.replace("</h1>", "</h1><p>发布时间：2026-11-20</p>")).dated.value == "2026-11-20"


def test_an_author_in_english_whom_only_the_head_names():
    head = '<head><title>督导中心成立</title><meta name="author" content="{}"></head>'
    html = f"<html>{head}<body><h1>督导中心成立</h1>{TEXT}</body></html>"
    assert [read(html.format(name)).author for name in ("Lin Wei", "Example Daily", "admin")] == ["Lin Wei", None, None]


def test_the_answer_to_a_letter_is_what_is_published():
    bulletin = read("""<html><head><title>关于补贴的咨询</title></head><body><h1>关于补贴的咨询</h1><table border=1>
        <tr><td>来信时间</td><td>2026-11-02</td></tr><tr><td>来信内容</td><td>请问社工有没有交通补贴？</td></tr>
        <tr><td>答复时间</td><td>2026-11-05</td></tr><tr><td>答复内容</td><td>社工下乡探访，每天补贴三十元。</td></tr></table></body></html>""")
    assert bulletin.dated.value == "2026-11-05"


@pytest.mark.parametrize(
    ("line", "statement", "author"),
    [
        ("<p>《某某日报》（2026年11月11日　第05版：民生）</p>", "来源：某某日报", None),
        (
            "<p>本报记者 齐 鸣 通讯员 张三丰</p><p>《 某某报 》（ 2026年11月16日 08 版）</p>",
            "来源：某某报",
            "齐 鸣 张三丰",
        ),
        ("<p>2026-11-20T17:30:00Z 某某日报</p>", "来源：某某日报", None),
        ("<p>2026年11月20日 09:30　某县融媒体中心</p>", "来源：某县融媒体中心", None),
        ("<p>某县融媒　2026-11-20 10:00</p>", "来源：某县融媒", None),
        ("<p>By Lin Wei | Example Daily | Updated: Nov 18, 2026 08:30</p>", "Example Daily", "Lin Wei"),
        ("<p>By Lin Wei and Zhou Yi</p>", None, "Lin Wei and Zhou Yi"),
        ("<p>By LIN WEI in Guiyang | Example Daily | Updated: 2026-11-18 08:30</p>", "Example Daily", "LIN WEI"),
        ("<p>2026-11-20 10:11:12 日喀则融媒</p>", "来源：日喀则融媒", None),
        ("<p>發佈日期：2026-11-20　資料來源：某某日報　瀏覽：12</p>", "資料來源：某某日報", None),
        ("<p>2026-11-20 来源: <a href='/'>某某日报</a> <a>举报</a></p>", "来源:某某日报", None),
        ("<ul><li>資料來源：社工司</li><li>張貼日期：2026-11-20</li></ul>", "資料來源：社工司", None),
        ("<p>2026/11/20 转载自：某社会报 阅读 231</p>", "转载自：某社会报", None),
    ],
)
def test_a_source_without_a_word_before_it(line, statement, author):
    bulletin = page(line)
    assert (bulletin.statement, bulletin.author) == (statement, author)
    assert len(bulletin.paragraphs) == 2
    assert "督导中心成立" in removed(bulletin)
