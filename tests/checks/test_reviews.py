"""Signatures forged in every way that an editor of files has."""

import base64
import re
from datetime import timedelta

import pytest

from generator.checks.release import release
from generator.checks.report import tell
from generator.checks.reviews import check_reviews
from generator.checks.table import checked_library, errors
from generator.content.library import read_library
from generator.errors import ContentError
from generator.text.ssh_key import key_line
from generator.translate.translate import translate
from tests.clock import within
from tests.conftest import edit, write, write_article
from tests.review.desk import ALL_THREE, AT, PEOPLE, en, row, sign_all, signed, staffed, zh


@pytest.fixture(autouse=True)
def today(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(AT.timestamp()) + 86_400))


@pytest.fixture
def reviewed(project):
    """A newsroom that requires all three, and an article that has them in both languages."""
    write_article(
        staffed(project, *ALL_THREE), "one", body="增长1.5%，共3658人。\n\n**要点。**第二段。", english="Grew 1.5%."
    )
    sign_all(project)
    sign_all(project, "en")
    assert not errors(checked_library(project)[1])
    return project


def rules(project):
    faults = checked_library(project)[1]
    for fault in faults:
        for lang in ("zh", "en"):
            assert not fault.rule.startswith("review-") or "{" not in tell(fault, lang)
    # That the two languages' figures then differ is another check's.
    return sorted({fault.rule for fault in errors(faults) if not fault.rule.startswith("figure-")})


def entry(path, stage):
    """The lines of a stage's entry."""
    return re.search(rf"- stage: {stage}\n(?:  .*\n)+", path.read_text("utf-8"))[0]


def test_what_is_required_must_be_signed_in_each_language(project):
    write_article(staffed(project, "initial", "final"), "one")
    missing = errors(checked_library(project)[1])
    assert [(fault.path.rpartition("/")[2], fault.values["key"]) for fault in missing] == [
        ("index.en.md", "initial"), ("index.en.md", "final"), ("index.zh.md", "initial"), ("index.zh.md", "final"),
    ]  # fmt: skip
    assert rules(project) == ["review-missing"]
    signed(project, "initial", "chen-jie")
    signed(project, "final", "zhao-xin")
    assert {fault.path for fault in errors(checked_library(project)[1])} == {"content/articles/2026/one/index.en.md"}


def test_a_site_that_requires_nothing_needs_nobody(project):
    write_article(project, "one")
    (project.data / "people.yml").unlink()
    assert rules(project) == []


def test_drafts_need_no_signature(project):
    write_article(staffed(project, *ALL_THREE), "one")
    edit(zh(project), "status: published", "status: draft")
    assert rules(project) == []


FORGED = [
    ("the text edited afterwards", "review-void",
        lambda p: edit(zh(p), "3658人", "3685人")),
    ("another name under it", "review-forged",
        lambda p: edit(zh(p), entry(zh(p), "final"), entry(zh(p), "final").replace("zhao-xin", "wang-fang"))),
    ("another time", "review-forged", lambda p: edit(zh(p), "T09:02:00+08:00", "T09:12:00+08:00")),
    ("another stage", "review-forged", lambda p: edit(zh(p), "stage: final", "stage: initial")),
    ("another fingerprint", "review-forged",
        lambda p: edit(zh(p), re.search(r"read: (\w+)", zh(p).read_text("utf-8"))[1], "0" * 64, 1)),
    ("other marks of its parts", "review-forged", lambda p: edit(zh(p), "parts: body:", "parts: bodi:", 1)),
    ("one bit of the signature", "review-form", lambda p: edit(zh(p), "==\n", "=\n", 1)),
    ("a signature that is none", "review-form",
        lambda p: edit(zh(p), re.search(r"signature: (\S+)", zh(p).read_text("utf-8"))[1], "Wang Fang")),
    ("a signature of all noughts", "review-forged",
        lambda p: edit(zh(p), re.search(r"signature: (\S+)", zh(p).read_text("utf-8"))[1], "A" * 86 + "==")),
    ("the Chinese text's signature under the English", "review-copied",
        lambda p: edit(en(p), entry(en(p), "initial"), entry(zh(p), "initial"))),
    ("one reviewer's entry twice, as two stages", "review-copied",
        lambda p: edit(zh(p), entry(zh(p), "second"), entry(zh(p), "initial").replace("stage: initial", "stage: second"))),
    ("an entry twice", "review-twice",
        lambda p: edit(zh(p), entry(zh(p), "final"), entry(zh(p), "final") * 2)),
    ("an entry taken out", "review-order", lambda p: edit(zh(p), entry(zh(p), "initial"), "")),
    ("the article under another id", "review-forged", lambda p: edit(zh(p), "id: one", "id: other")),
    ("a stage that there is not", "not-choice", lambda p: edit(zh(p), "stage: final", "stage: fourth")),
    ("a time in another form", "not-instant", lambda p: edit(zh(p), "T09:02:00+08:00", " 09:02:00+08:00")),
    ("a key of one's own in the place of another's", "review-forged",
        lambda p: edit(p.data / "people.yml", row("zhao-xin"), re.sub("key: .*", f"key: {key_line(bytes(32))}", row("zhao-xin")))),
    ("somebody nobody knows", "review-person", lambda p: edit(p.data / "people.yml", row("zhao-xin"), "")),
    ("somebody without a key", "review-keyless",
        lambda p: edit(p.data / "people.yml", row("zhao-xin"), re.sub(r"  key: .*\n", "", row("zhao-xin")))),
    ("somebody who may not", "review-role",
        lambda p: edit(p.data / "people.yml", row("zhao-xin"), row("zhao-xin").replace(", final", ""))),
    ("somebody who had left", "review-left",
        lambda p: edit(p.data / "people.yml", row("zhao-xin"), row("zhao-xin", more="  until: 2026-11-23\n"))),
    ("a translator's own translation", "review-own", lambda p: own_translation(p)),
]  # fmt: skip


def own_translation(project):
    """Signed under a name that hid who the translator was."""
    edit(project.data / "people.yml", "{zh: 李明, en: Li Ming}", "{zh: 张三, en: Zhang San}")
    edit(
        en(project), "review:\n" + "".join(entry(en(project), stage) for stage in ALL_THREE), "translator: 王芳、李明\n"
    )
    sign_all(project, "en")
    edit(project.data / "people.yml", "{zh: 张三, en: Zhang San}", "{zh: 李明, en: Li Ming}")


@pytest.mark.parametrize(("rule", "damage"), [row[1:] for row in FORGED], ids=[row[0] for row in FORGED])
def test_a_signature_forged_by_editing_a_file_is_told(reviewed, rule, damage):
    damage(reviewed)
    assert rule in rules(reviewed)


def test_a_hash_that_anybody_can_compute_is_no_signature(reviewed):
    """A figure is changed, and `read` and `parts` are brought up to date by whoever can run our own code."""
    from generator.content.library import read_library
    from generator.review.reading import reading

    edit(zh(reviewed), "3658人", "3685人")
    library, _ = read_library(reviewed)
    now = reading(library.articles[0], library.articles[0].original, library)
    for stage in ALL_THREE:
        was = entry(zh(reviewed), stage)
        edit(
            zh(reviewed),
            was,
            re.sub(r"parts: .*", f"parts: {now.parts}", re.sub(r"read: .*", f"read: {now.whole}", was)),
        )
    assert rules(reviewed) == ["review-forged"]


def test_thousands_that_nobody_made_take_time_with_their_number(project):
    staffed(project)
    for name in ("one", "two", "three", "four"):
        write_article(project, name, english=None)
        made = (base64.b64encode(f"{name:<5}{number:059}".encode()).decode() for number in range(4000))
        said = "{stage: initial, by: chen-jie, on: '2026-11-24T09:00:00+08:00', read: a, parts: b, signature: %s}"
        rows = "".join(f"- {said % signature}\n" for signature in made)
        edit(zh(project, name), "editor:", f"review:\n{rows}editor:")
    library, _ = read_library(project)
    with within(4):
        assert [fault.rule for fault in check_reviews(library)] == ["review-forged"] * 16_000


def test_a_key_of_ones_own_signs_for_nobody_else(reviewed):
    """A real signature by a real key of the desk, with another's name written over it."""
    edit(zh(reviewed), entry(zh(reviewed), "initial"), "")
    signed(reviewed, "initial", "wang-fang")
    edit(zh(reviewed), "by: wang-fang", "by: chen-jie")
    assert "review-forged" in rules(reviewed)


def test_an_edit_says_which_part_it_changed(reviewed):
    edit(zh(reviewed), "summary: 一段摘要。", "summary: 另一段摘要。")
    edit(zh(reviewed), "1.5%", "15%")
    faults = errors(checked_library(reviewed)[1])
    told = [tell(fault, "en") for fault in faults if fault.rule == "review-void"]
    assert len(told) == 3
    assert "after chen-jie signed the initial review (summary, text)" in told[0]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("增长1.5%，共3658人。", "增长 1.5％,共 3658 人。"),
        ("3658人", "３６５８人"),
        ("title: 一个标题", "title:  '一个标题'"),
        ("第二段。", "第二段。  "),
        ("\n\n**要点。**", "\n\n\n**要点。**"),
        ("status: published", "status: draft"),
        ("published: 2026-11-24T09:00:00+08:00", "published: '2026-11-24T01:00:00+00:00'"),
        ("增长1.5%，", "增长1.5%，，"),
        ("editor: 张三", "home: {slot: lead}\neditor: 张三"),
    ],
)
def test_typesetting_and_the_stamp_of_release_void_nothing(reviewed, old, new):
    edit(zh(reviewed), old, new)
    assert rules(reviewed) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("1.5%", "15%"), ("1.5%", "1.5"), ("1.5%", "1。5%"), ("1.5%", "-1.5%"), ("3658", "3685"), ("3658", "3 658"),
        ("3658", "3,658"), ("3658人", "3658²人"), ("，共", "、共"), ("。\n\n**要点", "；\n\n**要点"), ("\n\n**要点", "**要点"),
        ("editor: 张三", "editor: 李四"), ("region: guizhou", "region: ningxia"), ("kind: own", "kind: notice"),
        ("slug: one", "slug: two"), ("editor: 张三", "editor: 张三\neditor_notes: [注。]"),
        ("editor: 张三", "editor: 张三\nlist_title: 短题"), ("[social-work-workforce]", "[community-governance]"),
        ("editor: 张三", "editor: 张三\nimages: [{id: a, caption: 图}]"),
        ("editor: 张三", "editor: 张三\ncheck_exceptions: [{rule: personal-mobile, reason: 公开, who: 李四}]"),
    ],
)  # fmt: skip
def test_what_a_reader_would_see_otherwise_voids(reviewed, old, new):
    edit(zh(reviewed), old, new)
    assert "review-void" in rules(reviewed)


def test_a_shared_fact_voids_the_translation_too_and_its_own_words_only_itself(reviewed):
    edit(en(reviewed), "Grew 1.5%.", "Grew 15%.")
    assert {fault.path for fault in errors(checked_library(reviewed)[1])} == {"content/articles/2026/one/index.en.md"}
    edit(zh(reviewed), "editor: 张三", "editor: 李四")
    assert [fault.rule for fault in errors(checked_library(reviewed)[1])].count("review-void") == 6


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("a.png", "a.png"),
        ("a_b.png", r"a\_b.png"),
        ("图 一.png", "%E5%9B%BE%20一.png"),
        ("a&b.png", "a&amp;b.png"),
        ("abc b.png", "abc\tb.png"),
    ],
)
def test_a_picture_is_read_too(project, name, written):
    folder = write_article(staffed(project, "initial"), "one", body=f"正文。![图]({written})", english="Text.")
    (folder / name).write_bytes(b"\x89PNG one")
    signed(project, "initial", "chen-jie")
    signed(project, "initial", "chen-jie", "en")
    assert rules(project) == []
    (folder / "unused.png").write_bytes(b"\x89PNG")
    assert rules(project) == []
    (folder / name).write_bytes(b"\x89PNG two")
    assert rules(project) == ["review-void"]


def redate(project, moment):
    text = zh(project).read_text("utf-8")
    zh(project).write_text(re.sub("published: .*", f"published: '{moment}'", text), "utf-8")


def unreleased(project):
    """Signed as a draft, as a desk does."""
    write_article(staffed(project, *ALL_THREE), "one")
    edit(zh(project), "status: published\npublished: 2026-11-24T09:00:00+08:00", "status: draft")
    sign_all(project)
    sign_all(project, "en")
    return project


def sign_again(project, *langs):
    """By others, an hour or two after the first."""
    for minutes, (stage, by) in enumerate(zip(ALL_THREE, ("li-ming", "chen-jie", "zhao-xin"), strict=True)):
        for lang in langs:
            signed(project, stage, by, lang, after=120 + minutes)


def test_release_stamps_what_has_been_signed_and_nobody_dates_it_back(project):
    release(unreleased(project), "one", AT + timedelta(hours=30))
    assert rules(project) == []
    redate(project, "2026-10-01T09:00:00+08:00")
    assert rules(project) == ["review-redated"]


@pytest.mark.parametrize("moment", ["2026-10-24T09:00:00+08:00", "2026-11-24T09:00:01+08:00"])
def test_what_was_signed_as_published_keeps_its_time(reviewed, moment):
    redate(reviewed, moment)
    assert rules(reviewed) == ["review-void"]
    told = [tell(fault, "en") for fault in checked_library(reviewed)[1] if fault.rule == "review-void"]
    assert all("(time of publication)" in one for one in told)


def test_a_correction_of_what_has_been_released_is_signed_with_its_time(project):
    release(unreleased(project), "one", AT + timedelta(hours=1))
    edit(zh(project), "正文。", "改正的正文。")
    sign_again(project, "zh")
    assert "review-void" not in rules(project)
    redate(project, "2026-11-24T10:00:01+08:00")
    assert "review-void" in rules(project)


def published(project):
    return re.search(r"^published: (.*)$", zh(project).read_text("utf-8"), re.MULTILINE)[1]


@pytest.mark.parametrize("edits", [True, False])
def test_what_is_taken_back_to_a_draft_keeps_its_time(reviewed, edits):
    """Who edits it has it signed anew, with that time; who does not has it signed already."""
    before = published(reviewed)
    edit(zh(reviewed), "status: published", "status: draft")
    if edits:
        edit(zh(reviewed), "第二段。", "改写的第二段。")
        edit(en(reviewed), "Grew", "It grew")
        sign_again(reviewed, "zh", "en")
    release(reviewed, "one", AT + timedelta(hours=3))
    assert rules(reviewed) == []
    assert published(reviewed) == before
    redate(reviewed, "2026-10-01T09:00:00+08:00")
    assert rules(reviewed) == ["review-void"]


def test_what_had_not_been_signed_goes_back_is_signed_and_keeps_its_time(project):
    """As the mend of review-missing says."""
    write_article(staffed(project, *ALL_THREE), "one")
    before = published(project)
    assert rules(project) == ["review-missing"]
    edit(zh(project), "status: published", "status: draft")
    sign_again(project, "zh", "en")
    release(project, "one", AT + timedelta(hours=3))
    assert (rules(project), published(project)) == ([], before)


def test_a_translation_is_signed_before_anybody_reads_it(project):
    write_article(staffed(project, *ALL_THREE), "one", english=None)
    sign_all(project)
    translate(project, "one", "en", AT)
    assert "status: draft\n" in en(project).read_text("utf-8")
    sign_all(project, "en")
    signed_draft = en(project).read_text("utf-8")
    assert rules(project) == []
    edit(en(project), "by: zhao-xin", "by: chen-jie")
    assert "review-forged" in {fault.rule for fault in checked_library(project)[1]}
    assert rules(project) == []
    en(project).write_text(signed_draft.replace("status: draft\n", ""), "utf-8")
    assert not {rule for rule in rules(project) if rule.startswith("review")}


def test_a_line_of_the_sources_attributes_nothing_to_somebody_else(project):
    data = project.data / "sources.yml"
    write(data, "- id: daily\n  name: {zh: 火星日报, en: Mars Daily}\n")
    write_article(staffed(project, *ALL_THREE), "one", more="source: {id: daily, statement: 据火星日报}")
    sign_all(project)
    sign_all(project, "en")
    assert "review-void" not in rules(project)
    edit(data, "en: Mars Daily", "en: Venus Daily")
    void = {fault.path for fault in checked_library(project)[1] if fault.rule == "review-void"}
    assert void == {"content/articles/2026/one/index.en.md"}


def test_the_day_of_a_translation_is_signed(reviewed):
    edit(zh(reviewed).with_name("made_from.en.yml"), "day: 2026-11-24", "day: 2026-11-23", 1)
    assert rules(reviewed) == ["review-void"]


def test_one_person_under_two_ids_signs_one_stage(project):
    write_article(staffed(project, "initial", "second"), "one", english=None)
    signed(project, "initial", "chen-jie")
    signed(project, "second", "li-ming", after=1)
    assert rules(project) == []
    edit(project.data / "people.yml", "{zh: 李明, en: Li Ming}", "{zh: 李明, en: 'Jie, CHEN'}")
    assert rules(project) == ["review-same"]
    (same,) = [fault for fault in checked_library(project)[1] if fault.rule == "review-same"]
    assert "“li-ming” has signed the initial review, as “chen-jie”, and cannot sign" in tell(same, "en")
    (told,) = [fault for fault in checked_library(project)[1] if fault.rule == "review-namesake"]
    assert (told.path, told.severity) == ("content/data/people.yml", "warning")
    assert sorted(told.values.values()) == ["chen-jie", "li-ming"]
    assert all("{" not in tell(told, lang) for lang in ("zh", "en"))
    edit(project.data / "people.yml", "'Jie, CHEN'", "Jie Chen (2)")
    assert rules(project) == []
    edit(project.data / "people.yml", "Jie Chen (2)}", "Jie Chen (2)}\n  also: [陳潔]")
    assert rules(project) == ["review-same"]


@pytest.mark.parametrize(("old", "new"), [("前,后", "前，后"), ("称「五社」的图", "称“五社”的图")])
def test_typesetting_of_a_caption_voids_nothing(project, old, new):
    write_article(staffed(project, "initial"), "one", more=f"images: [{{id: a, caption: '{old}'}}]", english=None)
    signed(project, "initial", "chen-jie")
    edit(zh(project), old, new)
    assert rules(project) == []
    edit(zh(project), new, "后、前")
    assert rules(project) == ["review-void"]


def test_the_build_refuses_what_lacks_a_signature_and_release_does(reviewed, run):
    edit(zh(reviewed), "status: published", "status: draft")
    release(reviewed, "one", AT)
    assert run(reviewed, "build").returncode == 0
    edit(zh(reviewed), "3658", "3685")
    done = run(reviewed, "build")
    assert done.returncode == 1
    assert "[review-void]" in done.stderr
    edit(zh(reviewed), "status: published", "status: draft")
    with pytest.raises(ContentError) as caught:
        release(reviewed, "one", AT)
    assert {fault.rule for fault in caught.value.diagnostics} == {"review-void"}


def test_a_draft_is_told_of_a_forgery_but_not_of_its_edits(reviewed):
    edit(zh(reviewed), "status: published", "status: draft")
    edit(zh(reviewed), "3658", "3685")
    assert "review-void" not in {fault.rule for fault in checked_library(reviewed)[1]}
    edit(zh(reviewed), "by: zhao-xin", "by: chen-jie")
    faults = checked_library(reviewed)[1]
    assert "review-forged" in {fault.rule for fault in faults}
    assert not errors(faults)


def test_a_signature_from_the_future(reviewed, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(AT.timestamp()) - 86_400))
    assert rules(reviewed) == ["review-future"]


def test_an_old_key_vouches_for_old_signatures(reviewed):
    was = re.search("key: (.*)", row("zhao-xin"))[1]
    after = re.sub("key: .*", f"key: {key_line(bytes(32))}", row("zhao-xin", more=f"  former_keys: ['{was}']\n"))
    edit(reviewed.data / "people.yml", row("zhao-xin"), after)
    assert rules(reviewed) == []


def test_order_is_that_of_the_stages_and_of_time(reviewed):
    edit(zh(reviewed), entry(zh(reviewed), "initial"), "")
    signed(reviewed, "initial", "chen-jie", after=10)
    assert rules(reviewed) == ["review-earlier"]


def test_people_have_their_names_in_the_data(reviewed):
    assert set(checked_library(reviewed)[0].people) == set(PEOPLE)
    write(reviewed.data / "people.yml", "[]\n")
    assert rules(reviewed) == ["review-person"]


@pytest.mark.parametrize(
    ("translator", "reviewer", "is_one"),
    [
        ("王芳", "王芳", True), ("王芳", "Wang Fang", True), ("wang-fang", "王芳", True), ("赵一、王芳", "Fang Wang", True),
        ("Jane Doe", "DOE, Jane", True), ("王芳", "李明", False), ("wang-fang", "li-ming", False), ("Jane Doe", "Jane Roe", False),
    ],
)  # fmt: skip
def test_a_credit_makes_nobody_the_reviewer_of_themselves(project, translator, reviewer, is_one):
    write_article(staffed(project), "one")
    edit(en(project), "machine", f"translator: {translator!r}\nreviewer: {reviewer!r}\nmachine")
    assert rules(project) == (["review-credit"] if is_one else [])


def test_a_reviewer_of_a_translation_answers_for_what_it_was_made_from(project):
    """The original is changed and the record brought into step, without a word of the translation."""
    write_article(staffed(project), "one", body="第一段。\n\n第二段。", english="One.\n\nTwo.")
    translate(project, "one", "en", AT)
    sign_all(project, "en")
    edit(zh(project), "第二段。", "另一段。")
    assert "review-void" not in {fault.rule for fault in checked_library(project)[1]}
    for _ in range(2):
        translate(project, "one", "en", AT, done=True)
    (told, *_) = [tell(fault, "en") for fault in checked_library(project)[1] if fault.rule == "review-void"]
    assert "(what it was made from)" in told


def test_a_correction_voids_the_text_that_it_is_told_of(reviewed):
    edit(
        zh(reviewed),
        "editor: 张三",
        "editor: 张三\ncorrections: [{on: 2026-11-25, what: {zh: 更正。}, languages: [zh]}]",
    )
    void = {fault.path for fault in checked_library(reviewed)[1] if fault.rule == "review-void"}
    assert void == {"content/articles/2026/one/index.zh.md"}
