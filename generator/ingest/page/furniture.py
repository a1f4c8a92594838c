"""What pages have around an article, told by its words alone: one table a kind.

The words are those of the government, agency, newspaper and WeChat pages seen.
"""

from __future__ import annotations

import re

# Buttons and counters: a line is furniture where every piece of it is one of these.
_BUTTON = re.compile(
    r"(?:打印|打印(?:本页|本文|此页|文稿|页面|正文)|关闭|关闭(?:本页|窗口|页面|此页)|(?:加入|我要)?收藏(?:本页|本文)?"
    r"|(?:返回|回到)?(?:顶部|页首|首页|上一?页|列表|目录)|末页|尾页|下一?页|第\d+页|共\d+页|\d{1,3}"
    r"|分享(?:到|至|本文|按钮|给朋友)?[:：]?|(?:新浪|腾讯)?(?:微信|微博)|QQ(?:空间|好友)?|朋友圈|人人网|豆瓣|Facebook|Twitter|复制链接|更多"
    r"|我要(?:纠错|评论|投稿|举报|留言)|纠错|评论|举报|点赞|转发|推荐|在看|喜欢|赞|踩|赏|赞赏|打赏|订阅|关注我们|阅读原文"
    r"|(?:网友|发表|查看|全部|最新|热门)?评论\d*条?|(?:字体|字号|文字大小)?[:：]?[大中小]{1,3}|A[+-]|放大|缩小|默认|繁体|简体"
    r"|(?:字体|字号|文字大小|视力保护色?|语音播报|朗读)[:：]?|无障碍(?:阅读|浏览|模式)?|展开全文|全文|收起|下载|导出"
    r"|(?:浏览|阅读|点击|访问|查看|评论|转发|收藏)(?:次数|数|量|人次|率)?[:：]?(?:\d[\d,.]*万?\+?)?次?|登录|注册|搜索|人民微博|邮箱|正文"
    r"|>+|<+|-+|\d{1,2}:\d\d(?::\d\d)?)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[\s\[\]【】（）()《》<>»|｜丨/·•,，。&]+")
_PHRASE = re.compile(
    r"\W*(?:(?:上|下|前|后)一?[篇条]\s*[:：].*|(?:请|用|打开)?(?:手机|微信){0,2}[“”\"]?扫(?:一扫|描|码|一下).{0,30}|(?:长按|识别|关注).{0,12}二维码.{0,16}"
    r"|(?:手机|移动)(?:版|端|阅读|查看).{0,10}|(?:点击|下载|打开).{0,10}(?:客户端|APP)|点击(?:进入|查看|阅读).{0,30}|分享(?:到|至).{0,20}|继续滑动看下一个"
    r"|(?:有|无)?上一篇.{0,60}下一篇.{0,60}|没有了|预览时标签不可点|微信号.{0,30}|功能介绍.{0,60})",
    re.IGNORECASE | re.DOTALL,
)

# The line under a headline: when and where from, and how often read. 时间 alone may be that of a meeting.
_LABEL = re.compile(
    r"[\W\d]*(?:(?:发布|发表|更新)(?:时间|日期)\s*(?=\d)|(?:(?:发布|发表|更新|发文|创建|上传|录入|上网|刊发)(?:时间|日期)|发布(?:单位|机构|者|人)|(?:信息|稿件|文章|内容|资料)?来源于?|稿源|作者"
    r"|浏览(?:次数|量|数)|阅读(?:次数|量|数)?|点击(?:次数|量|数|率)?|访问(?:次数|量)|字体|字号|索引号?|分享)\s*[:：])"
)
_LOOSE_LABEL = re.compile(r"\W*(?:时间|日期)\s*[:：].{0,60}")
_DATE_LINE = re.compile(
    r"\W*(?:19|20)\d\d\s?(?:年|[-/.])\s?\d{1,2}\s?(?:月|[-/.])\s?\d{1,2}\s?日?(?:\s*\d{1,2}[:：]\d\d(?:[:：]\d\d)?)?"
    r"\s*(?:\W*(?:(?:信息|稿件|文章)?来源|稿源|来自|作者|浏览|阅读|点击|字体|字号|责编|编辑|分享).{0,80})?\W*"
)
_LONGEST_LABEL = 120

# Who answers for the site, and by whose leave it may be copied.
_ANSWERS = re.compile(
    r"版权所有|Copyright|©|ICP备|网?安备|网站标识码|备案号|许可证(?:编?号)?\s*[:：]|(?:主办|承办|协办|运维|技术支持)(?:单位)?\s*[:：]|未经.{0,12}(?:授权|许可|同意|允许)"
    r"|版权声明|免责声明|转载(?:请|须|时).{0,8}(?:注明|联系)|凡本[网站]注明|不良.{0,4}信息举报|使用.{0,10}浏览器|网站地图|您是?第.{0,8}位访|本网站由",
    re.IGNORECASE,
)
_LONGEST_ANSWER = 400
_POSITION = re.compile(r"\W*(?:您?(?:的|现在|当前)*(?:所在)?(?:位置|栏目)|当前页面|首页)\s*(?:[:：]|是|>|»|›|-|_)")
_MAKER = re.compile(
    r"\W*(?:责任?编辑|责编|(?:网络?|值班|本期|文字|图文|新媒体|微信|视觉|美术|来源)?编辑|校对|审核|审签|初审|复审|终审|[一二三]审|监制|编审|签发|录入"
    r"|总值班|值班主任|统筹|策划|排版|制作)\s*[:：/丨｜|]\s*.{0,80}"
)
_ORIGINAL = re.compile(r"\W*原(?:文)?(?:标题|链接|地址)\s*[:：].{0,200}")

# After such a line come other articles, or what readers say.
_ENDING = re.compile(
    r"\W*(?:相关(?:新闻|阅读|文章|报道|推荐|信息|内容|资讯|稿件|专题|链接|文档|政策解读|解读)|(?:推荐|延伸|拓展|更多|精彩|往期)(?:阅读|推荐|新闻|文章|回顾|资讯|精彩)"
    r"|猜你喜欢|(?:热门|热点|最新|今日|图片|要闻|编辑|频道|本站)(?:新闻|文章|推荐|点击|阅读|排行|资讯|专题)|(?:新闻|阅读|点击|点击量|一周)排行榜?|大家都在看|为您推荐"
    r"|(?:网友|最新|热门|全部|精选|文章|用户)?(?:评论|留言|跟帖)(?:区|列表)?|发表评论|我来说两句)(?:更多|\d+|条|\W)*"
)


def is_furniture(text: str) -> bool:
    """Whether a line belongs to the page and not to its article."""
    if len(text) <= _LONGEST_ANSWER and _ANSWERS.search(text) and not text.endswith(("。", "！")):
        return True
    pieces = [piece for piece in _BETWEEN.split(text) if piece]
    if len(text) <= _LONGEST_LABEL and all(map(_BUTTON.fullmatch, pieces)):
        return True
    return is_label(text) or is_maker(text) or bool(_POSITION.match(text) or _PHRASE.fullmatch(text))


def is_label(text: str) -> bool:
    """Whether a line says when and where from an article is."""
    if len(text) > _LONGEST_LABEL or "。" in text:
        return False
    return bool(_LABEL.match(text) or _DATE_LINE.fullmatch(text))


def is_loose_label(text: str) -> bool:
    """Whether a line gives a time by a label that could be that of a meeting too."""
    return bool(_LOOSE_LABEL.fullmatch(text))


def is_maker(text: str) -> bool:
    """Whether a line says who edited an article, or under which headline it stood first."""
    return bool(_MAKER.fullmatch(text) or _ORIGINAL.fullmatch(text))


def is_ending(text: str) -> bool:
    """Whether other articles, or what readers say, begin here."""
    return bool(_ENDING.fullmatch(text))
