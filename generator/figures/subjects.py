"""What a figure is about: words beside it that are said alike in both languages, and names in Latin letters."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from generator.figures.figure import PERCENT, POINTS, Figure

# Name, Chinese, English: what newsrooms count side by side and set against each other.
_SUBJECTS = (
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
    ("imports", "进口", r"imports?|imported"),
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
    ("service points", "服务点|网点|站点", r"points|outlets|sites"),
    ("institutions", "机构", r"institutions?|agenc\w+|organi[sz]ations?"),
    ("companies", "公司|企业", r"compan\w+|enterprises?|firms?"),
    ("applications", "APP|应用", r"apps?|applications?"),
    ("volunteers", "志愿者", r"volunteers?"),
    ("social workers", "社工(?!站)|社会工作者", r"social workers"),
    ("children", "儿童|孩子|未成年", r"child\w*|minors?"),
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
    ("gold", "金牌|枚金", r"golds?"),
    ("silver", "银牌|枚银", r"silvers?"),
    ("bronze", "铜牌|枚铜", r"bronzes?"),
    ("supporters", "赞成|支持", r"in favou?r|support\w*|approv\w*"),
    ("opponents", "反对", r"against|oppos\w*|disapprov\w*"),
)
_NAMES = tuple(name for name, _, _ in _SUBJECTS)
_WORDS = {
    "zh": re.compile("|".join(f"({zh})" for _, zh, _ in _SUBJECTS)),
    "en": re.compile(rf"\b(?:{'|'.join(f'({en})' for _, _, en in _SUBJECTS)})\b"),
}
_LATIN = re.compile(r"[a-z][a-z.&-]*[a-z]")
# A subject belongs to the figures of its clause; "and" begins another in English as a comma does in Chinese.
_BREAKS = {
    "zh": re.compile(r"[，。；、：:;！？!?（）()\n和与及]|,(?!\d)"),
    "en": re.compile(r"[;:!?()\n]|,(?!\d)|\.(?!\d)|\b(?:and|while|but|plus|with)\b"),
}
_REACH = 60


def subjects(text: str, figure: Figure, others: Sequence[Figure], lang: str) -> frozenset[str]:
    """What a figure of a text is about, with its unit; what stands beyond another figure is about that one.

    `others` are all figures of the text that may have subjects, itself too, in order.
    """
    start, end = _clause(text, figure, lang)
    place = bisect_left(others, figure.start, key=lambda one: one.start)
    start = max(start, others[place - 1].end) if place else start
    end = min(end, others[place + 1].start) if place + 1 < len(others) else end
    clause = (text[start : figure.start] + " " + text[figure.end : end]).lower()
    found = {_NAMES[match.lastindex - 1] for match in _WORDS[lang].finditer(clause) if match.lastindex}
    found |= set(_LATIN.findall(clause))
    found |= {f"in {figure.unit}"} if figure.unit else set()
    return frozenset(found | ({"in percent"} if figure.kind in (PERCENT, POINTS) else set()))


def _clause(text: str, figure: Figure, lang: str) -> tuple[int, int]:
    breaks = _BREAKS[lang]
    start = max(0, figure.start - _REACH)
    for found in breaks.finditer(text, start, figure.start):
        start = found.end()
    after = breaks.search(text, figure.end, figure.end + _REACH)
    return start, after.start() if after else min(len(text), figure.end + _REACH)
