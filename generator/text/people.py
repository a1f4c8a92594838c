"""Names of people: of authors in a byline, and of children and people in need where a text says that they are.

A name is a surname and one or two characters, ended by a mark or by a word that goes on about a person. With a verb
behind it only three characters are believed: 学生高兴地 is no name, and 学生王小明说 is one. In Chinese only: an
English text is the translation of one.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.text.han import HAN
from generator.text.seldom import seldom

_NEED = (
    "留守儿童|困境儿童|无人抚养儿童|流浪儿童|患病儿童|残疾儿童|儿童|孤儿|弃婴|未成年人|小学生|初中生|高中生|中学生|学生|女童|男童|幼童|患儿|"
    "低保户|低保对象|低保家庭|特困人员|特困供养人员|特困户|五保户|五保老人|贫困户|脱贫户|困难户|残疾人|患者|戒毒人员|社区矫正对象|救助对象|受助人"
)
# What ends the words before a name: their last characters, and that of an age.
ENDS = "".join(sorted({word[-1] for word in _NEED.split("|")})) + "岁"
# The surnames of nine people in ten, without those that begin more words than names (和, 关, 安, 高, 成, 于, 应, 余).
_SURNAMES = (
    "欧阳|司马|上官|诸葛|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡杜叶魏苏吕丁沈卢姜崔钟谭陆汪范廖韦"
    "贾夏付傅邹熊孟秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵覃武钱戴严莫孔汤赖邢樊翟岑蒙]"
)
# What these begin when they are no names.
_WORDS = (
    "马上|马路|许多|许可|周边|周末|周围|周年|周[一二三四五六日]|曾|何[时处人等种况须必以]|张贴|张开|严[重格肃厉]|夏令|夏季|江[苏西河]|"
    "黄[河色金]|陈[述列]|林[业区]|龙头|龙舟|雷锋|钱|史|毛[病巾]|武术|钟[爱表]|丁克|顾[问客]|田[间径地]|苏州|陆续|陆地|段|孔|汤|蒙[古受]|"
    "秦岭|贺[卡岁]|孟母"
)
_TITLES = (
    "某|先生|女士|老师|大[爷妈娘叔哥姐]|奶奶|爷爷|阿姨|叔叔|婆婆|伯|婶|同志|同学|主任|医生|站长|书记|教授|院长|校长"
)
_GIVEN = f"(?:[{HAN}](?<![某们等的了在是和与及或说对被把将会能都就也为从向给让有个户名人]))"
_MARK = r"(?=[，。、；：！？,;:.!?（(）)“”\"\s]|$)"
_GOES_ON = "(?=今年|现年|说|告诉|表示|介绍|一家|家里|的|在|是|因|患|和|与|等|从|同学|小朋友|及其)"
_NAME = (
    rf"(?!{_WORDS})(?P<name>(?:{_SURNAMES})(?!{_TITLES})(?:{_GIVEN}{{2}}(?:{_MARK}|{_GOES_ON})|{_GIVEN}{_MARK}))"
    r"(?! ?[”\"]?[（(](?:均为|系)?化名)"
)
_UNDER_18 = "(?<![0-9])(?:1[0-7]|[1-9]|十[一二三四五六七]?|[一二三四五六七八九])岁的"
# A name alone, where a name is looked for, may also have a surname that begins words, or be one of two halves.
_MORE_SURNAMES = "[高于余成关安和应方石金白万常康任熊易施姚祝米]"
_ALONE = rf"(?:(?:{_SURNAMES}|{_MORE_SURNAMES})[{HAN}]{{1,2}}|[{HAN}]{{2,6}}[·•][{HAN}]{{2,6}})"
_NO_NAME = seldom(
    "[网社报刊局厅部委办站台室处科院会组队号]$|江苏|中心|平台|在线|频道|编辑|管理|记者|通讯员|作者|宣传|新闻|新华|未知|匿名|"
    r"(?i:\b(?:admin\w*|editors?|editorial|staff|team|office|department|news|press|webmaster|bureau|service|daily|times|"
    r"affairs|ministry|agency|association|foundation|university|government|committee|group|author|unknown)\b)"
)
_LATIN = r"[A-Z][A-Za-zÀ-ž.'’-]*(?: [A-Za-zÀ-ž.'’-]+){1,3}"
_AUTHORS = seldom(rf"{_ALONE}(?:[ 　、，,/]{{1,2}}{_ALONE}){{0,3}}|{_LATIN}(?:(?:、|, | and | & ){_LATIN}){{0,3}}")
# Each is looked for where its words before a name may be, and a surname after them: it is six times as fast (measured).
_PEOPLE = (
    (
        seldom(rf"[{ENDS}][“\"（(：: ]?(?:{_SURNAMES})"),
        seldom(rf"(?:{_NEED})[“\"（(：: ]?{_NAME}"),
    ),
    (seldom("岁的"), seldom(rf"{_UNDER_18}(?:小?(?:男孩|女孩|学生|孩子))?{_NAME}")),
)


def people_in_need(text: str) -> Iterator[tuple[int, int]]:
    """Where each such name begins and ends; one that the text calls a pseudonym (化名) is none."""
    for sign, pattern in _PEOPLE:
        for found in pattern.finditer(text) if sign.search(text) else ():
            yield found.span("name")


def is_name(text: str) -> bool:
    """Whether a text is the name of one person or a few (张三、李四; A. Writer), and not of an office or an account."""
    return bool(_AUTHORS.fullmatch(text)) and not _NO_NAME.search(text)
