"""What search finds, in the real browser, against a plain look through every text."""

import random
import re
import zlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.checks.table import checked_library
from generator.content.project import Project
from generator.press.packing import Printout
from generator.search.documents import document
from generator.search.record_documents import record_documents
from generator.text.folding import fold
from generator.text.stem import stem
from generator.views.shelves import on_show
from tests.site.conftest import opened

pytestmark = pytest.mark.browser

CHINESE = """五社联动 持证社工 社工站 社会工作站 金民工程 宁夏 驻站社工 奖补 四级社会工作服务体系 助人自助 温暖你我 五大行动 种子基金 人才兴市
社工黔行 福彩公益金 社区基金 无锡市 民政厅 社工 实训基地 易地扶贫搬迁 职业水平考试 志愿服务积分 互联网供需平台 热线 社会组织孵化基地 倍增目标
乡村振兴局 96567 数量 十四五 晴隆县 银川市 社区治理创新行动 服务指引 工作者证书 社会工作者证书 政府购买 驻站 黔行 救助 儿童主任 3658人 5.2万""".split()

# As a social worker or a researcher types them: no one of them stands in a text as it is.
SEVERAL = """贵州 持证社工 数量|宁夏 社工证书 奖励|银川 初级 2000元|无锡 五社联动 社区基金|社工站 驻站社工 2021|贵州 培训 230人|高级 中级 证书 奖补
儿童主任 救助协理员 报考|社区志愿者 积分 激励|岗位 购买服务 机构|贵州日报 专栏|社工 热线 96567|十四五 社工 规划|乡镇 街道 社工站 430
民政厅 乡村振兴局 意见|福彩公益金 购买 服务|农村 供需 平台|职业资格 职务 评聘|社会组织 孵化 提质|种子基金 社区 扶持|县级 资金 保障
人才 倍增 目标|体制内干部 工资 职称|工作室 镇街 专业社工|贵州 2022年 报考人数|宁夏 自治区党委 社会工作|无锡市 志愿者 登记|易地扶贫搬迁 社工
组织部 人力资源 乡村振兴|宁夏 6000元 3000元""".replace("\n", "|").split("|")

ENGLISH = """volunteer volunteers volunteering service services worker workers station stations certified certificate certificates reward rewards
payment payments yuan talent Ningxia Guizhou Wuxi Yinchuan Jiangsu Qinglong community communities collaboration governance fund funds foundation people's workers'
policy policies measure measures province provincial department civil affairs personnel workforce examination qualification vocational junior
intermediate senior director directors aide aides township townships subdistrict subdistricts village villages relocation poverty alleviation
training trained train course college education professional post posts agency agencies organization organizations incubator initiative initiatives
empower empowering five-way 52,000 3,658 96567 430 366 hotline platform online supply demand lottery welfare social work works budget fiscal
elderly child children plan planning blueprint newspaper column Daily café NAÏVE volu certif gov commun people's workers’ province's""".split()


class Reader:
    """A page on which questions can be asked, and every text that the answers are in."""

    def __init__(self, browser, origin, root, lang):
        self.lang = lang
        self.texts = {}
        library, site = checked_library(Project(root))[0], root / "site"
        printout = Printout(library, site, site)
        articles = (document(article, library, printout.page) for article in reversed(on_show(library)))
        for one in (*record_documents(library), *articles):
            if lang in one.passages:
                found = one.passages[lang]
                self.texts[one.path] = [fold(text) for text in (found.title, found.summary, *found.rest)]
        self.page = opened(browser, f"{origin}{'en/' if lang == 'en' else ''}search/")
        self.page.wait_for_function("window.newsroomSearch !== undefined")

    def ask(self, query):
        """The paths that an answer shows when all of it is shown, whether it says to be exact, and its own count."""
        return self.page.evaluate(
            """async (query) => {
                const answer = await newsroomSearch.ask(query);
                while (!answer.isWhole()) await answer.more();
                return [answer.shown.map((match) => match.passage.path), answer.count()];
            }""",
            query,
        )

    def holding(self, query):
        """By looking through."""
        return {
            path
            for path, fields in self.texts.items()
            if all(self.has(fields, fold(term)) for term in query.split() if fold(term))
        }

    def has(self, fields, term):
        if self.lang == "en":
            term = re.sub("^([a-z]+)['’]s?$", r"\1", term)
        if self.lang == "en" and re.fullmatch("[a-z]+", term):
            words = {word for text in fields for word in re.findall("[a-z]+", text)}
            return any(word.startswith(term) or stem(word) == stem(term) for word in words)
        return any(term in text for text in fields)

    def check(self, query):
        """An answer has everything that there is, and nothing else."""
        paths, count = self.ask(query)
        assert sorted(paths) == sorted(self.holding(query)), query
        assert count == len(paths)
        return set(paths)


@pytest.fixture(scope="module")
def readers(browser, origin, site):
    made = {lang: Reader(browser, origin, site.parent, lang) for lang in ("zh", "en")}
    yield made
    for reader in made.values():
        assert reader.page.complaints == []
        reader.page.close()


def test_forty_five_chinese_queries(readers):
    assert len(CHINESE) == 45
    found = {query: readers["zh"].check(query) for query in CHINESE}
    assert [query for query in CHINESE if not found[query]] == ["服务指引"]
    assert found["五社联动"] == {"articles/2026/wuxi-five-initiatives/", "policies/wuxi-work-plan/"}
    assert found["3658人"] == found["5.2万"] == {"articles/2026/guizhou-social-work/"}
    assert found["96567"] == {"articles/2026/guizhou-social-work/", "services/talent-hotline-96567/"}
    assert found["人才兴市"] == {"articles/2026/ningxia-certificate-rewards/", "policies/yinchuan-talent-measures/"}
    assert found["社会工作者证书"] == {"articles/2026/ningxia-certificate-rewards/"}


def test_thirty_queries_of_several_words(readers):
    assert len(SEVERAL) == 30
    reader = readers["zh"]
    found = [reader.check(query) for query in SEVERAL]
    assert not [query for query in SEVERAL if any(query in text for fields in reader.texts.values() for text in fields)]
    assert sum(map(bool, found)) >= 25


def test_a_hundred_english_queries(readers):
    assert len(ENGLISH) >= 100
    found = {query: readers["en"].check(query) for query in ENGLISH}
    assert found["volunteer"] == found["volunteers"] == found["volunteering"]
    assert sum(map(bool, found.values())) >= 95


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ('"social work station"', 1),
        ('"work social"', 0),
        ('"social work stat"', 0),
        ("“social work station”", 1),
        ('"5000" "2025"', 0),
        ('"52,000"', 1),
        ('"658"', 0),
        ('"3,658"', 1),
        ('"percent of"', 1),
    ],
)
def test_what_is_quoted_is_exact(readers, query, count):
    assert readers["en"].ask(query)[1] == count


def test_a_text_in_the_other_script_is_found(readers):
    for query in ("乡村振兴", "鄉村振興", "繁体字与外文", "nguyen", "NGUYỄN", "abc123", "𠮷", "Ⅳ", "á"):
        assert "articles/2026/shapes/" in readers["zh"].check(query), query
    assert "articles/2026/shapes/" in readers["en"].check("nguyen")
    assert "articles/2026/shapes/" in readers["en"].check("NGUYỄN")


@pytest.mark.parametrize(
    "query",
    [
        "社會工作者",
        "ＳＯＣＩＡＬ",
        "贵 州",
        "助人自助 温暖你我",
        "《助人自助 温暖你我》",
        "５.２万",
        "貴州省民政廳",
        "“十四五”",
        '"十四五"',
        "贵州\u200b省",
        "58人",
        "人",
        "％",
        "2％",
    ],
)
def test_what_is_taken_for_the_same_is_found(readers, query):
    reader = readers["zh"]
    paths, _ = reader.ask(query)
    assert set(paths) == reader.holding(query.replace('"', ""))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_any_slice_of_any_article_finds_it(readers, lang):
    reader = readers[lang]
    fields = [(path, text) for path, texts in reader.texts.items() for text in texts if text]
    # Fillers say one thing a hundred times.
    fields = [one for one in fields if "filler" not in one[0]] + fields[:5]

    @settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.data())
    def check(data):
        path, text = data.draw(st.sampled_from(fields))
        start = data.draw(st.integers(0, len(text) - 1))
        query = text[start : start + data.draw(st.integers(1, 12))]
        if lang == "en":
            # A reader of English types words: what is cut in the middle of one is none.
            query = " ".join(re.findall(r"(?<!\S)\S+(?!\S)", text)[start % 5 :][:2]).replace('"', "")
        if query.strip() and '"' not in query:
            assert path in reader.check(query), query

    check()


def test_the_title_comes_first_then_the_summary_then_the_newer(readers):
    reader = readers["zh"]
    titles = [(path, fields[0]) for path, fields in reader.texts.items()]
    ranks = []
    for path, title in random.Random(5).sample(titles, 40):
        paths, _ = reader.ask(title.replace(" ", ""))
        ranks.append(1 / (paths.index(path) + 1))
    assert sum(ranks) / len(ranks) >= 0.95
    paths, _ = reader.ask("社会工作")
    assert paths[0] in {"articles/2026/guizhou-social-work/", "articles/2026/ningxia-certificate-rewards/"}
    # Fillers are alike: the last in the order of publication comes first.
    paths, _ = reader.ask("第10")
    order = list(reader.texts)
    assert len(paths) == 6
    assert paths == sorted(paths, key=order.index, reverse=True)


def test_the_browser_folds_as_python_does(readers):
    page = readers["zh"].page
    ranges = [
        (0x20, 0xD800),
        (0xE000, 0x10000),
        (0x10000, 0x11000),
        (0x1D400, 0x1D800),
        (0x1F000, 0x1F100),
        (0x20000, 0x32400),
        (0xE0000, 0xE0200),
    ]
    folded = page.evaluate(
        """async (ranges) => {
            await newsroomSearch.store.open();
            await newsroomSearch.store.wholeFolding();
            return ranges.map(([from, to]) => Array.from({ length: to - from }, (_, i) => newsroomSearch.fold("x" + String.fromCodePoint(from + i) + "x").text).join("\\u0001"));
        }""",
        ranges,
    )
    for (start, end), text in zip(ranges, folded, strict=True):
        found = text.split("\u0001")
        wrong = [hex(code) for code, one in zip(range(start, end), found, strict=True) if one != fold(f"x{chr(code)}x")]
        assert wrong == []


def test_the_browser_folds_spaces_as_python_does(readers):
    chance = random.Random(3)
    texts = ["".join(chance.choices("社工 　ab\u200b，5.\n", k=20)) for _ in range(300)]
    assert readers["zh"].page.evaluate("(texts) => texts.map((text) => newsroomSearch.fold(text).text)", texts) == [
        fold(text) for text in texts
    ]


def test_the_browser_takes_endings_off_as_python_does(readers):
    words = sorted(
        {word for fields in readers["en"].texts.values() for text in fields for word in re.findall("[a-z]+", text)}
        | set("ies es s ss ing bed glass buzz running fly".split())
    )
    assert len(words) > 300
    assert readers["en"].page.evaluate("(words) => words.map(newsroomSearch.stem)", words) == list(map(stem, words))


@pytest.mark.parametrize("level", [0, 1, 6, 9])
def test_a_browser_of_2019_unpacks_for_itself(readers, level):
    chance = random.Random(level)
    for data in (
        b"",
        b"a",
        b"ab" * 40_000,
        chance.randbytes(3000),
        "社工站".encode() * 50,
        bytes(chance.choices(b"abc", k=70_000)),
    ):
        packer = zlib.compressobj(level, zlib.DEFLATED, -15)
        packed = list(packer.compress(data) + packer.flush())
        found = readers["zh"].page.evaluate(
            "(packed) => Array.from(newsroomSearch.inflate(Uint8Array.from(packed)))", packed
        )
        assert bytes(found) == data
