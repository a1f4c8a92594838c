"""What of a page is its text, and what only stands above, below or in it."""

import pytest

from tests.ingest.page.pages import FOOTER, NAVIGATION, read, removed


def test_the_time_of_a_meeting_stays_in_the_text():
    bulletin = read(f"""<html><head><title>关于举办培训班的通知</title></head><body>{NAVIGATION}<div id="zoom"><h2>关于举办培训班的通知</h2>
        <p>发布时间：2022年5月30日</p><p>各社会工作服务机构：</p><p>为提升一线社工的服务能力，现举办培训班，有关事项如下。</p>
        <p>时间：2022年6月10日上午9时</p><p>地点：市民政局三楼会议室</p><p>联系人：张三</p></div>{FOOTER}</body></html>""")
    assert "时间：2022年6月10日上午9时" in bulletin.paragraphs
    assert bulletin.dated.value == "2022-05-30"


@pytest.mark.parametrize(
    ("lines", "left"),
    [
        (["430", "社工站总数（个）", "3658", "持证社工（人）"], ["430", "社工站总数（个）", "3658", "持证社工（人）"]),
        (["9:00", "开幕式在一楼", "14:30", "开放日在二楼"], ["9:00", "开幕式在一楼", "14:30", "开放日在二楼"]),
        (["01", "强化阵地"], ["01", "强化阵地"]),
        (["打印本页", "12", "分享到：", "9:00"], []),
    ],
)
def test_numbers_and_times_between_lines_of_a_text_are_its_own(lines, left):
    first, last = (
        "全省社工站建设的一组数字和活动安排如下，供各地参考。",
        "下一步，全省将继续加强社工站建设，让群众满意。",
    )
    text = "".join(f"<p>{line}</p>" for line in [first, *lines, last, "205"])
    title = "全省社工站建设情况通报"
    html = f"<html><head><title>{title}</title></head><body><h1>{title}</h1>{text}</body></html>"
    assert list(read(html).paragraphs) == [first, *left, last]


def test_numbers_at_the_edges_of_a_text_that_has_some():
    text = "".join(
        f"<p>{line}</p>" for line in ["9:00", "开幕式在一楼。", "14:30", "开放日在二楼。", "到会人数", "205"]
    )
    html = (
        f"<html><head><title>社工日活动安排</title></head><body><h1>社工日活动安排</h1>{text}<p>打印</p></body></html>"
    )
    assert [*read(html).paragraphs] == ["9:00", "开幕式在一楼。", "14:30", "开放日在二楼。", "到会人数", "205"]


def test_a_number_above_the_headline_is_none_of_the_texts():
    lines = [
        "社会工作处",
        "12",
        "<b>全省社工站建设情况</b>",
        "全省建成社工站的数量依次如下，逐年增长。",
        "85",
        "已建成的社工站",
        "下一步，将继续建设，让群众满意。",
    ]
    text = "".join(f"<p>{line}</p>" for line in lines)
    html = f"<html><head><title>全省社工站建设情况</title></head><body><div>{text}</div></body></html>"
    assert list(read(html).paragraphs) == lines[3:]


def test_a_list_of_numbers_is_no_list_of_links():
    text = "<p>近三年全省建成社工站的数量依次如下，逐年增长。</p><ul><li>85</li><li>120</li><li>205</li></ul><p>下一步，将继续建设。</p>"
    html = f"<html><head><title>全省社工站建设情况</title></head><body><h1>全省社工站建设情况</h1>{text}</body></html>"
    assert read(html).paragraphs[1] == "- 85\n- 120\n- 205"


def test_text_in_several_containers_beside_each_other():
    part = "<div class='section'><p>这是第{0}部分的第一段，说的是做法。</p><p>这是第{0}部分的第二段，说的是成效。</p></div>"
    bulletin = read(f"""<html><head><title>一个长篇报道 - 某某网</title></head><body>{NAVIGATION}<div class="w1000"><h1>一个长篇报道</h1>
        <div class="info">2022-06-01 来源：某某网</div>{part.format("一")}<div class="ad"><a href="http://ad.example.com/">广告</a></div>
        {part.format("二")}{part.format("三")}</div>{FOOTER}</body></html>""")
    assert len(bulletin.paragraphs) == 6
    assert bulletin.paragraphs[5] == "这是第三部分的第二段，说的是成效。"


def test_comments_longer_than_the_article():
    comment = "<li class='item'><p>网友{0}</p><p>这件事办得好，希望以后继续，多为群众着想，多听群众的意见，让大家都满意。</p><p>回复 举报 赞(3)</p></li>"
    bulletin = read(f"""<html><head><title>某街道建起社工站_某某晚报</title></head><body>{NAVIGATION}<div class="wrap"><h1>某街道建起社工站</h1>
        <p>2022-06-01 07:30 某某晚报</p><div class="text"><p>昨天，某街道的社工站揭牌，三名社工开始值班。</p></div>
        <div class="box"><h3>网友评论</h3><ul>{"".join(comment.format(n) for n in range(9))}</ul></div></div>{FOOTER}</body></html>""")
    assert bulletin.paragraphs == ("昨天，某街道的社工站揭牌，三名社工开始值班。",)


def test_a_footer_longer_than_the_article():
    notice = "凡本网注明来源的作品，版权均属于本网，未经本网授权不得转载、摘编或以其它方式使用。" * 4
    bulletin = read(f"""<html><head><title>一条短讯</title></head><body>{NAVIGATION}<div><h1>一条短讯</h1>
        <div><p>昨天，某街道的社工站揭牌，三名社工开始值班。</p></div></div><div class="footer"><p>{notice}</p></div></body></html>""")
    assert bulletin.paragraphs == ("昨天，某街道的社工站揭牌，三名社工开始值班。",)


def test_other_articles_inside_the_container():
    bulletin = read(f"""<html><head><title>某市推进未成年人保护_某某日报数字报</title></head><body>{NAVIGATION}<div id="content"><h1>某市推进未成年人保护</h1>
        <p>2022年6月1日　星期三　稿源：某某日报</p><p>本报讯（记者 张三）某市民政局日前推出八项措施，保护未成年人。</p>
        <p>措施包括建立热线、培训社工和走访家庭。</p><p>（据贵州省民政厅）</p><p>责任编辑：李四</p><p><strong>相关阅读：</strong></p>
        <ul><li><a href="1.html">某省出台条例，保护未成年人的权益</a> 2022-05-30</li><li><a href="2.html">社工进校园</a></li></ul>
        <p><a href="3.html">八项措施解读：热线怎么打，社工怎么找</a></p></div>{FOOTER}</body></html>""")
    assert bulletin.paragraphs == (
        "本报讯（记者 张三）某市民政局日前推出八项措施，保护未成年人。",
        "措施包括建立热线、培训社工和走访家庭。",
        "（据贵州省民政厅）",
    )
    assert bulletin.statement == "稿源：某某日报"
    assert "责任编辑：李四" in removed(bulletin)
    assert "某省出台条例" in removed(bulletin)


def test_a_table_of_facts_above_a_document_is_none_of_it():
    bulletin = read(f"""<html><head><title>某市民政局</title></head><body>{NAVIGATION}<table class="xxgk"><tr><td>索引号：</td><td>0001-2022-01</td>
        <td>发布机构：</td><td>某市民政局</td></tr><tr><td>发文日期：</td><td>2022-05-31</td><td>文号：</td><td>某民发〔2022〕5号</td></tr></table>
        <h1>关于做好社会工作站建设的通知</h1><div id="Zoom"><p>各县（市、区）民政局：</p><p>为加强基层力量，现就社会工作站建设有关事项通知如下。</p>
        <p>一、总体要求</p><p>坚持需求导向，稳步推进，到年底实现全覆盖。</p><p align=right>某市民政局</p><p align=right>2022年5月30日</p></div></body></html>""")
    assert bulletin.headline == "关于做好社会工作站建设的通知"
    assert (bulletin.paragraphs[0], bulletin.paragraphs[-1]) == ("各县（市、区）民政局：", "2022年5月30日")
    assert bulletin.dated.value == "2022-05-31"


def test_a_subtitle_is_a_line_and_no_heading():
    html = """<html><head><title>乡镇社工站怎样留住人</title></head><body><h1>乡镇社工站怎样留住人</h1><h4>——来自三省的调查</h4>
        <p>2026-11-16 来源：某某报</p><p>冬日清晨，社工站的门早早开了。</p><h3>一、待遇</h3><p>两名社工说了待遇。</p></body></html>"""
    assert read(html).paragraphs[:3] == ("——来自三省的调查", "冬日清晨，社工站的门早早开了。", "### 一、待遇")


def test_a_code_beside_a_line_that_asks_to_scan_it():
    bulletin = read("""<html><head><title>社工服务进山村</title></head><body><h1>社工服务进山村</h1><div><p>社工每周去两次村里，背着血压计。</p>
        <p><img src=/1.jpg></p><p>扫码关注“某地社工”公众号</p><p><img src=/w1.png></p></div></body></html>""")
    assert [image.url[-6:] for image in bulletin.images] == ["/1.jpg"]
