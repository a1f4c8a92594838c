"""Asked for errors alone, a check tells those that it tells among all it finds."""

import pytest

from generator.checks.figures import check_figures
from generator.checks.prose import check_prose
from generator.checks.terms import check_terms
from generator.checks.wording import check_wording
from generator.content.library import read_library
from tests.conftest import write_article

CHINESE = "全年售出2030万件，资金不超过2%。\n\n社工人才231人,建站17个。\n\n十四五期间，服务站è´µå·žæ°‘æ”¿旧称民政局。"
ENGLISH = (
    "Over the year 203 million were sold; more than 2 percent of the funds.\n\n"
    "It trained 230 social work talents, in 17 stations , tell well.\n\nThe weâ€™re “31 provinces” of the 31 provinces."
)
WORDING = """\
- wrong: 31 provinces
  lang: en
  severity: error
  reason: { zh: 我国有34个省级行政区, en: China has 34 }
- wrong: 旧称
  lang: zh
  reason: { zh: 原因, en: a reason }
"""
CHECKS = [check_figures, check_terms, check_prose, check_wording]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
@pytest.mark.parametrize("change", ["none", "behind", "answered", "idle"])
def test_errors_alone_are_those_among_all(project, check, change):
    (project.data / "wording.yml").write_text(WORDING, "utf-8")
    rule = {"answered": "figure-differs", "idle": "mojibake"}.get(change)
    more = f"check_exceptions: [{{rule: {rule}, reason: 原因, who: 张三}}]" if rule else ""
    folder = write_article(project, "one", body=CHINESE, english=ENGLISH, more=more)
    if change == "behind":
        original = folder / "index.zh.md"
        original.write_text(original.read_text("utf-8").replace("2030", "2031").replace("231", "232"), "utf-8")
    library, faults = read_library(project)
    assert not faults
    found = list(check(library))
    assert {fault.is_error for fault in found} >= {False} | ({True} if change == "none" else set())
    assert list(check(library, errors_only=True)) == [fault for fault in found if fault.is_error]
