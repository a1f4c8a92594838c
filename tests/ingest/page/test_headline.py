"""Which line of a page is its headline, whatever its title says."""

import pytest

from tests.ingest.page.pages import read, removed

TEXT = "<p>某县把农村低保作为民心工程来抓，名单公示七天，接受群众监督。</p><p>全县共有二千户纳入保障范围。</p>"
DATE = "发布时间：2026-11-20　来源：某县民政局"


@pytest.mark.parametrize(
    ("title", "headline", "body"),
    [
        (
            "某省民政信息网",
            "某县三项措施推进农村低保规范管理",
            f"<table><tr><td align=center><font size=4 color=red><b>{{}}</b></font></td></tr><tr><td>{DATE}</td></tr><tr><td>{TEXT}</td></tr></table>",
        ),
        (
            "某县政务网",
            "某县举办首届社工技能大赛",
            f"<div><span id=ctl00_lblTitle style='font-size:20px;font-weight:bold'>{{}}</span><br><span>{DATE}</span><div>{TEXT}</div></div>",
        ),
        ("某县人民政府门户网站", "某县举办首届社工技能大赛", f"<div id=biaoti>{{}}</div><div>{DATE}</div>{TEXT}"),
        ("某某网", "某县举办首届社工技能大赛", f"<p align=center><strong>{{}}</strong></p><p>{DATE}</p>{TEXT}"),
        ("某县民政局", "某县举办首届社工技能大赛", f"<div class=ct>{{}}</div><div>{DATE}</div>{TEXT}"),
        ("某县民政局", "某县举办首届社工技能大赛", f"<h1>某县民政局</h1><h2>{{}}</h2><p>{DATE}</p>{TEXT}"),
        ("督导", "督导行动开始", f"<h1>{{}}</h1><p>{DATE}</p>{TEXT}"),
        ("督导A", "督导行动之A", f"<h1>{{}}</h1><p>{DATE}</p>{TEXT}"),
        (
            "某县举办首届社工技能大赛_新闻中心",
            "某县举办首届社工技能大赛",
            f"<h1>新闻中心</h1><p>{DATE}</p>{TEXT}<!--{{}}-->",
        ),
        ("快讯_某县人民政府", "快讯", f"<h1>{{}}</h1><p>{DATE}</p>{TEXT}"),
        ("某省上线社工服务网", "某省上线社工服务网", f"<h1>{{}}</h1><p>{DATE}</p>{TEXT}"),
    ],
)
def test_what_is_printed_as_a_headline_is_worth_more_than_the_name_of_a_site(title, headline, body):
    bulletin = read(f"<html><head><title>{title}</title></head><body>{body.format(headline)}</body></html>")
    assert (bulletin.headline, len(bulletin.paragraphs), bulletin.dated.value) == (headline, 2, "2026-11-20")
    assert headline in title or title in removed(bulletin)


def test_a_headline_divided_by_a_break_has_no_space_between_han():
    html = f"<html><head><title>x</title></head><body><h1>某县举办首届<br>社工技能大赛</h1><p>{DATE}</p>{TEXT}</body></html>"
    assert read(html).headline == "某县举办首届社工技能大赛"
