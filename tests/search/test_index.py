"""The index as files."""

import json
import os
import subprocess
import sys
import zlib

import pytest

from generator.model import Bilingual
from generator.search.document import Document, Passage
from generator.search.facets import FacetNames
from generator.search.index import write_index
from generator.search.layout import block_bits
from generator.search.packed import packed
from tests.conftest import tree

NONE = FacetNames({}, {}, {}, {}, {})


def document(number, **passages):
    passages = passages or {
        "zh": Passage("一个标题", "摘要", ("正文。",)),
        "en": Passage("A title", "Summary", ("Text.",)),
    }
    return Document(f"a-{number}", f"articles/2026/a-{number}/", "2026", passages)


def index(folder, documents, names=NONE, lexicon=()):
    folder.mkdir()
    write_index(map(packed, documents), len(documents), names, list(lexicon), folder)
    root = json.loads((folder / "index.json").read_text("utf-8"))
    return root, tree(folder / root["folder"])


def test_a_root_says_where_everything_is(tmp_path):
    root, files = index(tmp_path / "a", [document(1), document(2)])
    assert (root["version"], root["articles"], root["bits"]) == (2, 2, 1)
    assert set(files) == {
        "articles",
        "facets.en",
        "facets.zh",
        "folding",
        "lexicon",
        "blocks/0",
        "blocks/1",
        "en/0",
        "en/1",
        "zh/0",
        "zh/1",
    }
    assert sorted(path.name for path in (tmp_path / "a").iterdir()) == sorted(["index.json", root["folder"]])


def test_a_folder_is_named_by_what_it_holds(tmp_path):
    same = [index(tmp_path / name, [document(1), document(2)]) for name in "ab"]
    assert same[0] == same[1]
    other = document(2, zh=Passage("一个标题", "摘要", ("正文！",)))
    assert index(tmp_path / "c", [document(1), other])[0]["folder"] != same[0][0]["folder"]


def test_another_process_writes_the_same(tmp_path):
    code = "\n".join(
        (
            "import sys; from pathlib import Path",
            "from tests.search.test_index import index, document, Passage",
            "texts = [Passage(f'New words {n} alpha beta gamma', 's', ('delta epsilon zeta',)) for n in range(9)]",
            "index(Path(sys.argv[1]), [document(n, en=one) for n, one in enumerate(texts)])",
        )
    )
    for seed in "12":
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", code, str(tmp_path / seed)], check=True, env=environment, timeout=60)
    assert tree(tmp_path / "1") == tree(tmp_path / "2")


def test_nothing_is_left_of_an_index_that_failed(tmp_path):
    def broken():
        yield packed(document(1))
        raise OSError("no space left on device")

    folder = tmp_path / "a"
    folder.mkdir()
    with pytest.raises(OSError, match="no space"):
        write_index(broken(), 2, NONE, [], folder)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("count", [10, 100, 999, 1000, 5000, 10_000, 50_000])
def test_files_stay_below_four_an_article(count):
    assert 2 * count + 2 ** block_bits(count) <= 3.95 * count


def test_facets_name_what_is_there_and_what_is_above_it(tmp_path):
    names = FacetNames(
        regions={
            "wuxi": Bilingual("无锡市", "Wuxi"),
            "jiangsu": Bilingual("江苏省", "Jiangsu"),
            "guizhou": Bilingual("贵州省", "Guizhou"),
        },
        parents={"wuxi": "jiangsu"},
        sources={},
        columns={},
        topics={"t": Bilingual("主题", "Topic")},
    )
    one = Document(
        "a-1", "p/", "2025", {"zh": Passage("甲", "乙", ("丙",))}, region="wuxi", source="s", topics=("t", "t")
    )
    _, files = index(tmp_path / "a", [one, document(2)], names)
    head = json.loads(zlib.decompress(files["facets.en"], -15).partition(b"\n")[0])
    assert head["region"] == {"jiangsu": ["Jiangsu", None], "wuxi": ["Wuxi", "jiangsu"]}
    assert head["topic"] == {"t": "Topic"}
    assert head["source"] == {"s": "s"}
    assert head["years"] == [["2025", 0], ["2026", 1]]
    assert head["shelves"] == [["topic", "t"], ["without", "en"]]
