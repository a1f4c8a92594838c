"""What readers can live with: the rule of each warning, and the hand that led to it."""

from tests.checks.sites import en, numbered, read, record, zh
from tests.conftest import edit, write, write_article

# A paragraph of the record before its first.
GONE = "- { name: p-1, original: 旧的一段。, day: 2026-11-24 }\n- name: p-2"

WARNED = [
    ("translation-missing", lambda p: en(p).unlink()),
    ("translation-behind", lambda p: edit(zh(p), "正文。", "正文改了。")),
    ("translation-new", lambda p: edit(zh(p), "正文。", "正文。\n\n新的一段。")),
    ("translation-draft", lambda p: edit(en(p), "machine", "status: draft\nmachine")),
    ("translation-gone", lambda p: (edit(en(p), "Text.", "Text.\n\nMore."), edit(record(p), "- name: p-1", GONE))),
    (
        "translation-moved",
        lambda p: (
            edit(zh(p), "正文。", "正文。\n\n旧的一段。"),
            edit(en(p), "Text.", "More.\n\nText."),
            edit(record(p), "- name: p-1", GONE),
        ),
    ),
    (
        "translation-open",
        lambda p: (
            edit(en(p), "Text.", "<!-- newsroom new p-1: translate\n| 正文。\n-->\nText."),
            edit(record(p), 'original: "正文。"\n  day: 2026-11-24', "asked: 正文。"),
        ),
    ),
    ("translation-note", lambda p: edit(zh(p), "正文。", "正文。[^1]\n\n[^1]: 注。")),
    ("translation-uneven", lambda p: edit(en(p), "Text.", "Text.\n\nA paragraph of the translator’s own.")),
    (
        "translation-structure",
        lambda p: (edit(zh(p), "正文。", "## 正文"), edit(record(p), 'original: "正文。"', 'original: "## 正文"')),
    ),
    ("translation-unrecorded", lambda p: record(p).unlink()),
    (
        "image-rights",
        lambda p: (
            write(p.articles / "2026/one/a.jpg", "x"),
            edit(zh(p), "editor:", "images: [{id: a, caption: 图, file: a.jpg, rights: unknown}]\neditor:"),
        ),
    ),
    (
        "caption-missing",
        lambda p: (
            write(p.articles / "2026/one/a.jpg", "x"),
            edit(zh(p), "editor:", "images: [{id: a, file: a.jpg, rights: own}]\neditor:"),
        ),
    ),
    ("image-without-file", lambda p: edit(zh(p), "editor: 张三", "images: [{id: a, caption: 图}]\neditor: 张三")),
    ("caption-untranslated", lambda p: edit(zh(p), "editor: 张三", "images: [{id: a, caption: 图}]\neditor: 张三")),
    ("number-missing", lambda p: numbered(p, "one", number="")),
    (
        "exception-idle",
        lambda p: edit(
            zh(p), "editor:", "check_exceptions: [{rule: personal-mobile, reason: 公开, who: 李四}]\neditor:"
        ),
    ),
    ("term-missing", lambda p: edit(zh(p), "正文。", "持证社工。")),
    ("term-also", lambda p: (edit(zh(p), "正文。", "社工站。"), edit(en(p), "Text.", "A social work center."))),
    ("term-years", lambda p: (edit(zh(p), "正文。", "“十四五”。"), edit(en(p), "Text.", "The 14th Five-Year Plan."))),
    (
        "correction-one-language",
        lambda p: edit(zh(p), "editor:", "corrections: [{on: 2026-11-24, what: {zh: 改数}}]\neditor:"),
    ),
    ("list-joined", lambda p: edit(zh(p), "正文。", "申请材料：\n- 身份证\n- 户口簿")),
    ("list-joined", lambda p: edit(zh(p), "正文。", "申请材料：\n1. 身份证\n2. 户口簿")),
    ("list-shallow", lambda p: edit(zh(p), "正文。", "- 甲\n  - 甲一")),
    ("list-shallow", lambda p: edit(zh(p), "正文。", "2. 社工评估；\n   - 入户走访")),
    ("table-raw", lambda p: edit(zh(p), "正文。", "下表：\n| 甲 | 乙 |\n|---|---|\n| 一 | 二 |")),
    ("table-raw", lambda p: edit(zh(p), "正文。", "| 甲 | 乙 |\n| 一 | 二 |")),
    ("heading-raw", lambda p: edit(zh(p), "正文。", "＃＃小标题\n\n正文。")),
    ("link-raw", lambda p: edit(zh(p), "正文。", "见[民政部]（https://www.mca.gov.cn/）。")),
    ("link-raw", lambda p: edit(zh(p), "正文。", "见【民政部】(https://www.mca.gov.cn/)。")),
    ("mark-raw", lambda p: edit(zh(p), "正文。", "正~~删~~文。")),
    ("mark-raw", lambda p: edit(zh(p), "正文。", "- [ ] 待办")),
    ("code-indented", lambda p: edit(zh(p), "正文。", "正文。\n\n段落。\n\n    贴来的一段。")),
    ("line-markup", lambda p: edit(zh(p), "title: 一个标题", "title: 一个**标题**")),
    ("line-markup", lambda p: edit(zh(p), "summary: 一段摘要。", "summary: 见[摘要](/about/)。")),
    ("publication-to-come", lambda p: edit(zh(p), "published: 2026", "published: 2199")),
    (
        "date-to-come",
        lambda p: edit(zh(p), "editor:", "corrections: [{on: 2199-11-24, what: {zh: 改数, en: x}}]\neditor:"),
    ),
    ("withdrawal-missing", lambda p: edit(zh(p), "status: published", "status: withdrawn")),
    (
        "withdrawal-reason",
        lambda p: edit(
            zh(p), "status: published", "status: withdrawn\nwithdrawal: {level: notice, reason: {zh: 有误}}"
        ),
    ),
    (
        "link-withdrawn",
        lambda p: (
            edit(write_article(p, "two") / "index.zh.md", "status: published", "status: withdrawn"),
            edit(zh(p), "正文。", "正文[链接](/articles/2026/two/)。"),
        ),
    ),
    (
        "link-moved",
        lambda p: (
            edit(write_article(p, "two") / "index.zh.md", "editor:", "aliases: [/articles/2025/two/]\neditor:"),
            edit(zh(p), "正文。", "正文[链接](/articles/2025/two/)。"),
        ),
    ),
    ("synopsis-unendorsed", read),
    (
        "lead-behind",
        lambda p: (
            edit(zh(p), "editor:", "home: {slot: lead}\neditor:"),
            write_article(p, "two", more="home: {slot: lead}"),
        ),
    ),
    ("left-over", lambda p: write(p.articles / "2026/one/index.zh.md.bak", "x")),
    ("editor-missing", lambda p: edit(zh(p), "editor: 张三\n", "")),
    ("translation-missing", lambda p: write(p.pages / "about.zh.md", "---\ntitle: x\nsummary: x\n---\nx")),
]
