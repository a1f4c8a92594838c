"""Small articles, and a site whose index follows them."""

import json
import shutil
import zlib

from msgspec.structs import replace

from generator.model import Bilingual
from generator.search.document import Document, Passage
from generator.search.facets import FacetNames
from generator.search.index import write_index
from generator.search.packed import packed
from generator.search.update import update_index
from tests.conftest import tree

NAMES = FacetNames(
    regions={"wuxi": Bilingual("无锡市", "Wuxi"), "jiangsu": Bilingual("江苏省", "Jiangsu")},
    parents={"wuxi": "jiangsu"},
    sources={"s": Bilingual("某报", "A Paper")},
    columns={},
    topics={"t": Bilingual("主题", "Topic")},
)
WORDS = [[["奖补"], ["reward"], ["jiangbu"]]]


class Desk:
    """Articles in the order of publication, and a site whose index follows them."""

    def __init__(self, folder, count, home=""):
        self.folder, self.home, self.site, self.asked, self.builds = folder, home, folder / "site" / home, [], 0
        self.documents = {f"a-{n}": document(n) for n in range(count)}
        self.names, self.words = NAMES, WORDS
        self.site.mkdir(parents=True)
        self.files = self.clean(self.site)

    def clean(self, folder):
        folder.mkdir(exist_ok=True)
        return write_index(self.pack(self.documents), len(self.documents), self.names, self.words, folder)

    def pack(self, some):
        for one in some:
            self.asked.append(one)
            yield packed(self.documents[one])

    def publish(self, *changed):
        """What a press does: new files go in, what the index no longer names goes out; answers with what was written."""
        new = self.write(*changed) / self.home
        written = tree(new)
        shutil.copytree(new, self.site, dirs_exist_ok=True)
        for name in tree(self.site).keys() - self.files:
            (self.site / name).unlink()
        assert tree(self.site).keys() == self.files
        return written

    def write(self, *changed):
        """A folder with what a publication adds."""
        self.builds += 1
        new = self.folder / f"new-{self.builds}"
        (new / self.home).mkdir(parents=True)
        self.asked.clear()
        order, home = list(self.documents), new / self.home
        self.files = update_index(order, changed, self.pack, self.names, self.words, self.site, home)
        return new

    def edit(self, one, text):
        passages = self.documents[one].passages
        passages = {**passages, "zh": replace(passages["zh"], paragraphs=(text,))}
        self.documents[one] = replace(self.documents[one], passages=passages)
        return self.publish(one)

    @property
    def base(self):
        return json.loads((self.site / "index.json").read_text("utf-8"))["folder"]

    @property
    def delta(self):
        return json.loads((self.site / "index.json").read_text("utf-8")).get("delta")

    def holds(self, text):
        """Whether any file says something, packed ones included."""
        return any(text.encode() in data or text.encode() in inflated(data) for data in tree(self.site).values())


def document(number, text="正文。"):
    passages = {
        "zh": Passage(f"第{number}个标题", "摘要", (text,)),
        "en": Passage(f"Title {number}", "Summary", ("Text.",)),
    }
    return Document(
        f"a-{number}", f"articles/2026/a-{number}/", "2026", passages, region="wuxi", source="s", topics=("t",)
    )


def inflated(data):
    try:
        return zlib.decompress(data, -15)
    except zlib.error:
        return b""
