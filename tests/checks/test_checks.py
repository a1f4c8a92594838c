"""A broken site for each rule: one fault, at its place, in both languages."""

import json
import os

import pytest

from generator.checks.report import tell
from generator.checks.table import checked_library, errors
from generator.model.wording import WORDING_RULES
from generator.prose.table import RULE_IDS
from generator.review.endorse import endorse
from generator.text.ssh_key import key_line
from tests.conftest import ROOT, edit, write, write_article
from tests.review.desk import AT, KEYS, staffed

KEY = key_line(bytes(32))


def zh(project):
    return project.articles / "2026/one/index.zh.md"


def en(project):
    return project.articles / "2026/one/index.en.md"


def numbered(project, *slugs, number=", number: 3"):
    """Articles with a number of a column that has numbers."""
    columns = project.data / "columns.yml"
    edit(columns, "owner: cited", "owner: ours")
    edit(columns, "numbering: none", "numbering: running")
    for slug in slugs:
        if slug != "one":
            write_article(project, slug)
        path = project.articles / f"2026/{slug}/index.zh.md"
        edit(path, "editor:", f"columns: [{{id: helping-people-help-themselves{number}}}]\neditor:")


def record(project):
    return project.articles / "2026/one/made_from.en.yml"


def read(
    project, heads="[{ zh: 一, en: a }, { zh: 二, en: b }]", cells="[{ zh: 三, en: c }, { zh: 四, en: d }]", **signed
):
    """A reading of the article, endorsed in no way that holds."""
    entry = {"by": "", "on": "2026-11-24", "read": "0" * 64, "signature": "A" * 86 + "==", **signed}
    text = f"- id: two\n  title: {{ zh: 题, en: T }}\n  heads: {heads}\n  rows:\n  - cells: {cells}\n  grounds: {{ zh: 五, en: e }}\n"
    path = project.articles / "2026/one/synopses.yml"
    path.write_text(text + (f"  signed: {json.dumps(entry, ensure_ascii=False)}\n" if signed else ""), "utf-8")
    return path


def endorsed(project):
    """The same, endorsed by an editor."""
    path = read(staffed(project))
    endorse(project, "one", "two", KEYS["sun-yue"], AT)
    return path


# A paragraph of the record before its first.
GONE = "- { name: p-1, original: 旧的一段。, day: 2026-11-24 }\n- name: p-2"

# rule, place, how to break the article "one"
BROKEN = [
    ("yaml-colon", "index.zh.md:6:10", lambda p: edit(zh(p), "title: 一个标题", "title: 宁夏: 出台新政")),
    ("yaml-twice", "index.zh.md:7:1", lambda p: edit(zh(p), "summary: 一段摘要。", "title: 又一个")),
    ("yaml-anchor", "index.zh.md:6:8", lambda p: edit(zh(p), "title: 一个标题", "title: &a 标题")),
    ("yaml-tag", "index.zh.md:6:8", lambda p: edit(zh(p), "title: 一个标题", "title: !x 标题")),
    ("front-matter-missing", "index.zh.md:1:1", lambda p: write(zh(p), "正文")),
    ("front-matter-open", "index.zh.md:1:1", lambda p: write(zh(p), "---\nid: x\n")),
    ("key-missing", "index.zh.md:2:1", lambda p: edit(zh(p), "title: 一个标题\n", "")),
    ("key-unknown-near", "index.zh.md:8:1", lambda p: edit(zh(p), "region: ", "regoin: ")),
    ("key-unknown", "index.zh.md:12:1", lambda p: edit(zh(p), "editor: 张三", "weather: 晴\neditor: 张三")),
    ("not-choice", "index.zh.md:4:7", lambda p: edit(zh(p), "kind: own", "kind: news")),
    ("not-list", "index.zh.md:9:9", lambda p: edit(zh(p), "[social-work-workforce]", "social-work-workforce")),
    ("not-text", "index.zh.md:6:8", lambda p: edit(zh(p), "title: 一个标题", "title: [甲]")),
    ("not-mapping", "index.zh.md:12:9", lambda p: edit(zh(p), "editor: 张三", "source: 新华社\neditor: 张三")),
    ("not-slug", "index.zh.md:3:7", lambda p: edit(zh(p), "slug: one", "slug: ../one")),
    ("not-instant", "index.zh.md:11:12", lambda p: edit(zh(p), "2026-11-24T09:00:00+08:00", "昨天")),
    ("not-date", "index.en.md:5:13", lambda p: edit(en(p), "machine", "translated: soon\nmachine")),
    ("made-from-key", "index.en.md:5:12", lambda p: edit(en(p), "machine", "made_from: 000000000000\nmachine")),
    ("marker-broken", "index.en.md:8:1", lambda p: edit(en(p), "Text.", "<!-- newsroom changed p-1: x\n| 原文\n\nText.")),
    (
        "translation-unfinished",
        "index.en.md:8:1",
        lambda p: edit(en(p), "Text.", "<!-- newsroom new p-1: translate\n| 正文。\n-->\n\nText."),
    ),
    ("pairing-name", "made_from.en.yml:5:9", lambda p: edit(record(p), "name: p-1", "name: p-2")),
    ("pairing-lang", "made_from.en.yml:1:7", lambda p: edit(record(p), "from: zh", "from: en")),
    ("lang-differs", "index.zh.md:5:7", lambda p: edit(zh(p), "lang: zh", "lang: en")),
    ("lang-differs", "index.zh.md:5:7", lambda p: (en(p).unlink(), edit(zh(p), "lang: zh", "lang: en"))),
    ("lang-differs", "index.en.md:5:7", lambda p: (en(p).unlink(), zh(p).rename(en(p)))),
    ("body-missing", "index.en.md:6:1", lambda p: edit(en(p), "\nText.", "")),
    ("body-missing", "index.zh.md:16:1", lambda p: edit(zh(p), "正文。", "<!-- 旧稿。\n\n又一段。 -->")),
    ("region-unknown", "index.zh.md:8:9", lambda p: edit(zh(p), "region: guizhou", "region: guizhuo")),
    ("link-dead", "index.zh.md:16:8", lambda p: edit(zh(p), "正文。", "正[空链接]()文。")),
    ("topic-unknown", "index.zh.md:9:10", lambda p: edit(zh(p), "[social-work-workforce]", "[weather]")),
    ("column-unknown", "index.zh.md:12:11", lambda p: edit(zh(p), "editor: 张三", "columns: [none]\neditor: 张三")),
    ("source-unknown", "index.zh.md:13:7",
        lambda p: edit(zh(p), "editor: 张三", "source:\n  id: nobody\n  statement: 据\neditor: 张三")),
    ("date-precision", "index.zh.md:15:12",
        lambda p: edit(zh(p), "editor: 张三", "source:\n  statement: 据\n  published:\n    value: 近日\n    precision: day\neditor: 张三")),
    ("not-address", "index.zh.md:14:8",
        lambda p: edit(zh(p), "editor: 张三", "source:\n  statement: 据\n  url: javascript:x\neditor: 张三")),
    ("not-address", "index.zh.md:14:8",
        lambda p: edit(zh(p), "editor: 张三", "source:\n  statement: 据\n  url: https://mzt example/\neditor: 张三")),
    ("not-address", "sources.yml",
        lambda p: edit(p.data / "sources.yml", "id: chinanews", "id: chinanews\n  url: javascript:alert(1)")),
    ("source-missing", "index.zh.md:4:7",
        lambda p: edit(zh(p), "kind: own", "kind: notice\nrights: {basis: permission}")),
    ("rights-missing", "index.zh.md:4:7", lambda p: edit(zh(p), "kind: own", "kind: notice\nsource: {statement: 据}")),
    ("rights-unknown", "index.zh.md:5:17",
        lambda p: edit(zh(p), "kind: own", "kind: notice\nrights: {basis: unknown}\nsource: {statement: 据}")),
    ("original-title-missing", "index.zh.md:8:8",
        lambda p: edit(zh(p), "kind: own", "kind: reprint\nrights: {basis: permission}\nsource: {statement: 据}")),
    ("publish-date", "index.zh.md:10:9", lambda p: edit(zh(p), "published: 2026-11-24T09:00:00+08:00\n", "")),
    ("image-file", "index.zh.md:12:36",
        lambda p: edit(zh(p), "editor: 张三", "images: [{id: a, caption: 图, file: gone.jpg}]\neditor: 张三")),
    ("link-dead", "index.zh.md:16:8", lambda p: edit(zh(p), "正文。", "正文[链接](/nowhere/)。")),
    ("text-too-complex", "index.zh.md:16:1", lambda p: edit(zh(p), "正文。", "[" * 20_000)),
    ("text-swallowed", "index.zh.md:16:4", lambda p: edit(zh(p), "正文。", "正文。<style>正文。")),
    ("tag-unknown", "index.zh.md:16:3", lambda p: edit(zh(p), "正文。", "收入<a且支出>b的家庭。")),
    ("tag-unknown", "index.zh.md:18:3", lambda p: edit(zh(p), "正文。", "正文。\n\n若a<b 且 c>d。")),
    ("tag-unknown", "index.en.md:8:7", lambda p: edit(en(p), "Text.", "When x<y and z>w, stop.")),
    ("table-cells", "index.zh.md:18:1", lambda p: edit(zh(p), "正文。", "| 甲 | 乙 |\n|---|---|\n| 一 | 二 | 三 |")),
    ("note-twice", "index.zh.md:20:7", lambda p: edit(zh(p), "正文。", "正文[^1]。\n\n[^1]: 注一。\n\n[^1]: 注二。")),
    ("note-unused", "index.zh.md:20:7", lambda p: edit(zh(p), "正文。", "正文[^1]。\n\n[^1]: 注。\n\n[^2]: 无。")),
    ("note-undefined", "index.zh.md:16:3", lambda p: edit(zh(p), "正文。", "正文[^9]。")),
    ("note-undefined", "index.zh.md:16:3", lambda p: edit(zh(p), "正文。", "正文[^注]。\n\n[^注]：冒号是全角的。")),
    ("text-too-deep", "index.zh.md:18:1", lambda p: edit(zh(p), "正文。", "正文。\n\n" + "> " * 400 + "甲")),
    ("text-too-long", "index.zh.md:16:1", lambda p: edit(zh(p), "正文。", "&lt;" * 70_000)),
    ("line-too-long", "index.zh.md:7:10", lambda p: edit(zh(p), "一段摘要。", "甲" * 3_000)),
    ("personal-identity", "index.zh.md:16:5", lambda p: edit(zh(p), "正文。", "身份证号520102198001011235。")),
    ("personal-mobile", "index.zh.md:7:14", lambda p: edit(zh(p), "一段摘要。", "报名电话13800138000。")),
    ("personal-card", "index.en.md:8:6", lambda p: edit(en(p), "Text.", "Card 6222021234567890128.")),
    ("personal-home", "list.csv:2:5", lambda p: write(p.articles / "2026/one/list.csv", "姓名,住址\n王某某,幸福村3组12号\n")),
    ("personal-vulnerable", "index.zh.md:16:3", lambda p: edit(zh(p), "正文。", "孤儿王小明，今年9岁。")),
    ("other-language", "index.en.md:8:1", lambda p: edit(en(p), "Text.", "贵州省民政厅积极探索社会工作发展路径。")),
    ("internal-mark", "notes.txt:1:1", lambda p: write(p.articles / "2026/one/notes.txt", "内部资料 注意保存\n")),
    ("image-remote", "index.zh.md:16:8", lambda p: edit(zh(p), "正文。", "正文![图](https://evil.example/x.png)")),
    ("file-name", "draft.md:1:1", lambda p: write(p.articles / "2026/one/draft.md", "x")),
    ("not-utf8", "index.zh.md:2:3", lambda p: zh(p).write_bytes("---\nid标题".encode("gb18030"))),
    ("no-original", "index.en.md:1:1", lambda p: zh(p).unlink()),
    ("two-originals", "index.en.md:1:1", lambda p: write(en(p), zh(p).read_text("utf-8"))),
    ("no-text", "one:1:1", lambda p: (zh(p).unlink(), en(p).unlink())),
    ("too-large", "index.zh.md:1:1", lambda p: zh(p).write_bytes(b"x" * 1_000_001)),
    ("not-year", "index.zh.md:2:5", lambda p: (p.articles / "2026").rename(p.articles / "next")),
    ("symlink", "index.zh.md:1:1", lambda p: (zh(p).unlink(), zh(p).symlink_to("/etc/hostname"))),
    ("id-duplicate", "two/index.zh.md:2:5", lambda p: edit(write_article(p, "two") / "index.zh.md", "id: two", "id: one")),
    ("id-duplicate", "two/index.zh.md:2:5", lambda p: edit(write_article(p, "two") / "index.zh.md", "id: two", "id: services/guizhou-daily/")),
    ("permalink-duplicate", "two/index.zh.md:3:7",
        lambda p: edit(write_article(p, "two") / "index.zh.md", "slug: two", "slug: one")),
    ("front-matter-braces", "index.zh.md:3:1", lambda p: write(zh(p), "---\n# a\n{ id: one, title: 一 }\n---\n\n正文。\n")),
    ("not-alias", "index.zh.md:12:10", lambda p: edit(zh(p), "editor:", "aliases: [articles/2026/old/]\neditor:")),
    ("not-alias", "index.zh.md:12:10", lambda p: edit(zh(p), "editor:", "aliases: [/articles/2026/Old/]\neditor:")),
    ("alias-taken", "two/index.zh.md:12:11",
        lambda p: edit(write_article(p, "two") / "index.zh.md", "editor:", "aliases: [/articles/2026/one/]\neditor:")),
    ("alias-taken", "two/index.zh.md:12:32",
        lambda p: (
            edit(write_article(p, "two") / "index.zh.md", "editor:", "aliases: [/articles/2025/two/, /articles/2025/one]\neditor:"),
            edit(zh(p), "editor:", "aliases: [/articles/2025/one/]\neditor:"),
        )),
    ("not-number", "index.zh.md:12:56",
        lambda p: edit(zh(p), "editor:", "columns: [{id: helping-people-help-themselves, number: 第3期}]\neditor:")),
    ("number-form", "index.zh.md:12:56",
        lambda p: edit(zh(p), "editor:", "columns: [{id: helping-people-help-themselves, number: 3}]\neditor:")),
    ("named-twice", "index.zh.md:9:33",
        lambda p: edit(zh(p), "[social-work-workforce]", "[social-work-workforce, social-work-workforce]")),
    ("number-twice", "two/index.zh.md:12:56", lambda p: numbered(p, "one", "two")),
    ("lead-never", "index.zh.md:12:45",
        lambda p: edit(zh(p), "editor:", "home: {slot: lead, from: 2026-12-02, until: 2026-12-01}\neditor:")),
    ("lead-archive", "index.zh.md:7:7",
        lambda p: edit(zh(p), "kind: own", "kind: notice\nrights: {basis: permission}\nsource: {statement: 据}\nhome: {slot: lead}")),
    ("misplaced", "2026/one/old/index.zh.md:1:1", lambda p: write(p.articles / "2026/one/old/index.zh.md", "x")),
    ("control-character", "index.zh.md:6:9", lambda p: edit(zh(p), "title: 一个", "title: 一\x07个")),
    ("unseen-character", "index.zh.md:16:2", lambda p: edit(zh(p), "正文。", "正\u202e文。")),
    ("merge-conflict", "index.zh.md:16:1", lambda p: edit(zh(p), "正文。", "<<<<<<< HEAD\n正文。\n=======\n文。\n>>>>>>> b")),
    ("merge-conflict", "index.zh.md:16:1", lambda p: zh(p).write_bytes(
        zh(p).read_text("utf-8").replace("正文。", "<<<<<<< HEAD\n正文。\n=======\n文。\n>>>>>>> b").replace("\n", "\r\n").encode())),
    ("merge-conflict", "index.zh.md:6:1",
        lambda p: edit(zh(p), "title: 一个标题", "<<<<<<< HEAD\ntitle: 一\n=======\ntitle: 二\n>>>>>>> b")),
    ("merge-conflict", "topics.yml:1:1", lambda p: write(p.data / "topics.yml", "<<<<<<< HEAD\n=======\n>>>>>>> b\n")),
    ("damaged-character", "index.zh.md:16:3", lambda p: edit(zh(p), "正文。", "正文锟斤拷。")),
    ("special-file", "2026/one/pipe:1:1", lambda p: os.mkfifo(p.articles / "2026/one/pipe")),
    ("hard-link", "2026/one/a.jpg:1:1", lambda p: os.link(write(p.articles / "2026/one/a.jpg", "x"), p.root / "b.jpg")),
    ("name-form", "2026/one/a .jpg :1:1", lambda p: write(p.articles / "2026/one/a .jpg ", "x")),
    ("name-same", "2026/one/a.jpg:1:1", lambda p: [write(p.articles / f"2026/one/{name}.jpg", "x") for name in "Aa"]),
    ("yaml-sign", "index.zh.md:6:8", lambda p: edit(zh(p), "title: 一个标题", "title: %多措")),
    ("yaml-sign", "index.zh.md:6:8", lambda p: edit(zh(p), "title: 一个标题", "title: [一个]标题")),
    ("yaml-wide-colon", "index.zh.md:6:6", lambda p: edit(zh(p), "title: 一", "title：一")),
    ("yaml-wide-colon", "index.zh.md:8:7", lambda p: edit(zh(p), "region: ", "region：")),
    ("yaml-space", "index.zh.md:6:6", lambda p: edit(zh(p), "title: 一", "title:一")),
    ("yaml-blank", "index.zh.md:6:7", lambda p: edit(zh(p), "title: 一", "title:\u3000一")),
    ("yaml-tab", "index.zh.md:6:1", lambda p: edit(zh(p), "title: 一", "\ttitle: 一")),
    ("yaml-quote", "index.zh.md:6:8", lambda p: edit(zh(p), "title: 一个标题", 'title: "一个"标题"')),
    ("yaml-comment", "index.zh.md:6:8", lambda p: edit(zh(p), "title: 一个标题", "title: 第3期 #1 号")),
    ("not-texts", "index.zh.md:9:33", lambda p: edit(zh(p), "[social-work-workforce]", "[social-work-workforce, '']")),
    ("first-words", "index.zh.md:10:9", lambda p: edit(zh(p), "正文。", "（这里写正文。刊出前请删去本行，并改写摘要。）")),
    ("image-type", "index.zh.md:12:36",
        lambda p: edit(zh(p), "editor: 张三", "images: [{id: a, caption: 图, file: photo.heic}]\neditor: 张三")),
    ("image-withheld", "index.zh.md:17:6",
        lambda p: (write(p.articles / "2026/one/a.jpg", "x"), edit(zh(p), "正文。", "![图](a.jpg)"),
                   edit(zh(p), "editor:", "images: [{id: a, caption: 图, file: a.jpg, rights: unknown}]\neditor:"))),
    ("image-twice", "index.zh.md:12:36",
        lambda p: edit(zh(p), "editor: 张三", "images: [{id: a, caption: 图}, {id: a, caption: 图}]\neditor: 张三")),
    ("caption-of-nothing", "index.en.md:6:6", lambda p: edit(en(p), "machine", "captions:\n  a: x\nmachine")),
    ("page-file", "pages/evil.html:1:1", lambda p: write(p.pages / "evil.html", "x")),
    ("data-missing", "topics.yml:1:1", lambda p: (p.data / "topics.yml").unlink()),
    ("not-rows", "topics.yml:1:1", lambda p: write(p.data / "topics.yml", "id: x\n")),
    ("id-twice", "sources.yml", lambda p: edit(p.data / "sources.yml", "id: wuxi-civil-affairs", "id: chinanews")),
    ("region-parent", "regions.yml", lambda p: edit(p.data / "regions.yml", "parent: jiangsu", "parent: yinchuan")),
    ("not-offset", "site.yml", lambda p: edit(p.data / "site.yml", '"+08:00"', "Beijing")),
    ("term-two-forms", "glossary.yml:",
        lambda p: edit(p.data / "glossary.yml", "en: community volunteer", "en: community volunteer / helper")),
    ("term-wordless", "glossary.yml:", lambda p: edit(p.data / "glossary.yml", "zh: 社区志愿者", "zh: volunteer")),
    ("term-twice", "glossary.yml:", lambda p: edit(p.data / "glossary.yml", "zh: 社区志愿者", "zh: 志愿者")),
    ("term-printed", "glossary.yml:", lambda p: edit(p.data / "glossary.yml", "[NGO]", "[community volunteers]")),
    ("term-forbidden", "index.en.md:8:3", lambda p: edit(en(p), "Text.", "A licensed social worker.")),
    ("not-key", "people.yml:4:8",
        lambda p: write(p.data / "people.yml", "- id: a\n  name: {zh: 甲, en: A}\n  roles: [initial]\n  key: ssh-rsa AAAA\n")),
    ("key-twice", "people.yml:8:8", lambda p: write(p.data / "people.yml", "".join(
        f"- id: {name}\n  name: {{zh: {name}, en: {name}}}\n  roles: [initial]\n  key: {KEY}\n" for name in "ab"))),
    ("not-moment", "index.zh.md:12:20",
        lambda p: edit(zh(p), "editor:", "corrections: [{on: 上周, what: {zh: 改数, en: figure}}]\neditor:")),
    ("correction-silent", "index.zh.md:12:38",
        lambda p: edit(zh(p), "editor:", "corrections: [{on: 2026-11-25, what: {zh: 改数}, languages: [zh, en]}]\neditor:")),
    ("correction-no-text", "index.zh.md:12:66",
        lambda p: (en(p).unlink(),
                   edit(zh(p), "editor:", "corrections: [{on: 2026-11-25, what: {zh: 改数, en: x}, languages: [zh, en]}]\neditor:"))),
    ("before-publication", "index.zh.md:12:20",
        lambda p: edit(zh(p), "editor:", "corrections: [{on: 2026-11-23, what: {zh: 改数, en: figure}}]\neditor:")),
    ("withdrawal-status", "index.zh.md:10:9",
        lambda p: edit(zh(p), "editor:", "withdrawal: {on: 2026-11-25, level: bare}\neditor:")),
    ("withdrawal-repeats", "index.zh.md:11:47",
        lambda p: (edit(zh(p), "一个标题", "清流县社工站补助标准"), edit(zh(p), "status: published",
                   "status: withdrawn\nwithdrawal: {level: bare, reason: {en: x, zh: 清流县社工站补助标准有误}}"))),
    ("synopsis-heads", "synopses.yml:3:10", lambda p: read(p, heads="[{ zh: 一, en: a }]", cells="[{ zh: 三, en: c }]")),
    ("synopsis-rows", "synopses.yml:1:3", lambda p: edit(read(p), "  rows:\n  - cells: [{ zh: 三, en: c }, { zh: 四, en: d }]\n", "")),
    ("synopsis-cells", "synopses.yml:5:12", lambda p: read(p, cells="[{ zh: 三, en: c }]")),
    ("key-missing", "synopses.yml:5:19", lambda p: read(p, cells="[{ zh: '', en: c }, { zh: 四, en: d }]")),
    ("personal-mobile", "synopses.yml:5:21", lambda p: read(p, cells="[{ zh: 电话13800138000, en: c }, { zh: 四, en: d }]")),
    ("endorsement-person", "synopses.yml:7:11", lambda p: read(p, by="nobody")),
    ("endorsement-form", "synopses.yml:7:11", lambda p: (staffed(p), read(p, by="sun-yue", signature="孙悦"))),
    ("endorsement-forged", "synopses.yml:7:11", lambda p: (staffed(p), read(p, by="sun-yue"))),
    ("endorsement-keyless", "synopses.yml:7:11",
        lambda p: (write(p.data / "people.yml", "- id: a\n  name: {zh: 甲, en: A}\n  roles: [editor]\n"), read(p, by="a"))),
    ("endorsement-void", "synopses.yml:8:5", lambda p: edit(endorsed(p), "zh: 四", "zh: 五")),
    ("endorsement-role", "synopses.yml:8:5",
        lambda p: (endorsed(p), edit(p.data / "people.yml", "roles: [editor]", "roles: [translator]"))),
    ("endorsement-left", "synopses.yml:8:5",
        lambda p: (endorsed(p), edit(p.data / "people.yml", "roles: [editor]", "roles: [editor]\n  until: 2026-11-23"))),
    ("page-name", "articles.zh.md:1:1", lambda p: write(p.pages / "articles.zh.md", "---\ntitle: x\nsummary: x\n---\nx")),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "place", "damage"), BROKEN, ids=[broken[0] for broken in BROKEN])
def test_a_fault_is_told_at_its_place(project, rule, place, damage):
    write_article(project, "one")
    assert not errors(checked_library(project)[1])
    damage(project)
    found = [fault for fault in errors(checked_library(project)[1]) if fault.rule == rule]
    assert found, [tell(fault, "en") for fault in checked_library(project)[1]]
    assert place in f"{found[0].path}:{found[0].line}:{found[0].column}"
    for lang in ("zh", "en"):
        told = tell(found[0], lang)
        assert f"[{rule}]" in told
        assert "{" not in told.replace("{ ", "").replace("{basis", "") or rule in {"source-missing", "rights-missing"}


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


@pytest.mark.parametrize(("rule", "damage"), WARNED)
def test_what_readers_can_live_with_is_a_warning(project, rule, damage):
    write_article(project, "one")
    assert not checked_library(project)[1]
    damage(project)
    _, faults = checked_library(project)
    assert rule in {fault.rule for fault in faults}
    assert not errors(faults)


@pytest.mark.parametrize(
    "damage",
    [
        lambda p: (p.articles / "2026/one").rename(p.articles / "one"),
        lambda p: write(p.articles / "2026/loose.zh.md", "x"),
        lambda p: write(p.pages / "sub/faq.zh.md", "---\ntitle: x\nsummary: x\n---\nx"),
    ],
)
def test_nothing_vanishes_for_lying_elsewhere(project, damage):
    write_article(project, "one")
    damage(project)
    assert {fault.rule for fault in errors(checked_library(project)[1])} == {"misplaced"}


def test_a_translation_that_cannot_be_read_is_not_missing(project):
    """Who is told to write the file that lies there would look for another fault than the one it has."""
    write_article(project, "one")
    edit(en(project), "title: ", "title: &a ")
    write(project.pages / "about.zh.md", "---\ntitle: x\nsummary: x\n---\nx")
    write(project.pages / "about.en.md", "---\ntitle: &a x\nsummary: x\n---\nx")
    assert {fault.rule for fault in checked_library(project)[1]} == {"yaml-anchor"}


@pytest.mark.parametrize("text", ["正文13800138000。", "正文。\n\n值班电话13800138000。"])
def test_no_report_has_a_personal_number(project, text):
    write_article(project, "one")
    edit(zh(project), "正文。", text)
    faults = checked_library(project)[1]
    assert {"personal-mobile"} < {fault.rule for fault in faults}
    for lang in ("zh", "en"):
        told = "\n".join(tell(fault, lang) for fault in faults)
        assert "138…000" in told
        assert "13800138000" not in told


@pytest.mark.parametrize("kind", ["changed", "new", "open"])
def test_what_a_mark_repeats_of_the_original_is_told_of_that_alone(project, kind):
    write_article(project, "one")
    edit(en(project), "title:", f"# newsroom {kind} summary: compare, then remove this line: 电话13800138000\ntitle:")
    assert "personal-mobile" not in {fault.rule for fault in checked_library(project)[1]}


@pytest.mark.parametrize("name", ["regions.yml", "topics.yml", "site.yml"])
def test_a_broken_data_file_is_one_fault(project, name):
    write_article(project, "one")
    path = project.data / name
    path.write_text(path.read_text("utf-8") + "\n\tx: [", "utf-8")
    assert [fault.path for fault in errors(checked_library(project)[1])] == [f"content/data/{name}"]


def test_a_list_where_a_mapping_must_be_is_one_fault(project):
    write_article(project, "one")
    edit(zh(project), "editor: 张三", "rights: unknown\neditor: 张三")
    assert [fault.rule for fault in errors(checked_library(project)[1])] == ["not-mapping"]


def test_all_faults_are_told_at_once(project):
    write_article(project, "one")
    write_article(project, "two")
    edit(zh(project), "region: guizhou", "region: nowhere")
    edit(zh(project), "kind: own", "kind: news")
    edit(project.articles / "2026/two/index.zh.md", "title: 一个标题", "title: 宁夏: 出台")
    rules = [fault.rule for fault in errors(checked_library(project)[1])]
    assert rules == ["not-choice", "region-unknown", "yaml-colon"]


@pytest.mark.parametrize(
    "link",
    ["/about/", "../two/", "/articles/2026/two/", "/en/articles/2026/two/", "https://example.org/", "#lead-1",
     "photo.jpg", "mailto:desk@example.org", "/regions/guizhou/", "/topics/social-work-workforce/", "/archive/"],
)  # fmt: skip
def test_links_that_lead_somewhere(project, link):
    write(project.pages / "about.zh.md", "---\ntitle: x\nsummary: x\n---\nx")
    write_article(project, "two")
    folder = write_article(project, "one", body=f"**甲。**乙[丙]({link})。")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    assert not errors(checked_library(project)[1])


@pytest.mark.parametrize(
    "link",
    [
        "../three/",
        "/abuot/",
        "source.txt",
        "gone.jpg",
        "#nowhere",
        "../../../../etc/passwd",
        "http://[abc",
        "//[",
        "javascript:x",
    ],
)
def test_links_that_lead_nowhere(project, link):
    write_article(project, "one", body=f"甲[丙]({link})。")
    assert [fault.rule for fault in errors(checked_library(project)[1])] == ["link-dead"]


def found(project):
    return [
        (fault.rule, fault.path.rpartition("/")[2], fault.line, fault.column)
        for fault in errors(checked_library(project)[1])
    ]


def test_a_published_page_may_not_lead_to_a_draft(project):
    edit(write_article(project, "two") / "index.zh.md", "status: published", "status: draft")
    folder = write_article(project, "one", body="[稿](/articles/2026/two/)")
    assert found(project) == [("link-dead", "index.zh.md", 16, 5)]
    # Drafts are often released together.
    edit(folder / "index.zh.md", "status: published", "status: draft")
    assert found(project) == []


def test_every_dead_link_is_told_where_it_is(project):
    write(project.pages / "about.zh.md", "---\ntitle: x\nsummary: x\n---\nx")
    write_article(
        project, "one", body="见[好](/about/)和\n\n[坏](/about2)与[坏](/about2)\n\n[坏](/articles/2026/one/#lead-9)"
    )
    assert found(project) == [
        ("link-dead", "index.zh.md", 18, 5), ("link-dead", "index.zh.md", 18, 18), ("link-dead", "index.zh.md", 20, 5),
    ]  # fmt: skip


def test_notes_and_introductions_are_read_too(project):
    folder = write_article(project, "one", more='editor_notes: ["[链](/nope/)", "[文](report.pdf)"]')
    edit(project.data / "columns.yml", "并非专栏文章本身。", "并非[专栏](/nope/)文章本身。")
    edit(project.data / "topics.yml", "zh: 社会工作专业", "zh: 社会![工作](gone.png)专业")
    assert [fault[:2] for fault in found(project)] == [
        ("link-dead", "index.zh.md"), ("link-dead", "index.zh.md"), ("link-dead", "columns.yml"), ("link-dead", "topics.yml"),
    ]  # fmt: skip
    (folder / "report.pdf").write_bytes(b"%PDF")
    assert len(found(project)) == 3


def test_a_region_above_itself_is_one_fault(project):
    edit(write_article(project, "one") / "index.zh.md", "region: guizhou", "region: wuxi")
    edit(project.data / "regions.yml", "parent: jiangsu", "parent: wuxi")
    assert [fault[0] for fault in found(project)] == ["region-parent"]


def test_every_rule_of_content_has_its_broken_site():
    import yaml

    rules = set(yaml.safe_load((ROOT / "generator/text/strings.yml").read_text("utf-8"))["rules"])
    arriving = ("delivery-", "unclear-", "refused-", "retrieve-", "feed-", "inbox-", "account-")
    # told of signatures, with tests in tests/checks/test_reviews.py and tests/review/
    signed = ("review-", "sign")
    # told of what comes back from translators and machines, with tests in tests/translate/
    returned = ("sheet-", "row-", "machine-")
    # told of figures, records and documents, with tests in test_ledger.py
    stated = ("ledger-", "figures-", "not-decimal", "policy-", "validity-", "record-")
    elsewhere = {rule for rule in rules if rule.startswith((*arriving, *signed, *returned, *stated))} | {
        # told of pictures and pages that arrive, with tests in tests/ingest/
        "page-deep", "page-no-text", "page-no-headline",
        "image-animated", "image-broken", "image-large", "image-many", "image-small", "image-unreadable",
        # told of two texts that say the same, with tests in test_figures.py
        "figure-differs", "figure-missing", "figure-added", "figure-hedge", "figure-sign", "figure-unhedged", "figure-points",
        "figure-unit", "figure-swapped", "figure-direction",
        # told by commands, each with a test of its own
        "content-faults", "no-project", "locked", "not-clock", "no-article", "many-articles", "already-published",
        "folder-taken", "translate-original", "translate-uneven", "translate-recorded", "translate-unfinished", "translate-one", "slug-needed", "title-empty", "site-folder", "site-link", "site-kept", "unreadable", "no-region", "workspace", "port-taken", "serve-clean", "serve-address", "setup", "setup-unheard", "setup-refused", "setup-circle", "setup-deep", "setup-file", "setup-unused",
        "template", "hook-failed", "theme-file", "search-text", "worker-gone", "no-feeds", "not-waiting", "not-server", "unwritable", "untouchable", "changed-meanwhile",
        "no-synopsis", "endorsed-already", "key-none", "key-open", "key-inside", "key-shut", "key-unread", "key-kind", "key-of-nobody", "key-of-other",
        # told of what a revision had published, with tests in test_lost.py
        "article-lost", "article-back", "correction-lost", "address-lost", "no-git", "git-refuses", "revision-unknown",
        "release-withdrawn", "release-early", "not-published", "correction-empty", "already-withdrawn", "reason-link", "typed-damaged", "trace-left", "trace-address",
        # told by the YAML reader, with tests beside it
        "yaml-syntax", "yaml-character", "yaml-documents", "yaml-key", "yaml-depth", "yaml-size", "date-unknown",
        # of prose and of words, with tests in tests/prose/, test_prose.py and test_wording.py
        "prose-rule", *RULE_IDS, *WORDING_RULES, "wording-never", "wording-inside", "wording-nowhere",
    }  # fmt: skip
    assert rules - elsewhere == {rule for rule, *_ in BROKEN} | {rule for rule, _ in WARNED}


@pytest.mark.parametrize(("name", "near"), [("无锡", "wuxi"), ("Wuxi", "wuxi"), ("guizhuo", "guizhou")])
def test_what_is_called_so_is_named_by_its_id(project, name, near):
    write_article(project, "one")
    edit(zh(project), "region: guizhou", f"region: {name}")
    (fault,) = errors(checked_library(project)[1])
    assert f"({near}?)" in tell(fault, "en")
