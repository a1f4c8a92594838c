"""Each rule with what it must find, and what only looks like it."""

import pytest

from generator.prose.paragraphs import paragraphs
from generator.prose.rule import Finding
from generator.prose.table import RULES

RULE = {rule.id: rule for rule in RULES}


def replaced(rule, text):
    """The text with all that a rule proposes; ⟦ ⟧ around what it only reports."""
    pieces, end = [], 0
    for start, stop, replacement in sorted(RULE[rule].find(text)):
        pieces += [text[end:start], f"⟦{text[start:stop]}⟧" if replacement is None else replacement]
        end = stop
    return "".join([*pieces, text[end:]])


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_example_of_each_rule_is_found_and_mended(rule):
    assert list(rule.find(rule.wrong))
    if rule.right:
        assert replaced(rule.id, rule.wrong) == rule.right
        assert not list(rule.find(rule.right))
    else:
        assert "⟦" in replaced(rule.id, rule.wrong)
        assert not rule.is_safe


WRONG = [
    ("zh-half-mark", "社工站(含街道),运行良好!又Rory 说: 好", "社工站(含街道)，运行良好！又Rory 说： 好"),
    ("zh-half-mark", "公司,DEF公司;2家,见ABC,再说:A好", "公司，DEF公司；2家，见ABC，再说：A好"),
    ("zh-half-stop", "公司.共2家.", "公司⟦.⟧共2家。"),
    ("zh-half-stop", "他说，共2家.", "他说，共2家。"),
    ("zh-half-stop", "他答：“好.”又说", "他答：“好。”又说"),
    ("zh-opening-mark", "，他走了", "⟦，⟧他走了"),
    ("zh-colon", "上午9：30至11：45，10：00和9：30—17：20", "上午9:30至11:45，10:00和9:30—17:20"),
    ("zh-colon", "http：//a.cn与HTTPS：／／b.cn、http：//\ufffc", "http://a.cn与HTTPS://b.cn、http://\ufffc"),
    ("zh-half-bracket", "新华社北京7月26日电(记者胡璐)长江(5 km)", "新华社北京7月26日电（记者胡璐）长江(5 km)"),
    ("zh-half-stop", "平均收视率下降了.", "平均收视率下降了。"),
    ("zh-half-stop", "达到3.5万人，增长12.5%.", "达到3.5万人，增长12.5%。"),
    ("zh-half-stop", "他说“好”.她也说", "他说“好”⟦.⟧她也说"),
    ("zh-range", "8:30-12:00，22:00-6:00，周一-周五、星期一~星期五", "8:30—12:00，22:00—6:00，周一—周五、星期一—星期五"),
    ("zh-range", "500元-800元、1.2万元-2万元、5℃-8℃、5-8℃、50-100毫米、3-4级", "500元～800元、1.2万元～2万元、5℃～8℃、5～8℃、50～100毫米、3～4级"),
    ("zh-doubled-mark", "惩罚。。另有、、两条；；", "惩罚。另有、两条；"),
    ("zh-clashing-mark", "他说“好。”。又说，。", "他说“好⟦。”。⟧又说⟦，。⟧"),
    ("zh-clashing-mark", "快来！！！！", "快来⟦！！！！⟧"),
    ("zh-ellipsis", "好奇心重......不伤人。以下… …完。。。", "好奇心重……不伤人。以下……完……"),
    ("zh-ellipsis", "等…", "等……"),
    ("zh-dash", "他——不，她--来了", "他——不，她——来了"),
    ("zh-straight-quote", '他说:"来。"又说"好"', "他说:“来。”又说“好”"),
    ("zh-straight-quote", "他说'五社联动'好", "他说“五社联动”好"),
    ("zh-straight-quote", "他说“要'五社联动'”", "他说“要‘五社联动’”"),
    ("zh-straight-quote", "称为＂五社联动＂", "称为“五社联动”"),
    ("zh-straight-quote", '坚持“三个结合"，推动', '坚持“三个结合”，推动'),
    ("zh-straight-quote", '坚持"三个结合”，推动', '坚持“三个结合”，推动'),
    ("zh-straight-quote", '坚持“三个结合，"推动', '坚持“三个结合，”推动'),
    ("zh-straight-quote", '年产“100"台', '年产“100”台'),
    ("zh-straight-quote", '他说：“来，"', '他说：“来，”'),
    ("zh-straight-quote", '称："“来', '称：⟦"⟧“来'),
    ("en-straight-quote", 'the “Home" and', 'the “Home” and'),
    ("en-straight-quote", 'the "Home” and', 'the “Home” and'),
    ("en-straight-quote", 'the “Home "and', 'the “Home ⟦"⟧and'),
    ("zh-straight-quote", '他说"来', "他说⟦\"⟧来"),
    ("zh-straight-quote", '多争取时间，" 斯图里奇说。"', '多争取时间，⟦"⟧ 斯图里奇说。⟦"⟧'),
    ("zh-corner-bracket", "「社工『黔行』故事」", "“社工‘黔行’故事”"),
    ("zh-nested-quote", "实行‘一人一票’的销售", "实行“一人一票”的销售"),
    ("zh-title-mark", "印发<<贵州方案>>", "印发《贵州方案》"),
    ("zh-title-mark", "‹关于条例>与«说明»", "《关于条例》与《说明》"),
    ("zh-mixed-bracket", "头衔（议员)与(厅）", "头衔（议员）与（厅）"),
    ("zh-unpaired", "在伦敦“斯坦福桥“球场", "在伦敦⟦“⟧斯坦福桥⟦“⟧球场"),
    ("zh-unpaired", "《方案印发】", "⟦《⟧方案印发⟦】⟧"),
    ("zh-unpaired", "重镇（Selma)的(教堂", "重镇（Selma)的⟦(⟧教堂"),
    ("zh-unpaired", "（甲【乙）丙", "（甲⟦【⟧乙）丙"),
    ("zh-space-mark", "受阻 。 又 ，“ 昨天", "受阻。又，“昨天"),
    ("zh-space-mark", "讲话。 然后出发。 由他拍摄", "讲话。然后出发。由他拍摄"),
    ("zh-space-mark", "“好” ，5% 。ABC ；", "“好”，5%。ABC；"),
    ("zh-space", "在听到 滑翔伞界的传闻后，他走了", "在听到滑翔伞界的传闻后，他走了"),
    ("zh-full-width", "Ａ组３．５万人", "A组3.5万人"),
    ("zh-full-width", "２０２２．１２．３１，９：３０，１．２．３，第１．总则", "2022.12.31，9:30，1.2.3，第1．总则"),
    ("zh-full-width", "ｗｗｗ．ｅｘａｍｐｌｅ．ｃｏｍ／ａ，３０％", "www.example.com/a，30%"),
    ("zh-full-width", "１００，２００，３０", "⟦１００，２００⟧，30"),
    ("en-full-width", "on ２０２２．１２．３１ at ９：３０，at ｅｘａｍｐｌｅ．ｃｏｍ", "on 2022.12.31 at 9:30, at example.com"),
    ("mojibake", "we weâ€™re there", "we we⟦â€™re there⟧"),
    ("mojibake", "the cafÃ© was open", "the caf⟦Ã© was open⟧"),
    ("mojibake", "â€œgoodâ€; naÃ¯ve", "⟦â€œgoodâ€; n⟧aÃ¯ve"),
    ("mojibake", "deja voilÃ\xa0 it", "deja voil⟦Ã\xa0 it⟧"),
    ("mojibake", "2021â€“2025, 20Â°C, Â£5", "2021⟦â€“2025, 20Â⟧°C, Â£5"),
    ("mojibake", "it\xe2\x80\x99s", "it⟦\xe2\x80\x99s⟧"),
    ("mojibake", "\ufffc ï»¿The", "\ufffc ⟦ï»¿The⟧"),
    ("zh-year", "二○二二年和一九零八年", "二〇二二年和一九〇八年"),
    ("zh-adjacent", "约有3、4百人", "约有⟦3、4⟧百人"),
    ("zh-hedge", "近50名左右、超过300余人", "⟦近50名左右⟧、⟦超过300余⟧人"),
    ("zh-range", "增长5%-10%，每户3~5人，2016~2020年", "增长5%～10%，每户3～5人，2016—2020年"),
    ("zh-range", "11月20日-25日，2016-2020年", "11月20日—25日，2016—2020年"),
    ("zh-range", "每村帮扶3-5户，10-20户家庭，50-100户，300-500余户", "每村帮扶3～5户，10～20户家庭，50～100户，300～500余户"),
    ("zh-range", "100-200人、0-3岁、10-20万元、1.5-2小时", "100～200人、0～3岁、10～20万元、1.5～2小时"),
    ("zh-traditional", "遗体将分別安放", "遗体将分别安放"),
    ("mojibake", "è´µå·žæ°‘æ”¿åŽ…", "⟦è´µå·žæ°‘æ”¿⟧åŽ…"),
    ("mojibake", "璐靛窞姘戞斂鍘", "⟦璐靛窞姘戞斂鍘⟧"),
    ("en-han", "The 民政厅 issued it.", "The ⟦民政厅⟧ issued it."),
    ("en-han", "贵州省民政厅（GZ）印发", "⟦贵州省民政厅（GZ）印发⟧"),
    ("en-full-width", "“The department (民政厅)，so，said”", "“The department (民政厅), so, said”"),
    ("en-han", "“The 民政 department (民政厅)”", "“The ⟦民政⟧ department (民政厅)”"),
    ("en-full-width", "cities，counties（districts）；２０２２", "cities, counties (districts);2022"),
    ("en-full-width", "the department（贵州省民政厅）issued", "the department (贵州省民政厅) issued"),
    ("en-full-width", "3。5 million at mca。gov", "3⟦。⟧5 million at mca⟦。⟧gov"),
    ("en-doubled-mark", "cities,, counties;; and.. so,.", "cities, counties; and⟦..⟧ so⟦,.⟧"),
    ("en-doubled-word", "according to to the official", "according ⟦to to⟧ the official"),
    ("en-straight-quote", "the province's \"Home for Talent\" (\"Golden\")", "the province’s “Home for Talent” (“Golden”)"),
    ("en-straight-quote", "the provinces' plans \"by 2025\"", "the provinces’ plans “by 2025”"),
    ("en-straight-quote", "'the workers' said so, isn't it", "'the workers' said so, isn’t it"),
    ("en-straight-quote", 'he said, "Come', 'he said, ⟦"⟧Come'),
    ("en-unpaired", "towns (subdistricts and “streets", "towns ⟦(⟧subdistricts and ⟦“⟧streets"),
    ("en-space", "a  word , and ( another ) one,two", "a word, and (another) one, two"),
    ("en-space", "workers(社工)came, Affairs(MCA)and “Home”(of five)it", "workers (社工) came, Affairs (MCA) and “Home” (of five) it"),
    ("en-space", "left ,but it began.Then, in China.The “ Wuxi ” and People 's work", "left, but it began. Then, in China. The “Wuxi” and People's work"),
    ("en-space", "It rose 5%,and (so),too. Open!The station opened in 2021.The plan", "It rose 5%, and (so), too. Open! The station opened in 2021⟦.⟧The plan"),
    ("en-space", "The plan“Home”is, he said,“so.”Then", "The plan “Home” is, he said, “so.” Then"),
    ("en-straight-quote", "the ``quoted'' word", "the “quoted” word"),
    ("en-dash", "so -- or so--and so - he", "so – or so – and so – he"),
    ("en-range", "2021-22, 9:00-17:00, pp. 5-7, May 3-5, 3-5 June, 1999-2000", "2021–22, 9:00–17:00, pp. 5–7, May 3–5, 3–5 June, 1999–2000"),
    ("en-small-number", "The 5 initiatives; 7 people, 4 children. In 3 counties", "The five initiatives; seven people, four children. In three counties"),
    ("en-large-number", "1,2345 yuan and 12,34,567", "⟦1,2345⟧ yuan and 1,234,567"),
    ("en-range", "2021-2025, 5-10 percent, 900-1,000 people", "2021–2025, 5–10 percent, 900–1,000 people"),
    ("en-small-number", "received 6 nominations in 3 groups", "received six nominations in three groups"),
    ("en-large-number", "from 2000 yuan in 2026", "from 2,000 yuan in 2026"),
    ("en-large-number", "6000 yuan for 12000 people", "6,000 yuan for 12,000 people"),
    ("en-large-number", "The 2000 people, and the 1900 villages", "The 2,000 people, and the 1,900 villages"),
    ("en-large-number", "Staff worked in 2000 villages, from 2000 households.", "Staff worked in 2,000 villages, from 2,000 households."),
    ("en-large-number", "The 6000 social workers and 120000 rural households", "The 6,000 social workers and 120,000 rural households"),
    ("en-percent", "2% and 3.5 %", "2 percent and 3.5 percent"),
    ("en-opening-digit", "It is so. 64 stations were built.", "It is so. ⟦64⟧ stations were built."),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "wrong", "right"), WRONG)
def test_what_is_wrong_is_found_where_it_is(rule, wrong, right):
    assert replaced(rule, wrong) == right


ZH_RIGHT = [
    # times, ratios, scores, decimals, amounts, English
    "会议于8:30开始，比分3:2，男女比例1:1.2，共5,000元。",
    "他说：“Hello, world!”然后离开。",
    "U.S.News与J.K.罗琳、米.斯特",
    "电话0851-86835555，邮编550004，网址 http://mzt.guizhou.gov.cn/a,b?c=1:2;d 和 desk@example.org。",
    # …… and ——, 一字线, points between the parts of a name
    "他说……这是——怎么说呢——好事。",
    "北京—上海，1949—2022，列夫·托尔斯泰，社会工作站-镇（街道）社会工作服务站。",
    "他迟疑道：“…………”",
    "你真的要去？！好！！！",
    # quotations, inner ones, of several paragraphs
    "“他说‘五社联动’好。”",
    "“第一段。第二段还没有完",
    "《助人自助 温暖你我》专栏、《关于〈条例〉的说明》",
    "以“牢记嘱托 感恩奋进”为主题，开展活动。",
    "称赞“不错！”，又问“好吗？”。",
    # lists
    "（一）总则（二）分则",
    "1）报名；2）考试；a）面试",
    "一. 总则",
    "1．总则",
    # headlines, names set to one width, headings of laws
    "贵州多措并举 推动社会工作发展",
    "参加人：张 三、李 四，王小明。",
    "第一章 总则，第二章 分则。",
    "新华社北京11月24日电 （记者李四）贵州，",
    "新华社北京11月24日电 贵州推进建设，本报记者 王小明，通讯员 张三报道。",
    # figures and hedges
    "增长约100人，300人左右，超过5.2万人，3658人以上。",
    "三五百人、二〇二二年、2022年、一九四九年",
    "高、中级，三、四线城市，一、二年级，第三、四百货商店",
    "2022-06-01，3-1获胜，COVID-19",
    "最近3天左右，节约5元左右，签约3家左右，第1-3名，比分2-1",
    "他住在花园小区1-501户，邻居住在3-201户，12-1203户，3-201户型，2-3户型。",
    "2-1个球，第1-3次，COVID-19人，1-3-5人，2022-06个，10-5家，7-11家，搜索?q=a",
    # ratios and scores, which have : or ：
    "比例1：10，比分1：17，1：50000地图，1：1.2，1：30，教师与学生1：10至1：20。",
    "第一章.",
    "附件1.",
    "Yahoo!公司，甲 :smile: 乙，J.K.罗琳，3.甲，甲<乙，丙>丁",
    "？",
    "近50名，达到10万人以上，上下左右",
    # two scores, a list of literature, minutes and inches
    "两局比分25:20-25:18、19:25-16:25，附件",
    "[1] 王思斌.社会工作概论[M].北京:高等教育出版社,2014:35-42.",
    "时长3分25秒（3'25\"），6.7\"手机",
    "“…”表示数据不足最小单位。",
    "社工为老人量血压。　新华社发（杨某摄）",
    "社工为老人量血压。 新华社记者 杨某 摄",
    "半角的“,”与全角的“，”不同。",
    # traditional forms that are somebody's own
    "堃、喆、於先生与“臺灣大學”",
    "著名乾隆年间的瞭望台",
]  # fmt: skip


def alarms(text, lang):
    return {
        rule.id: replaced(rule.id, paragraph.text)
        for paragraph in paragraphs(text, "body")
        for rule in RULES
        if lang in rule.langs and list(rule.find(paragraph.text))
    }


@pytest.mark.parametrize("text", ZH_RIGHT)
def test_chinese_that_is_right_is_left_alone(text):
    assert alarms(text, "zh") == {}


EN_RIGHT = [
    "In 2000 people came, since 2000 villages have had stations, and the 2005 volunteers left by 1900.",
    "In 2026 people came, since 2009 villages have had stations, and the 2022 people’s congress met by 2030 jobs.",
    "As of 2021 stations are open. In March 2022 people began, throughout 2022 people came, through 2025 stations open.",
    "It is so. By 2000 people had come; by the end of 2021 stations were there.",
    "The department (贵州省民政厅) issued it (《贵州省乡镇（街道）社会工作和志愿服务站项目实施方案》).",
    "*Guizhou Daily* (《贵州日报》) opened the column “社工黔行”.",
    "The word <span lang=\"zh\">社工</span> is short.",
    "It’s 8:30 a.m., 3:2, U.S. and etc., Inc., said.",
    "He had had that that he needed; Pago Pago; bye bye.",
    "In 2022, the 96567 24-hour hotline took 2 percent; 3,658 of 52,000.",
    "See Article 5 and page 3; 3 to 12 stations; aged 6 years; July 4 celebrations.",
    "COVID-19, 2022-06-01, a score of 3-1, 0851-86835555.",
    "2022 was a good year.",
    "1) one; 2) two; a) three",
    "“The first paragraph of a quotation goes on",
    "the provinces’ plans and ’tis so",
    "See https://example.org/a,b(c) (www.example.org). Write to desk@example.org.",
    "President Moon Jae-in in the past, on 5 Oct., was.",
    "A height of 6'2\" is stated.",
    "Use `newsroom check --fix  now` and `a ,b`.",
    "The Work Plan for Carrying Out the “Five Initiatives” (five … and so on ...)",
    "The person(s), child(ren), f(x), (re)build, Section 5(a), (s)he, NGO(s), node.js and Node.Js, example.Com.",
    "It is 2022-06 or 2009-10, 5 - 3 is 2, check --fix, a well-known one, Platform 9 people, Group 4 children, Chapter 5-3.",
    "“‘So,’ he said, ‘it is.’ ” The 's' is short. See 5,2021 and 1,2,3 and 10,20,300a.",
    "On Jan. 5 he took bus No. 3, i.e. 240 yuan, e.g. 3 of it, cf. 12 there, etc. 5 or vs. 6 of it, approx. 5 in all.",
    "It ends by 8 p.m. 30 people came to the U.S. 40 were late.",
    # Portuguese, French and other Latin words that only look encoded twice
    "S\xc3O PAULO, “AMANH\xc3”, IRM\xc3—M\xc3E, «MANH\xc3», CH\xc2TEAU, “pap\xe2”, “b\xe2…, café”…, Île, ÂGE; Ångström, João™.",
    "The 12345 hotline serves 31 places, .cn and .5 among them.",
    "It began ...; and he said, “I can’t ...,” . . . but went on . . . and on,...",
    "He is in St. Paul, Minn., on Park Ave., Mon.–Fri.; see ibid., 3, and id., at 6 ft. 2 in. of (Portland, Ore.): so. “A”s and “B”s.",
    "64 stations for relocated people",
    "In Room 3206 many students sat; 2021 social workers, the 12345 hotline workers, hotline 969999 helps families.",
    "About 1 of 5 children, 3 in 4 workers and 2 out of 5 families came.",
]  # fmt: skip


@pytest.mark.parametrize("text", EN_RIGHT)
def test_english_that_is_right_is_left_alone(text):
    assert alarms(text, "en") == {}


def test_a_finding_is_a_place_and_a_proposal():
    assert list(RULE["zh-half-mark"].find("甲,乙")) == [Finding(1, 2, "，")]
