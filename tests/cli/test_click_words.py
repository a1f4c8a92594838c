"""What click says of a command line is in the editor's language, as all else is."""

import ast
import re
from pathlib import Path

import click
import pytest
import yaml

from tests.conftest import ROOT

THEIRS = re.compile(r"[A-Z][a-z]+|such|option|value|argument|help\b(?<!--help)")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("buidl", "没有命令 buidl。"),
        ("inbox accpet", "没有命令 accpet。 是不是 'accept'？"),
        ("build --nope", "没有选项 --nope。"),
        ("status --jsno", "没有选项 --jsno。 是不是"),
        ("build extra", "多余的参数：extra"),
        ("new a b c --region guizhou", "多余的参数：b c"),
        ("build --jobs 0", "'--jobs' / '-j' 的值不对：0 不在范围 x>=1 之内。"),
        ("build --jobs x", "x 不是整数。"),
        ("build -j", "选项 -j 后面要写值。"),
        ("build --strict=1", "选项 --strict 后面不写值。"),
        ("check --format xml", "xml 不在可选的 'text', 'json', 'github', 'gitlab' 之中。"),
        ("release", "缺少参数 'ARTICLE...'"),
        ("sign one", "缺少选项 '--stage'. 可选："),
    ],
)
def test_what_is_wrong_with_a_command_line_is_told_in_chinese(project, run, arguments, told):
    done = run(project, *arguments.split(), lang="zh")
    assert done.returncode == 2
    assert told in done.stderr
    assert not THEIRS.search(done.stderr)


@pytest.mark.parametrize("arguments", ["--help", "build --help", "inbox --help", "serve --help", "new --help"])
def test_help_has_no_english_between_the_chinese(project, run, arguments):
    said = run(project, *arguments.split(), lang="zh").stdout
    assert "用法：" in said
    assert not re.search("Usage|Options|Commands|Show|default|required", said)


def test_in_english_click_speaks_for_itself(project, run):
    done = run(project, "build", "--nope")
    assert done.returncode == 2
    assert done.stderr.startswith("Usage: newsroom build [OPTIONS]")
    assert "No such option" in done.stderr


def test_each_sentence_is_one_that_click_says():
    """Another version may say it otherwise, and would be heard in English."""
    said = set()
    for path in Path(click.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant):
                said.add(node.value)
    words = yaml.safe_load((ROOT / "generator/text/strings.yml").read_text("utf-8"))["click"]
    assert {pair["en"] for pair in words.values()} <= said
