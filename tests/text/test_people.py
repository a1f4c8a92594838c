"""Names of persons, told from those of offices and accounts."""

import pytest

from generator.text.people import is_name


@pytest.mark.parametrize(
    "text", ["张三", "王小明", "欧阳铁柱", "张三、李四", "高明 王小明", "阿依古丽·买买提", "A. Writer", "Jean-Luc O'Neil", "Li Wei and Zhang San"]
)  # fmt: skip
def test_a_person(text):
    assert is_name(text)


@pytest.mark.parametrize(
    "text",
    ["", "admin", "Admin", "小编", "宣传部", "贵州日报", "佚名", "本站", "新华社", "江苏", "a@b.cn", "张三@b.cn", "News Team", "social work", "Office of Civil Affairs"],
)  # fmt: skip
def test_no_person(text):
    assert not is_name(text)
