"""A desk of five with real keys, and their signatures."""

from datetime import datetime, timedelta
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from generator.content.project import Project
from generator.review.keys import public_line
from generator.review.sign import Asked, Signed, sign
from tests.conftest import NOW, write

AT = datetime.fromisoformat(NOW)
ALL_THREE = ("initial", "second", "final")

PEOPLE = {
    "wang-fang": ("王芳", "Wang Fang", "translator, initial, second, final"),
    "li-ming": ("李明", "Li Ming", "initial, second"),
    "zhao-xin": ("赵新", "Zhao Xin", "initial, second, final"),
    "chen-jie": ("陈洁", "Chen Jie", "initial, second, final"),
    "sun-yue": ("孙悦", "Sun Yue", "editor"),
}
KEYS = {name: Ed25519PrivateKey.generate() for name in PEOPLE}

# Two readings of an article, as an editor writes them.
SYNOPSES = """\
# 两张对照表
- id: two-measures
  title: { zh: 两项措施, en: Two measures }
  heads:
  - { zh: 措施, en: Measure }
  - { zh: 标准, en: Standard }
  rows:
  - cells: [{ zh: 措施甲, en: measure A }, { zh: 每站5.2万元, en: "52,000 yuan a station" }]
  - cells: [{ zh: 措施乙, en: measure B }, { zh: 试点, en: a pilot }]
  grounds:
    en: Which measure has which standard is our reading.
    zh: 来源没有写明，本站读作一类。  # 编者按次序

# 另一张
- id: two-kinds
  title: { zh: 两类人员, en: Two kinds of people }
  heads: [{ zh: 类, en: Kind }, { zh: 数, en: Number }]
  rows:
  - cells: [{ zh: 社工, en: social workers }, { zh: 三千, en: three thousand }]
  grounds:
    zh: 按名称。
    en: By their names.
"""


def row(name: str, *, more: str = "") -> str:
    zh, en, roles = PEOPLE[name]
    key = public_line(KEYS[name])
    return f"- id: {name}\n  name: {{zh: {zh}, en: {en}}}\n  roles: [{roles}]\n  key: {key}\n{more}"


def staffed(project: Project, *required: str) -> Project:
    """The newsroom with its people, and with the reviews that it requires."""
    write(project.data / "people.yml", "".join(map(row, PEOPLE)))
    settings = project.data / "site.yml"
    settings.write_text(f"{settings.read_text('utf-8')}\nrequired_reviews: [{', '.join(required)}]\n", "utf-8")
    return project


def signed(
    project: Project, stage: str, by: str, lang: str | None = None, *, name: str = "one", after: int = 0
) -> Signed:
    return sign(project, Asked(name, stage, lang), KEYS[by], AT + timedelta(minutes=after))


def sign_all(project: Project, lang: str | None = None, *, name: str = "one") -> None:
    for minutes, (stage, by) in enumerate(zip(ALL_THREE, ("chen-jie", "li-ming", "zhao-xin"), strict=True)):
        signed(project, stage, by, lang, name=name, after=minutes)


def zh(project: Project, name: str = "one") -> Path:
    return project.articles / f"2026/{name}/index.zh.md"


def en(project: Project, name: str = "one") -> Path:
    return project.articles / f"2026/{name}/index.en.md"
