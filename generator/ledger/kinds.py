"""Whether a figure is what was, what is aimed at, or what is laid down."""

from __future__ import annotations

import re

from generator.ledger.clauses import clauses, sentence
from generator.model.ledger import ACTUAL, RULE, TARGET

_TARGET = {
    "zh": re.compile(
        r"力争|目标|拟|预计|有望|计划(?=[到在新建投用为完培发总])|规划(?=[到新建投])|争取|确保"
        # 将 is a sign of what is to come only before what is done; elsewhere it is that of an object: 将社工纳入规划.
        r"|将(?=达|超|突破|新|建成|完成|实现|增|投|培训|提高|提升|于|有|在|扩|覆盖)|[到至]20\d\d年(?!.{0,40}已)"
    ),
    "en": re.compile(
        r"\b(?:is|are) to\b|\bwill\b|\bshall\b|\btargets?\b|\bgoals?\b|\baim(?:s|ed|ing)?\b|\bplans? to\b"
        r"|\bexpected to\b|\bstriv\w+|\bprojected\b|\bto reach\b"
        r"|\bby (?:the end of )?20\d\d\b(?!.{0,60}\b(?:had|has|have)\b)",
        re.IGNORECASE,
    ),
}
_RULE = {
    "zh": re.compile(
        r"不(?:得)?(?:超过|低于|少于|高于|多于)|给予|标准(?=为|是|由|从|提|上|调|不|统一|每|分别|达|\d)|每[人户名月年日张床]每[月年日天次人]|每[人户名月年日张床餐次家][^，。；]{0,4}(?:补[贴助]|奖励)"
        r"|[每一]次性|最高|最低|上限|下限|封顶|可(?:享受|获|领|申请|按)|按.{0,12}(?:标准|比例)|应(?:当)?不"
    ),
    "en": re.compile(
        r"\b(?:no|not) (?:more|less|fewer|higher|lower) than\b|\b(?:not|never) (?:to )?exceed|\bup to\b|\bat most\b"
        r"|\bone-off\b|\b(?:allowance|subsidy|reward|grant|standard)s? (?:is|are|of|to)\b|\bmust\b|\bceiling\b"
        r"|\bper (?:person|head|household|bed)\b|\b(?:is|are) (?:granted|entitled|paid)\b",
        re.IGNORECASE,
    ),
}
# What has been done is no target, whatever was aimed at before, and no rule.
_DONE = {
    "zh": re.compile(
        r"已|累计|截至|(?<!公)共(?:有|计|建成|新增|发放|服务|开展|完成)|合计|目前|现有|达到了|[建完办]成了|实现了|发放|投入|支出|服务了|同比|环比|去年"
    ),
    "en": re.compile(r"\b(?:had|has|have|was|were|so far|already|currently|in total)\b", re.IGNORECASE),
}


def kind_of(text: str, place: int, lang: str) -> str:
    """The kind of the figure at an offset, one of FIGURE_KINDS.

    Its own clause comes first; what an earlier clause of the sentence aims at, the later ones do too, until one says
    what has been done.
    """
    parts = clauses(text, sentence(text, place, lang), lang)
    so_far = [text[start:end] for start, end in parts if start <= place]
    own = so_far[-1] if so_far else text
    if _TARGET[lang].search(own):
        return TARGET
    if _DONE[lang].search(own):
        return ACTUAL
    if _RULE[lang].search(own):
        return RULE
    for words in reversed(so_far[:-1]):
        if _DONE[lang].search(words):
            break
        if _TARGET[lang].search(words):
            return TARGET
    return ACTUAL
