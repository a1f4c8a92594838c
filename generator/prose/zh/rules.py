"""The rules for Chinese, in the order in which their mends are put in: marks first, for pairs are made of them."""

from __future__ import annotations

from generator.model import NOTE
from generator.prose.rule import SENTENCES, Rule
from generator.prose.width import full_width_letters
from generator.prose.zh.brackets import mixed_brackets, unpaired_marks
from generator.prose.zh.colons import full_width_colons
from generator.prose.zh.doubled import clashing_marks, doubled_marks, opening_marks
from generator.prose.zh.ellipsis import dashes, ellipses
from generator.prose.zh.marks import half_width_brackets, half_width_marks, half_width_stop
from generator.prose.zh.numerals import adjacent_numerals, double_hedges, ranges, year_numerals
from generator.prose.zh.quotation_marks import corner_brackets, nested_quotation_marks, straight_quotation_marks
from generator.prose.zh.spaces import spaces_beside_marks, spaces_between_han
from generator.prose.zh.title_marks import title_marks
from generator.prose.zh.traditional import traditional_characters

_ZH = ("zh",)
_MARKS, _NUMERALS, _HOUSE = "GB/T 15834-2011", "GB/T 15835-2011", "house"

ZH_RULES: tuple[Rule, ...] = (
    Rule("zh-half-bracket", half_width_brackets, f"{_MARKS}, 4.9",
         "街道(乡镇)", "街道（乡镇）", _ZH, is_safe=True, signs="("),
    Rule("zh-half-mark", half_width_marks, f"{_MARKS}, 5.1", "前,后", "前，后", _ZH, is_safe=True, signs=",:;?!"),
    Rule("zh-half-stop", half_width_stop, f"{_MARKS}, 4.1", "到此为止.", "到此为止。", _ZH, is_safe=True, signs="."),
    Rule("zh-doubled-mark", doubled_marks, f"{_MARKS}, 4.1–4.7", "前，，后", "前，后", _ZH, is_safe=True),
    Rule("zh-clashing-mark", clashing_marks, f"{_MARKS}, 4.1–4.8", "前，。后", "", _ZH),
    Rule("zh-opening-mark", opening_marks, f"{_MARKS}, 5.1", "，他走了", "", _ZH, roles=SENTENCES),
    Rule("zh-ellipsis", ellipses, f"{_MARKS}, 4.11", "等等...", "等等……", _ZH, is_safe=True),
    Rule("zh-dash", dashes, f"{_MARKS}, 4.10", "前--后", "前——后", _ZH, is_safe=True, signs="-－–—"),
    Rule("zh-straight-quote", straight_quotation_marks, f"{_MARKS}, 4.8",
         '"五社"', "“五社”", _ZH, is_safe=True, signs='"＂\''),
    Rule("zh-corner-bracket", corner_brackets, f"{_MARKS}, 4.8", "「五社」", "“五社”", _ZH, is_safe=True, signs="「『"),
    Rule("zh-nested-quote", nested_quotation_marks, f"{_MARKS}, 4.8",
         "“称“五社”好”", "“称‘五社’好”", _ZH, is_safe=True, signs="“‘"),
    Rule("zh-title-mark", title_marks, f"{_MARKS}, 4.15",
         "《关于《条例》的说明》", "《关于〈条例〉的说明》", _ZH, is_safe=True, signs="<«‹《"),
    Rule("zh-mixed-bracket", mixed_brackets, f"{_MARKS}, 4.9", "（街道)", "（街道）", _ZH, is_safe=True, signs="(（"),
    Rule("zh-unpaired", unpaired_marks, f"{_MARKS}, 4.8, 4.9, 4.15", "乡镇（街道", "", _ZH,
         signs="（）()【】〔〕《》〈〉“”‘’「」『』"),
    Rule("zh-space-mark", spaces_beside_marks, f"{_MARKS}, 5.1",
         "前 ，后", "前，后", _ZH, is_safe=True, signs=" \u3000"),
    Rule("zh-space", spaces_between_han, _HOUSE,
         "民政部门 推进，落实。", "民政部门推进，落实。", _ZH, NOTE, roles=SENTENCES, signs=" \u3000"),
    Rule("zh-full-width", full_width_letters, f"{_NUMERALS}, 5.1", "２０２２年", "2022年", _ZH, is_safe=True),
    Rule("zh-colon", full_width_colons, _HOUSE, "上午9：30", "上午9:30", _ZH, is_safe=True, signs="："),
    Rule("zh-year", year_numerals, f"{_NUMERALS}, 5", "二0二二年", "二〇二二年", _ZH, signs="年"),
    Rule("zh-adjacent", adjacent_numerals, f"{_NUMERALS}, 5", "三、四百人", "", _ZH, NOTE, signs="、"),
    Rule("zh-hedge", double_hedges, _HOUSE, "约100人左右", "", _ZH, NOTE),
    Rule("zh-range", ranges, f"{_MARKS}, 4.13", "2021-2025年", "2021—2025年", _ZH, is_safe=True, signs="-~－"),
    Rule("zh-traditional", traditional_characters, "GB 2312", "社會工作", "社会工作", _ZH, NOTE),
)  # fmt: skip
