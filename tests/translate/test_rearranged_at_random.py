"""Both languages of an article edited at random: no paragraph passes for the translation of another."""

import random

import pytest

from generator.errors import CommandError, ContentError
from tests.conftest import tree
from tests.translate.rearranged import MARK, ORIGINALS, english, in_step, letter_of, paired


@pytest.fixture
def pair(project):
    return paired(project)


def answered(block, chance):
    """What a translator makes of a marked paragraph, if they get to it."""
    mark = MARK.match(block)
    if mark is None or chance.random() < 0.4:
        return block
    return "" if mark[1] == "gone" else english(letter_of(mark[3]), f" {chance.random()}")


def edit_original(ours, chance):
    """An editor's edit of a list of paragraphs, whose letters stay their own."""
    edit, at = chance.choice(["insert", "delete", "move", "change"]), chance.randrange(len(ours))
    spare = sorted(ORIGINALS.keys() - map(letter_of, ours))
    if edit == "insert" and spare:
        ours.insert(at, ORIGINALS[chance.choice(spare)])
    elif edit == "delete" and len(ours) > 1:
        del ours[at]
    elif edit == "move":
        ours.insert(chance.randrange(len(ours)), ours.pop(at))
    elif edit == "change":
        ours[at] = ours[at].replace("。", "改。")


def edit_translation(theirs, revised, chance):
    """What somebody does to a translation unasked, often nothing; nobody can follow one that is revised and moved."""
    edit, at = chance.choice(["insert", "delete", "move", "", ""]), chance.randrange(len(theirs))
    if edit == "insert":
        theirs.insert(at, english(chance.choice("ABCDXY"), " of my own"))
    elif edit == "delete" and len(theirs) > 1:
        del theirs[at]
    elif edit == "move" and theirs[at] not in revised:
        theirs.insert(chance.randrange(len(theirs)), theirs.pop(at))


@pytest.mark.parametrize("seed", range(40))
def test_no_paragraph_passes_for_the_translation_of_another(pair, seed):
    chance = random.Random(seed)
    path = pair.folder / "index.zh.md"
    for _ in range(6):
        before = tree(pair.folder)
        ours = path.read_text("utf-8").partition("---\n\n")[2].strip().split("\n\n")
        blocks = pair.body().split("\n\n")
        theirs = list(filter(None, (answered(block, chance) for block in blocks)))
        for _ in range(chance.randrange(3)):
            edit_original(ours, chance)
        if theirs:
            edit_translation(theirs, set(theirs).difference(blocks), chance)
        pair.write(theirs)
        pair.write_original(ours)
        try:
            pair.run()
        except (CommandError, ContentError):
            # Nobody can say, and nothing has been written.
            for name, data in before.items():
                (pair.folder / name).write_bytes(data)
        assert all(ours == theirs for ours, theirs in in_step(pair)), pair.body()
