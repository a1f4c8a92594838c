"""What is a page, and which pages hold no article or several."""

import pytest

from generator.errors import DeliveryError
from generator.ingest.page.page import is_page
from tests.ingest.page.pages import FOOTER, NAVIGATION, STANDARD, read


def test_a_page_of_several_is_told():
    bulletin = read("""<html><head><title>社工服务进山村（1）</title></head><body><div><h1>社工服务进山村</h1><div id=content>
        <p>从县城到村里，车要开一个半小时。</p><p>社工每周去两次，背包里总装着血压计。</p></div>
        <div class=p><a>1</a><a href=2.html>2</a><a href=2.html>下一页</a> 共2页</div></div></body></html>""")
    assert len(bulletin.paragraphs) == 2
    assert [change.before for change in bulletin.changes if change.kind == "pages"] == ["12下一页 共2页"]


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
