"""What pages have around an article, told by its words alone, in either script: one table a kind.

The words are those of the government, agency, newspaper and WeChat pages seen. A sentence of a text must never match:
what a text may say too is furniture only without a full stop, or only before the text begins (`is_loose_label`).
"""

from __future__ import annotations

import re

from generator.text.folding import simplified
from generator.text.han import HAN

# Longer lines are text whatever they say, and no pattern here runs over megabytes.
_LONGEST = 400
_SHORT = 120
_SHORTER = 80
# As many signs say what they are for: 阅读原文, 点赞 在看.
_BUTTONS = 4

# A line is furniture where every piece of it is a button or a counter.
_BUTTON = re.compile(
    r"""打印(?:本页|本文|此页|文稿|页面|正文)? | 关闭(?:本页|窗口|页面|此页)? | (?:加入|我要)?收藏(?:本页|本文)?
    | 下载 | 导出 | (?:返回|回到)?(?:顶部|页首|首页|上一?页|列表|目录) | 末页 | 尾页 | 下一?页 | 第\d+页 | 共\d+页
    | [<>-]+ | 分享(?:到|至|本文|按钮|给朋友)?[:：]? | (?:新浪|腾讯|人民)?(?:微信|微博) | QQ(?:空间|好友)?
    | 朋友圈 | 人人网 | 豆瓣 | Facebook | Twitter | 复制链接 | 邮箱 | 更多 | 登录 | 注册 | 搜索 | 正文 | 全文
    | 展开全文 | 收起 | 阅读原文 | 关注我们 | 我要(?:纠错|评论|投稿|举报|留言) | 纠错 | 举报 | 点赞 | 转发 | 推荐
    | 在看 | 喜欢 | 赞 | 踩 | 赏 | 赞赏 | 打赏 | 订阅 | (?:网友|发表|查看|全部|最新|热门)?评论\d*条?
    | (?:字体|字号|文字大小)?[:：]?[大中小]{1,3} | A[+-] | 放大 | 缩小 | 正常 | 默认 | 繁体 | 简体
    | (?:字体|字号|文字大小|视力保护色?|语音播报|朗读)[:：]? | 无障碍(?:阅读|浏览|模式)?
    | (?:浏览|阅读|点击|访问|查看|评论|转发|收藏)(?:次数|数|量|人次|率)?[:：]?(?:\d[\d,.]*万?\+?)?次?""",
    re.IGNORECASE | re.VERBOSE,
)
# How often something was liked, or at what time it came; within a text such a line is the text's.
_COUNT = re.compile(r"\d{1,3}|\d{1,2}:\d\d(?::\d\d)?")
_BETWEEN = re.compile(r"[\s\[\]【】（）()《》<>»|｜丨/·•,，。&]+")

# What asks for a tap, leads to the next article, or says where on the site one is.
_PHRASE = re.compile(
    r"""\W*(?: [上下前后]一?[篇条]\s*[:：].* | (?:有|无)?上一篇.{0,60}下一篇.{0,60} | 没有了 | 继续滑动看下一个
    | (?:请|用|打开)?(?:手机|微信){0,2}[“”"]?扫(?:一扫|描|码|一下).{0,30} | (?:长按|识别|关注).{0,12}二维码.{0,16}
    | (?:手机|移动)(?:版|端|阅读|查看).{0,10} | (?:点击|下载|打开).{0,10}(?:客户端|APP) | 分享(?:到|至|让).{0,20}
    | 点击[“"]?(?:进入|查看|阅读|上方|下方|左下角?).{0,30} | 喜欢此内容的人还喜欢 | .{0,30}轻点两下取消.{0,40}
    | (?:[请快]?[点戳]|点击)(?:(?:一下|个)[“"]?|[“"])(?:在看|赞|关注|分享)[”"]?.{0,20}
    | 收录于.{0,4}(?:合集|话题).{0,20} | .{0,4}蓝字.{0,4}关注.{0,10} | 预览时标签不可点
    | 微信号\s*[:：].{0,30} | -*\s*END\W* | (?:[上下][转接]|转)第?.{1,6}版.{0,10} )""",
    re.IGNORECASE | re.VERBOSE,
)
# Such a line says so in a full sentence; others that do are a text's.
_DISCLAIMER = re.compile(
    r"\W*(?:(?:免责|版权|郑重|特别|本网|本站)声明\s*[:：].{0,300}|.{0,10}仅代表作者.{0,60}|"
    r"更多(?:精彩)?(?:内容|资讯|新闻).{0,6}(?:请|尽在|下载|关注|点击|扫).{0,30})"
)
# 1 2 3 下一页 共3页
_PAGES = re.compile(r"(?:[\W\d共第页条到转]|[上下后前]一?页|[首尾末]页|跳转|余下全文|GO)+", re.IGNORECASE)
_PAGE_COUNT = re.compile(r"共\s*([2-9]|[1-9]\d+)\s*页|\d\s*/\s*([2-9]|[1-9]\d+)\s*页?|余下全文")
_POSITION = re.compile(r"\W*(?:您?(?:的|现在|当前)*(?:所在)?(?:位置|栏目)|当前页面|首页)\s*(?:[:：]|是|>|»|›|-|_)")
_GREETING = re.compile(
    r"[^。]{0,10}(?:今天|现在)是[^。]{0,60}|[^。]{0,40}欢迎[您你]?(?:访问|光临|来到|浏览|登录)[^。]{0,40}"
)

# The line under a headline: when and where from, and how often read.
ORIGIN = r"(?:信息|稿件|文章|内容|资料|本文)?来源于?|稿源|转载自|转自|摘自"
_READ = r"浏览(?:次数|量|数)?|阅读(?:次数|量|数)?|点击(?:次数|量|数|率)?|访问(?:次数|量)"
_LABEL = re.compile(
    rf"""[\W\d]*(?: (?:发布|发表|更新)(?:时间|日期)\s*(?=\d)
    | (?: (?:发布|发表|更新|发文|成文|印发|创建|建档|张贴|上传|录入|上网|刊发)(?:时间|日期)
      | 发布(?:单位|机构|者|人) | {ORIGIN} | 作者
      | {_READ} | 字体 | 字号 | 索引号? | 分享 )\s*[:：] )""",
    re.VERBOSE,
)
_SEVERAL_LABELS = re.compile(
    rf"[^。]{{0,40}}(?:发布|发表|发文|上网|刊发)(?:时间|日期)\s*[:：]\s*\d[^。]{{5,40}}"
    rf"|\W*(?:时间|日期)\s*[:：].*(?:{ORIGIN}|作者|编辑|{_READ}|字体|字号)[^。]{{0,60}}"
)
_DATE = r"(?:19|20)\d\d\s?(?:年|[-/.])\s?\d{1,2}\s?(?:月|[-/.])\s?\d{1,2}\s?日?"
_DAY = rf"\W*{_DATE}"
_DATED = re.compile(
    rf"{_DAY}\s*(?:\d{{1,2}}[:：]\d\d(?:[:：]\d\d)?)?\W*(?:{ORIGIN}|来自|作者|{_READ}|字体|责编|编辑).{{0,80}}"
)
# 《某某日报》（2026年11月11日　第05版：民生）
_EDITION = re.compile(rf"\W*[{HAN}A-Za-z][{HAN}A-Za-z ]{{1,19}}\W*{_DATE}[^。]{{0,12}}\d\s*版[^。]{{0,20}}")
_VAGUE = re.compile(
    r"""(?<![\d-])(?: \d\d-\d{1,2}-\d{1,2} (?:\s+\d{1,2}:\d\d)? | \d{1,2}[-/]\d{1,2}\s+\d{1,2}:\d\d(?:-\d)?
      | \d{1,2}月\d{1,2}日\s+\d{1,2}:\d\d )(?![\d-])
    | (?:^|(?<=[\s于]))(?: (?:今天|昨天|前天|今日|昨日)\s*\d{1,2}:\d\d | 刚刚 | 昨天 | 前天
      | (?:\d{1,3}|半|[一二两三四五六七八九十]{1,2})个?(?:秒钟?|分钟?|小时|天|日|周|星期|月|年)[之以]?前 )(?=\s|$)
    | \b(?:\d{1,3}|an?)\s(?:second|minute|hour|day|week|month|year)s?\sago\b""",
    re.VERBOSE,
)
MEDIUM = rf"[{HAN}]{{2,16}}(?:报|网|社|台|刊|融媒(?:体?中心)?|发布|客户端)"
_LOOSE_LABEL = re.compile(
    rf"\W*(?:时间|日期)\s*[:：].{{0,60}}|{_DAY}.{{0,40}}|\W*{MEDIUM}[\s|｜]+{_DAY}[\s\d:：]{{0,12}}"
)

# 2024年3月5日 星期二, 贵州民政 2024-04-10 18:30 贵州: copied with a headline; 时间：… would be that of a meeting.
_CLOCK = r"\d{1,2}[:：]\d\d(?:[:：]\d\d)?"
_STAMP = re.compile(
    rf"{_DAY}\W*(?:星期.|周.)?\W*(?:{_CLOCK})?\W*|[^。，；：:]{{0,24}}{_DATE}\s*{_CLOCK}[^。，；：:]{{0,12}}"
)

# Who wrote and edited it, and under which headline it stood first.
_MAKER = re.compile(
    r"""\W*(?: (?: 责任?编辑 | 责编 | (?:网络?|值班|本期|文字|图文|新媒体|微信|视觉|美术|来源)?编辑 | 校对 | 审核
    | 审签 | [初复终一二三]审 | 监制 | 编审 | 签发 | 录入 | 总值班 | 值班主任 | 统筹 | 策划
    | 排版 )\s*[:：/丨｜|]\s*.{0,80} | (?:(?:文字|图片|摄影|视频|制图|海报|设计|编辑|校对|审核|文案|来源|制作|编排|主编)
      \s*[:：/丨｜|]\s*[^\s:：]{1,16}[\s　]*){2,6} | (?:文[/／]图|图[/／]文)[\s:：]+[^。]{0,40}
    | 原(?:文)?(?:标题|链接|地址)\s*[:：].{0,200} )""",
    re.VERBOSE,
)

# Who answers for the site, and by whose leave it may be copied; the second a sentence of a text may say too.
_ANSWERS = re.compile(
    r"""ICP\s*备\s*(?:案号?[:：]?)?\s*\d | 公?网?安备\s*\d | (?:网站标识码|备案号|备案序号)\s*[:：]? \s*\w*\d
    | 凡本[网站](?:站)?(?:注明|转载) | (?:建议|推荐)使用.{0,20}(?:浏览器|分辨率)
    | (?:主办|承办)(?:单位)?\s*[:：].*(?:邮编|维护|技术支持|备案|版权)""",
    re.IGNORECASE | re.VERBOSE,
)
_LEAVE = re.compile(
    r"""版\s*权\s*所\s*有 | Copyright | © | 网站地图 | 未\s*经.{0,16}(?:授\s*权|许可|同意|允许) | 版权声明 | 免责声明
    | 转载(?:请|须|时).{0,8}(?:注明|联系) | 不良.{0,4}信息举报 | 许可证(?:编?号)?\s*[:：] | 技术支持\s*[:：]
    | 本(?:网站|站|网)由.{0,30}(?:主办|承办) | 您是?第.{0,8}位访""",
    re.IGNORECASE | re.VERBOSE,
)

# After such a line come other articles, or what readers say.
_ENDING = re.compile(
    r"""\W*(?: 相关(?:新闻|阅读|文章|报道|推荐|信息|内容|资讯|稿件|专题|链接|文档|政策解读|解读)
    | (?:推荐|延伸|拓展|更多|精彩|往期)(?:阅读|推荐|新闻|文章|回顾|资讯|精彩) | 猜你喜欢 | 大家都在看 | 为您推荐
    | (?:热门|热点|最新|今日|图片|要闻|编辑|频道|本站)(?:新闻|文章|推荐|点击|阅读|排行|资讯|专题)
    | (?:新闻|阅读|点击|一周)排行榜? | (?:网友|最新|热门|全部|精选|文章|用户)?(?:评论|留言|跟帖)(?:区|列表)?
    | 发表评论 | 我来说两句 )(?:更多|\d+|条|\W)*""",
    re.VERBOSE,
)

# 本报记者 张三, 记者：李四 通讯员 秦 月, By Lin Wei | Qingling Daily; 记者：您怎么看？ is an interview's.
_PERSON = rf"(?![您你我他她请这那怎什为])(?:[{HAN}·]{{2,4}}|[{HAN}][ 　][{HAN}])(?![{HAN}])"
_ROLE = r"(?:本[报网刊台社]|见习|实习|特约|首席)?(?:记者|通讯员|作者|撰文|撰稿|摄影|摄影报道)|文[/／]图|文"
_CREDITED = rf"(?:{_ROLE})(?:\s*[:：/／]\s*|[ 　]+){_PERSON}(?:[ 　、，,]+(?!{_ROLE}){_PERSON}){{0,4}}"
_ENGLISH_NAME = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}"
_BYLINE = re.compile(
    rf"\W*{_CREDITED}(?:[ 　]+{_CREDITED}){{0,3}}(?:\s+{_DAY}.{{0,12}})?\W*"
    rf"|By {_ENGLISH_NAME}(?:(?:, | and ){_ENGLISH_NAME}){{0,3}}(?: in [A-Z][\w., -]{{1,40}}?)?(?:\s*[|｜].*)?"
)

# A box of these may say what a word of the article means.
_EXPLAINS = re.compile(r"\W*(?:相关链接|相关信息|相关内容|相关资料|延伸阅读|拓展阅读)\W*")


def is_furniture(text: str) -> bool:
    """Whether a line belongs to the page and not to its article."""
    if len(text) > _LONGEST:
        return False
    text = simplified(text)
    if is_label(text) or is_maker(text) or _ANSWERS.search(text) or (_LEAVE.search(text) and not text.endswith("。")):
        return True
    if _DISCLAIMER.fullmatch(text) or _is_pager(text) or _GREETING.fullmatch(text):
        return True
    if not text.endswith("。") and (_POSITION.match(text) or _PHRASE.fullmatch(text)):
        return True
    if len(text) > _SHORT:
        return False
    return all(_BUTTON.fullmatch(piece) or _COUNT.fullmatch(piece) for piece in _BETWEEN.split(text) if piece)


def is_call(text: str) -> bool:
    """Whether a line asks for a tap or leads elsewhere, in words that no text has, wherever it may stand."""
    if len(text) > _SHORT or text.endswith("。"):
        return False
    text = simplified(text)
    if _is_pager(text) or _PHRASE.fullmatch(text):
        return True
    pieces = [piece for piece in _BETWEEN.split(text) if piece]
    # 正常 and 推荐 alone may be the cells of a table.
    buttons = [piece for piece in pieces if _BUTTON.fullmatch(piece)]
    return sum(map(len, buttons)) >= _BUTTONS and all(piece in buttons or _COUNT.fullmatch(piece) for piece in pieces)


def is_count(text: str) -> bool:
    """Whether a line of furniture is nothing but numbers or times of day, and may be a figure of the text."""
    pieces = [piece for piece in _BETWEEN.split(text[:_SHORT]) if piece]
    return len(text) <= _SHORT and bool(pieces) and all(map(_COUNT.fullmatch, pieces))


def _is_pager(text: str) -> bool:
    """Whether a line leads through the pages of one article, or of a list."""
    return len(text) <= _SHORT and "页" in text and bool(_PAGES.fullmatch(text))


def is_one_of_several(text: str, linked: int) -> bool:
    """Whether a pager leads to more pages: it counts them, or has a link that says so."""
    if not _is_pager(text) and not text.strip().startswith("余下全文"):
        return False
    return bool(_PAGE_COUNT.search(text)) or (linked > 0 and "下一页" in text and not re.search(r"共\s*1\s*页", text))


def is_label(text: str) -> bool:
    """Whether a line says when and where from an article is."""
    if len(text) > _SHORT or "。" in text:
        return False
    text = simplified(text)
    return bool(
        _LABEL.match(text) or _SEVERAL_LABELS.fullmatch(text) or _DATED.fullmatch(text) or _EDITION.fullmatch(text)
    )


def is_loose_label(text: str) -> bool:
    """Whether a line gives a time that, within a text, would be that of a meeting or under a signature."""
    if len(text) > _SHORT or "。" in text:
        return False
    return bool(_LOOSE_LABEL.fullmatch(simplified(text)) or vague_time(text))


def is_stamp(text: str) -> bool:
    """Whether a line says when something was published, and hardly more."""
    return len(text) <= _SHORTER and bool(_STAMP.fullmatch(text))


def vague_time(text: str) -> str | None:
    """The time that a short line gives without its year or as seen from today (3天前, 11-20 09:30), None for others."""
    match = _VAGUE.search(simplified(text)) if len(text) <= _SHORTER and "。" not in text else None
    return text[match.start() : match.end()].strip() if match else None


def is_byline(text: str) -> bool:
    """Whether a line says who wrote an article, where it stands under the headline."""
    return len(text) <= _SHORTER and bool(_BYLINE.fullmatch(simplified(text)))


def is_maker(text: str) -> bool:
    """Whether a line says who edited an article, or under which headline it stood first."""
    return len(text) <= _LONGEST and bool(_MAKER.fullmatch(simplified(text)))


def is_ending(text: str) -> bool:
    """Whether other articles, or what readers say, begin here."""
    return len(text) <= _SHORT and bool(_ENDING.fullmatch(simplified(text)))


def explains(text: str) -> bool:
    """Whether a line that may be an ending may as well be the name of a box that explains something."""
    return bool(_EXPLAINS.fullmatch(text))
