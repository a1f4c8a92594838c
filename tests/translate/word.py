"""A small sheet as Word, and whoever has it open, make it over."""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from generator.translate import docx
from generator.translate.sheet import Row, Sheet

SHEET = Sheet(
    "a-1", "zh", "en", (Row("title", "标题", "Title"), Row("p-1", "一。", "One.", True, ("社工 = social worker",)))
)


def parts():
    with ZipFile(BytesIO(docx.write(SHEET))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(held):
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, data in held.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def packed(changes):
    return zipped({**parts(), **changes})


def with_document(edit, changes=None):
    """The file with its text made over by a function, and with other parts."""
    text = parts()["word/document.xml"].decode()
    return packed({"word/document.xml": edit(text).encode(), **(changes or {})})


def told(data, terms=("社工 = social worker",)):
    """What the desk is told of a file."""
    return docx.read(data, "a.docx", terms)[2]


RUN = re.compile(r'<w:r><w:rPr>(?:(?!</w:rPr>).)*</w:rPr><w:t xml:space="preserve">One\.</w:t></w:r>')


def with_run(word, changes=None):
    """The file with these runs where it says One."""
    return with_document(lambda text: RUN.sub(lambda found: word, text), changes)


def with_rows(edit, changes=None):
    """The file with its rows, the head first, made over."""
    return with_document(
        lambda text: re.sub("<w:tr>.*</w:tr>", lambda found: "".join(edit(ROW.findall(found[0]))), text), changes
    )


ROW = re.compile("<w:tr>.*?</w:tr>")
MARKUP = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
CONTROL = '<w:sdt><w:sdtPr><w:tag w:val="goog_rdk_0"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'


def paragraph(words):
    return f'<w:p><w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p>'


def comments(*some):
    """The part that holds comments, from the number, writer and words of each."""
    held = "".join(
        f'<w:comment w:id="{number}" w:author="{who}">{paragraph(words)}</w:comment>' for number, who, words in some
    )
    return {"word/comments.xml": f"<w:comments {MARKUP}>{held}</w:comments>".encode()}
