"""Pages in the manner of the families that arrive, each with what surrounds its article there."""

import contextlib
import time

import pytest

from generator.content.project import Project
from generator.errors import DeliveryError
from generator.ingest.page.page import is_page, read_page
from generator.ingest.reading import Origin
from tests.clock import within
from tests.conftest import ROOT
from tests.ingest.desk import DESK

PROJECT = Project(ROOT)
URL = "https://mzj.example.gov.cn/zwdt/202206/t20220601_1234.html"


def read(html, url=URL):
    return read_page(html, Origin("page.html", url), DESK).bulletins[0]


def removed(bulletin):
    return " ".join(change.before for change in bulletin.changes if change.kind == "removed")


NAVIGATION = """
<div class="top"><p>今天是2026年11月24日 星期二 欢迎访问某县民政局门户网站！</p></div>
<div class="menu"><ul><li><a href="/">首页</a></li><li><a href="/jg/">机构概况</a></li><li><a href="/xw/">新闻中心</a></li>
<li><a href="/zw/">政务公开</a></li><li><a href="/bs/">办事服务</a></li><li><a href="/hd/">互动交流</a></li></ul></div>
<div class="weizhi">您现在的位置：<a href="/">首页</a> &gt; <a href="/xw/">新闻中心</a> &gt; <a href="/xw/dt/">工作动态</a></div>
"""
FOOTER = """
<div class="yqlj"><select><option>国务院部门网站</option><option>各省市民政厅（局）网站</option></select></div>
<div class="bot"><p><a href="/gy/">关于我们</a> | <a href="/dt/">网站地图</a></p>
<p>主办：某县民政局　承办：某县民政局信息中心　地址：某县人民路1号　邮编：550000</p>
<p>黔ICP备00000000号-1　贵公网安备 52000000000000号　网站标识码：5200000000</p>
<p>建议使用IE9.0以上浏览器，1024*768以上分辨率浏览本网站，以获得最佳效果。</p></div>
"""

STANDARD = f"""<!DOCTYPE html><html><head><meta charset="utf-8">
<meta name="SiteName" content="贵州省民政厅"><meta name="ColumnName" content="工作动态">
<meta name="ArticleTitle" content="贵州省民政厅召开社会工作人才座谈会"><meta name="PubDate" content="2022-06-01 16:20">
<meta name="ContentSource" content="人事处"><meta name="Author" content="">
<title>贵州省民政厅召开社会工作人才座谈会-贵州省民政厅</title>
<link rel="canonical" href="http://mzj.example.gov.cn/zwdt/1234.html"></head><body>{NAVIGATION}
<div class="Article"><h1>贵州省民政厅召开社会工作人才座谈会</h1>
<div class="info"><span>发布时间：2022-06-01 16:20</span> <span>来源：人事处</span> <span>字体：[<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>]</span></div>
<div class="view TRS_UEDITOR trs_paper_default"><p style="text-indent:2em">　　5月31日，省民政厅在贵阳召开座谈会，听取一线社工的意见。</p>
<p style="text-indent:2em">　　会上，来自九个市州的代表谈了工作中的困难，也提出了建议。</p>
<table border="1"><tr><td><p>市（州）</p></td><td><p>持证社工（人）</p></td></tr><tr><td><p>贵阳市</p></td><td><p>3658</p></td></tr>
<tr><td><p>遵义市</p></td><td><p>1204</p></td></tr></table>
<p>附件：<a href="./P020220601.docx">1.座谈会代表名单.docx</a></p><p><a href="./P020220602.xls">2.意见汇总表.xls</a></p></div>
<div class="ewm"><p>扫一扫在手机打开当前页</p><img src="/images/qr.png"></div>
<div class="xgfj"><h3>相关链接：</h3><ul><li><a href="/a/1.html">我省社会工作人才队伍不断壮大，服务水平稳步提升</a></li>
<li><a href="/a/2.html">社会工作宣传周启动</a></li><li><a href="/a/3.html">一图读懂社工政策</a></li></ul></div>
<div class="btn">【<a href="javascript:window.print()">打印本页</a>】【<a href="javascript:window.close()">关闭窗口</a>】</div></div>
{FOOTER}</body></html>"""


def test_a_page_of_the_government_standard():
    bulletin = read(STANDARD)
    assert bulletin.headline == "贵州省民政厅召开社会工作人才座谈会"
    assert (bulletin.region, bulletin.statement) == ("guizhou", "来源：人事处")
    assert (bulletin.dated.value, bulletin.dated.precision, bulletin.dated.basis) == (
        "2022-06-01",
        "day",
        "2022-06-01 16:20",
    )
    assert bulletin.address == "http://mzj.example.gov.cn/zwdt/1234.html"
    assert bulletin.paragraphs == (
        "5月31日，省民政厅在贵阳召开座谈会，听取一线社工的意见。",
        "会上，来自九个市州的代表谈了工作中的困难，也提出了建议。",
        "| 市（州） | 持证社工（人） |\n| --- | --- |\n| 贵阳市 | 3658 |\n| 遵义市 | 1204 |",
        "附件：[1.座谈会代表名单.docx](https://mzj.example.gov.cn/zwdt/202206/P020220601.docx)",
        "[2.意见汇总表.xls](https://mzj.example.gov.cn/zwdt/202206/P020220602.xls)",
    )
    assert bulletin.images == ()


def test_paragraphs_by_breaks_in_a_layout_of_tables():
    bulletin = read(f"""<HTML><HEAD><TITLE>宁夏出台新政奖励社会工作人才--民政新闻</TITLE></HEAD><BODY><TABLE width=960 align=center>
        <TR><TD>{NAVIGATION}</TD></TR><TR><TD width=200 valign=top><TABLE><TR><TD><A href=1.htm>民政要闻</A></TD></TR>
        <TR><TD><A href=2.htm>基层动态</A></TD></TR><TR><TD><A href=3.htm>通知公告</A></TD></TR></TABLE></TD>
        <TD><TABLE width="100%"><TR><TD align=center><FONT size=5 color=red><B>宁夏出台新政奖励社会工作人才</B></FONT></TD></TR>
        <TR><TD align=center>来源：宁夏民政厅&nbsp;&nbsp;日期：2022年5月20日&nbsp;&nbsp;点击：128</TD></TR>
        <TR><TD><FONT size=3>　　近日，宁夏回族自治区出台办法，奖励考取证书的社会工作人才。<BR>　　办法提出，对取得中级证书的给予一次性奖励。<BR><BR>
        　　奖励资金由各县（区）财政承担。</FONT></TD></TR>
        <TR><TD align=right>【<A href="javascript:print()">打印</A>】【<A href="javascript:close()">关闭</A>】</TD></TR>
        <TR><TD>上一篇：<A href=4.htm>某地召开工作会议，部署今年任务</A><BR>下一篇：没有了</TD></TR></TABLE></TD></TR>
        <TR><TD colspan=2>{FOOTER}</TD></TR></TABLE></BODY></HTML>""")
    assert bulletin.headline == "宁夏出台新政奖励社会工作人才"
    assert bulletin.paragraphs == (
        "近日，宁夏回族自治区出台办法，奖励考取证书的社会工作人才。",
        "办法提出，对取得中级证书的给予一次性奖励。",
        "奖励资金由各县（区）财政承担。",
    )
    assert (bulletin.statement, bulletin.dated.value, bulletin.dated.basis) == (
        "来源：宁夏民政厅",
        "2022-05-20",
        "2022年5月20日",
    )


def test_a_notice_of_two_sentences():
    bulletin = read(f"""<html><head><title>关于暂停办理业务的通知_某县民政局</title></head><body>{NAVIGATION}
        <div class="con"><div class="title">关于暂停办理业务的通知</div><div class="sub">2022-06-01 09:12:33　　浏览次数：36</div>
        <div class="con_txt"><p>因系统升级，6月3日暂停办理婚姻登记。</p><p>请相互转告。</p><p style="text-align:right">某县民政局</p>
        <p style="text-align:right">2022年5月30日</p></div></div>{FOOTER}</body></html>""")
    assert bulletin.headline == "关于暂停办理业务的通知"
    assert bulletin.paragraphs == (
        "因系统升级，6月3日暂停办理婚姻登记。",
        "请相互转告。",
        "某县民政局",
        "2022年5月30日",
    )
    assert bulletin.dated.basis == "2022-06-01 09:12:33"


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


def test_photo_news_with_little_text():
    bulletin = read(f"""<html><head><title>社工进社区 服务暖人心_图片新闻_某某网</title></head><body>{NAVIGATION}
        <div class="main"><h1>社工进社区 服务暖人心</h1><p class="info">2022年06月01日 08:00 来源：某某日报</p><div class="article">
        <p align="center"><img src="../../img/blank.gif" data-original="/pic/1.jpg" alt="1.jpg" width="600"></p>
        <p align="center">6月1日，社工在某社区陪孩子们做游戏。记者 张三 摄</p>
        <p align="center"><img data-original="/pic/2.jpg" src="/img/loading.gif"></p><p align="center">图为义诊现场。</p>
        <p>儿童节当天，某社区的社工和志愿者为孩子们办了一场游园会。</p></div></div>{FOOTER}</body></html>""")
    assert bulletin.headline == "社工进社区 服务暖人心"
    assert [(image.url, image.caption, image.credit) for image in bulletin.images] == [
        ("https://mzj.example.gov.cn/pic/1.jpg", "6月1日，社工在某社区陪孩子们做游戏。", "记者 张三"),
        ("https://mzj.example.gov.cn/pic/2.jpg", "图为义诊现场。", None),
    ]
    assert bulletin.paragraphs == ("儿童节当天，某社区的社工和志愿者为孩子们办了一场游园会。",)
    assert (bulletin.statement, bulletin.dated.value) == ("来源：某某日报", "2022-06-01")


TORN = """<!DOCTYPE html><html><head><title>全省社工站建设情况通报</title></head><body><div><h1>全省社工站建设情况通报</h1>
<p>省民政厅近日召开社会工作推进会，部署今年乡镇（街道）社工站建设的各项任务，要求按时完成。</p>
<p>全省共建成社工站430个，服务困难群众12.6万人次，得到各界好评，群众满"""


@pytest.mark.parametrize(
    "end", ["", "意。<p>下一步</p><p>继续", "意。</p><p", "意。</p><table><tr><td>市<td>站<tr><td>贵阳市<td>8"]
)
def test_a_page_that_breaks_off_says_so(end):
    (change,) = (change for change in read(TORN + end).changes if change.kind == "torn")
    assert "".join(change.near.split()) in "".join(read(TORN + end).paragraphs[-1].replace("|", "").split())


@pytest.mark.parametrize(
    "end",
    [
        "意</p></div></body></html>",
        "意。",
        "意。<p>贵州省民政厅</p>",
        "意</p></div>",
        "意。</p><div>版权所有：某县民政局",
    ],
)
def test_a_page_that_leaves_out_its_last_tags_is_whole(end):
    assert "torn" not in {change.kind for change in read(TORN + end).changes}


def test_text_in_several_containers_beside_each_other():
    part = "<div class='section'><p>这是第{0}部分的第一段，说的是做法。</p><p>这是第{0}部分的第二段，说的是成效。</p></div>"
    bulletin = read(f"""<html><head><title>一个长篇报道 - 某某网</title></head><body>{NAVIGATION}<div class="w1000"><h1>一个长篇报道</h1>
        <div class="info">2022-06-01 来源：某某网</div>{part.format("一")}<div class="ad"><a href="http://ad.example.com/">广告</a></div>
        {part.format("二")}{part.format("三")}</div>{FOOTER}</body></html>""")
    assert len(bulletin.paragraphs) == 6
    assert bulletin.paragraphs[5] == "这是第三部分的第二段，说的是成效。"


def test_a_page_with_an_early_end_is_read_whole():
    bulletin = read(f"""<html><head><title>早早结束的网页</title></head><body>{NAVIGATION}<h1>早早结束的网页</h1></body></html>
        <div class="content"><p>这一段在网页结束之后，浏览器照样显示。</p></body></html><p>还有一段，也照样显示。</p></div>{FOOTER}""")
    assert bulletin.paragraphs == ("这一段在网页结束之后，浏览器照样显示。", "还有一段，也照样显示。")


def test_an_open_comment_and_open_tags():
    bulletin = read("""<html><head><title>没有关好的网页</title></head><body><div class=content><h1>没有关好的网页</h1>
        <p>这是第一段，<b>后面的标签没有关上。<p>这是第二段，也没有关上。<!-- 页脚开始 <div>版权所有</div></body></html>""")
    assert bulletin.paragraphs == ("这是第一段，**后面的标签没有关上。**", "**这是第二段，也没有关上。**")


WECHAT = """<!DOCTYPE html><html><head><meta property="og:title" content="社工故事｜她的十年"><meta property="og:site_name" content="微信公众平台">
<meta property="og:url" content="http://mp.weixin.qq.com/s?__biz=MzA&amp;mid=1"><meta name="author" content="编辑部"><title></title>
<script>var msg_title = '社工故事｜她的十年'; var ct = "1654041600";</script></head><body id="activity-detail" class="zh_CN">
<div class="rich_media_area_primary_inner"><div id="img-content"><h1 class="rich_media_title" id="activity-name">社工故事｜她的十年</h1>
<div id="meta_content" class="rich_media_meta_list"><span class="rich_media_meta rich_media_meta_text">编辑部</span>
<span class="rich_media_meta rich_media_meta_nickname" id="profileBt"><a href="javascript:void(0);" id="js_name">贵州社工</a></span>
<em id="publish_time" class="rich_media_meta rich_media_meta_text"></em></div>
<div class="rich_media_content js_underline_content" id="js_content" style="visibility: hidden; opacity: 0;">
<section><p><span>点击上方蓝字关注我们</span></p></section><section style="box-sizing:border-box"><section><p><span>2012年，她走进社区，成了一名社工。</span></p>
<p><br></p><p style="text-align:center"><img class="rich_pages" data-src="https://mmbiz.qpic.cn/mmbiz_jpg/abc/640?wx_fmt=jpeg" data-w="1080"></p>
<section><section><p><strong>01 起步</strong></p></section></section><p><span>十年里，她服务了三百多户家庭，也看着孩子们长大。</span></p>
<p><span>来源：省社会工作协会</span></p><p><span>编辑：李四</span></p><p><span>审核：王五</span></p></section></section></div></div>
<div class="rich_media_tool"><a>阅读原文</a> <span>阅读</span> <span>赞</span></div></div>
<div id="js_pc_qr_code" class="qr_code_pc_outer"><p>微信扫一扫<br>关注该公众号</p></div></body></html>"""


def test_an_article_of_wechat():
    bulletin = read(WECHAT, "https://mp.weixin.qq.com/s/abc")
    assert bulletin.headline == "社工故事｜她的十年"
    assert bulletin.paragraphs == (
        "2012年，她走进社区，成了一名社工。",
        "**01 起步**",
        "十年里，她服务了三百多户家庭，也看着孩子们长大。",
    )
    assert bulletin.dated.value == "2022-06-01"
    assert bulletin.statement == "来源：省社会工作协会"
    assert [image.url for image in bulletin.images] == ["https://mmbiz.qpic.cn/mmbiz_jpg/abc/640?wx_fmt=jpeg"]


def test_wechat_accounts_are_the_source_where_no_other_is_named():
    html = WECHAT.replace("<p><span>来源：省社会工作协会</span></p>", "")
    assert read(html, "https://mp.weixin.qq.com/s/abc").statement == "来源：贵州社工"


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


PEOPLE = """<html><head><meta name="publishdate" content="2022-06-01"><meta name="source" content="来源：人民网－贵州频道">
<title>贵州：社工服务到家门口--贵州频道--人民网</title></head><body><div class="header"><a href="http://www.people.com.cn">人民网</a></div>
<div class="layout rm_txt cf"><div class="col col-1 fl"><h3 class="pre"></h3><h1>贵州：社工服务到家门口</h1><h4 class="sub"></h4>
<div class="author cf"></div><div class="col-1-1 fl">2022年06月01日08:21 | 来源：<a href="http://gz.people.com.cn/">人民网－贵州频道</a></div>
<div class="rm_txt_con cf"><div class="box_pic"></div><p style="text-indent:2em">人民网贵阳6月1日电 （记者张三）记者从省民政厅获悉，全省已建成社工站一千多个。</p>
<p style="text-indent:2em">目前，持证社工有两万多人，服务覆盖所有乡镇。</p><p class="paper_num"></p><div class="edit cf">(责编：李四、王五)</div></div>
<div class="rm_share cf"><p>分享让更多人看到</p></div><div class="bza"><h2>推荐阅读</h2><div><a href="/a">某地春耕正忙</a><p>春分时节，各地抢抓农时，田野里一派忙碌景象，机声隆隆。</p></div>
<div><a href="/b">某地樱花盛开</a><p>三月的某地，樱花次第开放，吸引了各地的游客前来观赏。</p></div></div></div></div>
<div class="copyright"><p>人 民 网 版 权 所 有 ，未 经 书 面 授 权 禁 止 使 用</p></div></body></html>"""


def test_an_article_of_people_com_cn():
    bulletin = read(PEOPLE, "http://gz.people.com.cn/n2/2022/0601/c1-1.html")
    assert (bulletin.headline, bulletin.prefix, bulletin.title, bulletin.region) == (
        "贵州：社工服务到家门口",
        "贵州",
        "社工服务到家门口",
        "guizhou",
    )
    assert [text[:9] for text in bulletin.paragraphs] == ["人民网贵阳6月1日", "目前，持证社工有两"]
    assert (bulletin.statement, bulletin.dated.value) == ("来源：人民网－贵州频道", "2022-06-01")


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


def test_a_table_of_facts_above_a_document_is_none_of_it():
    bulletin = read(f"""<html><head><title>某市民政局</title></head><body>{NAVIGATION}<table class="xxgk"><tr><td>索引号：</td><td>0001-2022-01</td>
        <td>发布机构：</td><td>某市民政局</td></tr><tr><td>发文日期：</td><td>2022-05-31</td><td>文号：</td><td>某民发〔2022〕5号</td></tr></table>
        <h1>关于做好社会工作站建设的通知</h1><div id="Zoom"><p>各县（市、区）民政局：</p><p>为加强基层力量，现就社会工作站建设有关事项通知如下。</p>
        <p>一、总体要求</p><p>坚持需求导向，稳步推进，到年底实现全覆盖。</p><p align=right>某市民政局</p><p align=right>2022年5月30日</p></div></body></html>""")
    assert bulletin.headline == "关于做好社会工作站建设的通知"
    assert (bulletin.paragraphs[0], bulletin.paragraphs[-1]) == ("各县（市、区）民政局：", "2022年5月30日")
    assert bulletin.dated.value == "2022-05-31"


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


def test_english():
    bulletin = read("""<html><head><title>Social workers open a centre | Example News</title>
        <meta property="article:published_time" content="2022-06-01T08:00:00+08:00"></head><body><nav><a href=/>Home</a></nav><article>
        <h1>Social workers open a centre</h1><p>A county in Guizhou opened a centre for social work on Wednesday.</p>
        <p>It has three workers, and plans to hire more.</p></article><footer><p>All rights reserved, Example News 2022.</p></footer></body></html>""")
    assert (bulletin.headline, bulletin.lang, len(bulletin.paragraphs)) == ("Social workers open a centre", "en", 2)


def test_a_page_of_several_is_told():
    bulletin = read("""<html><head><title>社工服务进山村（1）</title></head><body><div><h1>社工服务进山村</h1><div id=content>
        <p>从县城到村里，车要开一个半小时。</p><p>社工每周去两次，背包里总装着血压计。</p></div>
        <div class=p><a>1</a><a href=2.html>2</a><a href=2.html>下一页</a> 共2页</div></div></body></html>""")
    assert len(bulletin.paragraphs) == 2
    assert [change.before for change in bulletin.changes if change.kind == "pages"] == ["12下一页 共2页"]


def test_a_subtitle_is_a_line_and_no_heading():
    html = """<html><head><title>乡镇社工站怎样留住人</title></head><body><h1>乡镇社工站怎样留住人</h1><h4>——来自三省的调查</h4>
        <p>2026-11-16 来源：某某报</p><p>冬日清晨，社工站的门早早开了。</p><h3>一、待遇</h3><p>两名社工说了待遇。</p></body></html>"""
    assert read(html).paragraphs[:3] == ("——来自三省的调查", "冬日清晨，社工站的门早早开了。", "### 一、待遇")


def test_a_code_beside_a_line_that_asks_to_scan_it():
    bulletin = read("""<html><head><title>社工服务进山村</title></head><body><h1>社工服务进山村</h1><div><p>社工每周去两次村里，背着血压计。</p>
        <p><img src=/1.jpg></p><p>扫码关注“某地社工”公众号</p><p><img src=/w1.png></p></div></body></html>""")
    assert [image.url[-6:] for image in bulletin.images] == ["/1.jpg"]


LIST = "".join(
    f'<li><a href="{n}.html">某地开展第{n}次社会工作宣传活动，群众踊跃参加</a><span>2022-06-{n:02}</span></li>'
    for n in range(1, 20)
)
TEASERS = "".join(
    f'<div class="item"><h3><a href="{n}.html">某地开展社工活动之{n}</a></h3><p>日前，某地开展了社会工作宣传活动，群众踊跃参加，反响热烈。</p></div>'
    for n in range(1, 9)
)


@pytest.mark.parametrize(
    "body",
    [
        f"<h2>工作动态</h2><ul class='list'>{LIST}</ul>",
        f"<h2>工作动态</h2><div class='list'>{TEASERS}</div>",
        "<form><p>用户名 <input></p><p>密码 <input type=password></p><p>请先登录，再查看本页的内容。</p></form>",
        "<div class='error'><h1>404</h1><p>对不起，您访问的页面不存在或者已被删除，请检查网址是否正确。</p></div>",
        "<noscript>请开启JavaScript后继续访问本网站，谢谢您的配合。</noscript><div id='app'></div>",
        "<p>请开启JavaScript后继续访问本网站，谢谢您的配合。</p>",
        "",
    ],
)
def test_a_page_without_an_article_is_refused(body):
    with pytest.raises(DeliveryError) as caught:
        read(f"<html><head><title>工作动态_某县民政局</title></head><body>{NAVIGATION}{body}{FOOTER}</body></html>")
    assert (caught.value.rule, caught.value.place) == ("page-no-text", "page.html")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (STANDARD, True),
        ("\ufeff\n<!-- saved --><!DOCTYPE HTML PUBLIC '-//W3C//DTD'><p>x", True),
        ('<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml">', True),
        ("<div><p>一段。</p></div>", True),
        ('<?xml version="1.0"?><rss version="2.0"><channel><title>&lt;html></title></channel></rss>', False),
        ('<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title></feed>', False),
        ("贵州:多措并举\n\n一段，说的是 <html> 标签。", False),
        ("# 标题\n\n<b>一段。</b>", False),
        ("<", False),
        ("", False),
    ],
)
def test_a_page_is_told_by_what_it_holds(text, expected):
    assert is_page(text) is expected


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


@pytest.mark.parametrize(
    "piece",
    [
        "&lt;",
        "( ",
        "，, ",
        "甲<br>",
        "甲乙丙。<br>",
        "<p>甲乙。</p>",
        "<h2>甲</h2>",
        "甲<img src=/1.jpg>",
        "<td colspan=60>甲</td>",
    ],
)
def test_a_page_takes_time_in_proportion_to_its_length(piece):
    html = "<html><body><h1>社工站建设推进会召开</h1><p>{}</p></body></html>"
    taken = []
    for count in (2_000, 8_000):
        before = time.process_time()
        with contextlib.suppress(DeliveryError):
            read_page(html.format(piece * count), Origin("page.html"), DESK)
        taken.append(time.process_time() - before)
    # A square would take sixteen times as long.
    assert taken[1] < 9 * taken[0] + 0.2


def test_a_style_without_end_takes_no_time():
    with within(5):
        read(STANDARD.replace("<h1>", f"<h1 style='{'height:0;' * 100_000}'>"))
