"""Pages in the manner of the families that arrive, each with what surrounds its article there."""

from tests.ingest.page.pages import FOOTER, NAVIGATION, STANDARD, read


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


def test_english():
    bulletin = read("""<html><head><title>Social workers open a centre | Example News</title>
        <meta property="article:published_time" content="2022-06-01T08:00:00+08:00"></head><body><nav><a href=/>Home</a></nav><article>
        <h1>Social workers open a centre</h1><p>A county in Guizhou opened a centre for social work on Wednesday.</p>
        <p>It has three workers, and plans to hire more.</p></article><footer><p>All rights reserved, Example News 2022.</p></footer></body></html>""")
    assert (bulletin.headline, bulletin.lang, len(bulletin.paragraphs)) == ("Social workers open a centre", "en", 2)
