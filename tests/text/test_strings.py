"""Every word is there, in both languages, with the same blanks to fill."""

import errno
import os
import re
import sys
from pathlib import Path
from string import Formatter

import pytest
import yaml

from generator.text.strings import _entry, _section, language, rule_sentences

ROOT = Path(__file__).parents[2]
STRINGS = yaml.safe_load((ROOT / "generator/text/strings.yml").read_text("utf-8"))
CODE = "\n".join(path.read_text("utf-8") for path in (ROOT / "generator").rglob("*.py"))
TEMPLATES = "\n".join(path.read_text("utf-8") for path in (ROOT / "theme_overrides").rglob("*.html"))

SCRIPTS = "\n".join(path.read_text("utf-8") for path in (ROOT / "theme_overrides/search").glob("*.js"))


def pairs():
    for section in ("interface", "commands"):
        yield from ((f"{section}.{key}", pair) for key, pair in STRINGS[section].items())
    for rule, sentences in STRINGS["rules"].items():
        yield from ((f"{rule}.{part}", sentences[part]) for part in ("what", "mend"))


@pytest.mark.parametrize(("key", "pair"), list(pairs()))
def test_both_languages_say_the_same_with_the_same_blanks(key, pair):
    assert set(pair) == {"zh", "en"}
    zh, en = ({name for _, name, _, _ in Formatter().parse(str(pair[lang])) if name} for lang in ("zh", "en"))
    # The source line is a statement as printed in one language and a name in the other.
    assert en == zh or key == "interface.source_line"


@pytest.mark.parametrize("pair", STRINGS["click"].values(), ids=STRINGS["click"])
def test_of_a_sentence_of_clicks_no_more_is_filled_in_than_click_has(pair):
    assert set(pair) == {"zh", "en"}
    zh, en = ({name for _, name, _, _ in Formatter().parse(str(pair[lang])) if name} for lang in ("zh", "en"))
    assert zh <= en


@pytest.mark.skipif(sys.platform != "linux", reason="other systems word some of them otherwise")
@pytest.mark.parametrize("name", STRINGS["system"])
def test_what_the_system_says_is_told_in_the_language(name):
    ours, theirs = STRINGS["system"][name], os.strerror(getattr(errno, name))
    assert ours["en"] == theirs
    for lang in ("zh", "en"):
        assert f"a.md：{ours[lang]}" in rule_sentences("untouchable", lang, {"file": "a.md", "reason": theirs})[
            0
        ].replace(": ", "：")


def test_what_the_system_may_say_is_known_to_be_the_systems():
    """Only under this name is it looked for."""
    named = re.findall(r"(\w+)=\(?error\.strerror", CODE)
    assert len(named) > 5
    assert set(named) == {"reason"}


def test_english_is_american():
    british = re.compile(
        r"\b(centre|licence|practise|labelled|dialled|cancelled|behaviour|colour|programme|(organ|recogn|author)is[ei])",
        re.IGNORECASE,
    )
    assert [key for key, pair in pairs() if british.search(str(pair["en"]))] == []


def test_every_rule_is_used_and_every_used_rule_is_there():
    used = set(
        re.findall(
            r'"([a-z]+(?:-[a-z0-9]+)+|mojibake|symlink|unreadable|wording|locked|account|misplaced|template|workspace|setup|unwritable|untouchable)"',
            CODE,
        )
    )
    assert set(STRINGS["rules"]) <= used
    made = {match for match in used if re.search(rf'(?:Diagnostic|Error|fault)\([^)]*"{match}"', CODE)}
    assert made <= set(STRINGS["rules"])


# What a key begins with that is put together in the code.
COMPOSED = tuple(
    "translation_assisted_ data_ index_ language_ navigation_ term_basis_ card_ cards_ figure_ level_ policies_ policy_ "
    "validity_".split()
)


def test_every_word_of_the_interface_is_used():
    used = set(re.findall(r"words\.([a-z_]+)", TEMPLATES)) | set(re.findall(r'"([a-z_]+)"', CODE))
    used |= set(re.findall(r"WORDS\.([a-z_]+)", SCRIPTS)) | set(re.findall(r'"(search_[a-z_]+)"', SCRIPTS))
    # The labels of the choices: WORDS["search_" + key].
    used |= {f"search_{key}" for key in re.findall(r'"([a-z]+)"', re.search(r"FACETS = \[(.*)\]", SCRIPTS)[1])}
    used |= {"search_sort"}
    unused = {
        key
        for key in STRINGS["interface"]
        if key not in used and not key.startswith(COMPOSED) and not key.endswith("_text")
    }
    assert not unused


def test_a_strangers_text_cannot_write_on_the_screen():
    what, _ = rule_sentences("key-unknown", "en", {"key": "a\x1b[31m\nb" + "x" * 999, "known": "id"})
    assert "\x1b" not in what
    assert "\n" not in what
    assert len(what) < 400


def test_the_language_is_the_locales():
    assert language({"LANG": "zh_CN.UTF-8"}) == "zh"
    assert language({"LANG": "zh_CN.UTF-8", "NEWSROOM_LANG": "en"}) == "en"
    assert language({"LANG": "C.UTF-8"}) == "en"
    assert language({}) == "en"


@pytest.mark.parametrize("part", STRINGS)
def test_a_part_of_the_file_is_read_without_the_others(part):
    assert _section(part) == STRINGS[part]


@pytest.mark.parametrize("part", STRINGS)
def test_an_entry_is_read_without_the_others(part):
    assert {key: _entry(part, key) for key in STRINGS[part]} == STRINGS[part]
    with pytest.raises(KeyError):
        _entry(part, "zh")
