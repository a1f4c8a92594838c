"""Pages that break off, and pages that only leave out their last tags."""

import pytest

from tests.ingest.page.pages import FOOTER, NAVIGATION, read

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


def test_a_page_with_an_early_end_is_read_whole():
    bulletin = read(f"""<html><head><title>早早结束的网页</title></head><body>{NAVIGATION}<h1>早早结束的网页</h1></body></html>
        <div class="content"><p>这一段在网页结束之后，浏览器照样显示。</p></body></html><p>还有一段，也照样显示。</p></div>{FOOTER}""")
    assert bulletin.paragraphs == ("这一段在网页结束之后，浏览器照样显示。", "还有一段，也照样显示。")


def test_an_open_comment_and_open_tags():
    bulletin = read("""<html><head><title>没有关好的网页</title></head><body><div class=content><h1>没有关好的网页</h1>
        <p>这是第一段，<b>后面的标签没有关上。<p>这是第二段，也没有关上。<!-- 页脚开始 <div>版权所有</div></body></html>""")
    assert bulletin.paragraphs == ("这是第一段，**后面的标签没有关上。**", "**这是第二段，也没有关上。**")
