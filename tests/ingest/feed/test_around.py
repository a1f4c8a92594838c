"""What stands around a text in a feed, and who it says has written it."""

import json

import pytest

TEXT = "<p>暑假里，社工站陪伴儿童1100名，开设课程26门。</p>"


def html(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")


@pytest.mark.parametrize(
    "line",
    [
        "点击蓝字 关注我们",
        "长按二维码关注",
        "喜欢此内容的人还喜欢",
        "The post <a href='/1'>补贴</a> first appeared on <a href='/'>WP</a>.",
        "文章补贴最先出现在社工网。",
    ],
)
def test_what_stands_around_a_text_is_none_of_it_and_is_told(item, line):
    bulletin = item(f"<title>贵州：暑假</title><description>{html(f'{TEXT}<p>{line}</p>')}</description>")
    assert bulletin.paragraphs == ("暑假里，社工站陪伴儿童1100名，开设课程26门。",)
    (change,) = [change for change in bulletin.changes if change.kind == "removed"]
    assert change.before[:4] == line[:4]
    assert change.before not in bulletin.raw


@pytest.mark.parametrize(
    "line",
    [
        "点击率上升。",
        "关注我们身边的社工",
        "The post office first appeared on the map in 1900, and stayed there.",
        "推荐",
    ],
)
def test_a_line_of_a_text_stays(item, line):
    bulletin = item(f"<title>贵州：暑假</title><description>{html(f'<p>{line}</p>{TEXT}')}</description>")
    assert bulletin.paragraphs[0] == line


def test_a_call_in_a_list_stays_with_it(item):
    bulletin = item(
        f"<title>贵州：暑假</title><description>{html(f'{TEXT}<ul><li>阅读原文</li><li>甲</li></ul>')}</description>"
    )
    assert bulletin.paragraphs[1] == "- 阅读原文\n- 甲"


@pytest.mark.parametrize(
    ("stated", "author"),
    [("记者 刘一", "刘一"), ("本报记者 刘一", "刘一"), ("刘一", "刘一"), ("安徽民政", None), ("记者站", None)],
)
def test_who_wrote_an_entry(item, stated, author):
    assert (
        item(f"<title>贵州：暑假</title><author>{stated}</author><description>{html(TEXT)}</description>").author
        == author
    )


def test_what_an_attachment_is_called_is_told(read):
    attached = [("1.png", "image/png", "招生海报"), ("2.mp3", "audio/mpeg", "录音"), ("3.pdf", "application/pdf", "")]
    rows = [{"url": f"https://z.example/{url}", "mime_type": kind, "title": title} for url, kind, title in attached]
    entry = {"id": "1", "title": "上海：扩招", "content_text": "硕士扩招200人。", "attachments": rows}
    text = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "周刊", "items": [entry]})
    (bulletin,) = read(text).bulletins
    assert [(image.url, image.caption) for image in bulletin.images] == [("https://z.example/1.png", "招生海报")]
    assert [change.before for change in bulletin.changes if change.kind == "aside"] == ["录音"]
