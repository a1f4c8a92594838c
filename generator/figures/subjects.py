"""What a figure is about: words beside it that are said alike in both languages, and names in Latin letters."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from generator.figures.figure import PERCENT, POINTS, Figure
from generator.text.pinyin import syllables
from generator.text.seldom import seldom

# Name, Chinese, English: what newsrooms count side by side and set against each other.
_SUBJECTS = (
    ("local", "本土", r"local(?:ly)?|domestic(?:ally)?"),
    ("morning", "上午|早上|早晨|清晨", r"mornings?"),
    ("afternoon", "下午|午后", r"afternoons?"),
    ("evening", "晚上|晚间|夜间|夜里", r"evenings?|nights?"),
    ("departure", "出发|驶离|发车|始发|启程", r"depart\w*|left|leaves?|leaving|set off"),
    ("arrival", "抵达|到达", r"arriv\w*|reach\w*"),
    ("half-time", "上半[场时]|半场", r"half-?time|first half|the break|at the interval"),
    ("full time", "终场|全场|最终", r"final|eventually|full[- ]time|went on to|in the end|ended?"),
    ("first quarter", "首节|第一节", r"(?:first|opening) quarter"),
    ("second quarter", "第二节", r"second quarter"),
    ("third quarter", "第三节", r"third quarter"),
    ("primary industry", "第一产业", r"primary industry|primary sector"),
    ("secondary industry", "第二产业", r"secondary industry|secondary sector"),
    ("tertiary industry", "第三产业", r"tertiary industry|tertiary sector|service sector"),
    ("rice", "水稻|稻谷", r"rice"),
    ("wheat", "小麦", r"wheat"),
    ("corn", "玉米", r"corn|maize"),
    ("soybeans", "大豆", r"soy\w*"),
    ("cotton", "棉花", r"cotton"),
    ("cattle", "牛(?!奶)", r"cattle|cows?"),
    ("sheep", "羊", r"sheep|goats?"),
    ("pigs", "猪", r"pigs?|hogs?|pork"),
    ("kindergartens", "幼儿园", r"kindergartens?|preschools?"),
    ("primary schools", "小学", r"primary(?: schools?)?|elementary schools?"),
    ("junior high schools", "初中", r"junior high(?: schools?)?|middle schools?"),
    ("senior high schools", "高中", r"senior high(?: schools?)?"),
    ("reservoirs", "水库", r"reservoirs?"),
    ("lakes", "湖泊", r"lakes?"),
    ("bridges", "桥", r"bridges?"),
    ("tunnels", "隧道", r"tunnels?"),
    ("railways", "铁路", r"rail\w*|trains?"),
    ("high-speed railways", "高铁|高速铁路|动车", r"high-speed|bullet"),
    ("roads", "公路", r"roads?|highways?"),
    ("airlines", "民航|航空", r"airlines?|planes?|air|flights?"),
    ("buses", "公交|客车|大巴", r"bus(?:es)?"),
    ("passengers", "乘客|旅客", r"passengers?"),
    ("crew", "机组|船员", r"crew"),
    ("babies", "婴儿|新生儿", r"bab(?:y|ies)|infants?|newborns?"),
    ("farmers", "农民|村民|农户", r"farm(?:ers?|ing)|villagers?"),
    ("patients", "患者|病人", r"patients?"),
    ("placebo", "安慰剂", r"placebo"),
    ("drug", "(?:新|服|用)药", r"drugs?|medicines?"),
    ("vaccine", "疫苗|接种", r"vaccin\w*"),
    ("fines", "罚金|罚款", r"fines?|fined"),
    ("prison", "有期徒刑|监禁", r"prison|jail\w*|sentenced"),
    ("marriages", "结婚", r"marr\w+|weddings?"),
    ("divorces", "离婚", r"divorc\w+"),
    ("births", "出生", r"births?|born"),
    ("cash", "现金", r"cash"),
    ("phones", "手机", r"(?:smart|mobile )?phones?"),
    ("computers", "电脑|计算机", r"computers?|pcs?"),
    ("cars", "汽车|轿车|乘用车|小客车", r"passenger cars?|cars?|automobiles?|vehicles?"),
    ("members", "会员|党员|社员", r"members?"),
    ("managers", "经理|管理人员", r"managers?|executives?"),
    ("workers", "工人|职工|员工", r"workers?|employees?|staff"),
    ("world", "全球|世界", r"world\w*|global\w*"),
    ("China", "中国|我国", r"china|chinese"),
    ("the east", "东部", r"east\w*"),
    ("the west", "西部", r"west\w*"),
    ("the centre", "中部|中央(?!空调)", r"cent(?:ral|er|re)"),
    ("the province", "省级|省本级|省财政", r"provinc(?:e|ial)"),
    ("rises", "上涨|增长|上升|增加|提高|涨", r"rose|rises?|up|gain\w*|climb\w*|increas\w*|grew|growth"),
    ("falls", "下跌|下降|减少|回落|跌|降低", r"fell|falls?|down|drop\w*|declin\w*|decreas\w*|los[te]"),
    ("husband", "丈夫|爷爷|父亲|爸爸", r"husband|grandpa|grandfather|father|dad"),
    ("wife", "妻子|奶奶|母亲|妈妈", r"wife|grandma|grandmother|mother|mum|mom"),
    ("coal", "煤", r"coal"),
    ("oil", "石油|原油", r"oil|crude|petroleum"),
    ("gas", "天然气", r"gas"),
    ("electricity", "电(?!影|视|脑|话|子|商)", r"electricity|power"),
    ("wind power", "风电", r"wind"),
    ("solar power", "光伏|太阳能", r"solar|photovoltaic"),
    ("long", r"全长|长度|长(?=\d)", r"long|length"),
    ("wide", "宽", r"wide|width"),
    ("tall", r"高(?=\d)|高度", r"tall|height"),
    ("deep", r"深(?=\d)|深度", r"deep|depth"),
    ("heavy", r"重(?=\d)|重量|体重", r"weigh\w*|heavy"),
    ("area", "面积", r"areas?"),
    ("population", "人口", r"population|inhabitants?"),
    ("price", "价格|售价|票价", r"prices?|priced|cost\w*"),
    ("adults", "成人|成年人", r"adults?"),
    ("degrees of a master", "硕士", r"master\S*"),
    ("doctorates", "博士", r"doctor(?:al|ates?)|phds?"),
    ("undergraduates", "本科", r"undergraduates?|bachelor\S*"),
    ("trucks", "货车|卡车", r"trucks?|lorr\w+"),
    ("first prizes", "一等奖", r"first(?:[ -](?:class )?prizes?)?"),
    ("second prizes", "二等奖", r"second(?:[ -](?:class )?prizes?)?"),
    ("third prizes", "三等奖", r"third(?:[ -](?:class )?prizes?)?"),
    ("deaths", "死亡|遇难|身亡|丧生|死者", r"deaths?|died|dead|killed|fatal\w*|deceased|lives"),
    ("confirmed", "确诊", r"confirmed"),
    ("recovered", "治愈|出院|康复", r"recover\w*|discharged|cured"),
    ("asymptomatic", "无症状", r"asymptomatic|symptoms"),
    ("suspected", "疑似", r"suspected"),
    ("injured", "受伤|伤者|重伤|轻伤", r"injur\w*|wounded|hurt"),
    ("missing", "失踪|失联", r"missing"),
    ("new", "新增", r"new|newly|added?|additional"),
    ("total", "累计|总计|共计|总数|总额", r"total|cumulative\w*|overall|altogether"),
    ("women", "女", r"women|woman|female|girls?"),
    ("men", "男", r"men|man|male|boys?"),
    ("urban", "城镇|城市", r"urban|cit(?:y|ies)"),
    ("rural", "农村|乡村", r"rural"),
    ("imports", "进口|输入", r"imports?|imported"),
    ("exports", "出口", r"exports?|exported"),
    ("income", "收入|营收", r"incomes?|revenues?|earnings"),
    ("spending", "支出|开支", r"spending|expenditures?|expenses?"),
    ("profit", "利润|盈利", r"profits?"),
    ("investment", "投资", r"invest\w*"),
    ("highest", "最高", r"highest|maximum|high|top"),
    ("lowest", "最低", r"lowest|minimum|low"),
    ("senior", "高级", r"senior|advanced"),
    ("intermediate", "中级", r"intermediate"),
    ("junior", "初级", r"junior|elementary"),
    ("year on year", "同比", r"year[ -]on[ -]year|from a year earlier|annual\w*"),
    ("month on month", "环比", r"month[ -]on[ -]month|from the previous month"),
    ("stations", "站(?!点)", r"stations?"),
    ("service points", "服务点|网点|站点", r"points|outlets|sites|cent(?:er|re)s"),
    ("clients", "对象", r"clients?|recipients?|beneficiar\w+"),
    ("institutions", "机构", r"institutions?|agenc\w+|organi[sz]ations?"),
    ("companies", "公司|企业", r"compan\w+|enterprises?|firms?"),
    ("applications", "APP|应用", r"apps?|applications?"),
    ("volunteers", "志愿者", r"volunteers?"),
    ("social workers", "社工(?!站)|社会工作者", r"social workers"),
    ("children", "儿童|孩子|未成年", r"child\w*|minors?"),
    ("the partly disabled", "半失能", r"(?:part(?:ly|ially)|semi)[ -]disabled"),
    ("the disabled", "残疾|失能", r"disab\w+"),
    ("the old", "老人|老年", r"elderly|older|seniors|aged"),
    ("students", "学生", r"students?|pupils?"),
    ("schools", "学校|中小学|高校", r"schools?|universit\w+|colleges?"),
    ("teachers", "教师|老师", r"teachers?"),
    ("doctors", "医生|医师", r"doctors?|physicians?"),
    ("nurses", "护士", r"nurses?"),
    ("villages", "村", r"villages?"),
    ("townships", "乡镇|街道", r"townships?|towns?|subdistricts?"),
    ("counties", "县", r"count(?:y|ies)"),
    ("households", "户", r"households?|famil\w+"),
    ("houses", "房屋|住房|住宅", r"houses?|homes?|housing|dwellings?"),
    ("wins", "胜", r"wins?|won|victor\w+"),
    ("losses", "负(?!责|担)", r"loss\w*|lost|defeats?"),
    ("gold", "金牌|枚金|金(?![融额属砖华山沙])", r"golds?"),
    ("silver", "银牌|枚银|银(?![行河川杏])", r"silvers?"),
    ("bronze", "铜牌|枚铜|铜(?!仁)", r"bronzes?"),
    ("supporters", "赞成|支持", r"in favou?r|support\w*|approv\w*"),
    ("opponents", "反对", r"against|oppos\w*|disapprov\w*"),
)
# The choices of a pattern; those in brackets are none.
_WORD = seldom(r"(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|[^|()])+")


def _found_by(rows: Iterable[tuple[str, str]], shape: str) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """A pattern for all words of (name, words), and the name of each of its groups.

    The words stand by their first letters: all in one row took three times as long (measured).
    """
    letters: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, words in rows:
        for word in _WORD.findall(words):
            letters[word[0] if word[0].isalpha() else ""].append((word, name))
    kept = [(letter, pair) for letter, pairs in letters.items() for pair in pairs]
    every = "|".join(
        f"{letter}(?:{'|'.join(f'({word[len(letter) :]})' for word, _ in pairs)})" for letter, pairs in letters.items()
    )
    return re.compile(shape.format(every)), tuple(name for _, (_, name) in kept)


@cache
def _words(lang: str) -> tuple[re.Pattern[str], tuple[str, ...]]:
    if lang == "zh":
        return _found_by(((name, zh) for name, zh, _ in _SUBJECTS), "{}")
    return _found_by(((name, en) for name, _, en in _SUBJECTS), r"\b(?:{})\b")


_LATIN = seldom(r"[a-z][a-z.&-]*[a-z]")
# A subject belongs to the figures of its clause; "and" begins another in English as a comma does in Chinese.
# "With" begins another clause, but for that of "people with disabilities".
WITH = r"(?<!people )(?<!persons )(?<!those )(?<!children )(?<!adults )(?<!residents )with"
_BREAKS = {
    "zh": seldom(r"[，。；、;！？!?（）()\n和与及]|[,：:∶](?!\d)"),
    "en": seldom(rf"[;!?()\n]|[,:](?!\d)|\.(?!\d)|\b(?:and|while|but|plus|{WITH})\b"),
}
_REACH, _HEAD = 60, 24
# "An" and "He" are seldom names.
_NAME = seldom(r"\b(?!(?:An|He|She|Men|The|Can|Long|Me|De|No|In|On|Of|To)\b)[A-Z][a-z]+\b")
_SCORE = seldom(r" ?(?:-|–|:|：|∶|比|对) ?")
# 12元涨到15元
_RISES = seldom(r"[^\d，,。；;、]{0,3}(?:[升增降减涨跌落]|提高|扩大|缩小|缩短|下降|增加|减少|上升|延长)[至到为]")
_ROLES = {
    "zh": (
        ("from", seldom(r"[由从][^，,。；;至到]{0,14}\Z")),
        (
            "to",
            seldom(r"(?:[升增降减涨跌落]|提高|扩大|缩小|缩短|下降|增加|减少|上升|延长)[至到为][^，,。；;]{0,10}\Z"),
        ),
    ),
    "en": (
        ("from", seldom(r"\bfrom (?:an? |about |around |nearly |over |some |just |the )*[$£€¥]?\Z")),
        ("to", seldom(r"\bto (?:an? |about |around |nearly |over |some |just |the )*[$£€¥]?\Z")),
    ),
}


def subjects(text: str, figure: Figure, others: Sequence[Figure], lang: str) -> frozenset[str]:
    """What a figure of a text is about, with its unit; what stands beyond another figure is about that one.

    `others` are all figures of the text that may have subjects, itself too, in order.
    """
    start, end = reach(text, figure, others, lang)
    clause = (text[start : figure.start] + " " + text[figure.end : end]).lower()
    words, groups = _words(lang)
    found = {groups[match.lastindex - 1] for match in words.finditer(clause) if match.lastindex}
    found |= set(_LATIN.findall(clause))
    found |= {f"in {figure.unit}"} if figure.unit else set()
    return frozenset(found | ({"in percent"} if figure.kind in (PERCENT, POINTS) else set()))


def names(text: str, figure: Figure, others: Sequence[Figure], lang: str) -> frozenset[str]:
    """The names in the clause of a figure, in small letters; of Chinese, how up to three characters sound."""
    start, end = _clause(text, figure, lang)
    if lang == "en":
        return frozenset(name.lower() for name in _NAME.findall(text[start:end]))
    sounds = syllables(text[start : figure.start])
    return frozenset("".join(sounds[at:to]) for at in range(len(sounds)) for to in range(at + 1, at + 4))


def roles(text: str, figure: Figure, others: Sequence[Figure], lang: str) -> frozenset[str]:
    """Whether a figure is what something rises or falls "from", or "to"."""
    head = text[max(0, figure.start - _HEAD) : figure.start]
    found = {role for role, pattern in _ROLES[lang] if pattern.search(head)}
    return frozenset(found | ({"from"} if lang == "zh" and _RISES.match(text, figure.end) else set()))


def reach(text: str, figure: Figure, others: Sequence[Figure], lang: str) -> tuple[int, int]:
    """Where what is said of a figure begins and ends: its clause up to the next figures; a score is one of them."""
    start, end = _clause(text, figure, lang)
    place = bisect_left(others, figure.start, key=lambda one: one.start)
    before, after = list(others[max(0, place - 2) : place]), list(others[place + 1 : place + 3])
    if before and _SCORE.fullmatch(text, before[-1].end, figure.start):
        before.pop()
    if after and _SCORE.fullmatch(text, figure.end, after[0].start):
        after.pop(0)
    return max([start, *(one.end for one in before)]), min([end, *(one.start for one in after)])


def _clause(text: str, figure: Figure, lang: str) -> tuple[int, int]:
    breaks = _BREAKS[lang]
    start = max(0, figure.start - _REACH)
    for found in breaks.finditer(text, start, figure.start):
        start = found.end()
    after = breaks.search(text, figure.end, figure.end + _REACH)
    return start, after.start() if after else min(len(text), figure.end + _REACH)
