"""When two texts as they arrived are one, by their headlines."""

import pytest

from generator.ingest.versions import is_same_text, is_same_title

TEXT = "\n\n省民政厅近日召开推进会，部署各项任务。\n\n关于社工站建设情况的通报全文如下。"
TITLE = "关于社工站建设情况的通报"


@pytest.mark.parametrize(
    ("new", "old"),
    [
        (TITLE, TITLE),
        (f"一、贵州：{TITLE}", TITLE),
        (TITLE, f"贵州:{TITLE}"),
        (f"贵州{TITLE}", f"贵州:{TITLE}"),
        (TITLE, f"贵州省{TITLE}"),
        ("关于“社工站”建设情况的通报", TITLE),
        (TITLE, "贵州:关于社工站\n\n建设情况的通报"),
        ("贵州:关于社工站\n\n建设情况的通报", TITLE),
        ("关于社工站建设…", TITLE),
        ("通报", "贵州：通报"),
    ],
)
def test_one_headline(new, old):
    assert is_same_title(new + TEXT, old + TEXT)


@pytest.mark.parametrize(
    ("new", "old"),
    [
        (TITLE, f"{TITLE}（征求意见稿）"),
        (TITLE, f"{TITLE}（已废止）"),
        (f"{TITLE}（征求意见稿）", TITLE),
        ("关于社工站建设情况的通知", TITLE),
        (TITLE, "社工站建设成效显著"),
        ("通报", TITLE),
        (f"全省{TITLE}", TITLE),
    ],
)
def test_two(new, old):
    assert not is_same_title(new + TEXT, old + TEXT)


@pytest.mark.parametrize("leader", ["…", ".", "……", "[…]"])
def test_dots_that_lead_to_a_number_take_no_time(leader):
    """As in a table of contents: cut in every way that they can be, a row of fifty took a quarter of a minute."""
    led = f"{TITLE}\n\n一、推进会{leader * 50}3\n\n二、通报{leader * 50}9{TEXT}"
    assert is_same_text(led, led)
    assert not is_same_title(f"{TITLE}{leader * 50}3{TEXT}", f"社工站建设成效显著{TEXT}")
