"""Lines of pages, and lines of texts that are not to be taken for them."""

import pytest

from generator.ingest.wording.furniture import (
    is_byline,
    is_ending,
    is_furniture,
    is_loose_label,
    is_one_of_several,
    vague_time,
)


@pytest.mark.parametrize(
    "line",
    [
        "【打印本页】【关闭窗口】",
        "字体：[ 大 中 小 ]",
        "发布时间：2022-06-01 来源：新华社 浏览次数：12",
        "时间：2022-06-01 06:23 来源： 某某日报",
        "2022年06月01日08:18  来源：人民网",
        "信息来源：省发改委",
        "责任编辑：张三 审核：李四",
        "（责编：张三、李四）",
        "上一篇：某地召开会议",
        "扫一扫在手机打开当前页面",
        "您现在的位置：首页 > 新闻中心 > 正文",
        "今天是2026年11月24日 星期二",
        "黔ICP备05018911号-1",
        "贵公网安备 52000000000000号",
        "版权所有：某县人民政府",
        "人 民 网 版 权 所 有 ，未 经 书 面 授 权 禁 止 使 用",
        "分享到： 微信 微博 QQ空间",
        "赞 0 赏",
        "原标题：某地的一件事",
        "END",
        "—END—",
        "文字：张三　编辑：李四　审核：王五",
        "（下转第六版）",
        "免责声明：本文仅代表作者个人观点，与本网无关。",
        "更多精彩内容，请下载某某客户端。",
        "本文来源：某某日报 责任编辑：张三_N1",
        "123下一页 共3页",
        "上一页 1 2 3 4 下一页 尾页 第1/4页",
        "《某某日报》（2026年11月11日　第05版：民生）",
    ],
)
def test_furniture(line):
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "今天是国际社工日，某县开展了宣传活动。",
        "网站应当在首页底部标明ICP备案号，并链接到查询网址。",
        "未经登记部门许可，不得以社会组织名义开展活动。",
        "时间：2022年6月10日上午9时",
        "2022年6月1日",
        "2022年6月10日 9:00-11:00 开幕式",
        "地址：某路1号 邮编：550000 电话：0851-00000000",
        "主办单位：省民政厅 承办单位：省社会工作协会",
        "打印机、扫描仪各一台",
        "分享经验，共同成长",
        "编辑部的故事",
        "扫一扫门牌二维码，就能看到责任社工的电话。",
        "点击进入网上大厅，三步就能办完。",
        "记者：您怎么看？",
        "第3页共有5处改动",
        "附件：1.名单.docx",
        "某县民政局",
        "点" * 5_000_000,
    ],
)
def test_a_text_may_say_so(line):
    assert not is_furniture(line)


@pytest.mark.parametrize(
    "line", ["3天前", "发布于 昨天 18:20", "11-20 09:30", "26-11-20", "2 hours ago", "某地融媒 半小时前"]
)
def test_a_time_without_a_year(line):
    assert vague_time(line) in line


@pytest.mark.parametrize("line", ["他三天前来过", "3天前的今天", "比例为3-2", "2026-11-20", "电话：0851-86831234"])
def test_no_time_at_all(line):
    assert vague_time(line) is None


@pytest.mark.parametrize(
    "line", ["本报记者 张三", "记者：李四、王五　2026-11-20 09:00", "本报记者 齐 鸣 通讯员 秦 月", "By Lin Wei | Daily"]
)
def test_who_wrote_it(line):
    assert is_byline(line)


@pytest.mark.parametrize(
    "line", ["记者从省民政厅获悉", "记者：您怎么看", "作者单位：某大学", "By 2030, all will have it"]
)
def test_who_did_not(line):
    assert not is_byline(line)


def test_pages_of_one_article():
    assert is_one_of_several("123下一页 共3页", 6)
    assert is_one_of_several("1 2 下一页", 5)
    assert not is_one_of_several("首页 上一页 1 下一页 尾页 共1页", 10)
    assert not is_one_of_several("本书共3页", 0)


def test_what_counts_before_the_text_only():
    assert is_loose_label("日期：2022-06-01")
    assert is_loose_label("2022-06-01 09:12:33")
    assert not is_loose_label("2022年6月1日，某地举办了活动。")


@pytest.mark.parametrize("line", ["相关阅读", "【相关新闻】", "网友评论（12）", "推荐阅读：", "热门文章 更多>>"])
def test_where_other_articles_begin(line):
    assert is_ending(line)


@pytest.mark.parametrize("line", ["附件：", "相关工作要求如下：", "评论员文章", "推荐名额"])
def test_where_they_do_not(line):
    assert not is_ending(line)
