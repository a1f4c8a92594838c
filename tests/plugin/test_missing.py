"""What a build needs and does not find is told as missing, with what brings it back."""

import pytest

from tests.conftest import MKDOCS, NEWSROOM


@pytest.mark.parametrize("target", ["nowhere/site", "site"])
@pytest.mark.parametrize(("options", "program"), [([], NEWSROOM), (["-d", "site/news"], NEWSROOM), ([], MKDOCS)])
def test_no_site_is_put_where_a_link_leads_nowhere(newsroom, run, tmp_path, options, program, target):
    """What is not there may be a disk that is not connected."""
    link = newsroom.root / "site"
    link.symlink_to(tmp_path / target if target != "site" else link)
    for lang, told in (
        ("zh", f"{link} 是一个链接，指向的 {link.readlink()} 不存在"),
        ("en", f"{link} is a link, and "),
    ):
        done = run(newsroom, "build", *options, program=program, lang=lang)
        assert done.returncode == 1
        assert told in done.stderr
        assert "Traceback" not in done.stderr
    assert link.is_symlink()
    assert not (tmp_path / "nowhere").exists()
