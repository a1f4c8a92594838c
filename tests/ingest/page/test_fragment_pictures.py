"""Pictures in a piece of HTML and the lines under them."""

import pytest

from generator.ingest.body import Picture
from tests.ingest.page.fragments import body


def test_a_picture_with_the_caption_under_it():
    html = """<p>正文。</p><p><img src="data:image/gif;base64,R0" data-src="./W0.jpg" alt="W0.jpg"></p>
        <p align="center">图为活动现场。（张三 摄）</p><p>又一段。</p>"""
    found = body(html)
    assert found.paragraphs == ("正文。", "又一段。")
    assert found.pictures == (Picture("https://www.example.gov.cn/2022/W0.jpg", "图为活动现场。", "张三"),)


def test_captions_of_figures_and_alternative_texts():
    html = """<figure><img src=/1.jpg alt=图片><figcaption>志愿者在社区</figcaption></figure><p>甲。</p>
        <img src=/2.png alt="居民在服务中心办事"><p>乙。</p><img src=/3.png alt="图片1"><p>丙。</p>"""
    found = [picture.caption for picture in body(html).pictures]
    assert found == ["志愿者在社区", "居民在服务中心办事", ""]


def pictures(html):
    found = body(html)
    return [picture.caption for picture in found.pictures], list(found.paragraphs)


PICTURE = "<p align=center><img src=/{}.jpg></p>"
LONG = "<p>某市在全省率先建成社工督导中心，首批督导已经上岗，每人联系四个乡镇的社工站。</p>"


@pytest.mark.parametrize(
    ("under", "caption"),
    [
        ("<p align=center>督导在某镇社工站指导个案</p>", "督导在某镇社工站指导个案"),
        ("<p style='text-align: center'>11月21日，社工把棉衣送到老人家中。</p>", "11月21日，社工把棉衣送到老人家中。"),
        ("<p style='font-size:12px'>督导在值班。某地社工供图</p>", "督导在值班。"),
        ("<p>▲督导（左一）在某镇社工站指导个案</p>", "▲督导（左一）在某镇社工站指导个案"),
        ("<p>（图为走访现场）</p>", "（图为走访现场）"),
        ("<p>↑活动现场</p>", "↑活动现场"),
        ("<p align=center><b>一、夜里的声音</b></p>", ""),
        ("<p align=center>第一章　总则</p>", ""),
        ("<p>某市民政局</p>", ""),
        ("<p align=center>这里有两句话。所以是正文的一段。</p>", ""),
    ],
)
def test_a_line_under_a_picture(under, caption):
    found, text = pictures(LONG + PICTURE.format(1) + under + LONG)
    assert found == [caption]
    assert len(text) == 2 + (not caption)


def test_each_of_several_pictures_has_its_own_line():
    lines = ["志愿者检修炉具。", "社工走访老人", "社区食堂的热汤。"]
    html = "".join(PICTURE.format(at) + f"<p>{line}</p>" for at, line in enumerate(lines))
    assert pictures(LONG + html) == (lines, [LONG[3:-4]])


def test_where_all_is_centred_a_line_is_text():
    html = "".join(f"<p align=center>这一段居中，是第{at}段。</p>" for at in range(5))
    assert pictures(html + PICTURE.format(1) + "<p align=center>这一段也居中。</p>")[0] == [""]


def test_photo_news_of_captions_alone_keeps_them_as_its_text():
    html = PICTURE.format(1) + "<p align=center>社工把棉衣送到老人家中。</p>"
    assert pictures(html) == (["社工把棉衣送到老人家中。"], ["社工把棉衣送到老人家中。"])


def test_a_caption_after_a_break_within_the_paragraph_of_its_picture():
    html = f"{LONG}<p>第一句。<br>第二句。<br><img src=/1.jpg><br>（图为走访现场）</p>"
    assert pictures(html) == (["（图为走访现场）"], [LONG[3:-4], "第一句。", "第二句。"])


def test_a_code_is_no_picture_and_told():
    found = body(f"{LONG}<p><img src=/ewm.png></p><p><img src=/a.png alt=公众号二维码></p><p><img src=/b.jpg></p>")
    assert [picture.address[-6:] for picture in found.pictures] == ["/b.jpg"]
    assert [change.before for change in found.changes if change.kind == "picture"] == ["/ewm.png", "/a.png"]


@pytest.mark.parametrize(
    "attributes",
    [
        'src="http://a.cn/count.gif" width="1" height="1"',
        'src="http://a.cn/x.gif" style="width:0px"',
        'src="/images/share.png"',
        'src="/ueditor/fileTypeImages/icon_pdf.gif"',
        'src="http://a.cn/x.png" width=16 height=16',
        'src="data:image/svg+xml,<svg onload=x>"',
        'src="javascript:x"',
        "",
    ],
)
def test_trackers_and_icons_are_no_pictures(attributes):
    assert body(f"<p>甲<img {attributes}></p>").pictures == ()
