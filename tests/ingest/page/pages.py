"""Pages in the manner of the families that arrive, and how a test reads one."""

from generator.ingest.page.page import read_page
from generator.ingest.reading import Origin
from tests.ingest.desk import DESK

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
