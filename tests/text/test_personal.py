"""What is somebody's data and what is not, in the words in which it arrives."""

import random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.text.homes import _HOMES
from generator.text.internal import internal_marks
from generator.text.people import _PEOPLE
from generator.text.personal import masked, personal_data
from tests.clock import within
from tests.text.patterns import whatever_has


def found(text):
    return [(finding.kind, text[finding.start : finding.end]) for finding in personal_data(text)]


def identity(seventeen):
    """Seventeen digits with the check digit of GB 11643."""
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return seventeen + "10X98765432"[sum(int(d) * w for d, w in zip(seventeen, weights, strict=True)) % 11]


def card(digits):
    """Digits with Luhn's check digit."""
    total = sum((2 * int(d) - 9 * (int(d) > 4)) if at % 2 == 0 else int(d) for at, d in enumerate(reversed(digits)))
    return digits + str(-total % 10)


ID = identity("52010219800101123")
CARD = card("622202123456789012")
CIRCLES = str.maketrans("0123456789", "⓪①②③④⑤⑥⑦⑧⑨")


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("identity", f"身份证号{ID}。", ID),
        ("identity", f"公民身份号码：{ID[:6]} {ID[6:14]} {ID[14:]}", f"{ID[:6]} {ID[6:14]} {ID[14:]}"),
        ("identity", f"ID {ID[:9]}\u200b{ID[9:]}.", f"{ID[:9]}\u200b{ID[9:]}"),
        ("identity", "身份证520102800101123", "520102800101123"),
        ("identity", identity("11010519491231002").lower(), "11010519491231002x"),
        ("mobile", "联系人：张某，手机13800138000。", "13800138000"),
        ("mobile", "请致电１３８００１３８０００", "１３８００１３８０００"),
        ("mobile", "手机一三八零零一三八零零零", "一三八零零一三八零零零"),
        ("mobile", "Call +86 138 0013 8000 to apply.", "+86 138 0013 8000"),
        ("mobile", "0086-138-0013-8000", "0086-138-0013-8000"),
        ("mobile", "(86)13800138000", "(86)13800138000"),
        ("mobile", "微信同号：1 3 8 0 0 1 3 8 0 0 0", "1 3 8 0 0 1 3 8 0 0 0"),
        ("mobile", "138\\-0013\\-8000", "138\\-0013\\-8000"),
        ("mobile", "138\u200b0013\u200d8000", "138\u200b0013\u200d8000"),
        ("mobile", "13800138000@example.cn", "13800138000"),
        ("mobile", "电话138/0013/8000。", "138/0013/8000"),
        ("mobile", "电话138，0013，8000，请联系", "138，0013，8000"),
        ("mobile", "电话138,0013,8000", "138,0013,8000"),
        ("mobile", "电话①③⑧⓪⓪①③⑧⓪⓪⓪", "①③⑧⓪⓪①③⑧⓪⓪⓪"),
        ("mobile", "电话𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎", "𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎"),
        ("mobile", "电话l38OO138OO1", "l38OO138OO1"),
        ("mobile", "①13800138000", "13800138000"),
        ("mobile", "电话138 - 0013 - 8000", "138 - 0013 - 8000"),
        ("mobile", "电话(138)0013-8000", "138)0013-8000"),
        ("mobile", "电话138——0013——8000", "138——0013——8000"),
        ("mobile", "电话1-3-8-0-0-1-3-8-0-0-0", "1-3-8-0-0-1-3-8-0-0-0"),
        ("mobile", "电话壹叁捌零零壹叁捌零零零", "壹叁捌零零壹叁捌零零零"),
        ("mobile", "电话138+0013+8000", "138+0013+8000"),
        ("mobile", "电话138／0013／8000", "138／0013／8000"),
        ("identity", f"身份证{ID.translate(CIRCLES)}", ID.translate(CIRCLES)),
        ("card", f"卡号{CARD.translate(CIRCLES)}", CARD.translate(CIRCLES)),
        ("mobile", "电话1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣", "1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0"),
        ("mobile", "1\u200b3\u200b8\u202c0\u200b0\u200b1\u200b3\u200b8\u200b0\u200b0\u200b0", "1\u200b3\u200b8\u202c0\u200b0\u200b1\u200b3\u200b8\u200b0\u200b0\u200b0"),
        ("mobile", "报名登记电话：13800138000", "13800138000"),
        ("mobile", "订单联系人13800138000", "13800138000"),
        ("card", f"捐款账号：{CARD}", CARD),
        ("card", "卡号4111 1111 1111 1111", "4111 1111 1111 1111"),
        ("card", f"{CARD[:6]} {CARD[6:]}", f"{CARD[:6]} {CARD[6:]}"),
        ("home", "家住云岩区中华北路12号3栋502室", "家住云岩区中华北路12号3栋502室"),
        ("home", "花园小区３号楼２单元５０１室", "花园小区３号楼２单元５０１室"),
        ("home", "幸福小区5栋1单元302，", "幸福小区5栋1单元302"),
        ("home", "某县某镇幸福村3组12号", "某县某镇幸福村3组12号"),
        ("home", "光明小区五栋二单元三零一室", "光明小区五栋二单元三零一室"),
        ("home", "职工宿舍2栋301室", "职工宿舍2栋301室"),
        ("vulnerable", "留守儿童王小明，今年9岁", "王小明"),
        ("vulnerable", "低保户张三、李某", "张三"),
        ("vulnerable", "患者欧阳铁柱说", "欧阳铁柱"),
        ("vulnerable", "9岁的赵小军在校门口", "赵小军"),
        ("vulnerable", "残疾人刘建国（肢体二级）", "刘建国"),
    ],
)  # fmt: skip
def test_what_is_somebodys(kind, text, value):
    assert found(text) == [(kind, value)]


@pytest.mark.parametrize(
    "text",
    [
        # hotlines and office lines
        "热线12345、96567、12349、400-810-6666、800-810-8888", "电话：0851-86812345、010-58123456、（0510）82700000",
        # figures, years and numbers of papers
        "投入15000000000元", "共13900000000元", "同比增长13.800138000%", "3658人、5.2万人、1,380,013,800", "2021-13800138000",
        "黔民发〔2022〕13号", "统一社会信用代码11520000009390106X", "流水号13800138000123", "订单4111111111111111",
        "13 25 47 81 90 15 28", "15 3 9 8 7 6 5 4 3 2 1 0", "https://example.cn/2022/13800138000.html", "t13800138000_1.jpg",
        "文件编号13812345678号", "订单号：13812345678", "流水号 13812345678", "编号为13812345678", "学号：13812345678", "13812345678号文", "发票号码13812345678", "/img/138/1234/5678/", "138,1234,5678,9012",
        "分别为138，1234，5678人", "1380,1234,5678", "looooooooooo", "I3OOOOOOOOO", "10²¹38001380", "ISBN 978-7-5087-1234-5", "sha256: d4b95e4128421ce531a13800138000abb", "138****8000", "二〇二一年一月三十日",
        # numbers that only look like it
        ID[:17] + ("1" if ID[17] != "1" else "2"), identity("52010219801301123"), identity("09010219800101123"),
        CARD[:18] + str((int(CARD[18]) + 1) % 10), card("722202123456789012"),
        # offices, and places without a door
        "地址：贵阳市云岩区某路12号", "中山路12号民政大楼502室", "北京路1号省政府大院5号楼201室", "软件园B座1502室会议中心",
        "全村12户、8组", "建成3栋宿舍楼", "在幸福村3组走访", "该村3组12号召开会议", "莲城街道5个社区", "三室一厅",
        # no names, or none that says who somebody is
        "留守儿童关爱服务", "残疾人康复中心", "学生高兴地说", "学生马上就要毕业", "儿童主任", "患者家属", "学生张贴海报。", "儿童安全。",
        "留守儿童小红", "低保户李大爷", "患者王某", "孤儿王某某，", "学生李明（化名）说", "学生“王小明”（化名）", "社工王小明说",
        "贫困户周边环境", "学生许多。", "困境儿童何时能", "残疾人林业合作社", "学生王老师。", "高中生江苏考区。",
    ],
)  # fmt: skip
def test_what_is_nobodys(text):
    assert found(text) == []


def test_all_are_told_in_order():
    text = f"孤儿王小明，手机13800138000，身份证{ID}，家住幸福村3组12号。"
    assert [kind for kind, _ in found(text)] == ["vulnerable", "mobile", "identity", "home"]


def test_the_seed_has_none(seed):
    assert found(seed) == []
    assert not any(internal_marks(seed))


@pytest.mark.parametrize("value", ["13800138000", ID, CARD, "王小明", "张三", "幸福村3组12号"])
def test_a_report_does_not_print_it_again(value):
    assert value not in masked(value)
    assert len(masked(value)) <= 7


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True), st.text("的，。 \n：", max_size=3))
def test_any_mobile_number_is_found(number, before):
    assert ("mobile", number) in found(f"{before}{number}。")


SCRIPTS = (
    "0123456789",
    "０１２３４５６７８９",
    "〇一二三四五六七八九",
    "零壹贰叁肆伍陆柒捌玖",
    "⓪①②③④⑤⑥⑦⑧⑨",
    "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗",
)


@given(
    st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True),
    st.lists(st.sampled_from(SCRIPTS), min_size=11, max_size=11),
    st.sampled_from(["", " ", "-", " - ", "——", ".", "·", "\u200b", "\\-", "（", "\u00a0"]),
    st.sampled_from(["手机", "Call ", "社工站，"]),
)
def test_a_number_is_found_in_whatever_digits_and_groups(number, scripts, gap, before):
    digits = "".join(script[int(digit)] for script, digit in zip(scripts, number, strict=True))
    assert [kind for kind, _ in found(f"{before}{gap.join((digits[:3], digits[3:7], digits[7:]))}。")] == ["mobile"]


@pytest.mark.parametrize(("sign", "pattern"), _HOMES)
@given(data=st.data())
def test_a_home_is_looked_for_wherever_one_can_be(sign, pattern, data):
    assert sign.search(data.draw(whatever_has(pattern)))


@pytest.mark.parametrize(("sign", "pattern"), _PEOPLE)
@given(data=st.data())
def test_a_name_is_looked_for_wherever_one_can_be(sign, pattern, data):
    assert sign.search(data.draw(whatever_has(pattern)))


@pytest.mark.parametrize(
    "sign",
    [
        "1",
        "1 ",
        "6222 ",
        "村",
        "路1号",
        "孤儿王",
        "1\u200b",
        "王小明",
        "内部资料",
        "机 密",
        "138，",
        "①",
        "13800138000，http://a.cn/ ",
        "密级：\u200b ",
    ],
)
def test_a_long_text_takes_no_longer_than_its_length(sign):
    text = (sign * 250_000)[:250_000]
    with within(2):
        personal_data(text)
        list(internal_marks(text))


def test_rows_of_figures_are_no_numbers_of_persons():
    figures = random.Random(1)
    rows = "\n".join(" ".join(str(figures.randint(1, 99_999)) for _ in range(12)) for _ in range(2_000))
    assert found(rows) == []


@pytest.mark.parametrize(
    "text",
    [
        "秘密★1年", "机密★", "  绝密 ★ 长期", "机密★    特急", "内部资料 注意保存", "**内部资料，请勿外传**", "（此件不公开）", "此件不予公开",
        "以上意见，请研究。（此件不公开）", "仅供内部使用", "> 内部参考", "【内部文件】", "CONFIDENTIAL", "For internal use only",
        # as it is typeset
        "机 密★1年", "机　密", "秘 密 ★ 1 年", "内 部 资 料", "内\u200b部\u200b资\u200b料", "机\u200b 密★", "密级：机密", "密级: 秘密", "密　级：机 密",
        "密级：机密    编号：001", "机密（一年）", "秘密(3年)", "内部资料，仅供参考", "Ｓｅｃｒｅｔ", "Se\u200bcret", "INTERNAL USE ONLY",
        "不 予 公 开", "（此件 不公开）", "FOR OFFICIAL USE ONLY", "内部资料　　　请勿外传",
        "机密*1年", "秘密※3年", "机密　　　第001号", "秘密级", "机密文件", "密级：内部", "內部資料", "機密★1年", "| 机密 |", "C O N F I D E N T I A L",
        "CONFIDENTIAL - INTERNAL USE ONLY", "Internal use only — do not distribute", "本材料为内部资料，请勿外传。", "内部资料·请勿外传",
        "【内部资料】关于社工站建设的通知", "不对外公开",
    ],
)  # fmt: skip
def test_a_paper_that_is_not_for_the_public_says_so(text):
    assert len(list(internal_marks(f"标题\n\n{text}\n\n正文。"))) == 1


@given(
    st.lists(
        st.text("机密★：级 \u3000\u200b1年内部ＳＥSECRTecrt（）【】此件不公开，", max_size=14), min_size=1, max_size=5
    )
)
def test_each_line_is_read_by_itself(lines):
    offsets = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
    assert list(internal_marks("\n".join(lines))) == [
        (offset + start, offset + end)
        for offset, line in zip(offsets, lines, strict=True)
        for start, end in internal_marks(line)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "银行内部资料泄露案开庭", "社工应当保守机密。", "不得侵犯商业秘密。", "《内部资料性出版物管理办法》", "秘密花园", "此件公开发布",
        "（此件依申请公开）", "标注“机密★”字样的文件", "不公开审理", "Trade secrets are protected.", "★★★",
        "以上信息仅供参考", "仅供参考", "国家秘密的密级：绝密、机密、秘密三级。", "密级：", "秘密 花园", "社工 机密 小组", "保护商业**秘密**3年", "档案机密2022", "本材料供社工使用",
        "[内部资料](https://example.cn/)管理办法", "公开资料", "【秘密花园】开园", "本件公开", "Do not disturb",
"The Secret Garden",
    ],
)  # fmt: skip
def test_a_sentence_about_secrets_is_no_mark(text):
    assert not list(internal_marks(f"标题\n\n{text}\n\n正文。"))


@given(st.text("138０７一二幺①³xé×·-/ (),，。\u200b\u0661“岁组村栋室李王小明学生儿童住在号lOo\nab", max_size=60))
@example("手机138001380①②")
@example("学生王小明说")
@example("花园小区3号楼2单元501室")
def test_what_a_text_has_no_sign_of_is_not_looked_for_and_would_not_be_found(text):
    # With a long number and a word of Chinese behind it all is looked for.
    found = personal_data(f"{text}\n99999999999\n组")
    assert personal_data(text) == tuple(one for one in found if one.end <= len(text))
