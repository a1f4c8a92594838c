"""The three articles of the site, whose figures editors have stated: what is proposed for them from their texts alone."""

import pytest
from msgspec.structs import replace

from generator.content.library import read_library
from generator.content.project import Project
from generator.ledger.propose import proposals
from generator.model.ledger import NOTHING_STATED
from tests.conftest import ROOT

# By article: indicator, kind, value, qualifier, date and its precision.
PROPOSED = {
    "guizhou-social-work": [
        ("social-work-workforce", "actual", "52000", "over", "2021", "year"),
        ("social-work-agencies", "actual", "179", "", "2021", "year"),
        ("certified-social-workers", "actual", "3658", "", "2021", "year"),
        ("certified-social-workers", "target", "5000", "", "2025", "year"),
        ("social-work-degree-holders", "target", "7500", "", "2025", "year"),
        ("social-work-workforce", "target", "100000", "at least", "2025", "year"),
        ("workforce-growth", "target", "6", "at least", None, "unknown"),
        ("key-personnel-added", "target", "500", "at least", None, "unknown"),
        ("support-platforms", "target", "100", "over", None, "unknown"),
        ("relocation-stations", "actual", "64", "", None, "unknown"),
        ("township-stations-added", "actual", "366", "", "2021", "year"),
        ("station-based-social-workers", "actual", "900", "nearly", "2021", "year"),
        ("personnel-trained", "actual", "230", "", None, "unknown"),
        ("exam-registrations", "actual", "11000", "", "2022", "year"),
        ("exam-registrations-growth", "actual", "1", "nearly", "2022", "year"),
        ("service-tiers", "actual", "4", "", None, "unknown"),
        ("township-stations", "actual", "430", "", "2021", "year-end"),
        # No name of an indicator stands in its sentence.
        ("", "rule", "2", "at most", None, "unknown"),
    ],
    "ningxia-certificate-rewards": [
        ("certificate-reward", "rule", "6000", "", None, "unknown"),
        ("certificate-reward", "rule", "3000", "", None, "unknown"),
        # 人才兴市30条: what it counts is said nowhere.
        ("", "actual", "30", "", None, "unknown"),
        ("certificate-reward", "rule", "2000", "", None, "unknown"),
    ],
    # 五大行动 and 五社联动 are names.
    "wuxi-five-initiatives": [],
}
# What editors have stated and no number of a text says: a station in every township, the year in which a five-year plan
# ends, a reward without an amount, and the five of a name.
NOT_PROPOSED = {
    "guizhou-social-work": {"stations-everywhere-2025", "workforce-growth"},
    "ningxia-certificate-rewards": {"junior-certificate-encouraged"},
    "wuxi-five-initiatives": {"five-initiatives"},
}


@pytest.fixture(scope="module")
def library():
    return read_library(Project(ROOT))[0]


@pytest.mark.parametrize("slug", PROPOSED)
def test_the_text_alone_gives_its_figures(library, slug):
    (article,) = [one for one in library.articles if one.slug == slug]
    found = proposals(replace(article, ledger=NOTHING_STATED), tuple(library.indicators.values()))
    assert [
        (row.indicator, row.kind, row.value, row.qualifier, row.moment.value, row.moment.precision) for row in found
    ] == PROPOSED[slug]


@pytest.mark.parametrize("slug", PROPOSED)
def test_what_is_proposed_is_what_editors_have_stated(library, slug):
    (article,) = [one for one in library.articles if one.slug == slug]
    found = proposals(replace(article, ledger=NOTHING_STATED), tuple(library.indicators.values()))

    def is_proposed(row):
        alike = [
            one
            for one in found
            if (one.value, one.qualifier, one.moment.value) == (row.value, row.qualifier, row.moment.value)
        ]
        return any(one.indicator in (row.indicator, "") and one.quote.en for one in alike)

    assert {row.id for row in article.ledger.figures if not is_proposed(row)} == NOT_PROPOSED[slug]


@pytest.mark.parametrize("slug", PROPOSED)
def test_nothing_is_proposed_of_what_editors_have_stated(library, slug):
    (article,) = [one for one in library.articles if one.slug == slug]
    assert proposals(article, tuple(library.indicators.values())) == ()
