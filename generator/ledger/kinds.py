"""Whether a figure is what was, what is aimed at, or what is laid down."""

from __future__ import annotations

import re

from generator.ledger.clauses import clauses, sentence
from generator.ledger.qualifiers import MEASURED
from generator.model.ledger import ACTUAL, RULE, TARGET

_AIMED = {
    "zh": re.compile(
        r"力争|(?<!完成)(?<!完成年度)(?<!达成)目标(?!任务|人群)|拟|预计|有望|计划(?=[到在新建投用为完培发总\d])|规划(?=[到新建投])|争取|确保"
        # 将 is a sign of what is to come only before what is done; elsewhere it is that of an object: 将社工纳入规划.
        r"|将(?=达|超|突破|新|建成|完成|实现|增|投|培训|提高|提升|于|有|在|扩|覆盖)"
        # 到2025年, and not 增加到2024年的36.5张.
        r"|(?<![增加减少高升降长展缩调])[到至]20\d\d年(?!.{0,40}已)"
    ),
    "en": re.compile(
        r"\b(?:is|are) to\b|\bwill\b|\bshall\b|\btargets?\b|\bgoals?\b|\baim(?:s|ed|ing)?\b|\bplans? to\b"
        r"|\bexpected to\b|\bstriv\w+|\bprojected\b|\bto reach\b"
        r"|\bby (?:the end of )?20\d\d\b(?!.{0,60}\b(?:had|has|have)\b)",
        re.IGNORECASE,
    ),
}
_LAID_DOWN = {
    "zh": re.compile(
        r"给予|标准(?=为|是|由|从|提|上|调|不|统一|每|分别|达|\d)|一次性(?!用品)|封顶|可(?:享受|获|领|申请|按)|按.{0,12}(?:标准|比例)"
        r"|每[人户名月年日张床]每[月年日天次人]|每[人户名月年日张床餐次家][^，。；]{0,4}(?:补[贴助]|奖励)|不得|应(?:当)?不"
    ),
    "en": re.compile(
        r"\bone-off\b|\b(?:allowance|subsidy|reward|grant|standard)s? (?:is|are|of|to)\b|\bmust\b|\bceiling\b"
        r"|\bper (?:person|head|household|bed)\b|\b(?:is|are) (?:granted|entitled|paid)\b",
        re.IGNORECASE,
    ),
}
# A bound is laid down, unless the sentence is about what is aimed at.
_BOUND = {
    "zh": re.compile(rf"不(?:超过|低于|少于|高于|多于)|最[高低](?!生活保障|{MEASURED})|上限|下限"),
    "en": re.compile(
        r"\b(?:no|not) (?:more|less|fewer|higher|lower) than\b|\b(?:not|never) (?:to )?exceed|\bup to\b|\bat most\b",
        re.IGNORECASE,
    ),
}
# What has been done is no rule, and no target, whatever an earlier clause aims at.
_DONE = {
    "zh": re.compile(
        r"已|累计|截至|(?<!公)共(?:有|计|建成|新增|发放|服务|开展|完成)|合计|目前|现有|达到了|[建完办]成了|实现了|同比|环比|去年"
    ),
    "en": re.compile(r"\b(?:had|has|have|was|were|so far|already|currently|in total)\b", re.IGNORECASE),
}


def kind_of(text: str, place: int, lang: str) -> str:
    """The kind of the figure at an offset, one of FIGURE_KINDS.

    Its own clause comes first; what an earlier clause of the sentence aims at, the later ones do too, until one says
    what has been done.
    """
    parts = clauses(text, sentence(text, place, lang), lang)
    *earlier, own = [text[start:end] for start, end in parts if start <= place]
    if _AIMED[lang].search(own):
        return TARGET
    if _DONE[lang].search(own):
        return ACTUAL
    if _LAID_DOWN[lang].search(own):
        return RULE
    for words in reversed(earlier):
        if _DONE[lang].search(words):
            break
        if _AIMED[lang].search(words):
            return TARGET
    return RULE if _BOUND[lang].search(own) else ACTUAL
