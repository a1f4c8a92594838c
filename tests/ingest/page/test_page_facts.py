"""What a page says of itself: its headline, its source, its day, who wrote it."""

import pytest

from tests.ingest.page.pages import FOOTER, NAVIGATION, STANDARD, URL, read


def test_a_source_line_at_the_end_is_the_statement_where_the_page_has_no_other():
    html = """<html><head><title>某市推进养老服务</title></head><body><h1>某市推进养老服务</h1><div class="c"><p>某市民政局今年新建二十个养老服务站。</p>
        <p>老人在家门口就能吃饭、看病。{}</p></div></body></html>"""
    for end in ("（据贵州省民政厅）", "</p><p>（据贵州省民政厅）"):
        bulletin = read(html.format(end))
        assert (bulletin.statement, bulletin.paragraphs[-1]) == ("据贵州省民政厅", "老人在家门口就能吃饭、看病。")


def test_a_source_that_the_page_states_is_not_repeated_at_the_end():
    bulletin = read("""<html><head><title>某市推进养老服务</title><meta name="source" content="新华社"></head><body><h1>某市推进养老服务</h1>
        <div class="c"><p>某市民政局今年新建二十个养老服务站。（来源：新华社）</p></div></body></html>""")
    assert (bulletin.statement, bulletin.paragraphs) == ("来源：新华社", ("某市民政局今年新建二十个养老服务站。",))


def test_another_host_cannot_give_the_address():
    html = STANDARD.replace('href="http://mzj.example.gov.cn/zwdt/1234.html"', 'href="https://evil.example.com/"')
    assert read(html).address == URL


def test_a_date_that_cannot_be_is_left_open():
    html = STANDARD.replace("2022-06-01 16:20", "2022-13-45")
    dated = read(html).dated
    assert (dated.value, dated.precision, dated.basis) == (None, "unknown", "2022-13-45")


def test_no_date_is_taken_from_the_day_at_the_top_the_text_or_other_articles():
    bulletin = read(f"""<html><head><title>没有日期的报道</title></head><body>{NAVIGATION}<div><h1>没有日期的报道</h1><div class="text">
        <p>2021年3月5日，某街道的社工站揭牌，三名社工开始值班。</p></div></div><ul><li><a href="1.html">另一篇报道的标题</a> 2022-05-30</li>
        </ul>{FOOTER}</body></html>""")
    assert (bulletin.dated.value, bulletin.dated.basis) == (None, None)


def test_a_title_that_names_but_the_column_is_no_headline():
    bulletin = read(f"""<html><head><title>通知公告-某县</title></head><body>{NAVIGATION}<div class="detail"><h2 class="tit">某县开展排查工作</h2>
        <div class="xx"><em>发布日期：2022-06-02</em> <em>作者：办公室</em> <em>来源：<b>某县民政局</b></em> <em>点击量：次</em></div>
        <div class="txt"><div>　　近日，某县民政局开展排查，看望困难群众。</div><div>　　2020年5月1日以来，已走访一百多户。</div></div></div></body></html>""")
    assert (bulletin.headline, bulletin.statement, bulletin.dated.value) == (
        "某县开展排查工作",
        "来源：某县民政局",
        "2022-06-02",
    )
    assert len(bulletin.paragraphs) == 2


def test_a_headline_is_no_caption_and_a_warning_of_false_logins_no_login_page():
    bulletin = read(f"""<html><head><title>谨防冒充社工骗取验证码</title></head><body>{NAVIGATION}<h1>谨防冒充社工骗取验证码</h1>
        <div><p>近日有人冒充社工索要密码和验证码，请居民不要告诉他人。</p><img src=/1.jpg alt="谨防冒充社工骗取验证码"></div></body></html>""")
    assert bulletin.paragraphs == ("近日有人冒充社工索要密码和验证码，请居民不要告诉他人。",)
    assert [image.caption for image in bulletin.images] == [""]


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("作者：张三", "张三"),
        ("来源：贵州日报　作者：张三 李四　编辑：王五", "张三 李四"),
        ("记者：李四、王五　2026-11-20 09:00", "李四、王五"),
        ("本报记者 张三", "张三"),
        ("文/图 刘小东 易小楠", "刘小东 易小楠"),
        ("作者：贵州省民政厅", None),
        ("作者：佚名　时间：2026-11-20", None),
        ("责任编辑：王五", None),
    ],
)
def test_who_wrote_it(line, author):
    text = "<p>11月20日，贵州省民政厅在贵阳召开全省社工站建设推进会，总结今年的工作，部署下一步任务。</p>"
    html = f"<html><body><h1>社工站建设推进会召开</h1><p>{line}</p><div class=content>{text * 2}</div></body></html>"
    bulletin = read(html)
    assert bulletin.author == author
    assert len(bulletin.paragraphs) == 2
