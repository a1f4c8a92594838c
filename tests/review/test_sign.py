"""Signing, as a person does it: with a key of their own, in a terminal."""

import base64
import os
import subprocess
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from generator.checks.table import checked_library, errors
from generator.content.project import Project
from generator.errors import CommandError, ContentError
from generator.review.keys import key_place, make_key, public_line, read_key
from generator.review.sign import Asked, sign
from generator.text.strings import rule_sentences
from tests.conftest import NEWSROOM, NOW, edit, tree, write, write_article
from tests.review.desk import ALL_THREE, AT, KEYS, en, row, signed, staffed, zh


@pytest.fixture(autouse=True)
def today(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(AT.timestamp()) + 86_400))


@pytest.fixture
def desk(project):
    write_article(staffed(project, *ALL_THREE), "one")
    return project


def refused(project, stage, by, lang=None, **more):
    before = tree(project.content)
    with pytest.raises(CommandError) as caught:
        signed(project, stage, by, lang, **more)
    assert tree(project.content) == before
    return caught.value.rule


def test_a_signature_is_an_entry_and_every_other_byte_stays(desk):
    zh(desk).write_bytes(b"\xef\xbb\xbf" + zh(desk).read_bytes().replace(b"\n", b"\r\n"))
    before = zh(desk).read_bytes()
    done = signed(desk, "initial", "chen-jie")
    after = zh(desk).read_bytes()
    assert (done.person.id, done.signature.on, done.lacking) == ("chen-jie", AT, ("second", "final"))
    added = [line for line in after.split(b"\r\n") if line not in before.split(b"\r\n")]
    assert [line.partition(b":")[0].strip(b" -") for line in added] == [
        b"review", b"stage", b"by", b"'on'", b"read", b"parts", b"signature",
    ]  # fmt: skip
    assert after.replace(b"\r\n".join(added) + b"\r\n", b"") == before


def test_who_has_signed_is_named_once(desk):
    signed(desk, "initial", "chen-jie")
    with pytest.raises(CommandError) as caught:
        signed(desk, "second", "chen-jie")
    what, _ = rule_sentences(caught.value.rule, "en", caught.value.values)
    assert what == "“chen-jie” has signed the initial review and cannot sign the second review too"


def test_three_people_sign_one_after_the_other(desk):
    assert refused(desk, "second", "li-ming") == "review-order"
    assert signed(desk, "initial", "chen-jie").lacking == ("second", "final")
    assert refused(desk, "initial", "li-ming") == "signed-already"
    assert refused(desk, "second", "chen-jie") == "review-same"
    assert refused(desk, "final", "zhao-xin") == "review-order"
    assert refused(desk, "second", "li-ming", after=-5) == "review-earlier"
    signed(desk, "second", "li-ming", after=1)
    assert refused(desk, "final", "li-ming") == "review-role"
    assert refused(desk, "final", "sun-yue") == "review-role"
    assert signed(desk, "final", "zhao-xin", after=2).lacking == ()


def test_only_the_stages_of_the_site_must_come_before(project):
    write_article(staffed(project, "final"), "one")
    assert signed(project, "final", "chen-jie").lacking == ()


def test_an_edit_asks_for_new_signatures_by_anybody(desk):
    signed(desk, "initial", "chen-jie")
    signed(desk, "second", "li-ming", after=1)
    edit(zh(desk), "正文。", "另一正文。")
    assert refused(desk, "final", "zhao-xin", after=2) == "review-order"
    signed(desk, "initial", "li-ming", after=3)
    signed(desk, "second", "chen-jie", after=4)
    signed(desk, "final", "zhao-xin", after=5)
    library, faults = checked_library(desk)
    assert not [fault for fault in errors(faults) if fault.path.endswith("zh.md")]
    assert [(one.stage, one.by) for one in library.articles[0].original.review] == [
        ("initial", "li-ming"), ("second", "chen-jie"), ("final", "zhao-xin"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "credit",
    ["王芳", "Wang Fang", "wang-fang", "Fang WANG", "WANG, Fang", "李四、王芳", "王芳（Wang Fang）", "王芳 Wang Fang", "王芳Wang Fang",
     "Wáng Fāng", "Wangfang", "王 芳", "译者：王芳", "Translated by Wang Fang", "王芳译", "王芳 译", "翻译 王芳", "王芳老师", "王芳等",
     "李四 王芳", "王芳·李四", "李四and王芳", "王芳+李四"],
)  # fmt: skip
def test_nobody_reviews_their_own_translation_however_they_spell_themselves(desk, credit):
    edit(en(desk), "machine", f"translator: {credit!r}\nmachine")
    assert refused(desk, "initial", "wang-fang", "en") == "review-own"
    signed(desk, "initial", "wang-fang")


@pytest.mark.parametrize("credit", ["王芳华", "Wang Fangyi", "Li Fang", "王方", "王芳华译", "李王芳 译"])
def test_somebody_of_a_like_name_is_another(desk, credit):
    edit(en(desk), "machine", f"translator: {credit}\nmachine")
    signed(desk, "initial", "wang-fang", "en")


def test_an_id_tells_two_people_of_one_name_apart(desk):
    namesakes = row("wang-fang") + row("li-ming").replace("li-ming", "wang-fang-2").replace(
        "zh: 李明, en: Li Ming", "zh: 王芳, en: Wang Fang"
    )
    write(desk.data / "people.yml", namesakes)
    edit(en(desk), "machine", "translator: 王芳\nmachine")
    assert refused(desk, "initial", "wang-fang", "en") == "review-own"
    assert refused(desk, "initial", "li-ming", "en") == "review-own"
    edit(en(desk), "translator: 王芳", "translator: wang-fang")
    assert refused(desk, "initial", "wang-fang", "en") == "review-own"
    signed(desk, "initial", "li-ming", "en")


def test_a_forged_entry_is_no_base_to_go_on_from(desk):
    signed(desk, "initial", "chen-jie")
    edit(zh(desk), "by: chen-jie", "by: wang-fang")
    assert refused(desk, "second", "li-ming", after=1) == "review-forged"


def test_a_text_that_cannot_be_read_is_not_signed(desk):
    edit(zh(desk), "kind: own", "kind: news")
    with pytest.raises(ContentError):
        signed(desk, "initial", "chen-jie")


def test_who_has_no_text_and_who_has_no_key(desk):
    en(desk).unlink()
    assert refused(desk, "initial", "chen-jie", "en") == "sign-language"
    with pytest.raises(CommandError) as caught:
        sign(desk, Asked("one", "initial", None, "li-ming"), KEYS["chen-jie"], AT)
    assert caught.value.rule == "key-of-other"
    write(desk.data / "people.yml", row("li-ming"))
    assert refused(desk, "initial", "chen-jie") == "key-of-nobody"


def test_a_key_lies_outside_and_is_its_owners_alone(desk, tmp_path):
    with pytest.raises(CommandError) as caught:
        make_key(desk.root / "key", desk, None)
    assert caught.value.rule == "key-inside"
    path = tmp_path / "mine" / "key"
    key = make_key(path, desk, None)
    assert path.stat().st_mode & 0o777 == 0o600
    assert public_line(read_key(path, desk, lambda: None)) == public_line(key)
    with pytest.raises(CommandError):
        make_key(path, desk, None)
    path.chmod(0o644)
    with pytest.raises(CommandError) as caught:
        read_key(path, desk, lambda: None)
    assert caught.value.rule == "key-open"


def test_a_key_with_a_passphrase_is_asked_for_it(desk, tmp_path):
    path = tmp_path / "key"
    key = make_key(path, desk, b"five words")
    assert public_line(read_key(path, desk, lambda: "five words")) == public_line(key)
    for said, rule in ((lambda: None, "key-shut"), (lambda: "four words", "key-unread")):
        with pytest.raises(CommandError) as caught:
            read_key(path, desk, said)
        assert caught.value.rule == rule


def test_what_is_no_key_of_this_kind(desk, tmp_path):
    other = rsa.generate_private_key(65537, 2048).private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption())
    for name, data, rule in (
        ("rsa", other, "key-kind"),
        ("text", b"hello", "key-unread"),
        ("pub", public_line(KEYS["li-ming"]).encode(), "key-unread"),
    ):
        path = tmp_path / name
        path.write_bytes(data)
        path.chmod(0o600)
        with pytest.raises(CommandError) as caught:
            read_key(path, desk, lambda: None)
        assert caught.value.rule == rule
    with pytest.raises(CommandError) as caught:
        read_key(tmp_path / "none", desk, lambda: None)
    assert caught.value.rule == "key-none"


def test_where_a_key_is_looked_for():
    assert str(key_place("/a/b", {"NEWSROOM_KEY": "/c"})) == "/a/b"
    assert str(key_place(None, {"NEWSROOM_KEY": "/c", "XDG_CONFIG_HOME": "/d"})) == "/c"
    assert str(key_place(None, {"XDG_CONFIG_HOME": "/d"})) == "/d/newsroom/key"
    assert str(key_place(None, {})).endswith("/.config/newsroom/key")


def typed(project: Project, home, *arguments, lang="en"):
    environment = {**os.environ, "NEWSROOM_LANG": lang, "XDG_CONFIG_HOME": str(home)}
    done = subprocess.run([NEWSROOM, *arguments], cwd=project.root, env=environment, capture_output=True, timeout=60)
    assert b"Traceback" not in done.stderr
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_the_commands_as_two_people_type_them(project, tmp_path):
    write_article(project, "one")
    wang, li = tmp_path / "wang", tmp_path / "li"
    rows = {}
    for home, name in ((wang, "王芳"), (li, "李明")):
        code, line, said = typed(project, home, "key")
        assert code == 0
        assert f"{home}/newsroom/key" in said
        assert typed(project, home, "key")[1] == line
        rows[name] = line
    code, _, said = typed(project, wang, "sign", "one", "--stage", "initial", "--now", NOW)
    assert code == 1
    assert rows["王芳"].strip() in said
    write(
        project.data / "people.yml",
        f"- id: wang-fang\n  name: {{zh: 王芳, en: Wang Fang}}\n  roles: [initial]\n  {rows['王芳']}"
        f"- id: li-ming\n  name: {{zh: 李明, en: Li Ming}}\n  roles: [second]\n  {rows['李明']}",
    )
    settings = project.data / "site.yml"
    settings.write_text(settings.read_text("utf-8") + "required_reviews: [initial, second]\n", "utf-8")
    code, said, _ = typed(project, wang, "sign", "content/articles/2026/one", "--stage", "initial", "--now", NOW)
    assert (code, said) == (
        0,
        f"Wang Fang signed the initial review at {NOW}: content/articles/2026/one/index.zh.md\n"
        "Still to be signed: second.\n",
    )
    code, said, _ = typed(
        project, li, "sign", str(zh(project)), "--stage", "second", "--as", "li-ming", "--now", NOW, lang="zh"
    )
    assert (code, said) == (0, f"李明 于 {NOW} 签了复审：content/articles/2026/one/index.zh.md\n")
    code, _, said = typed(project, li, "sign", "one", "--stage", "second", "--language", "en")
    assert code == 1
    assert "no valid initial review" in said
    assert typed(project, li, "sign", "one", "--stage", "fourth")[0] == 2


def test_an_ssh_key_of_ones_own_will_do(desk, tmp_path):
    path = tmp_path / "id_ed25519"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "chen@desk", "-f", path], check=True)
    public = path.with_suffix(".pub").read_text().strip()
    key = read_key(path, desk, lambda: None)
    assert public.startswith(public_line(key))
    write(desk.data / "people.yml", row("chen-jie").replace(public_line(KEYS["chen-jie"]), public))
    done = sign(desk, Asked("one", "initial"), key, AT + timedelta(minutes=1))
    assert len(base64.b64decode(done.signature.signature)) == 64
