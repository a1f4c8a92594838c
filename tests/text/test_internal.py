"""Marks of papers that are not for the public: however they are written, none is passed over."""

from hypothesis import example, given
from hypothesis import strategies as st

from generator.text.internal import internal_marks

# A line with a trace of a mark and without a mark: so the text before it is gone through line by line.
_OPENED = "\nPlease do not copy what others say."
_WORDS = (
    *("机密★1年", "密级：内部", "密級：秘密", "保密等级：机密级", "此件不公开", "不予公開", "不宜公开", "（不对外公开）", "內参", "内部传阅"),
    *("【內部資料】", "仅供内部使用", "仅限内部参考", "仅供领导参阅", "注意保存", "妥善保管", "请勿外傳", "禁止外传", "不得翻印", "请勿转发"),
    *("不得復製", "阅后销毁", "会后收回", "涉密件", "绝密文件", "Secret", "strictly confidential", "for internal use only"),
    *("official use only", "internal document", "not for publication", "Not for public release", "not for distribution"),
    *("do not distribute", "Do not forward", "do not copy", "S E C R E T", "ＳＥＣＲＥＴ", "ſecret", "İnternal document"),
)  # fmt: skip
_BLANKS = st.sampled_from(["", "", "", " ", "\t", "\u3000", "\u200b", "\u00a0", "\ufeff ", "\n", "K", "ı", "。"])


@st.composite
def _texts(draw):
    """Marks, some of them with blanks between their characters, or in other letters."""
    words = draw(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=4))
    typed = ("".join(sign + (draw(_BLANKS) if draw(st.booleans()) else "") for sign in word) for word in words)
    return draw(st.sampled_from(["\n", " ", ""])).join(typed)


@given(_texts())
@example("机 密★1年")
@example("C O N F I D E N T I A L")
def test_a_text_without_a_trace_has_no_mark(text):
    assert list(internal_marks(text)) == [span for span in internal_marks(text + _OPENED) if span[1] <= len(text)]


def test_every_mark_is_found_by_itself():
    missed = [word for word in _WORDS if not list(internal_marks(word))]
    assert missed == []
