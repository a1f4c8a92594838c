"""What is counted and measured: the nouns and units that tell one figure from another, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import cache

from msgspec import Struct

from generator.text.seldom import seldom


class Unit(Struct, frozen=True):
    """A unit or a counted noun: what follows the number in Chinese and in English (patterns).

    Two units of one `dimension` can be converted: a figure of this one is `size` of the dimension's own.
    """

    name: str
    zh: str
    en: str
    dimension: str = ""
    size: Fraction = Fraction(1)


def _unit(name: str, zh: str, en: str, dimension: str = "", size: str = "1") -> Unit:
    return Unit(name, zh, en, dimension, Fraction(size))


# Sizes: of lengths in metres, areas in hectares, masses in kilograms, spans of time in hours or in months.
# What is longer stands before what it begins with.
UNITS = (
    _unit("kilogram per mu", "(?!)", r"(?:kg|kilograms?|kilos?) (?:per|a) mu", "yield", "15"),
    _unit("kilogram per hectare", "(?:公斤|千克)/公顷", r"(?:kg|kilograms?|kilos?) (?:per|a) hectare", "yield"),
    _unit("tonne per hectare", "吨/公顷", r"(?:tonnes?|tons?|metric tons?) (?:per|a) hectare", "yield", "1000"),
    _unit("jin per mu", "斤/亩", r"(?:jin|catties) (?:per|a) mu", "yield", "7.5"),
    _unit("square kilometre", "平方公里|平方千米", r"square (?:km|kilomet\w+)|sq\.? ?km|km2", "area", "100"),
    _unit("square metre", "平方米|平米|㎡", r"square met\w+|sq\.? ?m\b|square m\b|m2\b", "area", "1/10000"),
    _unit("square foot", "平方英尺", r"square f[eo]\w+|sq\.? ?ft", "area", "0.0000092903"),
    _unit("square mile", "平方英里", r"square miles?|sq\.? ?mi", "area", "258.999"),
    _unit("cubic metre", "立方米|方(?=[水土。，,;；])", r"cubic met\w+|m3\b"),
    _unit("hectare", "公顷", r"hectares?|ha\b", "area"),
    _unit("mu", "亩", r"mu\b", "area", "1/15"),
    _unit("ping", "坪", r"pings?\b", "area", "0.000330579"),
    _unit("acre", "英亩", r"acres?", "area", "0.40469"),
    _unit("kilowatt-hour", "千瓦时|千瓦小时|度电", r"kilowatt[- ]?hours?|kwh"),
    _unit("kilowatt", "千瓦", r"kilowatts?|kw\b", "power"),
    _unit("megawatt", "兆瓦", r"megawatts?|mw\b", "power", "1000"),
    _unit("gigawatt", "吉瓦", r"gigawatts?|gw\b", "power", "1000000"),
    _unit("speed", "公里/小时|千米/小时|km/h", r"km/h|kmh|kph|kilomet\w+ (?:per|an) hour", "speed"),
    _unit("speed in miles", "英里/小时|mph", r"mph|miles? (?:per|an) hour", "speed", "1.60934"),
    _unit("nautical mile", "海里", r"nautical miles?", "length", "1852"),
    _unit("mile", "英里", r"miles?|mi\b", "length", "1609.34"),
    _unit("kilometre", "公里|千米|km", r"km\b|kms\b|kilomet\w+", "length", "1000"),
    _unit("centimetre", "厘米|公分|cm", r"cm\b|centimet\w+", "length", "0.01"),
    _unit("millimetre", "毫米|mm", r"mm\b|millimet\w+", "length", "0.001"),
    _unit("foot", "英尺|呎", r"feet|foot|ft\b", "length", "0.3048"),
    _unit("inch", "英寸|吋", r"inch\w*", "length", "0.0254"),
    _unit("yard", "码", r"yards?|yds?\b", "length", "0.9144"),
    _unit("li", "里(?![约面程])", r"li\b", "length", "500"),
    _unit("metre", "米|公尺|m(?![a-z])", r"met(?:er|re)s?|m\b", "length"),
    _unit("tonne", "公?吨", r"tons?\b|tonnes?|metric tons?", "mass", "1000"),
    _unit("kilogram", "公斤|千克|kg", r"kg\b|kgs\b|kilos?\b|kilogram\w*", "mass"),
    _unit("pound weight", "磅", r"pounds?|lbs?\b", "mass", "0.453592"),
    _unit("jin", "市?斤", r"jin\b|catt\w+", "mass", "0.5"),
    _unit("milligram", "毫克|mg", r"mg\b|milligram\w*", "mass", "0.000001"),
    _unit("microgram", "微克|[μµ]g", r"[μµ]g\b|microgram\w*", "mass", "0.000000001"),
    _unit("gram", "公?克", r"grams?|g\b", "mass", "0.001"),
    _unit("stone", "英石", r"stones?", "mass", "6.35"),
    _unit("degree Fahrenheit", "°F|℉|华氏度", r"°f|℉|degrees? f\w*"),
    _unit("degree Celsius", "°C|℃|摄氏度|度", r"°c|℃|degrees? c\w*|degrees?", "heat"),
    _unit("hour", "个?多?半?小时|个?钟头", r"hours?|hrs?\b|hour", "time", "1"),
    _unit("minute", "分钟|分(?=\\d)", r"minutes?|mins?\b", "time", "1/60"),
    _unit("second", "秒", r"seconds?|secs?\b", "time", "1/3600"),
    _unit("week", "个?星期|周(?!年|岁|[一二三四五六日])|个?礼拜", r"weeks?", "time", "168"),
    _unit("day", "天|日(?=游|龄|内)|昼夜", r"days?", "time", "24"),
    _unit("fortnight", "", r"fortnights?", "time", "336"),
    _unit("quarter", "个?季度", r"quarters?", "months", "3"),
    _unit("month", "个?多?半?月", r"months?", "months", "1"),
    _unit("age", "周?岁|岁", r"years? old|years? of age|year-old", "months", "12"),
    _unit("year", "周?年|载", r"years?|anniversar\w+", "months", "12"),
    _unit("decade", "", r"decades?", "months", "120"),
    _unit("century", "个?半?世纪", r"centur\w+|centenn?\w+", "months", "1200"),
    _unit("dollar", "美元|美金", r"(?:us |u\.s\. )?dollars?|usd\b|bucks", "money"),
    _unit("euro", "欧元", r"euros?|eur\b", "money"),
    _unit("pound", "英镑", r"pounds? sterling|quid|gbp\b", "money"),
    _unit("yen", "日元|日圆", r"yen\b|jpy\b", "money"),
    _unit(
        "other money",
        "港元|港币|澳元|加元|新元|新台币|韩元|卢布|卢比|比索|法郎",
        r"hk\$|(?:hong kong|australian|canadian|singapore|new zealand|new taiwan|taiwan) dollars?"
        r"|rubles?|roubles?|rupees?|pesos?|francs?|won\b",
        "money",
    ),
    _unit("yuan", "[元圆]|块钱?|人民币", r"yuan|rmb\b|cny\b|renminbi", "money"),
    _unit("case", "[例]", r"cases?|patients?|infections?"),
    _unit("percentage", "%", r"per ?cent|%"),
    _unit("household", "户", r"households?|famil\w+"),
    _unit(
        "company",
        "家",
        r"compan\w+|enterprises?|firms?|businesses|institutions?|agenc\w+|hospitals?|banks?|stores?|shops?|restaurants?|hotels?|outlets?|branches|exhibitors?|factories|plants?|organi[sz]ations?",
    ),
    _unit(
        "person",
        "[人名位](?!均)",
        r"people|persons?|residents?|visitors?|students?|workers?|employees?|users?"
        r"|members?|passengers?|men|women|children|personnel|individuals?|victims?|others"
        r"|officers?|soldiers?|teachers?|tourists?|participants?|viewers?|pupils?|players?|staff"
        r"|volunteers?|citizens?|nationals?|social workers?"
        r"|experts?|doctors?|nurses?|patients?|athletes?|scientists?|farmers?|drivers?|suspects?|defendants?|judges?"
        r"|lawyers?|police\w*|firefighters?|villagers?|graduates?|girls?|boys?|babies|infants?|parents|elders|seniors|adults|couples",
    ),
    _unit("country", "个?国家|国(?![家际内有庆民务企道防产])", r"countr(?:y|ies)|nations?"),
    _unit("county", "个?区?县", r"(?:\w+ )?(?:count(?:y|ies)|districts?)"),
    _unit("vehicle", "辆", r"vehicles?|cars?|trucks?|buses|bikes?"),
    _unit("aircraft", "架", r"aircrafts?|planes?|helicopters?|jets?|drones?|airliners?"),
    _unit("ship", "艘", r"ships?|boats?|vessels?"),
    _unit("school", "所", r"schools?|universit\w+|colleges?"),
    _unit("point", "分(?![钟之\\d])", r"points?|pts?\b|marks?"),
    _unit("goal", "球|个进球", r"goals?"),
    _unit("seat", "个?席位|席", r"seats?"),
    _unit("time", "次|回|度(?=[^电])", r"times?|visits?|sessions?"),
    _unit("round", "轮", r"rounds?"),
    _unit("gold medal", "枚?金牌|金(?=[0-9一二两三四五六七八九,。;、])", r"golds?"),
    _unit("silver medal", "枚?银牌|银(?=[0-9一二两三四五六七八九,。;、])", r"silvers?"),
    _unit("bronze medal", "枚?铜牌|铜(?=[0-9一二两三四五六七八九,。;、收])", r"bronzes?"),
    _unit("medal", "[枚块]?奖牌", r"medals?"),
    _unit("room", "间", r"(?:class)?rooms?"),
    _unit("child", "个?(?:孩子|子女|儿子|女儿)", r"kids?|sons?|daughters?"),
    _unit("village", "个?(?:行政)?村", r"villages?"),
    _unit("book", "[本册]|部(?=书|著作|小说)", r"books?|volumes?|copies"),
    _unit("item", "项", r"items?|projects?|measures?|tasks?"),
    _unit("millilitre", "毫升|ml", r"ml\b|millilit(?:er|re)s?", "volume", "0.001"),
    _unit("litre", "公?升", r"lit(?:er|re)s?", "volume"),
)
BY_NAME = {unit.name: unit for unit in UNITS}


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    """All units at once, each with a group of its number behind it: one by one they took most of the time."""
    every = "|".join(f"(?:{pattern})(?P<unit{number}>)" for number, pattern in enumerate(patterns))
    return re.compile(every)


@cache
def _units_zh() -> re.Pattern[str]:
    # (?!) matches nothing.
    return _any(unit.zh or "(?!)" for unit in UNITS)


@cache
def _units_en() -> re.Pattern[str]:
    return _any(rf"(?:{unit.en})(?![a-z])" for unit in UNITS)


_WORD = seldom(r"[ -]*([\w°℃℉/]+)")
# A noun stands within so many words behind its number (48,000 newly confirmed local cases), a measure in fewer.
_NEAR, _AT_ONCE = 4, 2
_BREAKS = frozenset("per and or with to in at for from on by than as".split())


def _name(match: re.Match[str] | None) -> str:
    return UNITS[int((match.lastgroup or "")[4:])].name if match else ""


def unit_zh(text: str, end: int) -> str:
    """The unit behind a number that ends at `end`, "" for none that we know; 3个多月 is in months."""
    for place in range(end, end + 4):
        found = _name(_units_zh().match(text, place))
        if found or text[place : place + 1] not in (" ", "个", "多", "余"):
            return found
    return ""


def unit_en(text: str, end: int) -> str:
    """The unit behind a number that ends at `end`, "" for none that we know within a few words."""
    place = end
    for words in range(_NEAR):
        word = _WORD.match(text, place)
        if word is None or word[1] in _BREAKS or (word[1][0].isdigit() and place != end):
            break
        found = _name(_units_en().match(text, word.start(1)))
        if found and (words < _AT_ONCE or not BY_NAME[found].dimension):
            return found
        place = word.end()
    return ""
