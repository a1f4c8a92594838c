import pytest

from generator.text.stem import stem

FAMILIES = [
    "volunteer volunteers volunteering volunteered",
    "city cities",
    "agency agencies",
    "worker workers",
    "station stations",
    "service services",
    "train trained training trains",
    "organize organized organizing",
    "class classes",
    "run running",
    "policy policies",
]


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_has_one_stem(family):
    assert len({stem(word) for word in family.split()}) == 1


@pytest.mark.parametrize(
    "pair", ["university universe", "news new", "work worker", "business busy", "general generous", "as ass"]
)
def test_strangers_stay_apart(pair):
    one, other = pair.split()
    assert stem(one) != stem(other)
