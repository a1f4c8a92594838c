"""What an article in one language states stands in the tables of both editions."""

import pytest

from generator.checks.table import checked_library, errors
from tests.conftest import TODAY, write, write_article
from tests.views.pages import site_views

ROW = """
    figures:
    - id: workers
      indicator: social-work-workforce
      kind: actual
      value: 3658
      when: {{value: "2021", precision: year, basis: {when}}}
      {lang}: {quote}
"""
TEXTS = {
    "zh": ("截至2021年", "截至2021年，共有社工3658人"),
    "en": ("in 2021", "There were 3,658 social workers in 2021"),
}


@pytest.mark.parametrize("lang", TEXTS)
def test_its_headline_and_sentence_are_in_that_language(project, lang):
    when, quote = TEXTS[lang]
    folder = write_article(project, "one", title="标题", body=f"{quote}。", english=None)
    if lang == "en":
        path = folder / "index.zh.md"
        path.write_text(
            path.read_text("utf-8").replace("lang: zh", "lang: en").replace("标题", "A title").replace("。", "."),
            "utf-8",
        )
        path.rename(folder / "index.en.md")
    write(folder / "figures.yml", ROW.format(lang=lang, when=when, quote=quote))
    library, faults = checked_library(project)
    assert not errors(faults)
    pages = {view.permalink: view for view in site_views(library, TODAY)}
    for prefix in ("", "en/"):
        assert quote in repr(pages[f"{prefix}figures/indicators/social-work-workforce/"].content)
