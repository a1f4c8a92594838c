"""Numbers written out, the other way round from how the reader reads them."""

ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_han(number):
    """一万零五百, as it is taught in school."""
    if number >= 10**8:
        return _joined(number, 10**8, "亿")
    if number >= 10**4:
        return _joined(number, 10**4, "万")
    for power, sign in ((1000, "千"), (100, "百"), (10, "十")):
        if number >= power:
            return _joined(number, power, sign)
    return "零一二三四五六七八九"[number]


def _joined(number, power, sign):
    many, rest = divmod(number, power)
    gap = "零" if rest < power // 10 else ""
    return in_han(many) + sign + (gap + in_han(rest) if rest else "")


def in_mixture(number):
    """3亿2500万4801."""
    many, rest = divmod(number, 10**8)
    ten_thousands, ones = divmod(rest, 10**4)
    return (
        (f"{many}亿" if many else "") + (f"{ten_thousands}万" if ten_thousands else "") + (f"{ones:04}" if ones else "")
    )


def in_words(number):
    """Two hundred and fifty-three thousand and six."""
    for power, word in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if number >= power:
            many, rest = divmod(number, power)
            return in_words(many) + " " + word + (" " + in_words(rest) if rest else "")
    if number >= 100:
        many, rest = divmod(number, 100)
        return ONES[many] + " hundred" + (" and " + in_words(rest) if rest else "")
    if number >= 20:
        many, rest = divmod(number, 10)
        return TENS[many] + ("-" + ONES[rest] if rest else "")
    return ONES[number]
